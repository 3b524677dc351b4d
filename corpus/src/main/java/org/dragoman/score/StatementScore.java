// SPDX-License-Identifier: Apache-2.0
package org.dragoman.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Actor;
import org.dragoman.model.Reading;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Statements, slot by slot.
///
/// 1. A statement is *found* (relation) when at least half of its content's words are there and its
///    source overlaps, as attribution extraction is scored (Newell et al. 2018).
/// 2. The other slots are looked at where cue or content show that the same statement is meant:
///    shares of the statements that were met.
/// 3. Addressee and carriers: F1 over the slots that gold or reading fill, missed statements
///    included.
final class StatementScore implements LayerScore {
  private static final String LAYER = "statements";
  private static final Measure RELATION = Measure.f1(LAYER, "relation");
  private static final Measure SAID = Measure.f1(LAYER, "relation, communication");
  private static final Measure MET = Measure.share(LAYER, "met");
  private static final Measure ADDRESSEE = Measure.f1(LAYER, "addressee");
  private static final Measure VIA = Measure.f1(LAYER, "via");
  private static final Measure WHERE = Measure.f1(LAYER, "where");
  private static final Measure WHEN = Measure.f1(LAYER, "when");

  @Override
  public String layer() {
    return LAYER;
  }

  @Override
  public void score(GoldArticle gold, Reading reading, Scorecard card) {
    List<JsonNode> wanted = gold.coded(LAYER);
    Map<Integer, Statement> pairs = StatementPairs.of(gold, wanted, reading.statements());
    Set<Statement> spared = new HashSet<>();
    int asked = 0;
    int found = 0;
    int askedSaid = 0;
    int foundSaid = 0;
    for (int i = 0; i < wanted.size(); i++) {
      JsonNode want = wanted.get(i);
      Statement met = pairs.get(i);
      if (GoldArticle.isOptional(want)) {
        if (met != null) {
          spared.add(met);
        }
        continue;
      }
      boolean said = GoldArticle.text(want, "kind").equals("communication");
      asked++;
      askedSaid += said ? 1 : 0;
      card.share(MET, met != null);
      if (met == null) {
        missed(gold, want, card);
      } else {
        boolean right = isFound(gold, want, met, card);
        found += right ? 1 : 0;
        foundSaid += right && said && met.kind() == Statement.Kind.COMMUNICATION ? 1 : 0;
        compare(new Met(gold, reading, want, met, card), pairs);
      }
    }
    card.f1(RELATION, found, reading.statements().size() - spared.size(), asked);
    if (gold.asks(LAYER, "kind")) {
      long ours =
          reading.statements().stream()
              .filter(s -> s.kind() == Statement.Kind.COMMUNICATION && !spared.contains(s))
              .count();
      card.f1(SAID, foundSaid, (int) ours, askedSaid);
    }
    for (Statement s : reading.statements()) {
      if (!pairs.containsValue(s)) {
        extra(gold, s, card);
      }
    }
  }

  /// A coded statement and the one of ours that is meant.
  private record Met(
      GoldArticle gold, Reading reading, JsonNode want, Statement have, Scorecard card) {
    void right(String slot, boolean yes, String said) {
      Measure measure = Measure.share(LAYER, slot);
      card.share(measure, yes);
      if (!yes) {
        card.differs(
            measure,
            "“"
                + GoldArticle.text(want, "cue")
                + "”: "
                + GoldArticle.text(want, slot)
                + ", not "
                + said);
      }
    }
  }

  private static void missed(GoldArticle gold, JsonNode want, Scorecard card) {
    if (gold.asks(LAYER, "addressee")) {
      card.f1(ADDRESSEE, 0, 0, GoldArticle.text(want, "addressee").isEmpty() ? 0 : 1);
    }
    if (gold.asks(LAYER, "via")) {
      card.f1(VIA, 0, 0, GoldArticle.list(want, "via").size());
    }
    setting(gold, card, WHERE, false, 0, gold.slot(want, "where").size());
    setting(gold, card, WHEN, false, 0, gold.slot(want, "when").size());
    card.differs(MET, "missed “" + GoldArticle.text(want, "cue") + "”");
  }

  private static void extra(GoldArticle gold, Statement have, Scorecard card) {
    if (gold.asks(LAYER, "addressee")) {
      card.f1(ADDRESSEE, 0, have.addressee().spans().isEmpty() ? 0 : 1, 0);
    }
    if (gold.asks(LAYER, "via")) {
      card.f1(VIA, 0, have.via().size(), 0);
    }
    setting(gold, card, WHERE, false, have.setting().where().size(), 0);
    setting(gold, card, WHEN, false, have.setting().when().size(), 0);
    card.differs(RELATION, "extra “" + words(have.cue().spans(), gold.text()) + "”");
  }

  /// Place or time of saying: a slot that is filled counts once, whatever its spans.
  private static void setting(
      GoldArticle gold, Scorecard card, Measure slot, boolean hit, int ours, int theirs) {
    if (gold.asks(LAYER, slot.name())) {
      card.f1(slot, hit ? 1 : 0, Math.min(1, ours), Math.min(1, theirs));
    }
  }

  private static void setting(Met met, Measure slot, List<Span> ours) {
    List<Span> theirs = met.gold().slot(met.want(), slot.name());
    String text = met.gold().text();
    boolean hit = WordBag.of(text, theirs).overlaps(WordBag.of(text, ours));
    setting(met.gold(), met.card(), slot, hit, ours.size(), theirs.size());
    if (!hit && !(ours.isEmpty() && theirs.isEmpty())) {
      met.card().differs(slot, words(theirs, text) + ", not " + words(ours, text));
    }
  }

  private static boolean isFound(GoldArticle gold, JsonNode want, Statement have, Scorecard card) {
    WordBag source = WordBag.of(gold.text(), gold.slot(want, "source"));
    WordBag own = WordBag.of(gold.text(), have.source().spans());
    WordBag content = WordBag.of(gold.text(), gold.slot(want, "content"));
    boolean sameSource = source.isEmpty() ? own.isEmpty() : source.overlaps(own);
    boolean sameContent = content.shareWith(WordBag.of(gold.text(), have.content())) >= 0.5;
    if (!sameSource || !sameContent) {
      card.differs(
          RELATION,
          (sameSource ? "content" : "source") + " of “" + GoldArticle.text(want, "cue") + "”");
    }
    return sameSource && sameContent;
  }

  private static void compare(Met met, Map<Integer, Statement> pairs) {
    GoldArticle gold = met.gold();
    Statement have = met.have();
    JsonNode want = met.want();
    if (gold.asks(LAYER, "cue")) {
      WordBag cue = WordBag.of(gold.text(), gold.slot(want, "cue"));
      boolean none = GoldArticle.text(want, "cue").isEmpty() && have.cue().lemma() == null;
      met.right("cue", none || cue.overlaps(WordBag.of(gold.text(), have.cue().spans())), "");
    }
    if (gold.asks(LAYER, "source")) {
      WordBag source = WordBag.of(gold.text(), gold.slot(want, "source"));
      WordBag own = WordBag.of(gold.text(), have.source().spans());
      met.right(
          "source",
          source.shareWith(own) >= 0.5 || source.isEmpty() && own.isEmpty(),
          words(have.source().spans(), gold.text()));
    }
    if (gold.asks(LAYER, "speaker")) {
      met.right("speaker", isSpeaker(met), String.join(", ", have.source().actors()));
    }
    accepted(met, "act", have.act());
    accepted(met, "form", have.form());
    accepted(met, "kind", have.kind());
    accepted(met, "anonymity", have.source().anonymity());
    if (gold.asks(LAYER, "parent")) {
      met.right("parent", isParent(want, have, pairs), "" + have.parent());
    }
    if (gold.asks(LAYER, "addressee")) {
      addressee(met);
    }
    if (gold.asks(LAYER, "via")) {
      via(met);
    }
    setting(met, WHERE, have.setting().where());
    setting(met, WHEN, have.setting().when());
  }

  private static void accepted(Met met, String slot, @Nullable Enum<?> value) {
    if (met.gold().asks(LAYER, slot)) {
      String have = value == null ? "" : lower(value);
      boolean right =
          GoldArticle.text(met.want(), slot).equals(have)
              || met.want().path("accept").path(slot).asString("-").equals(have);
      met.right(slot, right, have);
    }
  }

  private static boolean isParent(JsonNode want, Statement have, Map<Integer, Statement> pairs) {
    JsonNode up = want.get("parent");
    if (up == null || up.isNull()) {
      return have.parent() == null;
    }
    Statement parent = pairs.get(up.asInt());
    return parent != null && parent.id().equals(have.parent());
  }

  private static void addressee(Met met) {
    WordBag mine = WordBag.of(met.gold().text(), met.have().addressee().spans());
    String name = GoldArticle.text(met.want(), "addressee");
    String other = met.want().path("accept").path("addressee").asString("");
    boolean hit =
        !name.isEmpty() && WordBag.ofName(name).overlaps(mine)
            || !other.isEmpty() && WordBag.ofName(other).overlaps(mine);
    boolean spared = name.isEmpty() && hit;
    met.card()
        .f1(
            ADDRESSEE,
            hit && !spared ? 1 : 0,
            mine.isEmpty() || spared ? 0 : 1,
            name.isEmpty() ? 0 : 1);
    if (!spared && (mine.isEmpty() != name.isEmpty() || !name.isEmpty() && !hit)) {
      met.card()
          .differs(
              ADDRESSEE,
              "“"
                  + GoldArticle.text(met.want(), "cue")
                  + "”: "
                  + name
                  + ", not "
                  + words(met.have().addressee().spans(), met.gold().text()));
    }
  }

  private static void via(Met met) {
    List<String> mine = met.have().via().stream().map(v -> lower(v.relation())).toList();
    List<String> theirs =
        GoldArticle.list(met.want(), "via").stream()
            .map(v -> GoldArticle.text(v, "relation"))
            .toList();
    List<String> left = new ArrayList<>(mine);
    int hits = (int) theirs.stream().filter(left::remove).count();
    met.card().f1(VIA, hits, mine.size(), theirs.size());
    if (hits < mine.size() || hits < theirs.size()) {
      met.card()
          .differs(
              VIA, "“" + GoldArticle.text(met.want(), "cue") + "”: " + theirs + ", not " + mine);
    }
  }

  /// The actor meant: his name or one of his mentions; a source that is left unnamed has none.
  private static boolean isSpeaker(Met met) {
    WordBag name = WordBag.ofName(GoldArticle.text(met.want(), "speaker"));
    List<String> ids = met.have().source().actors();
    if (name.isEmpty()) {
      return ids.isEmpty();
    }
    for (Actor actor : met.reading().actors()) {
      boolean named =
          name.overlaps(WordBag.ofName(actor.name()))
              || actor.mentions().stream()
                  .anyMatch(m -> name.overlaps(WordBag.ofName(m.span().of(met.gold().text()))));
      if (ids.contains(actor.id()) && named) {
        return true;
      }
    }
    boolean itself = name.overlaps(WordBag.ofName(GoldArticle.text(met.want(), "source")));
    WordBag own = WordBag.of(met.gold().text(), met.have().source().spans());
    return ids.isEmpty() && itself && name.overlaps(own);
  }

  private static String words(List<Span> spans, String text) {
    return String.join(" ", spans.stream().map(s -> s.of(text)).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
