package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People whom a form of the library lets one choose: everybody who can be scheduled.
@Component
final class Choosable {
  private final People people;

  Choosable(People people) {
    this.people = people;
  }

  /// By name.
  List<Field.Choice> choices(LocalDate day) {
    return crew(day).values().stream()
        .sorted(Comparator.comparing(Member::name).thenComparing(one -> one.agent().id()))
        .map(member -> new Field.Choice(member.agent().id(), member.name()))
        .toList();
  }

  private Map<String, Member> crew(LocalDate day) {
    return people.crewOn(day).members().stream()
        .filter(Member::serves)
        .collect(Collectors.toMap(member -> member.agent().id(), Function.identity()));
  }

  /// Those of the codes sent who can be scheduled, each once, in the order sent.
  List<PersonId> known(@Nullable List<String> codes, LocalDate day) {
    Map<String, Member> crew = crew(day);
    return codes == null
        ? List.of()
        : codes.stream()
            .distinct()
            .flatMap(code -> Optional.ofNullable(crew.get(code)).stream())
            .map(Member::id)
            .toList();
  }

  Map<PersonId, String> names(Collection<PersonId> persons) {
    return people.names(persons);
  }
}
