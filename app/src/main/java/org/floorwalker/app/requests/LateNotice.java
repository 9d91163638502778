package org.floorwalker.app.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.internal.SicknessLetters;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.PublishedChanges;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for coming later: one deed says when, so that the floor counts on it and the leader
/// knows. No reason is asked.
@Component
public class LateNotice {
  private final Rostering rostering;
  private final PublishedChanges published;
  private final Messages messages;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final SicknessLetters letters = new SicknessLetters();

  LateNotice(
      Rostering rostering,
      PublishedChanges published,
      Messages messages,
      People people,
      Audit audit,
      Clock clock) {
    this.rostering = rostering;
    this.published = published;
    this.messages = messages;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// The viewer comes to today's shift at the local time.
  ///
  /// @return whether it was taken: there is a shift today, and the time lies inside it and ahead
  @Transactional
  public boolean report(Viewer viewer, LocalTime at) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    Instant now = clock.instant();
    PersonCard card =
        people.findPerson(person, now.atZone(viewer.zone()).toLocalDate()).orElseThrow();
    ZoneId zone = card.place().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant comes = today.atTime(at).atZone(zone).toInstant();
    Map<LocalDate, DayPlan> plans = rostering.publishedPlans(person, today, today.plusDays(1));
    Optional<TimeRange> away =
        Optional.ofNullable(plans.get(today))
            .map(plan -> plan.shift().range())
            .filter(shift -> shift.contains(comes) && comes.isAfter(now))
            .filter(shift -> comes.isAfter(shift.startInclusive()))
            .map(shift -> TimeRange.of(shift.startInclusive(), comes));
    away.ifPresent(range -> write(viewer, card, range));
    return away.isPresent();
  }

  private void write(Viewer viewer, PersonCard card, TimeRange away) {
    published.away(viewer.name(), card.id(), away, ChangeReason.LATE);
    audit.record(viewer, "requests.late-told", About.person(card.id()), null, away.toString());
    LocalDate today = away.startInclusive().atZone(card.place().zone()).toLocalDate();
    people.teamsOn(today).stream()
        .filter(team -> team.id().equals(card.place().team()))
        .findFirst()
        .flatMap(TeamCard::findLeader)
        .ifPresent(
            leader ->
                messages.tellNow(
                    leader,
                    "late-" + card.id().value() + "-" + away.endExclusive(),
                    writing -> letters.late(writing, card.name(), away.endExclusive())));
  }
}
