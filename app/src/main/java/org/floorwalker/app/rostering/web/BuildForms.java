package org.floorwalker.app.rostering.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.PublishedAhead;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.Steady;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.springframework.stereotype.Component;

/// The form that orders a draft.
@Component
final class BuildForms {
  private static final int USUAL_CPU_SECONDS = 60;
  private static final String USUAL_WEEKS = "4";

  private final Rostering rostering;
  private final People people;
  private final Staffing staffing;
  private final Words words;

  BuildForms(Rostering rostering, People people, Staffing staffing, Words words) {
    this.rostering = rostering;
    this.people = people;
    this.staffing = staffing;
    this.words = words;
  }

  /// Its fields; none when there is no need to build for.
  ///
  /// @param from the draft to start from, 0 for none
  List<Field> fields(long from, Locale language) {
    List<NeedVersion> needs = staffing.listVersions();
    if (needs.isEmpty()) {
      return List.of();
    }
    NeedVersion newest = needs.getFirst();
    List<Field.Choice> weeks = new ArrayList<>();
    Optional<LocalDate> missing =
        rostering.findPublishedAhead(people.today()).map(PublishedAhead::goesOn);
    LocalDate goesOn = missing.orElse(newest.span().firstDay());
    for (LocalDate day = newest.span().firstDay();
        day.isBefore(newest.span().endExclusive());
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() == DayOfWeek.MONDAY || day.equals(goesOn)) {
        weeks.add(new Field.Choice(day.toString(), named(day, language)));
      }
    }
    return List.of(
        Field.choice("first", "rostering.build.week", weeks).value(proposed(weeks, missing)),
        Field.number("days", "rostering.build.days").value("7"),
        Field.choice("from", "rostering.build.from", drafts(language))
            .value(String.valueOf(from))
            .help("rostering.build.from.help"),
        Field.choice("team", "rostering.build.team", teams(newest.span().firstDay()))
            .help("rostering.build.team.help"),
        Field.choice("weeks", "rostering.build.weeks", evenedOut(language))
            .value(USUAL_WEEKS)
            .help("rostering.build.weeks.help"),
        Field.choice("steady", "rostering.build.steady", steady(language))
            .help("rostering.build.steady.help"),
        Field.number("cpu", "rostering.build.cpu")
            .value(String.valueOf(USUAL_CPU_SECONDS))
            .help("rostering.build.cpu.help"),
        Field.number("seed", "rostering.build.seed").value("1").help("rostering.build.seed.help"));
  }

  private List<Field.Choice> steady(Locale language) {
    return Stream.of(Steady.values())
        .map(
            one ->
                new Field.Choice(
                    one.word(), words.say(language, "rostering.build.steady." + one.word())))
        .toList();
  }

  private List<Field.Choice> evenedOut(Locale language) {
    return Stream.of("0", USUAL_WEEKS, "8", "13")
        .map(
            weeks ->
                new Field.Choice(
                    weeks, words.say(language, "rostering.build.weeks.of", Integer.valueOf(weeks))))
        .toList();
  }

  /// "week 48, Mon 23 Nov".
  private String named(LocalDate day, Locale language) {
    String week = String.valueOf(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    boolean isOtherYear = day.getYear() != people.today().getYear();
    return words.say(language, "shell.week", week) + ", " + Days.write(day, language, isOtherYear);
  }

  private List<Field.Choice> drafts(Locale language) {
    List<Field.Choice> drafts = new ArrayList<>(List.of(new Field.Choice("0", "–")));
    rostering.listVersions().stream()
        .filter(version -> version.isDraft() && version.isMadeHere())
        .forEach(
            version ->
                drafts.add(
                    new Field.Choice(
                        String.valueOf(version.id()),
                        version.id() + ": " + named(version.span().firstDay(), language))));
    return drafts;
  }

  private List<Field.Choice> teams(LocalDate day) {
    List<Field.Choice> teams = new ArrayList<>(List.of(new Field.Choice("", "–")));
    people.teamsOn(day).forEach(team -> teams.add(new Field.Choice(team.code(), team.name())));
    return teams;
  }

  /// The first week nothing is published for.
  private static String proposed(List<Field.Choice> weeks, Optional<LocalDate> missing) {
    return weeks.stream()
        .map(Field.Choice::value)
        .filter(week -> missing.isEmpty() || !LocalDate.parse(week).isBefore(missing.get()))
        .findFirst()
        .orElse(weeks.isEmpty() ? "" : weeks.getFirst().value());
  }
}
