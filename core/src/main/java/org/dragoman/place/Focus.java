// SPDX-License-Identifier: Apache-2.0
package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.Place;

/// Which part of the world an article is about, and with it which place each name means.
///
/// Every name spreads its weight over the places it may mean; these add up by country, by division
/// and by the ground itself (a coarse and a fine grid). Each candidate then counts its own weight
/// (people) and what the *other* names put on its country, its division and its neighbourhood, a
/// division also what they put on its like (Georgia among Ohio and Illinois). Three rounds settle
/// it. Linear in names and candidates; sums run in the order of the text.
///
/// Ids: `place.undecided` for an abstention, `place.known` where the lists know one place only,
/// `place.near` where neighbours overruled the number of people, `place.most-people` where nothing
/// did.
final class Focus implements Pass {
  private static final double COUNTRY = 0.5;
  private static final double SIBLINGS = 1.0;
  private static final double DIVISION = 1.2;
  private static final double GROUND = 1.2;
  private static final double NEAR_GROUND = 1.0;

  /// Cells to a degree: a coarse and a fine grid, about 110 and 35 km.
  private static final int COARSE = 1;

  private static final int FINE = 3;
  private static final int ROUNDS = 3;

  /// From 30,000 people on a place is worth naming without a neighbour.
  private static final double SURE = 4.5;

  /// No other name of the article lies in the country.
  private static final double LONELY = 0.1;

  /// Another name certainly does.
  private static final double BORNE = 0.9;

  private static final double TOWN = 5.2;
  private static final double GAP = 1.5;

  private static final double MARGIN = 0.1;
  private static final double FAR = 150;
  private static final int MOST_CANDIDATES = 80;

  /// What a dateline counts more than another mention: the article is likely about the country that
  /// it was filed from.
  private static final double FILED = 1;

  /// A name of the article and its candidates with their shares.
  private static final class Name {
    private final List<Integer> at;
    private final List<Candidate> candidates;
    private final double[] scores;
    private final double[] shares;
    private final double[] supports;
    private final double mass;

    private Name(List<Integer> at, List<Candidate> candidates, boolean dateline) {
      this.at = at;
      this.candidates = candidates;
      this.scores = new double[candidates.size()];
      this.shares = new double[candidates.size()];
      this.supports = new double[candidates.size()];
      this.mass = 1 + 0.5 * Math.log(at.size()) / Math.log(2) + (dateline ? FILED : 0);
    }
  }

  /// What lies on each country, division and cell.
  private static final class Ground {
    private final Map<String, Double> masses = new HashMap<>();

    private void put(Name name, double sign) {
      for (int c = 0; c < name.candidates.size(); c++) {
        Candidate candidate = name.candidates.get(c);
        double mass = sign * name.mass * name.shares[c];
        if (candidate.isWide()) {
          continue;
        }
        masses.merge(candidate.country(), mass, Double::sum);
        if (candidate.isDivision()) {
          masses.merge(candidate.country() + "/divisions", mass, Double::sum);
        }
        if (!candidate.admin1().isEmpty()) {
          masses.merge(candidate.country() + '.' + candidate.admin1(), mass, Double::sum);
        }
        if (!candidate.isCountry() && !candidate.isDivision() && candidate.hasCoordinates()) {
          masses.merge(cell(candidate, COARSE, 0, 0), mass, Double::sum);
          masses.merge(cell(candidate, FINE, 0, 0), mass, Double::sum);
        }
      }
    }

    private double of(String key) {
      return Math.max(0, masses.getOrDefault(key, 0.0));
    }

    private double around(Candidate candidate, int grid) {
      if (!candidate.hasCoordinates() || candidate.isCountry() || candidate.isDivision()) {
        return 0;
      }
      double sum = 0;
      for (int y = -1; y <= 1; y++) {
        for (int x = -1; x <= 1; x++) {
          sum += of(cell(candidate, grid, x, y));
        }
      }
      return sum;
    }

    private static String cell(Candidate c, int grid, int x, int y) {
      double lat = c.lat() == null ? 0 : c.lat();
      double lon = c.lon() == null ? 0 : c.lon();
      return grid
          + ":"
          + ((int) Math.floor(lat * grid) + y)
          + "/"
          + ((int) Math.floor(lon * grid) + x);
    }
  }

  @Override
  public void decide(Decisions decisions) {
    List<Name> names = names(decisions);
    Ground ground = new Ground();
    for (Name name : names) {
      System.arraycopy(weights(name), 0, name.scores, 0, name.scores.length);
      share(name);
      ground.put(name, 1);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (Name name : names) {
        ground.put(name, -1);
        score(name, ground);
        share(name);
        ground.put(name, 1);
      }
    }
    names.forEach(n -> settle(n, decisions));
  }

  private static List<Name> names(Decisions decisions) {
    List<Name> names = new ArrayList<>();
    for (List<Integer> same : decisions.byName().values()) {
      List<Integer> open = same.stream().filter(decisions::isOpen).toList();
      if (!open.isEmpty()) {
        List<Candidate> candidates = decisions.toponym(open.getFirst()).candidates();
        if (!candidates.isEmpty()) {
          names.add(
              new Name(
                  open,
                  candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())),
                  open.stream().anyMatch(decisions::inDateline)));
        }
      }
      for (int i : same) {
        decisions
            .sense(i)
            .flatMap(Sense::choice)
            .ifPresent(c -> names.add(new Name(List.of(i), List.of(c), decisions.inDateline(i))));
      }
    }
    return names;
  }

  private static double[] weights(Name name) {
    return name.candidates.stream().mapToDouble(Candidate::weight).toArray();
  }

  private static void score(Name name, Ground ground) {
    for (int c = 0; c < name.candidates.size(); c++) {
      Candidate candidate = name.candidates.get(c);
      double score = candidate.weight();
      if (!candidate.isWide()) {
        name.supports[c] = ground.of(candidate.country());
        score += COUNTRY * log2(ground.of(candidate.country()));
        if (!candidate.admin1().isEmpty()) {
          score += DIVISION * log2(ground.of(candidate.country() + '.' + candidate.admin1()));
        }
        if (candidate.isDivision()) {
          score += SIBLINGS * log2(ground.of(candidate.country() + "/divisions"));
        }
        score += GROUND * log2(ground.around(candidate, COARSE));
        score += NEAR_GROUND * log2(ground.around(candidate, FINE));
      }
      name.scores[c] = score;
    }
  }

  private static double log2(double support) {
    return Math.log1p(support) / Math.log(2);
  }

  /// Shares by score: one more is three times the share.
  private static void share(Name name) {
    double best = Double.NEGATIVE_INFINITY;
    for (double s : name.scores) {
      best = Math.max(best, s);
    }
    double sum = 0;
    for (int c = 0; c < name.scores.length; c++) {
      name.shares[c] = Math.pow(3, name.scores[c] - best);
      sum += name.shares[c];
    }
    for (int c = 0; c < name.scores.length; c++) {
      name.shares[c] /= sum;
    }
  }

  private static void settle(Name name, Decisions decisions) {
    int best = 0;
    for (int c = 1; c < name.scores.length; c++) {
      if (name.scores[c] > name.scores[best]) {
        best = c;
      }
    }
    best = borneOut(name, best);
    Candidate choice = name.candidates.get(best);
    String rule =
        name.candidates.size() == 1
            ? "place.known"
            : best == 0 ? "place.most-people" : "place.near";
    Sense sense =
        isHopeless(name, best) ? Sense.unknown("place.undecided") : Sense.of(choice, rule);
    for (int i : name.at) {
      if (decisions.isOpen(i)) {
        decisions.decide(i, sense);
      }
    }
  }

  /// *Tripoli* beside *Lebanese* alone: nothing else of the article lies in the country of the
  /// likeliest place, something does in that of another that is a town of its own weight.
  private static int borneOut(Name name, int best) {
    if (name.supports[best] > LONELY || name.candidates.get(best).isWide()) {
      return best;
    }
    int other = best;
    for (int c = 0; c < name.scores.length; c++) {
      Candidate candidate = name.candidates.get(c);
      boolean town =
          candidate.kind() == Place.Kind.CITY
              && candidate.form() == Candidate.Form.NAME
              && candidate.weight() >= TOWN;
      if (town
          && name.supports[c] > BORNE
          && name.scores[best] - name.scores[c] < GAP
          && (other == best || name.scores[c] > name.scores[other])) {
        other = c;
      }
    }
    return other;
  }

  /// Small places of one name far apart with nothing to tell them by; or one that bears the name
  /// only in another language, in a country the article is not about.
  private static boolean isHopeless(Name name, int best) {
    Candidate choice = name.candidates.get(best);
    if (choice.weight() >= SURE || choice.isWide() || choice.isDivision()) {
      return false;
    }
    if (choice.form() == Candidate.Form.ALTERNATE && name.supports[best] < 0.3) {
      return true;
    }
    for (int c = 0; c < name.scores.length; c++) {
      boolean rival = c != best && name.scores[best] - name.scores[c] < MARGIN;
      if (rival && name.candidates.get(c).kilometres(choice) > FAR) {
        return true;
      }
    }
    return false;
  }
}
