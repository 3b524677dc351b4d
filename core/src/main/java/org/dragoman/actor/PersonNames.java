// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.lexicon.Pieces;
import org.dragoman.text.Analysis;

/// Links the names of one person: the surname or first name alone to the full name, *J. Veld* to
/// *Jorun Veld*. Of two with one surname, the one whose gender fits and who was mentioned last.
final class PersonNames {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}-]");
  private static final Pattern ARTICLE = Pattern.compile("^(al|el|as|ash|ad|ar|at|an)-");

  private final Analysis a;
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, List<String>> alone = new HashMap<>();
  private final Map<String, Identity> byKey = new HashMap<>();

  PersonNames(Analysis analysis) {
    this.a = analysis;
  }

  /// The person that a mention names, with the office that stands before it.
  Identity link(Found f, Identity office) {
    Identity own = f.identity();
    return link(f.as(own.with(office.country(), office.sectors(), office.code(), office.gender())));
  }

  /// The person that a mention names, with what the mention adds.
  Identity link(Found f) {
    Identity own = f.identity();
    String first = part(a.word(f.nameFirst()));
    String last = part(a.word(f.nameLast()));
    boolean single = f.nameFirst() == f.nameLast();
    String full = single ? last : first + " " + last;
    Optional<String> known = Optional.ofNullable(keys.get(full));
    if (known.isEmpty() && own.ref().isPresent()) {
      known = Optional.of(own.key()).filter(byKey::containsKey);
    }
    if (known.isEmpty()) {
      known = byPart(single ? last : null, first, last, own);
      if (known.isEmpty() && single && f.first() == f.nameFirst()) {
        // "Yusuf" after "Amina Yusuf": a surname that is another's given name tells no sex
        known = byPart(last, first, last, own.sexless()).filter(key -> isSurname(key, last));
      }
    }
    String key = known.orElse(own.key());
    Identity before = byKey.get(key);
    boolean other = before != null && !PersonDescriptions.agrees(before.gender(), own.gender());
    Identity who = before == null ? own.keyed(key) : other ? before : merged(before, own);
    byKey.put(key, who);
    keys.put(full, key);
    if (!single) {
      put(last, key);
      put(first, key);
    } else {
      // a surname met before its full name waits for it
      put(last, key);
      keys.remove(full);
    }
    return who;
  }

  /// Whether a person with this surname or given name was met.
  boolean isKnown(Found f) {
    return alone.containsKey(part(a.word(f.nameLast())));
  }

  private static Identity merged(Identity before, Identity own) {
    Identity more = before.with(own.country(), own.sectors(), own.code(), own.gender());
    boolean better = before.ref().isEmpty() && own.ref().isPresent();
    boolean longer = before.ref().isEmpty() && own.name().length() > more.name().length();
    return new Identity(
        more.key(),
        better ? own.ref() : more.ref(),
        better || longer ? own.name() : more.name(),
        more.kind(),
        more.country(),
        more.sectors(),
        more.code(),
        more.gender());
  }

  private Optional<String> byPart(
      @org.jspecify.annotations.Nullable String single, String first, String last, Identity own) {
    List<String> fits = alone.getOrDefault(single == null ? last : single, List.of());
    for (int i = fits.size() - 1; i >= 0; i--) {
      Identity other = byKey.get(fits.get(i));
      if (other == null) {
        continue;
      }
      boolean gender =
          (other.gender().isEmpty()
              || own.gender().isEmpty()
              || other.gender().equals(own.gender()));
      if (gender && (single != null || compatible(other.name(), first))) {
        return Optional.of(fits.get(i));
      }
    }
    return Optional.empty();
  }

  private boolean isSurname(String key, String last) {
    Identity who = byKey.get(key);
    String name = who == null ? "" : who.name();
    return name.contains(" ") && part(name.substring(name.lastIndexOf(' ') + 1)).equals(last);
  }

  /// Whether a longer name can be the same person's: so far only the surname was known, or an
  /// initial.
  private static boolean compatible(String known, String first) {
    String[] parts = known.split(" ");
    String other = part(parts[0]);
    return parts.length == 1
        || (other.length() == 1 || first.length() == 1)
            && !first.isEmpty()
            && other.startsWith(first.substring(0, 1));
  }

  private void put(String part, String key) {
    List<String> all = alone.computeIfAbsent(part, k -> new ArrayList<>());
    all.remove(key);
    all.add(key);
    if (all.size() > 8) {
      all.removeFirst();
    }
  }

  /// The latest that is known of a person.
  Optional<Identity> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// `zarqawi` for *al-Zarqawi*.
  private static String part(String word) {
    String folded = MARKS.matcher(Pieces.fold(word)).replaceAll("");
    String bare = ARTICLE.matcher(folded).replaceFirst("");
    return bare.isEmpty() ? folded : bare;
  }
}
