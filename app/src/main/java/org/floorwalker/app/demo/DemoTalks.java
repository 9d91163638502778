package org.floorwalker.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.floorwalker.app.development.Cadence;
import org.floorwalker.app.development.EarlierTalks;
import org.floorwalker.app.development.Goal;
import org.floorwalker.app.development.GoalMeasure;
import org.floorwalker.app.development.GoalTable;
import org.floorwalker.app.development.Guarantee;
import org.floorwalker.app.development.Guarantees;
import org.floorwalker.app.development.PeopleGoals;
import org.floorwalker.app.development.Series;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkSeries;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.files.table.ColumnMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Talks of the last weeks, series that run, goals from the company to persons. What is there
/// already is left alone, so that it may run again.
@Component
final class DemoTalks {
  private static final int WEEKS = 9;
  private static final String VALUE = "People look forward to coming to work";
  private static final String TEAM_GOAL = "Help in one contact, without haste";
  private static final List<String> SAID =
      List.of(
          "Call-backs are noted in the case now, none was late.",
          "Chat answers are shorter and clearer than a month ago.",
          "Identity check complete in all contacts that were heard.",
          "Would like to try second line; two half days were agreed.",
          "A quiet closing after difficult calls; keep it.",
          "Helped a new colleague through the first week at home.");
  private static final List<String> ACTIONS =
      List.of(
          "Two half days beside second line",
          "Listen to three calls together",
          "Try the new closing in every call",
          "Mentor in the next class, two afternoons");

  private final EarlierTalks earlier;
  private final GoalTable goalTable;
  private final PeopleGoals goals;
  private final TalkSeries series;
  private final Guarantees guarantees;
  private final People people;

  DemoTalks(
      EarlierTalks earlier,
      GoalTable goalTable,
      PeopleGoals goals,
      TalkSeries series,
      Guarantees guarantees,
      People people) {
    this.earlier = earlier;
    this.goalTable = goalTable;
    this.goals = goals;
    this.series = series;
    this.guarantees = guarantees;
    this.people = people;
  }

  /// @param firstDay the day the demo was first started; the talks lie before it
  void bring(Viewer hr, Viewer head, LocalDate firstDay, long seed) {
    Map<PersonId, String> codes = people.codes();
    List<Placement> led =
        people.placementsOn(firstDay).stream().filter(one -> one.leader() != null).toList();
    bring(earlier, "earlier-talks.csv", talks(led, codes, firstDay, new Random(seed)), firstDay);
    if (series.listAll(hr).isEmpty()) {
      series.add(hr, series("coaching", Cadence.WEEKLY, 20, firstDay));
      series.add(hr, series("raq", Cadence.MONTHLY, 45, firstDay));
      series.add(hr, series("appraisal", Cadence.YEARLY, 90, firstDay));
      series.add(hr, reviews(head, firstDay));
    }
    if (guarantees.find(hr).isEmpty()) {
      guarantees.promise(hr, new Guarantee(firstDay.withDayOfYear(1), 8 * 60, 12, 1));
    }
    if (goals.list(head).isEmpty()) {
      companyGoals(head, firstDay);
      bring(goalTable, "goals.csv", goals(led, firstDay), firstDay);
    }
  }

  /// Leaders have theirs with the head, four times a year.
  private static Series reviews(Viewer head, LocalDate from) {
    return new Series(
        0,
        "management-review",
        Cadence.FOUR_A_YEAR,
        new Series.Audience(null, "", true, head.person()),
        60,
        Talk.Medium.VIDEO,
        from,
        null);
  }

  private static Series series(String template, Cadence cadence, int minutes, LocalDate from) {
    return new Series(
        0,
        template,
        cadence,
        new Series.Audience(null, "", false, null),
        minutes,
        Talk.Medium.IN_PERSON,
        from,
        null);
  }

  /// Coaching in most weeks, results, actions, quality once a month, with an action now and then.
  private static String talks(
      List<Placement> led, Map<PersonId, String> codes, LocalDate firstDay, Random random) {
    StringBuilder table =
        new StringBuilder("agent,leader,kind,held,minutes,words,action,owner,due\n");
    LocalDate monday = firstDay.with(DayOfWeek.MONDAY);
    for (Placement person : led) {
      String leader = codes.getOrDefault(person.findLeader().orElseThrow(), "");
      String pair = person.card().code() + "," + leader + ",";
      for (int week = 1; week <= WEEKS; week++) {
        LocalDate day = monday.minusWeeks(week).plusDays(random.nextInt(5));
        boolean raq = week % 4 == 2;
        if (random.nextInt(10) > 0) {
          table.append(pair).append(raq ? "raq," : "coaching,").append(day).append(',');
          table.append(raq ? 35 + random.nextInt(20) : 10 + random.nextInt(15)).append(',');
          table.append('"').append(SAID.get(random.nextInt(SAID.size()))).append("\",");
          table.append(raq ? action(random, day) : ",,").append('\n');
        }
      }
    }
    return table.toString();
  }

  private static String action(Random random, LocalDate held) {
    String owner = random.nextBoolean() ? "leader" : "agent";
    return ACTIONS.get(random.nextInt(ACTIONS.size())).replace(",", "")
        + ","
        + owner
        + ","
        + held.plusDays(14 + random.nextInt(40));
  }

  /// Each level serves the one above it; a value stands beside the numbers.
  private void companyGoals(Viewer head, LocalDate firstDay) {
    LocalDate due = firstDay.plusMonths(6);
    Goal.Owner company = new Goal.Owner.Company();
    add(
        head,
        company,
        null,
        "Nine of ten customers are helped at once",
        share(GoalMeasure.ANSWERED_SHARE, 0.9),
        due);
    add(
        head,
        company,
        null,
        "Nine of ten leaders come from inside",
        share(GoalMeasure.INTERNAL_LEADERS, 0.9),
        due);
    goals.add(head, new PeopleGoals.Wish(company, null, VALUE, true, "", due));
    add(
        head,
        company,
        null,
        "Everybody has a talk every month",
        share(GoalMeasure.TALK_COVERAGE, 1),
        due);
    Goal.Owner front = new Goal.Owner.Unit("front");
    add(
        head,
        front,
        idOf(head, "Everybody has a talk every month"),
        "The front line talks every month",
        share(GoalMeasure.TALK_COVERAGE, 0.95),
        due);
  }

  /// What the demo leader's team and people set themselves under the company's goals.
  void bringTeamGoals(Viewer leader, LocalDate firstDay) {
    LocalDate due = firstDay.plusMonths(5);
    List<Goal.Owner> owners = goals.owners(leader);
    if (goals.list(leader).stream()
        .anyMatch(line -> line.goal().owner() instanceof Goal.Owner.Team)) {
      return;
    }
    GoalMeasure.Target time = new GoalMeasure.Target(GoalMeasure.HANDLE_TIME, 420, false);
    for (Goal.Owner owner : owners) {
      switch (owner) {
        case Goal.Owner.Team team ->
            add(
                leader,
                team,
                idOf(leader, "Nine of ten customers are helped at once"),
                TEAM_GOAL,
                time,
                due);
        case Goal.Owner.Person person ->
            add(
                leader,
                person,
                idOf(leader, TEAM_GOAL),
                "Closings under a minute, and as kind",
                time,
                due);
        case Goal.Owner.Company _, Goal.Owner.Unit _ -> {}
      }
    }
    Long team = idOf(leader, TEAM_GOAL);
    if (team != null) {
      goals.progress(leader, team, "Two of us tried the new closing this week.");
    }
  }

  private void add(
      Viewer viewer,
      Goal.Owner owner,
      @Nullable Long parent,
      String words,
      GoalMeasure.Target target,
      LocalDate due) {
    goals.add(
        viewer, new PeopleGoals.Wish(owner, parent, words, false, "", due), Optional.of(target));
  }

  /// Null when somebody has taken it away meanwhile.
  private @Nullable Long idOf(Viewer viewer, String words) {
    return goals.list(viewer).stream()
        .map(PeopleGoals.Line::goal)
        .filter(goal -> goal.words().equals(words))
        .map(Goal::id)
        .findFirst()
        .orElse(null);
  }

  private static GoalMeasure.Target share(GoalMeasure measure, double value) {
    return new GoalMeasure.Target(measure, value, true);
  }

  private static String goals(List<Placement> led, LocalDate firstDay) {
    String rows =
        led.stream()
            .filter(one -> one.id().value() % 2 == 0)
            .map(
                one ->
                    one.card().code()
                        + ",,Ready for a second queue before summer,,"
                        + firstDay.plusMonths(4))
            .collect(Collectors.joining("\n"));
    return "agent,team,words,target,due\n" + rows + "\n";
  }

  private static void bring(TableDoor<?> door, String file, String table, LocalDate today) {
    try {
      PeopleImport.Result result =
          door.bring(
              ColumnMapping.plain(door.form(), ZoneOffset.UTC),
              new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
              new TableDoor.Telling(file, "demo", today));
      if (result instanceof PeopleImport.Result.Refused(var problems)) {
        throw new IllegalStateException("The demo's " + file + " is refused: " + problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
