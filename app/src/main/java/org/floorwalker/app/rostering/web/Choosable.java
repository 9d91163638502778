package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People whom a form lets one choose by name: everybody who can be scheduled, by team, at the
/// place where the viewer works now.
@Component
final class Choosable {
  private static final Comparator<Member> BY_NAME =
      Comparator.comparing(Member::name).thenComparing(one -> one.agent().id());

  private final People people;

  Choosable(People people) {
    this.people = people;
  }

  /// Teams by name, then those in none.
  List<TeamChoices> teams(Viewer viewer, LocalDate day) {
    PlaceKey place = viewer.place();
    Set<TeamId> here = place == null ? Set.of() : people.teamsAt(place, day);
    Map<Optional<TeamId>, List<Member>> members =
        schedulable(day).stream()
            .collect(Collectors.groupingBy(one -> Optional.ofNullable(one.team())));
    List<TeamChoices> teams = new ArrayList<>();
    for (TeamCard team : people.teamsOn(day)) {
      if (here.isEmpty() || here.contains(team.id())) {
        teams.add(choices(team.code(), team.name(), members.get(Optional.of(team.id()))));
      }
    }
    if (here.isEmpty()) {
      teams.add(choices("", "", members.get(Optional.<TeamId>empty())));
    }
    return teams.stream().filter(team -> !team.people().isEmpty()).toList();
  }

  private List<Member> schedulable(LocalDate day) {
    return people.crewOn(day).members().stream().filter(Member::serves).sorted(BY_NAME).toList();
  }

  private static TeamChoices choices(String code, String name, @Nullable List<Member> members) {
    return new TeamChoices(
        code,
        name,
        Objects.requireNonNullElse(members, List.<Member>of()).stream()
            .map(Choosable::choice)
            .toList());
  }

  /// Everybody who might hold something at the place: those who are not at a desk first, as leaders
  /// and trainers.
  List<Field.Choice> holders(Viewer viewer, LocalDate day) {
    PlaceKey place = viewer.place();
    Set<TeamId> here = place == null ? Set.of() : people.teamsAt(place, day);
    return people.crewOn(day).members().stream()
        .filter(one -> !one.serves() || here.isEmpty() || here.contains(one.team()))
        .sorted(Comparator.comparing(Member::serves).thenComparing(BY_NAME))
        .map(Choosable::choice)
        .toList();
  }

  private static Field.Choice choice(Member member) {
    return new Field.Choice(member.agent().id(), member.name());
  }

  /// Those chosen who can be scheduled, by name.
  List<Member> members(ChosenPeople chosen, LocalDate day) {
    Map<TeamId, String> teams =
        people.teamsOn(day).stream().collect(Collectors.toMap(TeamCard::id, TeamCard::code));
    return schedulable(day).stream().filter(member -> chosen.holds(member, teams)).toList();
  }

  /// The same as people.
  List<PersonId> known(ChosenPeople chosen, LocalDate day) {
    return members(chosen, day).stream().map(Member::id).toList();
  }

  Map<PersonId, String> names(Collection<PersonId> persons) {
    return people.names(persons);
  }
}
