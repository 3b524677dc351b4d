// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Who wrote a story: as its JSON-LD says, its head, its marks, the line under its title.
final class Byline {
  private static final int LONGEST = 120;
  private static final int MOST = 6;
  private static final int BELOW_TITLE = 8;
  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^\\s*(?:written by|story by|posted by|published by|reported by|by|von|por|par|di|door|av|af|autor(?:in|es|a)?|author|"
              + "auteur|autore|redactie|tekst|text|oleh|автор|текст|yazan|κείμενο|του|της|ecrit par|écrit par|scritto da|escrito por|"
              + "geschrieben von|veröffentlicht von|publié par|publicado por)\\b\\s*:?\\s*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu).*(?:https?:|www\\.|@|©|\\bcopyright\\b|\\bsubscribe\\b|\\bfollow\\b|\\bread more\\b|\\{|<).*|(?:admin|administrator|webmaster|editor|staff|null|none|undefined|unknown|author|autor|publisher|redaktion|redaction|redacción|redação|newsroom|guest|user)");
  private static final String MARKED =
      "[itemprop=author], [rel=author], .byline, .author-name, .byline__name, .article-author, .post-author, .author, .p-author";

  private final Optional<String> outlet;

  Byline(Optional<String> outlet) {
    this.outlet = outlet.map(Titles::plain);
  }

  Optional<String> find(Document page, PageHead head, LinkedData data, String title) {
    List<String> candidates = new ArrayList<>(data.stories(title, "author"));
    for (String name :
        List.of(
            "author",
            "article:author",
            "byl",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "dc.contributor",
            "citation_author",
            "article:author_name",
            "twitter:creator:name")) {
      List<String> all = head.all(name);
      if (!all.isEmpty()) {
        candidates.add(String.join(", ", all));
      }
    }
    for (String candidate : candidates) {
      Optional<String> name = names(candidate);
      if (name.isPresent()) {
        return name;
      }
    }
    return marked(page);
  }

  private Optional<String> marked(Document page) {
    for (Element element : page.select(MARKED).stream().limit(BELOW_TITLE).toList()) {
      Element name = element.selectFirst("[itemprop=name]");
      Optional<String> names = names((name == null ? element : name).text());
      if (names.isPresent()) {
        return names;
      }
    }
    return Optional.empty();
  }

  /// The names in a byline, one after another, each once; empty if it holds none.
  private Optional<String> names(String written) {
    String line = BY.matcher(PageFacts.squeezed(written)).replaceFirst("");
    String bare = line.split("\\s[|•·–—]\\s|\\s{2,}")[0].replaceAll("[\\s,;|]+$", "");
    if (bare.isEmpty() || bare.length() > LONGEST || NO_NAME.matcher(bare).matches()) {
      return Optional.empty();
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String part : bare.split("\\s*[,;]\\s+")) {
      boolean name =
          part.codePoints().anyMatch(Character::isLetter)
              && part.codePoints().noneMatch(Character::isDigit)
              && !outlet.filter(o -> o.equals(Titles.plain(part))).isPresent();
      if (name && seen.size() < MOST) {
        seen.add(
            part.equals(part.toLowerCase(Locale.ROOT)) && part.contains(" ")
                ? capital(part)
                : part);
      }
    }
    return seen.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", seen));
  }

  private static String capital(String name) {
    StringBuilder out = new StringBuilder(name);
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == ' ') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
