// SPDX-License-Identifier: Apache-2.0
package org.dragoman.event;

import java.util.List;
import java.util.Set;
import org.dragoman.lexicon.Frame;
import org.jspecify.annotations.Nullable;

/// Says which condition of a frame on its actors is not kept: somebody political must have a part
/// in it, and each slot be filled by the sort of actor the frame asks for.
final class Restrictions {
  private static final Set<String> ACTS_OF_WAR =
      Set.of("aerial", "drone", "heavy-weapons", "suicide-attack", "explosives", "unconventional");

  /// What people also do among themselves, and is no politics then.
  private static final Set<String> SOCIAL =
      Set.of("SUPPORT", "ACCUSE", "CONSULT", "AID", "REQUEST");

  /// What is done to reporters in public life; what is told to them is none of it.
  private static final Set<String> DEEDS =
      Set.of("ASSAULT", "COERCE", "RETREAT", "SANCTION", "CONCEDE", "PROTEST");

  private final Parties parties;

  Restrictions(Parties parties) {
    this.parties = parties;
  }

  /// Why the frame does not fit these parties, or null if it does.
  @Nullable String broken(Frame frame, List<Party> source, List<Party> target) {
    boolean politicalSource = source.stream().anyMatch(p -> hasPart(frame, p));
    boolean politicalTarget = target.stream().anyMatch(p -> isMet(frame, source, p));
    boolean unnamed =
        isActOfWar(frame, target)
            || isArmed(frame, source, target)
            || isCrowd(frame, source, target);
    if (!politicalSource && !politicalTarget && !unnamed) {
      return "no political actor has a part in it";
    }
    if (frame.pos() == 'v'
        && frame.event().equals("ASSAULT")
        && !source.isEmpty()
        && source.stream().allMatch(parties::isThing)) {
      return "a thing does it that nobody fights with";
    }
    if (SOCIAL.contains(frame.event())
        && !source.isEmpty()
        && !target.isEmpty()
        && source.stream().allMatch(parties::isPrivate)
        && target.stream().allMatch(parties::isPrivate)) {
      return "it is between private people";
    }
    boolean both = politicalSource && politicalTarget || isAmongEquals(frame, source);
    if (frame.weak()
        && !both
        && !isTravel(frame, source, target)
        && !(unnamed && frame.event().equals("PROTEST"))
        && frame.objects().stream().allMatch(Frame.ObjectCondition::negated)) {
      return "the frame is weak and needs actors in both slots";
    }
    return unfit(frame, source, target);
  }

  /// A firm has a part in politics where a state deals with one of another country.
  private boolean isMet(Frame frame, List<Party> source, Party target) {
    return hasPart(frame, target)
        || DEEDS.contains(frame.event())
            && parties.isForeignFirm(target)
            && source.stream().anyMatch(s -> parties.is(s, "state"));
  }

  private boolean hasPart(Frame frame, Party party) {
    return parties.isPolitical(party) || DEEDS.contains(frame.event()) && parties.isPress(party);
  }

  /// Which of the frame's own conditions the parties break. Nobody in a slot breaks one too, but
  /// not where the act is only spoken of (`embedded`): *urged a release*.
  @Nullable String unfit(Frame frame, List<Party> source, List<Party> target) {
    for (Frame.Restriction r : frame.restrictions()) {
      List<Party> filling = r.slot().equals("source") ? source : target;
      if (!r.slot().equals("source") && !r.slot().equals("target")) {
        continue;
      }
      boolean met =
          filling.stream()
              .anyMatch(p ->
                  r.negated()
                      ? parties.isSurely(p, r.filler())
                      : parties.is(p, r.filler())
                          || r.filler().equals("actor")
                              && r.slot().equals("target")
                              && isMet(frame, source, p));
      boolean open = r.slot().equals("source") && filling.stream().allMatch(parties::isOpen);
      boolean sharedTarget = r.slot().equals("target") && isAmongEquals(frame, source);
      if (r.negated() ? met : !met && !open && !sharedTarget) {
        return r.slot() + " is not " + (r.negated() ? "other than " : "") + r.filler();
      }
    }
    return null;
  }

  /// *The two leaders met*, *Arvenia and Morvania agreed*: both sides stand in the source.
  private boolean isAmongEquals(Frame frame, List<Party> source) {
    return frame.reciprocal()
        && (source.stream().filter(parties::isPolitical).count() > 1
            || source.stream().anyMatch(p -> parties.isPolitical(p) && parties.isSeveral(p)));
  }

  /// *arrived in Seoul for talks*: who goes to a town visits those who rule there.
  private boolean isTravel(Frame frame, List<Party> source, List<Party> target) {
    return frame.event().equals("CONSULT")
        && frame.mode().filter("visit"::equals).isPresent()
        && source.stream().anyMatch(p -> parties.isPolitical(p) && parties.is(p, "person"))
        && target.stream().anyMatch(t -> parties.is(t, "place"));
  }

  /// Men with guns are armed actors whoever they are.
  private boolean isArmed(Frame frame, List<Party> source, List<Party> target) {
    return frame.event().equals("ASSAULT")
        && !target.isEmpty()
        && source.stream().anyMatch(parties::carriesArms);
  }

  /// A riot or a march somewhere is made by people, whoever they are.
  private boolean isCrowd(Frame frame, List<Party> source, List<Party> target) {
    return frame.event().equals("PROTEST")
        && (frame.pos() == 'n' && target.stream().anyMatch(t -> parties.is(t, "place"))
            || source.stream().anyMatch(parties::isCrowd));
  }

  /// Nobody but an armed actor strikes from the air or with rockets: such an act needs no named
  /// doer, only somebody or something that was hit.
  private static boolean isActOfWar(Frame frame, List<Party> target) {
    return frame.event().equals("ASSAULT")
        && frame.mode().map(ACTS_OF_WAR::contains).orElse(false)
        && !target.isEmpty();
  }
}
