package org.floorwalker.app.wellbeing.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.WorkPlaces;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.roster.Shift;
import org.springframework.stereotype.Component;

/// On which days people worked, as published and corrected, and from where.
@Component
public class WorkedDays {
  private final Rostering rostering;
  private final WorkPlaces places;

  WorkedDays(Rostering rostering, WorkPlaces places) {
    this.rostering = rostering;
    this.places = places;
  }

  /// Days worked by person, the earliest first.
  public record Looked(Map<PersonId, List<ContactGap.Worked>> days) {
    public Looked {
      days = Map.copyOf(days);
    }

    public List<ContactGap.Worked> of(PersonId person) {
      return days.getOrDefault(person, List.of());
    }
  }

  /// @param before how many days before today are looked at; today is the last
  public Looked of(List<Placement> people, LocalDate today, int before) {
    List<PersonId> persons = people.stream().map(Placement::id).toList();
    Map<PersonId, List<Shift>> shifts =
        rostering.publishedShifts(persons, today.minusDays(before), today.plusDays(1));
    Map<LocalDate, Map<PersonId, Boolean>> home = home(people, shifts);
    Map<PersonId, List<ContactGap.Worked>> days = new HashMap<>();
    shifts.forEach(
        (person, worked) ->
            days.put(
                person,
                worked.stream()
                    .map(shift -> shift.day().date())
                    .distinct()
                    .sorted()
                    .map(day -> new ContactGap.Worked(day, isHome(home, day, person)))
                    .toList()));
    return new Looked(days);
  }

  private static boolean isHome(
      Map<LocalDate, Map<PersonId, Boolean>> home, LocalDate day, PersonId person) {
    return home.getOrDefault(day, Map.of()).getOrDefault(person, false);
  }

  /// Where the people of these teams were on the days somebody worked.
  private Map<LocalDate, Map<PersonId, Boolean>> home(
      List<Placement> people, Map<PersonId, List<Shift>> shifts) {
    Set<TeamId> teams =
        people.stream()
            .flatMap(one -> Stream.ofNullable(one.card().place().team()))
            .collect(Collectors.toSet());
    Map<LocalDate, Map<PersonId, Boolean>> home = new HashMap<>();
    shifts.values().stream()
        .flatMap(List::stream)
        .map(shift -> shift.day().date())
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(
            day -> {
              Map<PersonId, Boolean> there = new HashMap<>();
              teams.forEach(team -> there.putAll(places.atHome(team, day)));
              home.put(day, there);
            });
    return home;
  }
}
