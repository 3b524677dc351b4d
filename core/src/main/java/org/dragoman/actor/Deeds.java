// SPDX-License-Identifier: Apache-2.0
package org.dragoman.actor;

import java.util.Locale;
import org.dragoman.lexicon.ActorWords;
import org.dragoman.lexicon.ActorWords.Kind;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Tells an inquiry that somebody opens or asks for from one that sits and finds. Panels,
/// commissions and tribunals are bodies always.
final class Deeds {
  private final ActorWords words;

  Deeds(ActorWords words) {
    this.words = words;
  }

  /// Whether a noun that can be a body is only a deed here: *addressed an inquiry to Lisbon*.
  boolean isDeed(Syntax syntax, int head) {
    Analysis a = syntax.analysis();
    if (!words.is(Kind.INQUIRY, a.lemma(head).toLowerCase(Locale.ROOT))) {
      return false;
    }
    int up = a.head(head);
    if (up < 0) {
      return true;
    }
    String label = a.label(head);
    boolean subject = label.equals("nsubj");
    boolean agent = label.startsWith("obl") && syntax.preposition(head).equals("by");
    boolean hears = (label.equals("obj") || label.equals("iobj")) && a.lemma(up).equals("tell");
    boolean acts = (subject || agent) && words.is(Kind.BODY_ACT, a.lemma(up));
    return !(acts || hears);
  }
}
