package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.internal.Absent;
import org.floorwalker.app.rostering.internal.DayPlans;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterRows;
import org.floorwalker.app.rostering.store.HoursStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to hours as they were published and as they stand, for pay and for the record of hours.
@Component
public final class RosteredHours {
  private static final Duration SLOT = Duration.ofMinutes(15);

  private final RosterStore rosters;
  private final HoursStore hours;
  private final RosterInputs inputs;
  private final People people;

  RosteredHours(RosterStore rosters, HoursStore hours, RosterInputs inputs, People people) {
    this.rosters = rosters;
    this.hours = hours;
    this.inputs = inputs;
    this.people = people;
  }

  /// One person's business days from the one until before the other, those with a shift or
  /// a change.
  public Map<LocalDate, RosteredDay> of(PersonId person, LocalDate from, LocalDate until) {
    return days(
            hours.listAsPublished(person.value(), from, until),
            rosters.listPublished(person.value(), from, until),
            from,
            until)
        .getOrDefault(person, Map.of());
  }

  /// The same for some people, by person.
  public Map<PersonId, Map<LocalDate, RosteredDay>> of(
      Collection<PersonId> persons, LocalDate from, LocalDate until) {
    return days(
        hours.listAsPublished(persons, from, until),
        rosters.listPublished(persons, from, until),
        from,
        until);
  }

  /// Everybody's, by person.
  public Map<PersonId, Map<LocalDate, RosteredDay>> list(LocalDate from, LocalDate until) {
    return days(
        hours.listAsPublished(from, until), rosters.listPublished(from, until), from, until);
  }

  private Map<PersonId, Map<LocalDate, RosteredDay>> days(
      List<RosterStore.Piece> published,
      List<RosterStore.Piece> standing,
      LocalDate from,
      LocalDate until) {
    RosterRows rows = inputs.rows();
    DayPlans plans =
        new DayPlans(Map.of(), id -> new DayPlans.ActivityCard(id, id), people.breakRules(), SLOT);
    Map<Key, Shift> before = byKey(rows, published);
    Map<Key, Shift> now = byKey(rows, standing);
    Map<Key, List<ChangeReason>> changes =
        hours.listChanges(from, until).stream()
            .collect(
                Collectors.groupingBy(
                    change -> new Key(change.person(), change.day()),
                    Collectors.mapping(HoursStore.Change::why, Collectors.toList())));
    TreeSet<Key> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    Map<PersonId, Map<LocalDate, RosteredDay>> days = new HashMap<>();
    for (Key key : keys) {
      days.computeIfAbsent(new PersonId(key.person()), _ -> new TreeMap<>())
          .put(
              key.day(),
              day(plans, before.get(key), now.get(key), changes.getOrDefault(key, List.of())));
    }
    return days;
  }

  private record Key(long person, LocalDate day) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byPerson = Long.compare(person, other.person);
      return byPerson == 0 ? day.compareTo(other.day) : byPerson;
    }
  }

  private static Map<Key, Shift> byKey(RosterRows rows, List<RosterStore.Piece> pieces) {
    return rows.shifts(pieces).stream()
        .collect(
            Collectors.toMap(
                shift -> new Key(rows.person(shift.agent()), shift.day().date()),
                Function.identity()));
  }

  private static RosteredDay day(
      DayPlans plans,
      @Nullable Shift published,
      @Nullable Shift standing,
      List<ChangeReason> changes) {
    List<TimeRange> away =
        standing == null
            ? List.of()
            : standing.activities().stream()
                .filter(placed -> placed.activity().equals(Absent.ACTIVITY))
                .map(PlacedActivity::range)
                .toList();
    return new RosteredDay(
        published == null ? null : published.range(),
        published == null ? Duration.ZERO : plans.paid(published),
        standing == null ? null : standing.range(),
        standing == null ? List.of() : plans.unpaid(standing),
        away,
        changes);
  }
}
