package org.floorwalker.app.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.pages.Field;

/// What the codes in a person's facts are called: tables keep codes, people read names.
///
/// @param byColumn names by code, by the column of the table the code stands in
record CodeNames(Map<String, Map<String, String>> byColumn) {
  CodeNames {
    byColumn = Map.copyOf(byColumn);
  }

  static CodeNames of(People people, LocalDate day) {
    Map<String, String> teams =
        people.teamsOn(day).stream().collect(Collectors.toMap(TeamCard::code, TeamCard::name));
    return new CodeNames(
        Map.of(
            "queue",
            QueueNames.of(people).byCode(),
            "team",
            teams,
            "client",
            people.clients(),
            "site",
            people.siteNames()));
  }

  /// What the site of this code is called.
  String site(String code) {
    return byColumn.getOrDefault("site", Map.of()).getOrDefault(code, code);
  }

  /// The row with names in place of the codes that are known.
  Map<String, String> named(Map<String, String> row) {
    Map<String, String> named = new HashMap<>(row);
    byColumn.forEach(
        (column, names) ->
            named.computeIfPresent(column, (_, code) -> names.getOrDefault(code, code)));
    return named;
  }

  /// The field as a list of names where its column holds codes that are known.
  Field named(Field field) {
    Map<String, String> names = byColumn.getOrDefault(field.name(), Map.of());
    if (names.isEmpty()) {
      return field;
    }
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice("", "–"));
    names.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> choices.add(new Field.Choice(entry.getKey(), entry.getValue())));
    return Field.choice(field.name(), field.label(), choices).value(field.value());
  }
}
