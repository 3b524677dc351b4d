// SPDX-License-Identifier: Apache-2.0
package org.dragoman.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Table;

/// Event frames, found by the head of their trigger, and what goes with them: noun classes, light
/// verbs, combinations, uses that are no event.
public final class FrameBook {
  private static final Set<String> FLAGS = Set.of("reciprocal", "operator", "weak", "alone");
  private static final Set<String> FILLERS =
      Set.of("actor", "armed", "state", "civilian", "person", "place", "amount");

  private static final LightVerb.Effect[] EFFECTS = LightVerb.Effect.values();

  private final Shelf<Frame> frames;
  private final Shelf<NounClass> nounClasses;
  private final Shelf<VerbClass> verbClasses;
  private final Shelf<LightVerb> lightVerbs;
  private final Shelf<Combination> combinations;
  private final Shelf<EventNegative> negatives;
  private final Map<String, List<Frame.ObjectCondition>> expanded = new HashMap<>();

  private record NounClass(Set<String> nouns) {}

  private record VerbClass(List<String> verbs) {}

  private FrameBook(
      Shelf<Frame> frames,
      Shelf<NounClass> nounClasses,
      Shelf<VerbClass> verbClasses,
      Shelf<LightVerb> lightVerbs,
      Shelf<Combination> combinations,
      Shelf<EventNegative> negatives) {
    this.frames = frames;
    this.nounClasses = nounClasses;
    this.verbClasses = verbClasses;
    this.lightVerbs = lightVerbs;
    this.combinations = combinations;
    this.negatives = negatives;
  }

  static FrameBook read(BookReader.Cursor in) {
    return new FrameBook(
        in.shelf(FrameBook::frame),
        in.shelf(c -> new NounClass(c.set())),
        in.shelf(c -> new VerbClass(c.texts())),
        in.shelf(c -> new LightVerb(c.texts(), c.text(), c.texts(), c.constant(EFFECTS))),
        in.shelf(c -> new Combination(c.text(), c.text(), c.text(), c.optional(), c.text())),
        in.shelf(c -> new EventNegative(c.texts(), c.sign(), c.texts())));
  }

  /// What is compiled, in the order in which it is read.
  List<BookWriter.Part> parts() {
    return List.of(frames, nounClasses, verbClasses, lightVerbs, combinations, negatives);
  }

  private static Frame frame(BookReader.Cursor in) {
    return new Frame(
        in.text(),
        in.texts(),
        in.sign(),
        in.records(c -> new Frame.ObjectCondition(c.yes(), c.optional(), c.texts())),
        in.texts(),
        in.texts(),
        in.texts(),
        in.text(),
        in.optional(),
        in.text(),
        in.texts(),
        in.map(),
        in.records(c -> new Frame.Restriction(c.text(), c.yes(), c.text())),
        in.yes(),
        in.yes(),
        in.yes(),
        in.yes(),
        in.text());
  }

  static FrameBook load(LexiconFiles files, Codebook codebook) {
    FrameBook book =
        new FrameBook(
            new Shelf<>(),
            new Shelf<>(),
            new Shelf<>(),
            new Shelf<>(),
            new Shelf<>(),
            new Shelf<>());
    for (Table.Row row : files.rows("noun-classes.tsv", r -> r.expect("class"), "class", "nouns")) {
      book.nounClasses.put(row.expect("class"), new NounClass(new HashSet<>(row.list("nouns"))));
    }
    for (Table.Row row : files.rows("verb-classes.tsv", r -> r.expect("class"), "class", "verbs")) {
      book.verbClasses.put(row.expect("class"), new VerbClass(row.list("verbs")));
    }
    Map<String, Integer> ids = new HashMap<>();
    for (String event : codebook.events()) {
      book.frames(files, event.toLowerCase(Locale.ROOT), codebook, ids);
    }
    for (Table.Row row :
        files.rows(
            "light-verbs.tsv", r -> r.expect("verb"), "verb", "subject", "target", "effect")) {
      LightVerb verb =
          new LightVerb(
              Arrays.asList(row.expect("verb").split(" ")),
              row.text("subject"),
              row.list("target"),
              row.constant("effect", LightVerb.Effect.class));
      book.lightVerbs.add(verb.words().getFirst(), verb);
    }
    for (Table.Row row :
        files.rows(
            "combinations.tsv",
            r -> r.expect("outer") + "+" + r.expect("inner"),
            "outer",
            "inner",
            "event",
            "mode",
            "cameo")) {
      checkCode(row, codebook);
      Combination c =
          new Combination(
              row.expect("outer"),
              row.expect("inner"),
              row.expect("event"),
              row.find("mode"),
              row.expect("cameo"));
      book.combinations.put(c.outer() + "+" + c.inner(), c);
    }
    for (Table.Row row :
        files.rows(
            "event-negatives.tsv",
            r -> r.expect("trigger") + "/" + r.expect("pos") + "/" + r.text("context"),
            "trigger",
            "pos",
            "context",
            "example")) {
      List<String> trigger = Arrays.asList(row.expect("trigger").split(" "));
      char pos = row.expect("pos").charAt(0);
      String head = pos == 'n' ? trigger.getLast() : trigger.getFirst();
      book.negatives.add(pos + head, new EventNegative(trigger, pos, row.list("context")));
    }
    return book;
  }

  private void frames(
      LexiconFiles files, String type, Codebook codebook, Map<String, Integer> ids) {
    List<Table.Row> rows =
        files.rows(
            "frames/" + type + ".tsv",
            r ->
                r.expect("trigger")
                    + "/"
                    + r.expect("pos")
                    + "/"
                    + r.text("object")
                    + "/"
                    + r.text("mode")
                    + r.text("cameo"),
            "trigger",
            "pos",
            "object",
            "source",
            "target",
            "embeds",
            "event",
            "mode",
            "cameo",
            "contexts",
            "args",
            "restrict",
            "flags",
            "example");
    for (Table.Row row : rows) {
      String example = row.text("example");
      for (String trigger : triggers(row)) {
        Frame frame = frame(row, trigger, example, codebook, ids);
        frames.add(frame.pos() + frame.head(), frame);
        example = "";
      }
    }
  }

  /// The triggers of a row: what stands there, or with each verb of a class (`@hit`, `@drive out`).
  /// The row's example is of the first verb of the class.
  private List<String> triggers(Table.Row row) {
    String trigger = row.expect("trigger");
    if (!trigger.startsWith("@")) {
      return List.of(trigger);
    }
    int blank = trigger.indexOf(' ');
    String verbClass = blank < 0 ? trigger : trigger.substring(0, blank);
    String rest = blank < 0 ? "" : trigger.substring(blank);
    return verbClasses
        .find(verbClass)
        .orElseThrow(() ->
            row.wrong("trigger", "has `" + verbClass + "`, which is no class of verb-classes.tsv"))
        .verbs()
        .stream()
        .map(member -> member + rest)
        .toList();
  }

  private Frame frame(
      Table.Row row, String trigger, String example, Codebook codebook, Map<String, Integer> ids) {
    checkCode(row, codebook);
    for (String flag : row.list("flags")) {
      if (!FLAGS.contains(flag)) {
        throw row.wrong("flags", "has `" + flag + "`, expected " + String.join(" ", FLAGS));
      }
    }
    String base =
        "event." + row.expect("event").toLowerCase(Locale.ROOT) + "." + trigger.replace(' ', '-');
    int nth = ids.merge(base, 1, Integer::sum);
    return new Frame(
        nth == 1 ? base : base + "." + nth,
        Arrays.asList(trigger.split(" ")),
        row.oneOf("pos", Set.of("v", "n", "a")).charAt(0),
        objects(row),
        row.list("source"),
        row.list("target"),
        row.list("embeds"),
        row.expect("event"),
        row.find("mode"),
        row.expect("cameo"),
        row.list("contexts"),
        args(row),
        restrictions(row),
        row.list("flags").contains("reciprocal"),
        row.list("flags").contains("operator"),
        row.list("flags").contains("weak"),
        row.list("flags").contains("alone"),
        example);
  }

  private static void checkCode(Table.Row row, Codebook codebook) {
    String event = row.oneOf("event", codebook.events());
    Optional<String> mode = row.find("mode");
    if (mode.isPresent() && !codebook.modes(event).contains(mode.get())) {
      throw row.wrong("mode", "is `" + mode.get() + "`, which PLOVER 2 does not have for " + event);
    }
    if (codebook.findCameo(row.expect("cameo")).isEmpty()) {
      throw row.wrong("cameo", "is `" + row.text("cameo") + "`, which is no CAMEO code");
    }
  }

  private List<Frame.ObjectCondition> objects(Table.Row row) {
    List<Frame.ObjectCondition> conditions = new ArrayList<>();
    Optional<String> preposition = Optional.empty();
    for (String item : row.list("object")) {
      boolean negated = item.startsWith("!");
      String rest = negated ? item.substring(1) : item;
      int colon = rest.indexOf(':');
      if (colon > 0) {
        preposition = Optional.of(rest.substring(0, colon));
        rest = rest.substring(colon + 1);
      }
      if (rest.startsWith("!")) {
        negated = true;
        rest = rest.substring(1);
      }
      if (rest.startsWith("@")) {
        NounClass members = nounClasses.find(rest).orElse(null);
        if (members == null) {
          throw row.wrong("object", "has `" + rest + "`, which is no class of noun-classes.tsv");
        }
        conditions.addAll(expanded(negated, preposition, rest, members.nouns()));
      } else {
        conditions.add(condition(negated, preposition, rest));
      }
    }
    return List.copyOf(conditions);
  }

  /// One condition for each noun of a class, made once for all the frames that name it so.
  private List<Frame.ObjectCondition> expanded(
      boolean negated, Optional<String> preposition, String nounClass, Set<String> members) {
    return expanded.computeIfAbsent(
        (negated ? "!" : "") + preposition.orElse("") + ":" + nounClass,
        k -> members.stream().map(member -> condition(negated, preposition, member)).toList());
  }

  private static Frame.ObjectCondition condition(
      boolean negated, Optional<String> preposition, String words) {
    return new Frame.ObjectCondition(
        negated,
        preposition,
        words.indexOf(' ') < 0 ? List.of(words) : Arrays.asList(words.split(" ")));
  }

  private static Map<String, List<String>> args(Table.Row row) {
    Map<String, List<String>> args = new LinkedHashMap<>();
    String last = null;
    for (String item : row.list("args")) {
      int eq = item.indexOf('=');
      String role = eq < 0 ? last : item.substring(0, eq);
      if (role == null) {
        throw row.wrong("args", "has `" + item + "`, expected role=preposition");
      }
      args.computeIfAbsent(role, k -> new ArrayList<>()).add(item.substring(eq + 1));
      last = role;
    }
    return args;
  }

  private static List<Frame.Restriction> restrictions(Table.Row row) {
    List<Frame.Restriction> restrictions = new ArrayList<>();
    for (String item : row.list("restrict")) {
      int colon = item.indexOf(':');
      if (colon < 0) {
        throw row.wrong("restrict", "has `" + item + "`, expected slot:class");
      }
      String filler = item.substring(colon + 1);
      boolean negated = filler.startsWith("!") || item.startsWith("!");
      filler = filler.startsWith("!") ? filler.substring(1) : filler;
      String slot = item.startsWith("!") ? item.substring(1, colon) : item.substring(0, colon);
      if (!FILLERS.contains(filler)) {
        throw row.wrong("restrict", "has `" + item + "`, expected a class of " + FILLERS);
      }
      restrictions.add(new Frame.Restriction(slot, negated, filler));
    }
    return restrictions;
  }

  /// How many frames there are.
  public int size() {
    return all().size();
  }

  /// The frames whose trigger has this head.
  ///
  /// @param pos `v`, `n` or `a`
  public List<Frame> frames(char pos, String headLemma) {
    return frames.get(pos + headLemma);
  }

  /// All frames, for tests and the codebook page.
  public List<Frame> all() {
    return frames.all();
  }

  /// Whether a lemma belongs to a class such as `@weapons`.
  public boolean isIn(String nounClass, String lemma) {
    return nounClasses.find(nounClass).filter(c -> c.nouns().contains(lemma)).isPresent();
  }

  /// Whether a verb belongs to a class of verb-classes.tsv.
  public boolean isOneOf(String verbClass, String lemma) {
    return verbClasses.find(verbClass).filter(c -> c.verbs().contains(lemma)).isPresent();
  }

  public List<LightVerb> lightVerbs(String verb) {
    return lightVerbs.get(verb);
  }

  /// What an operator of the outer type makes of the inner event; modes decide before types, the
  /// outer's before the inner's.
  public Optional<Combination> combine(
      String outer, Optional<String> outerMode, String inner, Optional<String> innerMode) {
    List<String> outers =
        outerMode.isPresent() ? List.of(outer + "/" + outerMode.get(), outer) : List.of(outer);
    List<String> inners =
        innerMode.isPresent() ? List.of(inner + "/" + innerMode.get(), inner) : List.of(inner);
    for (String o : outers) {
      for (String i : inners) {
        Optional<Combination> made = combinations.find(o + "+" + i);
        if (made.isPresent()) {
          return made;
        }
      }
    }
    return Optional.empty();
  }

  public List<EventNegative> negatives(char pos, String headLemma) {
    return negatives.get(pos + headLemma);
  }
}
