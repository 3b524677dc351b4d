// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.text.Analysis;

/// Single unknown names that the text treats as no human being: *Karsova, which has no tanks*;
/// *Norvik said it was surprised*; *Tessaly opened its border*.
final class NoHumans {
  private final Analysis a;
  private final Pronouns pronouns;
  private final Set<String> names = new HashSet<>();

  NoHumans(Analysis analysis, Pronouns pronouns, List<Found> mentions) {
    this.a = analysis;
    this.pronouns = pronouns;
    mentions.stream().filter(this::isOne).forEach(f -> names.add(a.word(f.first())));
    mentions.stream()
        .filter(f -> f.first() < f.last())
        .filter(NameMentions::isPerson)
        .forEach(f -> {
          names.remove(a.word(f.nameFirst()));
          names.remove(a.word(f.nameLast()));
        });
  }

  boolean has(String name) {
    return names.contains(name);
  }

  private boolean isOne(Found f) {
    boolean single = f.first() == f.last() && f.identity().gender().isEmpty();
    return single
        && NameMentions.isPerson(f)
        && f.identity().ref().isEmpty()
        && (isWhich(f.head()) || isIt(f.head()) || isIts(f.head()));
  }

  /// *Tessaly opened its border*.
  private boolean isIts(int head) {
    int verb = a.head(head);
    if (verb < 0 || !a.label(head).equals("nsubj") || !a.isVerb(verb)) {
      return false;
    }
    int object = a.child(verb, "obj");
    int owner = object < 0 ? -1 : a.child(object, "nmod:poss");
    return owner > head && a.word(owner).equalsIgnoreCase("its");
  }

  private boolean isWhich(int head) {
    int clause = a.child(head, "acl:relcl");
    if (clause < 0) {
      return false;
    }
    int first = a.leftmost(clause);
    return first < a.size() && a.word(first).equalsIgnoreCase("which");
  }

  /// Whether the subject of what this one says is *it*.
  private boolean isIt(int head) {
    int verb = a.head(head);
    if (verb < 0 || !a.labelled(head, "nsubj")) {
      return false;
    }
    int said = a.child(verb, "ccomp");
    int subject = said < 0 ? -1 : a.child(said, "nsubj");
    boolean it = subject > head && a.word(subject).equalsIgnoreCase("it");
    return it && !pronouns.isEmpty(subject);
  }
}
