// SPDX-License-Identifier: Apache-2.0
package org.dragoman.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.lexicon.Signature;
import org.dragoman.lexicon.Words;
import org.dragoman.text.Analysis;
import org.dragoman.text.Syntax;

/// Finds the signature with which a word embeds another, by the form of the complement.
final class Complements {
  private final Analysis a;
  private final Syntax syntax;
  private final Words words;

  Complements(Analysis analysis, Syntax syntax, Words words) {
    this.a = analysis;
    this.syntax = syntax;
    this.words = words;
  }

  /// How `head` embeds `token`, if the lexicon knows it.
  Optional<Signature> find(int head, int token) {
    Optional<Signature> adverb = infinitive(token) ? byAdverb(head, token) : Optional.empty();
    if (adverb.isPresent()) {
      return adverb;
    }
    for (String frame : frames(head, token)) {
      Optional<Signature> found = calledFor(head, token, frame);
      found = found.isPresent() ? found : find(head, frame);
      if (found.isEmpty() && frame.startsWith("np:")) {
        found = afterPreposition(head, token, frame.substring(3));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// *called for the camps to be closed*: the preposition is the clause's mark.
  private Optional<Signature> calledFor(int head, int token, String frame) {
    int mark = a.child(token, "mark");
    boolean marked = frame.endsWith("inf") && mark == head + 1 && a.tag(mark).equals("IN");
    return marked && a.isVerb(head)
        ? words.findSignature(
            'v',
            a.lemma(head).toLowerCase(Locale.ROOT) + " " + a.word(mark).toLowerCase(Locale.ROOT),
            "inf")
        : Optional.empty();
  }

  /// *is about to leave*, *have yet to leave*: the word that decides hangs on the infinitive.
  private Optional<Signature> byAdverb(int head, int token) {
    int adverb = a.leftmost(token) - (a.tagged(a.leftmost(token), "RB") ? 0 : 1);
    if (adverb <= head || !a.tagged(adverb, "RB")) {
      return Optional.empty();
    }
    String word = a.word(adverb).toLowerCase(Locale.ROOT);
    Optional<Signature> found = words.findSignature('p', word, "inf");
    return found.isPresent()
        ? found
        : words.findSignature('v', a.lemma(head).toLowerCase(Locale.ROOT) + " " + word, "inf");
  }

  /// The noun an infinitive belongs to although the parser hangs it on the verb (*announced plans
  /// to visit*), or -1.
  int host(int head, int token) {
    int object = a.child(head, "obj");
    if (!a.isVerb(head) || !infinitive(token) || object < 0 || object > token) {
      return -1;
    }
    boolean next = a.rightmost(object) + 1 >= a.leftmost(token);
    return next
            && words.findSignature('n', a.lemma(object).toLowerCase(Locale.ROOT), "inf").isPresent()
            && (find(head, "obj-inf").isEmpty() || a.lemma(head).equals("have"))
        ? object
        : -1;
  }

  /// *rejected the proposal*, *denied a request*: a noun that is the object of what turns it down.
  boolean isTurnedDown(int noun) {
    int head = a.head(noun);
    boolean object = head >= 0 && (a.labelled(noun, "obj") || a.label(noun).equals("nsubj:pass"));
    return object && a.isVerb(head) && find(head, "np").filter(s -> s.positive() < 0).isPresent();
  }

  /// *called for a withdrawal*: the entry is `call for` with an object; *stopped short of*, *look
  /// into*.
  private Optional<Signature> afterPreposition(int head, int token, String preposition) {
    if (!a.isVerb(head)) {
      return Optional.empty();
    }
    String lemma = a.lemma(head).toLowerCase(Locale.ROOT) + " " + preposition;
    Optional<Signature> found = words.findSignature('v', lemma, "np");
    return found.isEmpty() && a.isVerb(token) ? words.findSignature('v', lemma, "ing") : found;
  }

  /// A signature of a word for one frame, whatever stands there.
  Optional<Signature> find(int head, String frame) {
    for (String lemma : lemmas(head, frame)) {
      for (char pos : parts(head)) {
        Optional<Signature> found = words.findSignature(pos, lemma, frame);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// What an adjective before a noun does to it: *alleged*, *failed*, *planned*.
  Optional<Signature> adjective(int modifier) {
    String word = a.word(modifier).toLowerCase(Locale.ROOT);
    Optional<Signature> byWord = words.findSignature('a', word, "np");
    return byWord.isPresent() ? byWord : words.findSignature('a', a.lemma(modifier), "np");
  }

  private char[] parts(int head) {
    String tag = a.tag(head);
    if (tag.equals("VBN") || tag.equals("VBG")) {
      return new char[] {'v', 'a'};
    }
    if (tag.startsWith("VB") || tag.equals("MD")) {
      return new char[] {'v'};
    }
    if (tag.equals("JJ") && a.child(head, "det") >= 0) {
      // the right to leave
      return new char[] {'n', 'a'};
    }
    if (tag.startsWith("NN")) {
      return new char[] {'n'};
    }
    return tag.startsWith("JJ") || tag.startsWith("RB") ? new char[] {'a'} : new char[] {'p', 'a'};
  }

  /// The forms this complement may have, the likeliest first.
  List<String> frames(int head, int token) {
    String preposition = preposition(token);
    List<String> frames = new ArrayList<>();
    if (a.isVerb(token) || a.child(token, "cop") >= 0) {
      clause(head, token, preposition, frames);
    } else if (a.labelled(token, "obj")
        || a.label(token).equals("nsubj:pass")
        || (a.labelled(token, "nsubj") && a.child(head, "cop") >= 0)) {
      frames.add("np");
    } else if (a.label(token).equals("compound") && a.isNoun(head)) {
      frames.add("np:of");
      frames.add("np:for");
    } else if (!preposition.isEmpty()) {
      frames.add("np:" + preposition);
    }
    return frames;
  }

  private void clause(int head, int token, String preposition, List<String> frames) {
    if (infinitive(token)) {
      boolean object =
          a.child(head, "obj") >= 0 || a.child(head, "iobj") >= 0 || syntax.isPassive(head);
      frames.add(object ? "obj-inf" : "inf");
      frames.add(object ? "inf" : "obj-inf");
    } else if (a.tag(token).equals("VBG") && a.child(token, "aux") < 0 || gerundWithHave(token)) {
      if (!preposition.isEmpty() && !preposition.equals("that")) {
        frames.add("np:" + preposition);
      } else {
        frames.add("ing");
        frames.add("np");
      }
    } else if (a.labelled(token, "xcomp") && !finite(token)) {
      frames.add("obj-inf");
    } else if (interrogative(token)) {
      frames.add("wh");
    } else {
      frames.add("that");
      frames.add("quote");
    }
  }

  /// *said sales fell*, where the parser takes the finite clause for a participle.
  private boolean finite(int token) {
    String tag = a.tag(token);
    boolean past = tag.equals("VBD") || a.child(token, "aux:pass") >= 0;
    return (past && a.child(token, "nsubj") >= 0) || tag.equals("VBZ") || tag.equals("VBP");
  }

  /// *denied having used it*.
  boolean gerundWithHave(int token) {
    int have = a.child(token, "aux");
    return have >= 0 && a.tag(have).equals("VBG") && a.tag(token).equals("VBN");
  }

  /// Whether the predicate is an infinitive with *to*, its own or of its copula.
  boolean infinitive(int token) {
    return syntax.infinitive(token);
  }

  /// Whether the clause opens with a question word.
  boolean interrogative(int clause) {
    for (int c : a.children(clause)) {
      if (c > clause) {
        return false;
      }
      if (a.tag(c).startsWith("W")) {
        return true;
      }
      String word = a.word(c).toLowerCase(Locale.ROOT);
      if (a.labelled(c, "mark") && (word.equals("whether") || word.equals("if"))) {
        return true;
      }
    }
    return false;
  }

  /// The preposition before a noun, or before a gerund where the parser calls it a mark.
  String preposition(int token) {
    String own = syntax.preposition(token);
    if (!own.isEmpty()) {
      return own;
    }
    int mark = a.child(token, "mark");
    return mark >= 0 && mark < token && !a.tag(mark).equals("TO")
        ? a.word(mark).toLowerCase(Locale.ROOT)
        : "";
  }

  /// The dictionary forms under which a word may stand: with its particle, its object, its
  /// preposition.
  private List<String> lemmas(int head, String frame) {
    String lemma = a.lemma(head).toLowerCase(Locale.ROOT);
    List<String> lemmas = new ArrayList<>();
    if (a.isVerb(head)) {
      String particle = syntax.particle(head);
      if (!particle.isEmpty()) {
        lemmas.add(lemma + " " + particle);
      }
      int object = a.child(head, "obj");
      if (object >= 0 && !frame.equals("np")) {
        lemmas.add(lemma + " " + a.lemma(object));
      }
      if (lemma.equals("go") && frame.equals("inf") && a.tag(head).equals("VBG")) {
        lemmas.add("be going");
      }
      oblique(head, frame, lemma, lemmas);
    }
    lemmas.add(lemma);
    return lemmas;
  }

  /// *called on him to leave*.
  private void oblique(int head, String frame, String lemma, List<String> lemmas) {
    if (!frame.endsWith("inf")) {
      return;
    }
    int oblique = a.child(head, "obl");
    if (oblique >= 0) {
      String preposition = syntax.preposition(oblique);
      if (preposition.equals("on") || preposition.equals("for")) {
        lemmas.add(lemma + " " + preposition);
      }
    }
  }
}
