// SPDX-License-Identifier: Apache-2.0
package org.dragoman.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.ingest.Format.Fit;

/// The formats there are, in the order of `META-INF/services/org.dragoman.ingest.Format`.
final class Formats {
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,7}$");

  private final List<Format> formats;
  private final Map<String, Format> byEnding = new LinkedHashMap<>();

  private Formats(List<Format> formats) {
    this.formats = List.copyOf(formats);
    formats.forEach(f -> f.endings().forEach(ending -> byEnding.putIfAbsent(ending, f)));
  }

  /// The program's formats, and those of other jars beside it.
  static Formats load() {
    return new Formats(
        ServiceLoader.load(Format.class, Format.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /// The format that a name's ending tells; the longest ending decides.
  Optional<Format> named(String name) {
    return knownEnding(name).map(byEnding::get);
  }

  /// Whether a file of this name is worth opening: its ending is known, or it has none, as
  /// mailboxes and mails in folders have.
  boolean mayHold(String name) {
    return named(name).isPresent() || ending(name).isEmpty();
  }

  /// The name without the endings we know: `talks.html.gz` is `talks`, `v1.2.txt` is `v1.2`.
  String stem(String name) {
    Optional<String> ending = knownEnding(name).filter(e -> e.length() < name.length());
    if (ending.isEmpty()) {
      return name;
    }
    String stem = name.substring(0, name.length() - ending.get().length());
    boolean packed = named(name).map(Format::isPacking).orElse(false);
    return packed ? stem(stem) : stem;
  }

  /// The format of an entry by its name and its first bytes; a plain mark in these decides against
  /// a name that cannot be right, such as a page that a fetcher stored packed.
  Optional<Format> find(String name, FirstBytes head) {
    Optional<Format> named = named(name);
    if (named.isEmpty() && !ending(name).isEmpty()) {
      return Optional.empty();
    }
    if (named.isPresent() && named.get().fit(head) == Fit.CERTAIN) {
      return named;
    }
    return with(Fit.CERTAIN, head)
        .or(() -> named.filter(f -> f.fit(head) != Fit.IMPOSSIBLE))
        .or(() -> with(Fit.LIKELY, head))
        .or(() -> named);
  }

  private Optional<Format> with(Fit fit, FirstBytes head) {
    return formats.stream().filter(f -> f.fit(head) == fit).findFirst();
  }

  /// The endings a user may give, for messages.
  String known() {
    return byEnding.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  /// The longest known ending: from the first dot on.
  private Optional<String> knownEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int dot = lower.indexOf('.'); dot >= 0; dot = lower.indexOf('.', dot + 1)) {
      String ending = lower.substring(dot);
      if (byEnding.containsKey(ending)) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }

  /// What a name ends with, known or not, in lower case: `.png`; nothing where it has no ending.
  static String ending(String name) {
    Matcher ending = ENDING.matcher(name);
    return ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
  }
}
