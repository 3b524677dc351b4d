// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.model.Act;
import org.dragoman.model.Statement;
import org.dragoman.text.Analysis;

/// Refuses what is no attribution though its words look like one: what the author says of himself,
/// what nobody has said yet, what is done to a thing rather than said of it.
final class Plausibility {
  private static final Set<String> AUTHOR_AND_READER =
      Set.of("i", "we", "you", "me", "us", "one", "let", "'s");

  private static final Set<String> UNREAL =
      Set.of("could", "should", "might", "must", "may", "can", "would");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until");

  /// What leads to a saying that took place: *went on to say*, *used the visit to announce*.
  private static final Set<String> REALISED =
      Set.of(
          "go",
          "continue",
          "proceed",
          "use",
          "take",
          "quick",
          "hasten",
          "rush",
          "appear",
          "seem",
          "come",
          "write",
          "choose",
          "begin",
          "start",
          "manage",
          "stand",
          "pause",
          "decide",
          "first",
          "last",
          "only",
          "happy",
          "hold");

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
    if (unsaid(s, v)) {
      return Optional.of("it is only to be said");
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

  /// I, we and you outside quotation marks are the author and the reader.
  static boolean isAuthorOrReader(Scene s, int source) {
    return AUTHOR_AND_READER.contains(s.a.word(source).toLowerCase(Locale.ROOT))
        && !s.inQuotation(source);
  }

  /// *to say that*, *could argue that*: nobody has said it.
  private static boolean unsaid(Scene s, int verb) {
    Analysis a = s.a;
    if (s.inQuotation(verb) || s.syntax.isNegated(verb)) {
      return false;
    }
    if (s.syntax.infinitive(verb)) {
      int up = a.head(verb);
      return up < 0 || !REALISED.contains(a.lemma(up).toLowerCase(Locale.ROOT));
    }
    int mark = a.child(verb, "mark");
    if (mark >= 0
        && a.labelled(verb, "advcl")
        && CONDITIONS.contains(a.word(mark).toLowerCase(Locale.ROOT))) {
      return true;
    }
    for (int c : a.children(verb)) {
      if (a.labelled(c, "aux") && UNREAL.contains(a.word(c).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
