// SPDX-License-Identifier: Apache-2.0
package org.dragoman.time;

import java.util.List;
import org.dragoman.lexicon.TimeWord.Kind;
import org.dragoman.lexicon.TimeWords;
import org.dragoman.model.TimeExpression.Type;
import org.dragoman.text.Analysis;
import org.dragoman.text.Quotation;
import org.jspecify.annotations.Nullable;

/// Counts *today* and *tomorrow* within quotation marks from the day they were spoken on, where the
/// sentence names it: *"We leave tomorrow," she said on Friday*. Id `time.spoken`.
final class Spoken {
  private final Analysis analysis;
  private final TimeWords words;
  private final List<Match> matches;
  private final Atoms atoms;

  Spoken(Atoms atoms, TimeWords words, List<Match> matches) {
    this.atoms = atoms;
    this.analysis = atoms.analysis();
    this.words = words;
    this.matches = matches;
  }

  /// The day of speaking of this expression, or null if it is not spoken or no day is told.
  @Nullable Match day(int index) {
    Match own = matches.get(index);
    Quotation quotation = counts(own.meaning()) ? quotationOf(own) : null;
    if (quotation == null) {
      return null;
    }
    for (int i = Math.max(0, index - 3); i < Math.min(matches.size(), index + 4); i++) {
      Match other = matches.get(i);
      if (i != index && quotationOf(other) == null && tells(other, own)) {
        return other;
      }
    }
    return null;
  }

  /// The expression counted from the day of speaking.
  static Match from(Match own, String day) {
    Meaning.Fixed spoken = new Meaning.Fixed(Type.DATE, day);
    if (own.meaning() instanceof Meaning.Timed t && t.day() instanceof Meaning.Shifted s) {
      return own.meaning(new Meaning.Timed(counted(spoken, s), t.suffix()), "time.spoken");
    }
    return own.meaning() instanceof Meaning.Shifted s
        ? own.meaning(counted(spoken, s), "time.spoken")
        : own;
  }

  private static Meaning counted(Meaning day, Meaning.Shifted s) {
    return new Meaning.Counted(day, s.amount(), s.unit(), s.direction());
  }

  private static boolean counts(Meaning meaning) {
    Meaning day = meaning instanceof Meaning.Timed t ? t.day() : meaning;
    return day instanceof Meaning.Shifted s
        && s.unit() == Unit.DAY
        && s.amount().isWhole()
        && s.origin() == Meaning.Origin.PUBLISHED;
  }

  private @Nullable Quotation quotationOf(Match match) {
    int at = atoms.start(match.from());
    for (Quotation quotation : analysis.quotations()) {
      if (quotation.inside().start() <= at && at < quotation.inside().end()) {
        return quotation;
      }
    }
    return null;
  }

  /// Whether the other expression is the day of the verb of saying above this one.
  private boolean tells(Match other, Match own) {
    boolean day =
        other.meaning() instanceof Meaning.Date d && (d.day() != null || d.weekday() != null);
    int token = atoms.token(other.from());
    int said = token < 0 ? -1 : TimeFinder.anchorToken(atoms, other);
    int verb = said < 0 ? -1 : analysis.head(said);
    return day
        && verb >= 0
        && analysis.sentenceOf(token) == analysis.sentenceOf(atoms.token(own.from()))
        && words.has(Kind.REPORT, analysis.lemma(verb));
  }
}
