package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.rules.RosterLaw;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the rule book must know beside a roster: law and calendar of every site, birthdays of the
/// young, and what everybody worked in the half year before.
@Component
final class Surroundings {
  /// The longest stretch a Sunday rule looks back on.
  private static final int WEEKS_BEFORE = 26;

  private static final int FEW = 20;

  private final People people;
  private final RosterStore rosters;
  private final SiteLaw law;

  Surroundings(People people, RosterStore rosters, LawBook rules) {
    this.people = people;
    this.rosters = rosters;
    this.law = new SiteLaw(rules);
  }

  /// What concerns those under eighteen on the first day alone.
  RosterLaw.Around ofYoung(Crew crew, RosterRows rows, LocalDate first) {
    Map<String, LocalDate> births = births(rows, first);
    List<Member> young =
        crew.members().stream().filter(member -> births.containsKey(member.agent().id())).toList();
    if (young.isEmpty()) {
      return new RosterLaw.Around(null, Map.of(), Map.of());
    }
    Crew alone = new Crew(young, crew.sites(), crew.contracts(), crew.breaks());
    return of(alone, rows, first, null, births);
  }

  /// Birthdays of those under eighteen on the day.
  private Map<String, LocalDate> births(RosterRows rows, LocalDate day) {
    Map<String, LocalDate> births = new HashMap<>();
    people.youngOn(day).forEach((person, born) -> births.put(rows.code(person.value()), born));
    return births;
  }

  /// Everybody's at once, or of a few one by one: half a year of a large floor takes its time.
  private List<Piece> worked(Crew crew, LocalDate from, LocalDate until) {
    return crew.members().size() > FEW
        ? rosters.listPublished(from, until)
        : crew.members().stream()
            .flatMap(one -> rosters.listPublished(one.id().value(), from, until).stream())
            .toList();
  }

  /// @param published the day the roster would be made known, null when nobody asks
  /// @param births birthdays of those under eighteen, by code
  RosterLaw.Around of(
      Crew crew,
      RosterRows rows,
      LocalDate first,
      @Nullable LocalDate published,
      Map<String, LocalDate> births) {
    Map<String, RosterLaw.Place> places = new HashMap<>();
    for (Site site : crew.sites()) {
      places.put(site.id(), law.place(site, first));
    }
    Map<String, List<Shift>> worked =
        rows.shifts(worked(crew, first.minusWeeks(WEEKS_BEFORE), first)).stream()
            .collect(Collectors.groupingBy(Shift::agent));
    Map<String, RosterLaw.Person> persons = new HashMap<>();
    for (Member member : crew.members()) {
      String code = member.agent().id();
      persons.put(
          code,
          new RosterLaw.Person(
              code,
              births.get(code),
              Set.of(),
              worked.getOrDefault(code, List.of()).stream()
                  .map(shift -> RosterLaw.duty(member.agent().contract(), shift, crew.breaks()))
                  .toList()));
    }
    return new RosterLaw.Around(published, places, persons);
  }
}
