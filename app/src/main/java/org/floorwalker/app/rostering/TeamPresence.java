package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.internal.Absent;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to who of one's own team is at work today, as planned; never why somebody is not.
@Component
public final class TeamPresence {
  private final Rostering rostering;
  private final People people;
  private final Clock clock;

  TeamPresence(Rostering rostering, People people, Clock clock) {
    this.rostering = rostering;
    this.people = people;
    this.clock = clock;
  }

  /// One colleague today.
  ///
  /// @param range from coming to going, null when not at work today
  public record Line(String name, State state, @Nullable TimeRange range) {}

  /// Where somebody is by the plan.
  public enum State {
    HERE,
    COMES_LATER,
    HAS_GONE,
    /// Free, on leave, ill: that is nobody's business.
    NOT_TODAY
  }

  /// The viewer's team, those who are here first, then by name.
  public List<Line> today(Viewer viewer) {
    PersonId person = viewer.person();
    Instant now = clock.instant();
    LocalDate roughly = now.atZone(viewer.zone()).toLocalDate();
    if (person == null) {
      return List.of();
    }
    PersonCard card = people.findPerson(person, roughly).orElseThrow();
    TeamId team = card.place().team();
    ZoneId zone = card.place().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    if (team == null) {
      return List.of();
    }
    List<PersonCard> members = people.membersOf(team, today);
    Map<PersonId, DayPlan> plans =
        rostering.publishedPlans(members.stream().map(PersonCard::id).toList(), today);
    return members.stream()
        .map(member -> line(member, plans.get(member.id()), now))
        .sorted(Comparator.comparing(Line::state).thenComparing(Line::name))
        .toList();
  }

  private static Line line(PersonCard member, @Nullable DayPlan plan, Instant now) {
    if (plan == null) {
      return new Line(member.name(), State.NOT_TODAY, null);
    }
    TimeRange range = plan.shift().range();
    boolean isAway =
        plan.shift().activities().stream()
            .filter(placed -> placed.activity().equals(Absent.ACTIVITY))
            .map(PlacedActivity::range)
            .anyMatch(away -> away.contains(now));
    if (isAway) {
      return new Line(member.name(), State.NOT_TODAY, null);
    }
    State state =
        range.contains(now)
            ? State.HERE
            : now.isBefore(range.startInclusive()) ? State.COMES_LATER : State.HAS_GONE;
    return new Line(member.name(), state, range);
  }
}
