// SPDX-License-Identifier: Apache-2.0
package org.dragoman.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.Article;
import org.dragoman.model.PartialDate;

/// Which articles a store holds and how they stand to one run, in memory: to ask the tables, which
/// have no index, took longer the more there was in them.
final class HeldArticles {
  /// Rows fetched at once: the driver holds a whole answer in memory.
  private static final long PAGE = 100_000;

  /// The lowest bits of an article's number say how it stands, the others what is told of it.
  private static final long STANDING = 3;

  private final Run run;
  private final ArticleIndex index;

  private HeldArticles(Run run, ArticleIndex index) {
    this.run = run;
    this.index = index;
  }

  /// Those of the table `articles`.
  static HeldArticles load(StoreConnection connection, Run run) {
    HeldArticles held = new HeldArticles(run, new ArticleIndex());
    long rows = connection.number("SELECT coalesce(max(rowid) + 1, 0) FROM articles");
    for (long from = 0; from < rows; from += PAGE) {
      held.page(connection, from);
    }
    return held;
  }

  private void page(StoreConnection connection, long from) {
    connection.ask(
        "SELECT article, edition, url, outlet, title, published, fingerprint, run FROM articles"
            + " WHERE rowid >= ? AND rowid < ?",
        statement -> {
          statement.setLong(1, from);
          statement.setLong(2, from + PAGE);
          return take(statement);
        });
  }

  private int take(PreparedStatement statement) throws SQLException {
    int count = 0;
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Standing standing =
            !run.fingerprint().equals(row.getString(7))
                ? Standing.STALE
                : run.id().equals(row.getString(8)) ? Standing.DONE : Standing.UNCHANGED;
        long told =
            ArticleIndex.numberOf(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
        index.put(row.getString(1), number(told, standing));
        count++;
      }
    }
    return count;
  }

  boolean isOf(Run other) {
    return run.equals(other);
  }

  private static long number(long told, Standing standing) {
    return (told & ~STANDING) | (standing.ordinal() + 1);
  }

  private static long told(Edition edition, Article article) {
    PartialDate published = article.published();
    return ArticleIndex.numberOf(
        edition.sha256(),
        article.url(),
        article.outlet(),
        article.title(),
        published == null ? null : published.iso());
  }

  /// How these editions stand; those to be read are left out.
  Map<Edition, Standing> standing(Map<Edition, Article> articles) {
    Map<Edition, Standing> standing = new HashMap<>();
    articles.forEach((edition, article) -> {
      long number = index.get(edition.article());
      if (number != ArticleIndex.NONE
          && (number & ~STANDING) == (told(edition, article) & ~STANDING)) {
        standing.put(edition, Standing.values()[(int) (number & STANDING) - 1]);
      }
    });
    return standing;
  }

  int size() {
    return index.size();
  }

  /// Those of them that the store has, in whatever edition.
  List<String> present(Collection<String> articles) {
    return articles.stream().filter(a -> index.get(a) != ArticleIndex.NONE).toList();
  }

  /// The run has stored it.
  void add(Edition edition, Article article) {
    index.put(edition.article(), number(told(edition, article), Standing.DONE));
  }
}
