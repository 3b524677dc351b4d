// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.model.Act;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;

/// Refuses what is no attribution though its words look like one: what the author says of himself,
/// what nobody has said yet, what is done to a thing rather than said of it.
final class Plausibility {
  /// Acts whose object may be a mere name: *attacked Veld*, *backed Tolan*.
  private static final Set<Act> ON_SOMEBODY =
      EnumSet.of(
          Act.CRITICISE,
          Act.CONDEMN,
          Act.ACCUSE,
          Act.PRAISE,
          Act.SUPPORT,
          Act.OPPOSE,
          Act.THREATEN);

  private Plausibility() {}

  /// Why this is no attribution by somebody; empty if nothing speaks against it.
  static Optional<String> against(Scene s, Met met, String frame, int source, int contentHead) {
    Analysis a = s.a;
    int v = met.head();
    if (source >= 0 && isAuthorOrReader(s, source)) {
      return Optional.of("the author or the reader is its subject");
    }
    if (met.cue().kind() != Statement.Kind.COMMUNICATION && !Sources.canSpeak(s, source)) {
      return Optional.of("its subject is nobody who can think");
    }
    if (v > 0 && a.tag(v).equals("VBG") && a.word(v - 1).equalsIgnoreCase("in")) {
      // *testified in **writing** that*
      return Optional.of("it is how something is said");
    }
    if (unsaid(s, v, met.cue().act())) {
      return Optional.of("it is only to be said");
    }
    int object = a.child(v, "obj");
    if (object == v + 1 && frame.equals("that") && isReflexive(a.word(object))) {
      return Optional.of("it only names itself");
    }
    if (frame.equals("np") && contentHead >= 0) {
      boolean alone = a.leftmost(contentHead) == a.rightmost(contentHead);
      boolean somebody = ON_SOMEBODY.contains(met.cue().act());
      if (alone && (a.tag(contentHead).equals("PRP") || a.isProperNoun(contentHead) && !somebody)) {
        return Optional.of("its object is no proposition");
      }
    }
    return Optional.empty();
  }

  private static boolean isReflexive(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return folded.endsWith("self") || folded.endsWith("selves");
  }

  /// I, we and you outside quotation marks are the author and the reader.
  static boolean isAuthorOrReader(Scene s, int source) {
    return s.words.has(Kind.AUTHOR, s.a.word(source)) && !s.inQuotation(source);
  }

  /// *to say that*, *could argue that*: nobody has said it.
  private static boolean unsaid(Scene s, int verb, Act act) {
    Analysis a = s.a;
    if (s.inQuotation(verb) || s.syntax.isNegated(verb)) {
      return false;
    }
    if (s.syntax.infinitive(verb)) {
      int up = a.head(verb);
      return up < 0 || !s.words.has(Kind.REALISED, a.lemma(up));
    }
    int mark = a.child(verb, "mark");
    if (mark >= 0 && a.labelled(verb, "advcl") && s.words.has(Kind.CONDITION, a.word(mark))) {
      return true;
    }
    for (int c : a.children(verb)) {
      // *would like to see it gone* is a wish, however polite
      boolean polite = act == Act.WANT && a.word(c).matches("(?i)would|'d|\u2019d");
      if (a.labelled(c, "aux") && !polite && s.words.has(Kind.UNREAL, a.word(c))) {
        return true;
      }
    }
    return false;
  }
}
