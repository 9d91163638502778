package org.floorwalker.app.development;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.PersonCard;

/// A talk as one party sees it; what they may not see is not in it.
///
/// @param talk where it stands
/// @param content what it asks
/// @param party what the viewer is to it
/// @param people the two
/// @param ownDraft what the viewer has written and not shared
/// @param record what lies open; empty while it does not, or not to this viewer
/// @param before what was prepared for the last talk of its kind and lay open to the viewer then
/// @param carried actions from earlier talks
/// @param ratings of the talk itself
/// @param changes of its time
/// @param missing before it can be agreed on and closed
/// @param frame what the page needs beside
public record OpenTalk(
    Talk talk,
    TemplateContent content,
    TalkParty party,
    People people,
    Optional<Draft> ownDraft,
    Optional<TalkRecord> record,
    List<Preparation> before,
    List<AgreedAction> carried,
    Map<Side, Integer> ratings,
    List<TalkChange> changes,
    List<TalkOutcome.Reason> missing,
    Frame frame) {
  public OpenTalk {
    before = List.copyOf(before);
    carried = List.copyOf(carried);
    ratings = Map.copyOf(ratings);
    changes = List.copyOf(changes);
    missing = List.copyOf(missing);
  }

  /// The two who talk.
  public record People(PersonCard employee, String leaderName) {
    public String name(Side side) {
      return side == Side.LEADER ? leaderName : employee.name();
    }
  }

  /// @param gradesAsked whether grades stand in the register
  /// @param recordHeldBack whether the record is kept back because reading it is not registered
  /// @param zone of the employee's site
  /// @param today there
  /// @param since first day of the period the facts are about
  /// @param until day before which it ends: today, or the day they talked
  /// @param previous the last talk of its kind; empty when it is the first
  public record Frame(
      boolean gradesAsked,
      boolean recordHeldBack,
      ZoneId zone,
      LocalDate today,
      LocalDate since,
      LocalDate until,
      Optional<Talk> previous) {}

  /// The viewer's own side, if they have one.
  public Optional<Side> side() {
    return party.side();
  }

  public boolean isOf(TalkState... states) {
    return List.of(states).contains(talk.state());
  }
}
