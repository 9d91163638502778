package org.floorwalker.app.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.floorwalker.app.requests.store.IllnessStore;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.rostering.Absences;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.PublishedChanges;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for reporting ill: one deed frees the shifts and tells the leader. No cause is asked.
///
/// Two clicks at once, or leave given at the same moment, wait for each other behind the row that
/// every decision locks.
@Component
public class Sickness {
  /// The law asks for a doctor's word long before; a longer absence is entered by those who
  /// keep contracts.
  private static final int LONGEST_DAYS = 14;

  private final IllnessStore store;
  private final LeaveStore gate;
  private final Absences absences;
  private final PublishedChanges published;
  private final Messages messages;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final SicknessLetters letters = new SicknessLetters();

  Sickness(
      IllnessStore store,
      LeaveStore gate,
      Absences absences,
      PublishedChanges published,
      Messages messages,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.gate = gate;
    this.absences = absences;
    this.published = published;
    this.messages = messages;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Reports the viewer ill from now until the end of the day; nothing happens when they are
  /// reported already or the day lies outside the next two weeks.
  ///
  /// @return whether it was taken
  @Transactional
  public boolean report(Viewer viewer, LocalDate lastDay) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    gate.lockGate();
    Instant now = clock.instant();
    PersonCard card = people.findPerson(person, date(now, viewer.zone())).orElseThrow();
    LocalDate today = date(now, card.place().zone());
    boolean isPossible =
        !lastDay.isBefore(today)
            && lastDay.isBefore(today.plusDays(LONGEST_DAYS))
            && store.findOpen(person, today).isEmpty();
    if (isPossible) {
      TimeRange away =
          TimeRange.of(now, lastDay.plusDays(1).atStartOfDay(card.place().zone()).toInstant());
      write(viewer, card, away, lastDay);
    }
    return isPossible;
  }

  private static LocalDate date(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }

  private void write(Viewer viewer, PersonCard card, TimeRange away, LocalDate lastDay) {
    PersonId person = card.id();
    long absence = absences.grant(viewer.name(), person, away, Unavailability.Kind.BLACKOUT, "ill");
    long id =
        store.insert(
            new Illness(0, person, away.startInclusive(), lastDay, absence), clock.instant());
    published.away(viewer.name(), person, away, ChangeReason.ILL);
    audit.record(viewer, "requests.ill-reported", About.thingOf(person, "illness", id), null, null);
    leaderOf(card)
        .ifPresent(
            leader ->
                messages.tell(
                    leader,
                    "illness-" + id,
                    writing -> letters.reported(writing, card.name(), lastDay)));
  }

  private Optional<PersonId> leaderOf(PersonCard card) {
    LocalDate today = date(clock.instant(), card.place().zone());
    return people.teamsOn(today).stream()
        .filter(team -> team.id().equals(card.place().team()))
        .findFirst()
        .flatMap(TeamCard::findLeader);
  }

  /// The report of the viewer that holds today.
  public Optional<Illness> findMine(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null
        ? Optional.empty()
        : store.findOpen(person, date(clock.instant(), viewer.zone()));
  }

  /// The viewer is well again: from tomorrow on their days stand as they were published.
  @Transactional
  public void well(Viewer viewer) {
    gate.lockGate();
    Optional<Illness> open = findMine(viewer);
    if (open.isEmpty()) {
      return;
    }
    Illness illness = open.get();
    PersonCard card =
        people.findPerson(illness.person(), date(clock.instant(), viewer.zone())).orElseThrow();
    ZoneId zone = card.place().zone();
    LocalDate tomorrow = date(clock.instant(), zone).plusDays(1);
    Instant end = tomorrow.atStartOfDay(zone).toInstant();
    absences.takeBack(illness.person(), illness.absence());
    absences.grant(
        viewer.name(),
        illness.person(),
        TimeRange.of(illness.from(), end),
        Unavailability.Kind.BLACKOUT,
        "ill");
    store.setWell(illness.id(), clock.instant());
    for (LocalDate day = tomorrow; !day.isAfter(illness.lastDay()); day = day.plusDays(1)) {
      published.restore(viewer.name(), illness.person(), day, ChangeReason.ILL);
    }
    audit.record(
        viewer,
        "requests.well-again",
        About.thingOf(illness.person(), "illness", illness.id()),
        null,
        null);
  }
}
