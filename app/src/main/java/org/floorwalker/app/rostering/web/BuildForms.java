package org.floorwalker.app.rostering.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.springframework.stereotype.Component;

/// The form that orders a draft.
@Component
final class BuildForms {
  private static final int USUAL_CPU_SECONDS = 60;

  private final Rostering rostering;
  private final People people;
  private final Staffing staffing;

  BuildForms(Rostering rostering, People people, Staffing staffing) {
    this.rostering = rostering;
    this.people = people;
    this.staffing = staffing;
  }

  /// Its fields; none when there is no need to build for.
  ///
  /// @param from the draft to start from, 0 for none
  List<Field> fields(long from) {
    List<NeedVersion> needs = staffing.listVersions();
    if (needs.isEmpty()) {
      return List.of();
    }
    NeedVersion newest = needs.getFirst();
    List<Field.Choice> weeks = new ArrayList<>();
    for (LocalDate day = newest.span().firstDay();
        day.isBefore(newest.span().endExclusive());
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        weeks.add(new Field.Choice(day.toString(), day + " (" + week + ")"));
      }
    }
    return List.of(
        Field.choice("first", "rostering.build.week", weeks).value(proposed(weeks)),
        Field.number("days", "rostering.build.days").value("7"),
        Field.choice("from", "rostering.build.from", drafts())
            .value(String.valueOf(from))
            .help("rostering.build.from.help"),
        Field.choice("team", "rostering.build.team", teams(newest.span().firstDay()))
            .help("rostering.build.team.help"),
        Field.number("cpu", "rostering.build.cpu")
            .value(String.valueOf(USUAL_CPU_SECONDS))
            .help("rostering.build.cpu.help"),
        Field.number("seed", "rostering.build.seed").value("1").help("rostering.build.seed.help"));
  }

  private List<Field.Choice> drafts() {
    List<Field.Choice> drafts = new ArrayList<>(List.of(new Field.Choice("0", "–")));
    rostering.listVersions().stream()
        .filter(version -> version.isDraft() && version.isMadeHere())
        .forEach(
            version ->
                drafts.add(
                    new Field.Choice(
                        String.valueOf(version.id()),
                        version.id() + ": " + version.span().firstDay())));
    return drafts;
  }

  private List<Field.Choice> teams(LocalDate day) {
    List<Field.Choice> teams = new ArrayList<>(List.of(new Field.Choice("", "–")));
    people.teamsOn(day).forEach(team -> teams.add(new Field.Choice(team.code(), team.name())));
    return teams;
  }

  /// The first week nothing is published for.
  private String proposed(List<Field.Choice> weeks) {
    Optional<LocalDate> until = rostering.findPublishedUntil();
    return weeks.stream()
        .map(Field.Choice::value)
        .filter(week -> until.isEmpty() || !LocalDate.parse(week).isBefore(until.get()))
        .findFirst()
        .orElse(weeks.isEmpty() ? "" : weeks.getFirst().value());
  }
}
