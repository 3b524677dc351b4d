// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.EnumSet;
import java.util.Locale;
import org.dragoman.codebook.LexiconException;
import org.dragoman.codebook.Table;

/// The words of `actor-words.tsv`, which tell who acts from where, and a state from other names.
public final class ActorWords {
  private static final String FILE = "actor-words.tsv";

  private static final Kind[] KINDS = Kind.values();

  private final Shelf<Word> words;

  /// One meaning of a word.
  private record Word(Kind kind) {}

  private ActorWords(Shelf<Word> words) {
    this.words = words;
  }

  /// What a word tells of the name beside it. Verbs and nouns are lemmas.
  public enum Kind {
    /// A preposition that says where: *in Paris*.
    WHERE,
    /// A preposition before one who acts or is acted upon: *with Paris*.
    TOWARDS,
    /// What goes between two sides: *a warning to Paris*.
    RELATION,
    /// A verb of going or bringing.
    MOTION,
    /// What a capital has as a town: *Paris's airport*.
    TOWN_THING,
    /// In capitals, and no body: *GDP*.
    NO_BODY,
    /// Part of the title it stands before or after: *deputy*, *-elect*.
    QUALIFIER,
    /// Of an office that is over: *former*.
    PAST,
    /// Dates an office and is kept with its title: *then*, *acting*.
    DATING,
    /// A verb with whose subject or object an office begins: *become*, *appoint*.
    OFFICE_BEGINS,
    /// A verb with which it ends: *resign*, *oust*.
    OFFICE_ENDS,
    /// A verb for what its holder does: *serve*, *lead*.
    OFFICE_HELD,
    /// A verb by which somebody else gives it or takes it away: *name*, *dismiss*.
    OFFICE_GIVEN,
    /// With an office as its object, it begins: *take office*.
    OFFICE_TAKEN,
    /// With an office as its object, it ends: *leave office*.
    OFFICE_LEFT,
    /// What office is called without its title: *take **power***.
    OFFICE,
    /// Before an infinitive, it is settled: *is **due** to take office*.
    OFFICE_DUE,
    /// Behind the name of a backer and a hyphen: *Russian-backed*.
    BACKED,
    /// How names of states end.
    STATE_ENDING,
    /// What only a state has: *Karsova's parliament*.
    STATE_THING,
    /// A verb whose subject has a part in politics.
    POLITICAL_ACT,
    /// A verb whose subject is hardly anybody but a state.
    STATE_ACT,
    /// A town whose bare name can mean talks or a paper; as it is written.
    PROCESS_TOWN,
    /// A verb for what is done to talks or a paper.
    PROCESS_PATIENT,
    /// A verb for what talks or a paper do.
    PROCESS_ACT,
    /// A preposition that makes a town's name a time or a rule: *after Dayton*.
    PROCESS_TIME,
    /// A noun for a deed that is a body only where it acts: *the inquiry found*.
    INQUIRY,
    /// A verb for what only people and bodies do.
    BODY_ACT,
    /// With a person as owner, that person's state: *his country*.
    OWN_STATE,
    /// With an owner, somebody else of the same kind: *her host*, *its neighbour*.
    SOMEBODY_ELSE,
    /// Who belongs to a family: *her husband*.
    FAMILY,
    /// Who leads or speaks for a body: *its director*.
    LEADER,
    /// A verb whose subject leads its object: *who runs the group*.
    LEADING,
    /// A noun for a place: nobody with a name beside it, or where it does nothing.
    PLACE_NOUN,
    /// A noun for a building that can act: *the court ruled*, but not *at the court*.
    BUILDING,
    /// A verb whose *it* stands for nothing before a clause: *it seems that*.
    EMPTY_IT,
    /// A verb beside a quotation: who speaks there is not the *he* inside it.
    SPEAKING,
    /// A verb whose subject decides or speaks, which no thing does.
    DECIDING,
    /// A word of quantity that alone as a subject means the last crowd: *some were armed*.
    CROWD,
    /// Its plural means states that were named: *the three countries*.
    SEVERAL_STATES,
    /// Its plural means the parties to a matter, states first: *both sides*.
    SEVERAL_SIDES,
    /// A singular noun for two: *the couple*.
    TWO,
    /// Nobody by itself, but several who were named: *the pair*, *the three*.
    SEVERAL,
    /// A modifier that tells one holder of an office from another: *the **defence** minister*.
    PORTFOLIO,
    /// A modifier that means somebody else than was mentioned: *the **next** president*.
    ANOTHER,
    /// What a state is called after its name came up: *the emirate*.
    STATE_NOUN,
    /// A verb whose complement says who its subject is: *Veld was **elected** president*.
    NAMING,
    /// The name of a day or month, no part of the title behind it: *on Monday President Veld*.
    CALENDAR,
    /// A thing of states that others have too; a bare name before it says nothing.
    LOOSE_THING
  }

  static ActorWords read(BookReader.Cursor in) {
    return new ActorWords(in.shelf(c -> new Word(c.constant(KINDS))));
  }

  /// What is compiled.
  BookWriter.Part part() {
    return words;
  }

  static ActorWords load(LexiconFiles files) {
    ActorWords loaded = new ActorWords(new Shelf<>());
    EnumSet<Kind> met = EnumSet.noneOf(Kind.class);
    for (Table.Row row :
        files.rows(FILE, r -> r.expect("kind") + "/" + r.expect("word"), "kind", "word")) {
      Kind kind = row.constant("kind", Kind.class);
      loaded.words.add(row.expect("word"), new Word(kind));
      met.add(kind);
    }
    for (Kind kind : EnumSet.complementOf(met)) {
      throw new LexiconException(
          FILE,
          1,
          "has no word of the kind `"
              + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
              + "`; add one");
    }
    return loaded;
  }

  /// Whether a word is of this kind, just as it is written here: lemmas in small letters.
  public boolean is(Kind kind, String word) {
    for (Word found : words.get(word)) {
      if (found.kind() == kind) {
        return true;
      }
    }
    return false;
  }
}
