// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.text.Analysis;

/// Finds who is the subject of a cue that is a verb: in the tree, and off the words where a parser
/// is led astray by what is quoted, parted by commas or put before or after its verb.
final class CueSubjects {
  /// The longest noun phrase read off the words, in tokens.
  private static final int LONGEST = 8;

  private CueSubjects() {}

  /// The subject, also where it follows: *said Mira Tolan*, which parsers take for an object.
  static int of(Scene s, int verb, int last) {
    Analysis a = s.a;
    if (squeezed(s, verb)) {
      return verb - 1;
    }
    int continued = continuing(s, verb) ? firstSpeaker(s, verb) : -1;
    if (continued >= 0) {
      return continued;
    }
    int own = nearest(a, verb);
    if (own >= 0 && own < verb && isOpening(s, own, verb)) {
      int after = afterComma(a, own, verb);
      if (after >= 0) {
        return after;
      }
    }
    if (own >= 0 && own < verb && opensWithParticiple(s, own)) {
      int after = afterComma(a, a.leftmost(own), verb);
      if (after >= 0) {
        return after;
      }
    }
    if (s.syntax.infinitive(verb) && own < 0) {
      int up = a.head(verb);
      if (up >= 0 && a.isVerb(up) && s.words.has(Kind.TALK, a.lemma(up)) && !s.passive(up)) {
        // *telephoned the premier to congratulate him*: the one who calls does
        return s.syntax.subject(up);
      }
    }
    if (own >= 0 && !a.label(own).equals("nsubj:pass")) {
      int beside = own < verb && ReportingClause.marksBetween(a, own, verb) ? beside(s, verb) : -1;
      boolean mended = own != a.child(verb, "nsubj");
      return beside >= 0 ? beside : issuer(s, verb, mended ? own : s.syntax.subject(verb));
    }
    if (s.passive(verb)) {
      return s.syntax.agent(verb);
    }
    int between = own < 0 ? betweenCommaAnd(s, verb) : -1;
    if (between >= 0) {
      return between;
    }
    if (inverted(s, verb)) {
      int object = a.child(verb, "obj");
      if (object > last) {
        return object;
      }
      int after = nounAfter(a, last, s.sentenceEnd(verb));
      if (after >= 0) {
        return after;
      }
    }
    int subject = s.syntax.subject(verb);
    if (subject >= 0) {
      return issuer(s, verb, subject);
    }
    return a.tag(verb).equals("VBG") ? aboveSubject(s, verb) : parted(s, verb);
  }

  /// *…, **adding** that …*: participles that go on with what the speaker of the sentence says.
  static boolean continuing(Scene s, int verb) {
    return s.a.tag(verb).equals("VBG")
        && verb > s.sentenceStart(verb)
        && s.a.word(verb - 1).equals(",")
        && s.words.has(Kind.CONTINUING, s.a.lemma(verb));
  }

  /// The subject of the sentence's own verb of saying.
  private static int firstSpeaker(Scene s, int verb) {
    Analysis a = s.a;
    for (int t = s.sentenceStart(verb); t < verb; t++) {
      boolean subordinate = a.label(t).startsWith("acl") || a.label(t).startsWith("advcl");
      if (ReportingClause.isFinite(a, t)
          && !subordinate
          && s.inQuotation(t) == s.inQuotation(verb)
          && !s.passive(t)
          && s.cues.at('v', t).stream().anyMatch(m -> m.cue().takes("that"))) {
        return of(s, t, t);
      }
    }
    return -1;
  }

  /// The subject; of several, which a broken tree gives a verb, the one beside it. *A paper
  /// obtained by the daily says*: a parser takes the participle for the subject.
  private static int nearest(Analysis a, int verb) {
    int own = a.child(verb, "nsubj");
    for (int c : a.children(verb)) {
      if (c < verb && c > own && own >= 0 && own < verb && a.label(c).equals("nsubj")) {
        own = c;
      }
    }
    int clause = own < 0 ? a.child(verb, "csubj") : -1;
    boolean reduced =
        clause >= 0
            && clause < verb
            && (a.tag(clause).equals("VBN") || a.tag(clause).equals("VBD"));
    return reduced ? a.child(clause, "nsubj") : own;
  }

  /// ***Speaking** to farmers, Veld said*; *as **quoted** by Interfax, Veld said*: a parser takes
  /// the participle for the subject.
  private static boolean isOpening(Scene s, int own, int verb) {
    Analysis a = s.a;
    boolean talk = a.tag(own).equals("VBG") && Circumstances.isTalk(s, own);
    return talk || a.tag(own).equals("VBN") && own == s.sentenceStart(verb) + 1;
  }

  /// *The envoy has left, **state television** said on Tuesday*: the words between a comma and the
  /// verb, where the tree gives the verb no subject.
  private static int betweenCommaAnd(Scene s, int verb) {
    Analysis a = s.a;
    int last = verb - 1;
    int start = s.sentenceStart(verb);
    if (!ReportingClause.isFinite(a, verb) || last <= start || !a.isNoun(last)) {
      return -1;
    }
    int from = last;
    while (from > start && verb - from <= LONGEST && isNominal(a, from)) {
      from--;
    }
    boolean parted = a.word(from).equals(",") || ReportingClause.isMark(a, from);
    return parted && from < last ? last : -1;
  }

  private static boolean isNominal(Analysis a, int t) {
    return a.isNoun(t)
        || a.tagged(t, "JJ")
        || a.tag(t).equals("DT")
        || a.tag(t).equals("CD")
        || a.tag(t).equals("POS")
        || a.tag(t).equals("PRP$");
  }

  /// *The losses, **Tolan** said, were heavy*: subject and verb alone between two commas.
  private static boolean squeezed(Scene s, int verb) {
    Analysis a = s.a;
    int left = verb - 1;
    int start = s.sentenceStart(verb);
    boolean finite = a.tag(verb).equals("VBD") || a.tag(verb).equals("VBZ");
    if (!finite
        || left <= start
        || verb + 1 >= s.sentenceEnd(verb)
        || !a.word(verb + 1).equals(",")
        || !(a.isProperNoun(left) || a.tag(left).equals("PRP"))) {
      return false;
    }
    do {
      left--;
    } while (left > start && a.isProperNoun(left));
    return a.word(left).equals(",");
  }

  /// "My hope," **he** said: the word beside the verb where the parser took one out of the
  /// quotation.
  private static int beside(Scene s, int verb) {
    Analysis a = s.a;
    int t = verb - 1;
    while (t > 0 && (a.tagged(t, "RB") || a.labelled(t, "aux"))) {
      t--;
    }
    return t >= s.sentenceStart(verb) && (a.isNoun(t) || a.tag(t).equals("PRP")) ? t : -1;
  }

  /// *The council issued a statement calling …*: who issued the document, if the sentence says so;
  /// the document itself is a link of the chain.
  private static int issuer(Scene s, int verb, int subject) {
    Analysis a = s.a;
    if (!a.label(verb).equals("acl")) {
      return subject;
    }
    if (!Unnamed.isDocument(s, subject)) {
      // *sent a message to the union saying …*
      int sent = s.syntax.preposition(subject).equals("to") ? a.head(subject) : -1;
      int paper = sent >= 0 && a.isVerb(sent) ? a.child(sent, "obj") : sent;
      return paper >= 0 && a.isNoun(paper) && Unnamed.isDocument(s, paper)
          ? issuer(s, verb, paper)
          : subject;
    }
    if (a.isProperNoun(subject)) {
      return subject;
    }
    int owner = s.syntax.possessor(subject);
    for (String preposition : new String[] {"by", "from", "of"}) {
      owner = owner >= 0 ? owner : s.syntax.oblique(subject, preposition);
    }
    int up = a.head(subject);
    if (owner < 0 && up >= 0 && a.isVerb(up) && a.label(subject).equals("obj") && !s.passive(up)) {
      owner = s.syntax.subject(up);
    }
    return Sources.canSpeak(s, owner) ? owner : subject;
  }

  /// *…, adding that …*: the subject of the nearest verb above that has one.
  private static int aboveSubject(Scene s, int verb) {
    Analysis a = s.a;
    for (int up = a.head(verb), steps = 0; up >= 0 && steps < 8; up = a.head(up), steps++) {
      if (a.isVerb(up) && up < verb) {
        int subject = s.syntax.subject(up);
        if (subject >= 0) {
          return subject;
        }
      }
    }
    return -1;
  }

  /// *Tolan, on her first day in office, said …*: the noun phrase that opens the sentence, parted
  /// from its verb by commas.
  private static int parted(Scene s, int verb) {
    Analysis a = s.a;
    int start = s.sentenceStart(verb);
    boolean finite =
        a.tag(verb).equals("VBD") || a.tag(verb).equals("VBZ") || a.tag(verb).equals("VBP");
    int before = verb - 1;
    while (before > start && a.tagged(before, "RB")) {
      before--;
    }
    if (!finite || before <= start || !a.word(before).equals(",")) {
      return -1;
    }
    int head = nounAfter(a, start - 1, verb);
    return head >= 0 && head + 1 < verb && a.word(head + 1).equals(",") ? head : -1;
  }

  /// ***Addressing thousands** in Lesk, Ruzic said*: the participle as the subject's adjective.
  private static boolean opensWithParticiple(Scene s, int subject) {
    int first = s.a.leftmost(subject);
    return first < subject && first == s.sentenceStart(subject) && s.a.tag(first).equals("VBG");
  }

  /// *Addressing the council, **Tolan** said*: a parser takes the participle for the subject.
  private static int afterComma(Analysis a, int from, int verb) {
    int comma = verb - 1;
    while (comma > from && !a.word(comma).equals(",")) {
      comma--;
    }
    return comma > from ? nounAfter(a, comma, verb) : -1;
  }

  /// The head of the noun phrase that begins right after a token, read off the words alone.
  static int nounAfter(Analysis a, int token, int end) {
    int t = token + 1;
    while (t < end
        && (a.tag(t).equals("DT")
            || a.tagged(t, "JJ")
            || a.tagged(t, "PRP$")
            || a.tag(t).equals("CD"))) {
      t++;
    }
    if (t >= end || !(a.isNoun(t) || a.tag(t).equals("PRP"))) {
      return t > token + 1 && t - 1 < end ? t - 1 : -1;
    }
    while (t + 1 < end && a.isNoun(t) && a.isNoun(t + 1)) {
      t++;
    }
    return t;
  }

  /// Whether the verb opens its clause right after a quotation or a comma, so that its subject
  /// follows.
  static boolean inverted(Scene s, int verb) {
    Analysis a = s.a;
    int before = verb - 1;
    if (before < s.sentenceStart(verb)) {
      return verb == 0 || a.tag(verb).equals("VBD") || a.tag(verb).equals("VBZ");
    }
    // *…, say two diplomats*: a tagger takes the plural for a bare infinitive
    boolean bare = a.tag(verb).equals("VB") && !s.syntax.infinitive(verb);
    return (ReportingClause.isFinite(a, verb)
            || bare && nounAfter(a, verb, Math.min(verb + 4, s.sentenceEnd(verb))) >= 0)
        && (ReportingClause.isMark(a, before) || ReportingClause.isStop(a, before))
        && a.child(verb, "ccomp") < verb;
  }
}
