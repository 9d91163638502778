package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.internal.FairnessCounts;
import org.floorwalker.app.rostering.store.ChangeStore;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.planning.roster.Shift;
import org.springframework.stereotype.Component;

/// The door to one's own record of evenings, weekends, holidays and late changes. Only the person
/// sees their own; of the others there is a median, never a name.
@Component
public class FairnessLedger {
  private static final int WEEKS = 13;
  private static final int LATE_DAYS = 14;
  private static final int LEAST_TEAM = 5;

  private final Rostering rostering;
  private final ChangeStore changes;
  private final People people;
  private final Measures measures;
  private final Clock clock;

  FairnessLedger(
      Rostering rostering, ChangeStore changes, People people, Measures measures, Clock clock) {
    this.rostering = rostering;
    this.changes = changes;
    this.people = people;
    this.measures = measures;
    this.clock = clock;
  }

  /// The viewer's own record of the last 13 weeks and of what is published ahead, if the measure
  /// is registered.
  public Figure<Fairness> mine(Viewer viewer) {
    PersonId person = viewer.person();
    if (person == null) {
      throw new Refused(Permission.SEE_OWN_DATA);
    }
    LocalDate today = viewer.today(clock);
    PersonCard card = people.findPerson(person, today).orElseThrow();
    return measures.show(
        viewer,
        person,
        RosteringMeasures.FAIRNESS,
        card.place().country(),
        today,
        "/my/fairness",
        () -> count(card, today));
  }

  private Fairness count(PersonCard card, LocalDate today) {
    LocalDate from = today.minusWeeks(WEEKS);
    LocalDate until =
        rostering.findPublishedUntil().filter(day -> day.isAfter(today)).orElse(today);
    TeamId team = card.place().team();
    List<PersonCard> members = team == null ? List.of(card) : people.membersOf(team, today);
    Map<PersonId, Integer> late = new HashMap<>();
    changes
        .countLate(from, until, LATE_DAYS)
        .forEach(one -> late.put(new PersonId(one.person()), one.changes()));
    List<PersonId> persons = new ArrayList<>(members.stream().map(PersonCard::id).toList());
    persons.add(card.id());
    Map<PersonId, List<Shift>> shifts = rostering.publishedShifts(persons, from, until);
    Set<LocalDate> holidays = holidays(card.place().country(), from, until);
    List<Fairness.Counts> all = new ArrayList<>();
    for (PersonCard member : members) {
      if (shifts.containsKey(member.id())) {
        all.add(count(member, shifts, holidays, late));
      }
    }
    Fairness.Counts own = count(card, shifts, holidays, late);
    return new Fairness(
        from, until, own, all.size() < LEAST_TEAM ? null : FairnessCounts.median(all));
  }

  private static Fairness.Counts count(
      PersonCard card,
      Map<PersonId, List<Shift>> shifts,
      Set<LocalDate> holidays,
      Map<PersonId, Integer> late) {
    return FairnessCounts.of(
        shifts.getOrDefault(card.id(), List.of()),
        card.place().zone(),
        holidays,
        late.getOrDefault(card.id(), 0));
  }

  private static Set<LocalDate> holidays(String country, LocalDate from, LocalDate until) {
    Set<LocalDate> days = new HashSet<>();
    HolidayCalendar.of(country, from.getYear(), until.getYear()).stream()
        .filter(Holiday::isFull)
        .forEach(holiday -> days.add(holiday.date()));
    return days;
  }
}
