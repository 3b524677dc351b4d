// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.model.Article;
import org.dragoman.model.Fault;

/// All that comes out of an input, for tests.
public final class ReadAll {
  private ReadAll() {}

  public static List<Ingested> of(Path... paths) {
    return of(InputSettings.of(Defaults.NONE), paths);
  }

  public static List<Ingested> of(InputSettings settings, Path... paths) {
    List<String> names = new ArrayList<>();
    for (Path path : paths) {
      names.add(path.toString());
    }
    List<Ingested> all = new ArrayList<>();
    try (ArticleSource source = Inputs.open(names, InputStream.nullInputStream(), settings)) {
      for (Optional<Ingested> next = source.next(); next.isPresent(); next = source.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  public static List<Article> articles(List<Ingested> all) {
    return all.stream()
        .filter(Ingested.Found.class::isInstance)
        .map(i -> ((Ingested.Found) i).article())
        .toList();
  }

  public static List<Fault> faults(List<Ingested> all) {
    return all.stream()
        .filter(Ingested.Faulty.class::isInstance)
        .map(i -> ((Ingested.Faulty) i).fault())
        .toList();
  }

  public static List<Ingested.PassedOver> passedOver(List<Ingested> all) {
    return all.stream()
        .filter(Ingested.PassedOver.class::isInstance)
        .map(i -> (Ingested.PassedOver) i)
        .toList();
  }
}
