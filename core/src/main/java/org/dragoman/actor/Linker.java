// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.lexicon.Pieces;
import org.dragoman.model.ActorKind;
import org.dragoman.model.Mention;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;

/// Links mentions of one actor within an article: a surname to the full name before it, *the minister* to
/// the one minister, *the ministry* to the ministry named before.
final class Linker {
  private final Analysis a;
  private final Trace trace;
  private final Map<String, Identity> personsByName = new HashMap<>();
  private final Map<String, Identity> bySurname = new HashMap<>();
  private final Map<String, Identity> nominals = new HashMap<>();
  private final Map<String, Identity> byTitle = new HashMap<>();

  Linker(Analysis analysis, Trace trace) {
    this.a = analysis;
    this.trace = trace;
  }

  List<Found> link(List<Found> mentions) {
    List<Found> linked = new ArrayList<>(mentions.size());
    for (Found f : mentions) {
      Identity identity = f.identity();
      boolean name = f.form() == Mention.Form.NAME;
      if (identity.kind() == ActorKind.PERSON && name && !identity.key().startsWith("agent:")) {
        identity = person(f);
      } else if (identity.key().startsWith("agent:")) {
        identity = nominal(f);
      }
      linked.add(
          new Found(
              f.first(), f.last(), f.head(), f.nameFirst(), f.nameLast(), f.form(), identity,
              f.roles()));
    }
    return linked;
  }

  private Identity person(Found f) {
    String name = a.span(f.nameFirst(), f.nameLast()).of(a.text());
    String folded = Pieces.fold(name);
    String surname = Pieces.fold(a.word(f.nameLast()));
    Identity known = personsByName.get(folded);
    if (known == null && f.nameFirst() == f.nameLast()) {
      known = bySurname.get(folded);
      if (known != null) {
        trace.fired("actor.surname", a.span(f.first(), f.last()), known.key());
      }
    }
    Identity own = f.identity();
    Identity identity =
        known == null
            ? own
            : known.with(own.country(), own.sectors(), own.gender());
    personsByName.put(folded, identity);
    if (f.nameFirst() != f.nameLast()) {
      bySurname.put(surname, identity);
    } else {
      bySurname.putIfAbsent(surname, identity);
    }
    f.roles().forEach(r -> byTitle.put(titleKey(r.title()), identity));
    return identity;
  }

  private static String titleKey(String title) {
    String[] words = title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    return words.length == 0 ? "" : words[words.length - 1];
  }

  private Identity nominal(Found f) {
    Identity own = f.identity();
    String noun = own.key().substring(own.key().lastIndexOf(':') + 1);
    boolean definite = isDefinite(f.head());
    if (own.kind() == ActorKind.PERSON && definite && !a.tag(f.head()).endsWith("S")) {
      Identity holder = byTitle.get(titleKey(noun));
      if (holder != null) {
        trace.fired("actor.title-again", a.span(f.first(), f.last()), holder.key());
        return holder;
      }
    }
    if (own.country().isEmpty() && definite) {
      Optional<Identity> before = Optional.ofNullable(nominals.get(noun));
      if (before.isPresent()) {
        trace.fired("actor.noun-again", a.span(f.first(), f.last()), before.get().key());
        return before.get();
      }
    }
    nominals.put(noun, own);
    return own;
  }

  private boolean isDefinite(int head) {
    int det = a.child(head, "det");
    return det >= 0 && (a.lemma(det).equals("the") || a.lemma(det).equals("this")
        || a.lemma(det).equals("that") || a.lemma(det).equals("these"));
  }
}
