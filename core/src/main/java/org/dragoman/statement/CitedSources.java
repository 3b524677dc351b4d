// SPDX-License-Identifier: Apache-2.0
package org.dragoman.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.lexicon.AttributionWords.Kind;
import org.dragoman.text.Analysis;

/// Thirty miners were trapped, Interfax reported, citing the ministry. Whom a report cites has said
/// what it reports; who reports it carries it.
final class CitedSources {
  private final Scene s;
  private final Analysis a;

  CitedSources(Scene scene) {
    this.s = scene;
    this.a = scene.a;
  }

  void find() {
    for (Draft report : List.copyOf(s.drafts)) {
      if (report.head >= 0 && report.source >= 0 && a.isVerb(report.head)) {
        cited(report);
      }
    }
  }

  /// Id `statement.cited`.
  private void cited(Draft report) {
    List<Integer> participles = new ArrayList<>();
    for (int end : new int[] {report.head, report.source, a.head(report.head)}) {
      for (int c : end < 0 ? new int[0] : a.children(end)) {
        participles.add(c);
      }
    }
    // *…, the daily reported on Monday, **citing** a diplomat*, whatever the tree hangs it on
    int after = report.head + 1;
    while (after < s.sentenceEnd(report.head) && !a.word(after).equals(",")) {
      after++;
    }
    if (after + 1 < s.sentenceEnd(report.head) && !participles.contains(after + 1)) {
      participles.add(after + 1);
    }
    int opening = s.sentenceStart(report.head);
    if (!participles.contains(opening)) {
      // ***Citing** two officials, the daily reported*, whatever the tree makes of it
      participles.add(opening);
    }
    for (int c : participles) {
      boolean citing =
          a.tag(c).equals("VBG")
              && s.words.has(Kind.QUOTING, a.lemma(c))
              && !s.used.get(c)
              && !report.holds(a.span(c));
      int source = citing ? a.child(c, "obj") : -1;
      if (citing && source < 0 && c == opening) {
        source = CueSubjects.nounAfter(a, c, report.head);
      }
      if (source < 0 || !Sources.canSpeak(s, source)) {
        continue;
      }
      Optional<Met> met = s.cues.at('v', c).stream().findFirst();
      if (met.isEmpty()) {
        continue;
      }
      Draft d =
          new Draft("statement.cited", met.get().cue(), "that", c, met.get().tokens(), source);
      if (a.head(c) == source) {
        d.sourceSpan = a.span(c + 1, source);
      }
      d.content.addAll(report.content);
      d.quoted = report.quoted;
      d.relayedBy.add(report.source);
      s.add(d);
      return;
    }
  }
}
