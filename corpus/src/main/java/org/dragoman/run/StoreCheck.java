// SPDX-License-Identifier: Apache-2.0
package org.dragoman.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Reading;
import org.dragoman.reading.ReadingParser;
import org.dragoman.store.ActorDecisions;
import org.dragoman.store.Decision;
import org.dragoman.store.DecisionLog;
import org.dragoman.store.Edition;
import org.dragoman.store.ReadingPages;
import org.dragoman.store.Store;
import org.dragoman.store.StoreInspection;
import org.dragoman.store.StoredReading;
import org.dragoman.store.Table;

/// Goes through a store and tells what is wrong with it and what to do, or mends what can be made
/// from the readings.
///
/// 1. Every block of every table is read, which verifies DuckDB's checksums.
/// 2. Every reading is parsed, its text held against its hash, its spans and ids against its text.
/// 3. Every reading is projected again and compared with the projected tables, row for row: words,
///    ids and counts agree or the article is named.
/// 4. Mending writes projected tables only. A reading that is damaged itself is marked, so that
///    `read --refresh` reads its text again.
public final class StoreCheck {
  /// Readings compared at once; each time the projected tables are gone through.
  private static final int COMPARED = 2048;

  private static final int LISTED = 100;
  private static final String REPAIR = "dragoman check --repair makes it anew from the reading";
  private static final String LOST =
      "keep the file, read the articles into a new store; decisions are in a file of their own";

  private final Store store;
  private final boolean repairs;
  private final StoreInspection inspection;
  private final ReadingParser parser = new ReadingParser();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> toProject = new HashSet<>();
  private long found;
  private long mended;
  private long readings;

  private StoreCheck(Store store, boolean repairs) {
    this.store = store;
    this.repairs = repairs;
    this.inspection = store.inspection();
  }

  /// Something that is not as it should be.
  ///
  /// @param remedy what to do, or that it has been done
  public record Finding(String subject, String what, String remedy) {}

  /// What came of it.
  ///
  /// @param findings the first of them, in full
  /// @param found how many there are
  /// @param mended how many of them were mended
  public record Report(long readings, long stale, List<Finding> findings, long found, long mended) {
    public Report {
      findings = List.copyOf(findings);
    }

    /// Whether all is as it should be, or has been made so.
    public boolean isWhole() {
      return found == mended;
    }
  }

  /// Looks, and changes nothing.
  public static Report look(Store store) {
    return new StoreCheck(store, false).run();
  }

  /// Looks, and makes anew what is not as the readings have it.
  public static Report repair(Store store) {
    return new StoreCheck(store, true).run();
  }

  private Report run() {
    if (tables()) {
      doubled();
      readings();
      unprojected();
      inspection
          .contradictions()
          .forEach(
              c -> find("runs", c, "nothing is lost but that record; a run to come keeps its own"));
      decisions();
    }
    return new Report(readings, found == 0 ? store.countStale() : 0, findings, found, mended);
  }

  private void find(String subject, String what, String remedy) {
    found++;
    if (findings.size() < LISTED) {
      findings.add(new Finding(subject, what, remedy));
    }
  }

  private void findMended(String subject, String what, String remedy) {
    find(subject, what, repairs ? "mended" : remedy);
    if (repairs) {
      mended++;
    }
  }

  /// Whether the readings can be looked at.
  private boolean tables() {
    Map<Table, String> damaged = inspection.damagedTables();
    boolean usable = true;
    List<Table> projected = new ArrayList<>();
    for (Map.Entry<Table, String> entry : damaged.entrySet()) {
      Table table = entry.getKey();
      if (table.projected()) {
        projected.add(table);
        findMended(table.name(), entry.getValue(), REPAIR);
      } else {
        usable = false;
        find(table.name(), entry.getValue(), LOST);
      }
    }
    if (repairs && usable) {
      inspection.empty(projected);
    }
    return usable && (repairs || projected.isEmpty());
  }

  private void doubled() {
    inspection.doubled().forEach(article -> find(article, "has the same reading twice", LOST));
  }

  private void readings() {
    ReadingPages pages = store.allReadings();
    List<StoreInspection.Stored> batch = new ArrayList<>();
    for (List<StoredReading.Whole> page = pages.next(); !page.isEmpty(); page = pages.next()) {
      for (StoredReading.Whole whole : page) {
        readings++;
        take(whole, batch);
        if (batch.size() == COMPARED) {
          compare(batch);
        }
      }
    }
    compare(batch);
  }

  private void take(StoredReading.Whole whole, List<StoreInspection.Stored> batch) {
    List<String> faults = new ArrayList<>();
    String hash = Edition.sha256(whole.text());
    if (!hash.equals(whole.edition())) {
      find(whole.article(), "its text is not the one that was stored", LOST);
      return;
    }
    try {
      Reading reading = parser.parse(whole.json(), whole.text());
      faults.addAll(ReadingFaults.of(reading));
      boolean same =
          reading.article().id().equals(whole.article())
              && reading.sha256().equals(whole.edition())
              && reading.fingerprint().equals(whole.fingerprint());
      if (!same) {
        faults.add("it is the reading of something else");
      }
      if (faults.isEmpty() && whole.newest()) {
        batch.add(new StoreInspection.Stored(reading, whole.run()));
      }
    } catch (IllegalArgumentException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    if (!faults.isEmpty()) {
      damaged(whole, faults);
    }
  }

  private void damaged(StoredReading.Whole whole, List<String> faults) {
    String more = faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "";
    String what = "its reading is damaged: " + faults.getFirst() + more;
    if (!repairs) {
      find(
          whole.article(),
          what,
          "dragoman check --repair marks it, then dragoman read --refresh reads its text again");
    } else {
      inspection.markStale(whole.article(), whole.edition());
      find(whole.article(), what, "marked; dragoman read --refresh reads its text again");
    }
  }

  private void compare(List<StoreInspection.Stored> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Map<String, Set<String>> differing = inspection.differing(batch);
    differing.forEach((article, tables) ->
        findMended(article, "not as its reading has it: " + String.join(", ", tables), REPAIR));
    if (repairs && !differing.isEmpty()) {
      inspection.project(
          batch.stream().filter(s -> differing.containsKey(s.reading().article().id())).toList());
    }
    batch.clear();
  }

  /// Articles that only the readings have, or only the projected tables.
  private void unprojected() {
    List<String> strays = inspection.withoutReading();
    strays.forEach(
        a -> findMended(a, "has rows and no reading", "dragoman check --repair removes them"));
    if (repairs) {
      inspection.unproject(strays);
    }
    for (String article : inspection.unprojected()) {
      findMended(article, "has a reading and no row in articles", REPAIR);
      toProject.add(article);
    }
    if (repairs && !toProject.isEmpty()) {
      projectLast();
    }
  }

  private void projectLast() {
    Map<String, String> last = inspection.lastEditions();
    ReadingPages pages = store.allReadings();
    for (List<StoredReading.Whole> page = pages.next(); !page.isEmpty(); page = pages.next()) {
      List<StoreInspection.Stored> batch = new ArrayList<>();
      for (StoredReading.Whole whole : page) {
        if (whole.edition().equals(last.get(whole.article()))) {
          project(whole, batch);
        }
      }
      inspection.project(batch);
    }
  }

  private void project(StoredReading.Whole whole, List<StoreInspection.Stored> batch) {
    try {
      Reading reading = parser.parse(whole.json(), whole.text());
      if (ReadingFaults.of(reading).isEmpty()) {
        batch.add(new StoreInspection.Stored(reading, whole.run()));
      }
    } catch (IllegalArgumentException e) {
      // it was found and told when the readings were gone through
      mended--;
    }
  }

  private void decisions() {
    DecisionLog log = DecisionLog.beside(store.path());
    DecisionLog.Contents contents = log.read();
    contents
        .torn()
        .forEach(t ->
            find(
                log.path() + ":" + t.line(),
                "is no decision: " + t.reason(),
                "mend the line, or decide again"));
    Set<String> made = new HashSet<>();
    ActorDecisions.standing(contents.decisions())
        .forEach(d -> made.add(d.payload().getOrDefault("into", "")));
    for (Decision d : ActorDecisions.standing(contents.decisions())) {
      boolean there =
          made.contains(d.object())
              || store.findActorName(d.object()).isPresent()
              || store.hasRecord(d.object());
      if (!there) {
        find(
            "decision " + d.id(),
            "is about " + d.object() + " (" + d.words() + "), which no reading has any more",
            "dragoman actor undo "
                + d.id()
                + ", or leave it: it holds again when the actor is met");
      }
    }
  }
}
