// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import org.dragoman.lexicon.Lexicon;
import org.dragoman.lexicon.Signature;
import org.dragoman.model.Status.Tense;
import org.dragoman.model.Trace;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Walks the tree of each sentence from its root down and keeps, for every token, how it looks from
/// there.
///
/// 1. `place(t)` is what the words above `t` leave it; `self(t)` also counts its own *not* and
///    *may*.
/// 2. A token is placed after its head, so that each is visited once.
final class Composer {
  private final Analysis a;
  private final Trace trace;
  private final Outlook[] place;
  private final Outlook[] self;
  private final Clauses clauses;
  private final Nominals nominals;
  private final Own own;
  private final Settings settings;

  Composer(Analysis analysis, Lexicon lexicon, Predicates predicates, Trace trace) {
    this.a = analysis;
    this.trace = trace;
    Syntax syntax = new Syntax(analysis);
    Operators operators = new Operators(analysis, lexicon.words());
    Complements complements = new Complements(analysis, syntax, lexicon.words());
    Tenses tenses = new Tenses(analysis, lexicon.words());
    this.settings = new Settings(analysis, lexicon.words());
    this.place = new Outlook[analysis.size()];
    this.self = new Outlook[analysis.size()];
    Moods moods = new Moods(analysis, syntax, settings);
    this.own = new Own(analysis, operators, complements, tenses, settings, moods);
    this.clauses =
        new Clauses(this, analysis, syntax, operators, complements, tenses, settings, moods, own);
    this.nominals =
        new Nominals(this, analysis, operators, complements, tenses, predicates, lexicon);
  }

  /// Composes the whole text.
  void run() {
    int[] queue = new int[a.size()];
    for (int s = 0; s < a.sentences(); s++) {
      int end = 0;
      for (int t = a.firstToken(s); t < a.endToken(s); t++) {
        if (a.head(t) < 0) {
          queue[end++] = t;
        }
      }
      for (int at = 0; at < end; at++) {
        visit(queue[at]);
        for (int c : a.children(queue[at])) {
          queue[end++] = c;
        }
      }
    }
  }

  private void visit(int token) {
    place[token] = placeOf(token);
    self[token] = own.apply(token, place[token]);
  }

  private Outlook placeOf(int token) {
    int head = a.head(token);
    if (head < 0) {
      return clauses.root(token);
    }
    if (settings.isTag(token)) {
      return clauses.root(token);
    }
    String label = a.label(token);
    int colon = label.indexOf(':');
    String base = colon < 0 ? label : label.substring(0, colon);
    return switch (base) {
      case "conj" -> clauses.conjunct(token, head);
      case "ccomp", "xcomp", "csubj" -> clauses.complement(token, head);
      case "acl" ->
          label.equals("acl:relcl")
              ? clauses.relative(token, head)
              : a.isVerb(head) ? clauses.complement(token, head) : clauses.ofNoun(token, head);
      case "advcl" -> clauses.adverbial(token, head);
      case "aux", "cop", "punct", "mark", "case", "det", "cc", "fixed", "expl" -> self(head);
      case "parataxis", "list", "root" -> clauses.beside(token, head);
      default -> a.isVerb(token) ? clauses.loose(token, head) : nominals.place(token, head);
    };
  }

  Outlook place(int token) {
    Outlook there = place[token];
    return there == null ? Outlook.FACT : there;
  }

  Outlook self(int token) {
    Outlook there = self[token];
    return there == null ? Outlook.FACT : there;
  }

  /// What a head makes of its complement by a signature.
  Outlook embedded(int head, Signature signature, Tense under) {
    Outlook inner = self(head).embedded(signature, a.span(head)).in(under);
    if (trace.on()) {
      trace.fired(
          "status.signature." + signature.lemma().replace(' ', '-') + "." + signature.frame(),
          a.span(head),
          "gives its complement " + inner.value());
    }
    return inner;
  }
}
