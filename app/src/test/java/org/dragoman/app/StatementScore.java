// SPDX-License-Identifier: Apache-2.0
package org.dragoman.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.model.Actor;
import org.dragoman.model.Mention;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Scores statements against the hand-made set, slot by slot.
///
/// 1. A statement is *found* when at least half of its content's words are there and its source
///    overlaps, as in the measuring kit; precision, recall and F1 are of that.
/// 2. The other slots are looked at where cue or content show that the same statement is meant.
///    `all` counts a statement that was missed as wrong, `met` leaves it out.
/// 3. Addressee and carriers: F1 over the slots that gold or reading fill.
final class StatementScore {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Slots told as a share of right ones.
  private static final List<String> SHARES =
      List.of("cue", "source", "speaker", "act", "form", "kind", "anonymity", "parent");

  private static final List<String> RELATIONS =
      List.of("agency", "outlet", "spokesman", "document", "post");

  private int gold;
  private int predicted;
  private int found;
  private int met;
  private final Map<String, Integer> right = new HashMap<>();
  private final Map<String, int[]> slots = new HashMap<>();
  private final List<String> errors = new ArrayList<>();

  void add(HandmadeSet.Item item, Reading reading) {
    List<JsonNode> wanted = item.list("statements");
    List<Statement> have = reading.statements();
    Map<Integer, Integer> pairs = pairs(item.text(), wanted, have);
    Set<Integer> spare = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      JsonNode want = wanted.get(i);
      @Nullable Integer at = pairs.get(i);
      if (want.path("optional").asBoolean(false)) {
        if (at != null) {
          spare.add(at);
        }
        continue;
      }
      gold++;
      if (at == null) {
        missed(item, want);
        continue;
      }
      met++;
      compare(item, reading, want, have.get(at), pairs);
    }
    predicted += have.size() - spare.size();
    for (int j = 0; j < have.size(); j++) {
      if (!pairs.containsValue(j)) {
        slot("addressee", have.get(j).addressee().spans().isEmpty() ? 0 : 1, 0, 0);
        slot("via", chain(have.get(j)).size(), 0, 0);
        errors.add(item.id() + " extra " + words(have.get(j).cue().spans(), item.text()));
      }
    }
  }

  private void missed(HandmadeSet.Item item, JsonNode want) {
    slot("addressee", 0, HandmadeSet.text(want, "addressee").isEmpty() ? 0 : 1, 0);
    slot("via", 0, HandmadeSet.list(want, "via").size(), 0);
    errors.add(item.id() + " missed " + HandmadeSet.text(want, "cue"));
  }

  private void compare(
      HandmadeSet.Item item,
      Reading reading,
      JsonNode want,
      Statement have,
      Map<Integer, Integer> pairs) {
    String text = item.text();
    Set<String> source = bag(text, spans(want, "source"));
    Set<String> own = bag(text, have.source().spans());
    boolean sameSource = source.isEmpty() ? own.isEmpty() : overlaps(source, own);
    boolean sameContent = iou(bag(text, spans(want, "content")), bag(text, have.content())) >= 0.5;
    if (sameSource && sameContent) {
      found++;
    } else {
      errors.add(item.id() + " content/source " + HandmadeSet.text(want, "cue"));
    }
    String name = HandmadeSet.text(want, "cue");
    right(
        "cue",
        overlaps(bag(text, spans(want, "cue")), bag(text, have.cue().spans()))
            || name.isEmpty() && have.cue().lemma() == null,
        item,
        name);
    right("source", iou(source, own) >= 0.5 || source.isEmpty() && own.isEmpty(), item, name);
    right("speaker", speaker(want, have, reading, text), item, name);
    right("act", accepts(want, "act", lower(have.act())), item, name + " " + lower(have.act()));
    right("form", accepts(want, "form", lower(have.form())), item, name);
    right("kind", accepts(want, "kind", lower(have.kind())), item, name);
    Statement.@Nullable Anonymity anonymity = have.source().anonymity();
    right(
        "anonymity",
        accepts(want, "anonymity", anonymity == null ? "" : lower(anonymity)),
        item,
        name);
    right("parent", parent(want, have, reading, pairs), item, name);
    addressee(item, want, have);
    via(item, want, have);
    setting(item, "where", want, have.setting().where());
    setting(item, "when", want, have.setting().when());
  }

  /// Place and time of saying, where a set marks them.
  private void setting(HandmadeSet.Item item, String slot, JsonNode want, List<Span> spans) {
    if (!want.has(slot)) {
      return;
    }
    Set<String> theirs = bag(item.text(), spans(want, slot));
    Set<String> mine = bag(item.text(), spans);
    boolean hit = overlaps(theirs, mine);
    slot(slot, mine.isEmpty() ? 0 : 1, theirs.isEmpty() ? 0 : 1, hit ? 1 : 0);
    if (!hit && !(mine.isEmpty() && theirs.isEmpty())) {
      errors.add(item.id() + " " + slot + " " + HandmadeSet.text(want, slot) + " / " + mine);
    }
  }

  private boolean parent(
      JsonNode want, Statement have, Reading reading, Map<Integer, Integer> pairs) {
    JsonNode up = want.get("parent");
    if (up == null || up.isNull()) {
      return have.parent() == null;
    }
    @Nullable Integer at = pairs.get(up.asInt());
    return at != null && reading.statements().get(at).id().equals(have.parent());
  }

  private void addressee(HandmadeSet.Item item, JsonNode want, Statement have) {
    Set<String> mine = bag(item.text(), have.addressee().spans());
    String name = HandmadeSet.text(want, "addressee");
    String other = want.path("accept").path("addressee").asString("");
    boolean hit =
        !name.isEmpty() && overlaps(content(name), mine)
            || !other.isEmpty() && overlaps(content(other), mine);
    boolean optional = name.isEmpty() && hit;
    slot(
        "addressee",
        mine.isEmpty() || optional ? 0 : 1,
        name.isEmpty() ? 0 : 1,
        hit && !optional ? 1 : 0);
    if (!optional && (mine.isEmpty() != name.isEmpty() || !name.isEmpty() && !hit)) {
      errors.add(item.id() + " addressee " + name + " / " + mine);
    }
  }

  private void via(HandmadeSet.Item item, JsonNode want, Statement have) {
    List<String> mine = chain(have);
    List<String> theirs =
        HandmadeSet.list(want, "via").stream().map(v -> HandmadeSet.text(v, "relation")).toList();
    List<String> left = new ArrayList<>(mine);
    int hits = (int) theirs.stream().filter(left::remove).count();
    for (String relation : RELATIONS) {
      int own = Collections.frequency(mine, relation);
      int gold = Collections.frequency(theirs, relation);
      slot(relation, own, gold, Math.min(own, gold));
    }
    slot("via", mine.size(), theirs.size(), hits);
    if (hits < mine.size() || hits < theirs.size()) {
      errors.add(item.id() + " via " + theirs + " / " + mine + " " + HandmadeSet.text(want, "cue"));
    }
  }

  private static List<String> chain(Statement s) {
    return s.via().stream().map(v -> lower(v.relation())).toList();
  }

  /// The actor meant: his name or one of his mentions; a source that is left unnamed has none.
  private static boolean speaker(JsonNode want, Statement have, Reading reading, String text) {
    Set<String> name = content(HandmadeSet.text(want, "speaker"));
    List<String> ids = have.source().actors();
    if (name.isEmpty()) {
      return ids.isEmpty();
    }
    for (Actor actor : reading.actors()) {
      if (!ids.contains(actor.id())) {
        continue;
      }
      if (overlaps(name, content(actor.name()))) {
        return true;
      }
      for (Mention m : actor.mentions()) {
        if (overlaps(name, content(m.span().of(text)))) {
          return true;
        }
      }
    }
    String source = HandmadeSet.text(want, "source");
    boolean itself = overlaps(name, content(source));
    return ids.isEmpty() && itself && overlaps(name, bag(text, have.source().spans()));
  }

  private static boolean accepts(JsonNode want, String field, String value) {
    return HandmadeSet.text(want, field).equals(value)
        || want.path("accept").path(field).asString("-").equals(value);
  }

  /// Which statement of the reading is which of the set: content first, then the cue.
  private static Map<Integer, Integer> pairs(
      String text, List<JsonNode> wanted, List<Statement> have) {
    record Pair(int want, int have, double weight) {}
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < have.size(); j++) {
        boolean cue = touch(spans(wanted.get(i), "cue"), have.get(j).cue().spans());
        double content =
            iou(bag(text, spans(wanted.get(i), "content")), bag(text, have.get(j).content()));
        if (cue || content >= 0.5) {
          all.add(new Pair(i, j, content + (cue ? 1 : 0)));
        }
      }
    }
    all.sort((a, b) -> Double.compare(b.weight(), a.weight()));
    Map<Integer, Integer> pairs = new LinkedHashMap<>();
    for (Pair p : all) {
      if (!pairs.containsKey(p.want()) && !pairs.containsValue(p.have())) {
        pairs.put(p.want(), p.have());
      }
    }
    return pairs;
  }

  private static boolean touch(List<Span> a, List<Span> b) {
    return a.stream()
        .anyMatch(x -> b.stream().anyMatch(y -> x.start() < y.end() && y.start() < x.end()));
  }

  private static List<Span> spans(JsonNode want, String slot) {
    return HandmadeSet.list(want.path("spans"), slot).stream().map(HandmadeSet::span).toList();
  }

  /// The words of some spans, each with its place in the text.
  private static Set<String> bag(String text, List<Span> spans) {
    Set<String> out = new HashSet<>();
    for (Span span : spans) {
      WORD.matcher(span.of(text))
          .results()
          .forEach(
              m -> out.add(m.group().toLowerCase(Locale.ROOT) + "@" + (span.start() + m.start())));
    }
    return out;
  }

  /// The words of a name that tell it from others.
  private static Set<String> content(String name) {
    Set<String> out = new HashSet<>();
    WORD.matcher(name.toLowerCase(Locale.ROOT))
        .results()
        .map(m -> m.group())
        .filter(w -> w.length() > 2 && !w.equals("the"))
        .forEach(out::add);
    if (out.isEmpty() && !name.isEmpty()) {
      out.add(name.toLowerCase(Locale.ROOT));
    }
    return out;
  }

  /// Whether they share a word; places are compared only where both have them.
  private static boolean overlaps(Set<String> a, Set<String> b) {
    for (String x : a) {
      for (String y : b) {
        boolean placed = x.contains("@") && y.contains("@");
        if (placed ? x.equals(y) : x.split("@")[0].equals(y.split("@")[0])) {
          return true;
        }
      }
    }
    return false;
  }

  private static double iou(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    int union = a.size() + b.size() - both.size();
    return union == 0 ? 0 : (double) both.size() / union;
  }

  private static String words(List<Span> spans, String text) {
    return String.join(" ", spans.stream().map(s -> s.of(text)).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void right(String slot, boolean yes, HandmadeSet.Item item, String note) {
    right.merge(slot, yes ? 1 : 0, Integer::sum);
    if (!yes) {
      errors.add(item.id() + " " + slot + " " + note);
    }
  }

  private void slot(String slot, int have, int want, int hit) {
    int[] c = slots.computeIfAbsent(slot, k -> new int[3]);
    c[0] += have;
    c[1] += want;
    c[2] += hit;
  }

  double relationF1() {
    return 2.0 * found / (gold + predicted);
  }

  /// Right among all statements of the set; one that was missed is wrong.
  double ofAll(String slot) {
    return (double) right.getOrDefault(slot, 0) / gold;
  }

  /// Right among the statements that were met.
  double ofMet(String slot) {
    return (double) right.getOrDefault(slot, 0) / met;
  }

  double slotF1(String slot) {
    int[] c = slots.getOrDefault(slot, new int[3]);
    return c[0] + c[1] == 0 ? 1 : 2.0 * c[2] / (c[0] + c[1]);
  }

  /// What went wrong, by record; only the open half is ever printed.
  List<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "relation P %.3f R %.3f F1 %.3f, met %d of %d;",
            (double) found / predicted,
            (double) found / gold,
            relationF1(),
            met,
            gold));
    for (String slot : SHARES) {
      out.append(
          String.format(Locale.ROOT, " %s %.3f (all %.3f);", slot, ofMet(slot), ofAll(slot)));
    }
    for (String slot : List.of("addressee", "via", "where", "when")) {
      out.append(String.format(Locale.ROOT, " %s F1 %.3f;", slot, slotF1(slot)));
    }
    for (String relation : RELATIONS) {
      int[] c = slots.getOrDefault(relation, new int[3]);
      out.append(String.format(Locale.ROOT, " %s %d/%d, gold %d;", relation, c[2], c[0], c[1]));
    }
    return out.toString();
  }
}
