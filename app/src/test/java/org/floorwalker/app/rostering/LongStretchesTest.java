package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.internal.AskedVersions;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.OpenNeed;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: what averages leave to somebody binds whatever is done to published days, not drafts
/// alone. Six of eight have worked 49.5 hours a week for seven weeks; Norway's 48 on average over
/// eight leave 37.5 for this one, though the contract would allow 39.5.
class LongStretchesTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final int WEEKS = 7;
  private static final int BUSY = 6;
  private static final double LEFT = 37.5;
  private static final String AVERAGE = "average_week_h";

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);

  /// One floor for the whole story, since each has its price.
  @Test
  void a01_nothingDoneByHandOrByARepairGoesBeyondTheAverage() {
    bringSevenLongWeeks();
    long roster = floor.draft("r");
    assertThat(app.get(Publishing.class).publish(app.viewer(Role.PLANNER), roster, "a new floor"))
        .isInstanceOf(PublishOutcome.Published.class);
    app.clock().standAt(at(MONDAY, 5));
    for (int i = 1; i <= BUSY; i++) {
      assertThat(paid(app.person("a" + i))).isLessThanOrEqualTo(LEFT);
    }

    TypedCell cell = longerByHalfAnHour(busiest());
    Trial.Verdict verdict =
        app.get(GridEditing.class)
            .look(app.viewer(Role.PLANNER), roster, List.of(cell), false)
            .rows()
            .getFirst()
            .verdict();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Trial.Verdict.Unlawful.class,
            refused -> {
              assertThat(refused.violations()).extracting(Violation::rule).contains(AVERAGE);
              assertThat(refused.violations())
                  .filteredOn(one -> one.rule().equals(AVERAGE))
                  .allSatisfy(one -> assertThat(one.law()).contains("aml"));
            });
    assertThat(
            app.get(DayExplaining.class)
                .explain(roster, cell.person(), cell.day(), cell.text())
                .orElseThrow()
                .answer())
        .as("the account says the same")
        .isEqualTo(new Explanation.WhyNot.Unlawful(AVERAGE));
    noWayOfARepairCannotBeTaken(roster);
  }

  @Test
  void a02_nothingThatIsProposedGoesBeyondTheAverage() {
    bringSevenLongWeeks();
    String talk = aTalkWithEachOther();
    long roster = floor.draft("r");
    assertThat(app.get(Publishing.class).publish(app.viewer(Role.PLANNER), roster, "a new floor"))
        .isInstanceOf(PublishOutcome.Published.class);
    app.clock().standAt(at(MONDAY, 5));
    whatWouldMakeADayWishedFreePossibleCanBeDone(roster);
    otherShiftsForAMeetingCanBeWorked(roster, talk);
    whoWouldHelpAnOpenNeedMayCome(roster);
  }

  /// A day wished free takes another day, in hours that would be too many for the average though
  /// not for the contract.
  private void whatWouldMakeADayWishedFreePossibleCanBeDone(long roster) {
    int trades = 0;
    for (int i = 1; i <= BUSY; i++) {
      PersonId person = app.person("a" + i);
      for (LocalDate day : plans(person).keySet()) {
        app.get(Absences.class).wishFree("Test", person, wholeDay(day), 1);
        app.get(AskedVersions.class).forget();
        Explanation why =
            app.get(DayExplaining.class)
                .explain(roster, "a" + i, day, "")
                .orElseThrow()
                .explanation();
        for (Explanation.WishAnswer answer : why.wishes()) {
          Explanation.Trade trade = answer.trade();
          if (trade != null) {
            trades++;
            mayBe(
                roster,
                List.of(
                    cell("a" + i, day, trade.day()),
                    cell("a" + i, trade.otherDate(), trade.otherThen())));
          }
        }
      }
    }
    assertThat(trades).isPositive();
  }

  /// Every quarter of the week: where others' shifts would make room, they may be worked.
  private void otherShiftsForAMeetingCanBeWorked(long roster, String talk) {
    int ways = 0;
    for (int hour = 8; hour < 5 * 24; hour++) {
      Instant start = at(MONDAY, 0).plus(Duration.ofHours(hour));
      Upset moved = Upset.meeting(roster, talk, start, start.plus(Duration.ofMinutes(30)));
      MeetingTrouble trouble = app.get(RosterRepairs.class).propose(moved).trouble();
      if (trouble != null && !trouble.instead().isEmpty()) {
        ways++;
        mayBe(roster, trouble.instead().stream().map(this::row).toList());
      }
    }
    assertThat(ways).isPositive();
  }

  private void whoWouldHelpAnOpenNeedMayCome(long roster) {
    int helps = 0;
    OpenNeeds needs = app.get(OpenNeeds.class);
    TimeRange week = TimeRange.of(at(MONDAY, 0), Duration.ofDays(5));
    for (CoverageSlot slot : app.get(Rostering.class).coverage(roster, week)) {
      for (OpenNeed.Help help :
          needs.why(roster, slot.queue(), slot.start()).orElseThrow().helps()) {
        helps++;
        LocalDate day = slot.start().atZone(SmallFloor.OSLO).toLocalDate();
        mayBe(roster, List.of(cell(help.agent(), day, help.instead().day())));
      }
    }
    assertThat(helps).isPositive();
  }

  private void mayBe(long roster, List<TypedCell> cells) {
    Trial trial = app.get(GridEditing.class).look(app.viewer(Role.PLANNER), roster, cells, false);
    assertThat(trial.rows())
        .as("%s", cells)
        .noneSatisfy(
            row ->
                assertThat(row.verdict())
                    .isInstanceOfSatisfying(
                        Trial.Verdict.Unlawful.class,
                        refused ->
                            assertThat(refused.violations())
                                .extracting(Violation::rule)
                                .contains(AVERAGE)));
  }

  private TypedCell row(RepairedDay day) {
    String code =
        IntStream.rangeClosed(1, SmallFloor.AGENTS)
            .mapToObj(i -> "a" + i)
            .filter(one -> app.person(one).equals(day.person()))
            .findFirst()
            .orElseThrow();
    String hours =
        day.after().stream()
            .filter(part -> part.kind().equals("shift"))
            .map(part -> typed(TimeRange.of(part.start(), part.end())))
            .findFirst()
            .orElse("off");
    return new TypedCell(code, day.day(), 0, hours);
  }

  private static TypedCell cell(String code, LocalDate day, Explanation.Day then) {
    return new TypedCell(
        code,
        day,
        0,
        then instanceof Explanation.Day.Working working ? typed(working.range()) : "off");
  }

  private static String typed(TimeRange range) {
    return CellText.write(Optional.of(range), SmallFloor.OSLO);
  }

  private static TimeRange wholeDay(LocalDate day) {
    return TimeRange.of(at(day, 0), at(day.plusDays(1), 0));
  }

  /// Two of the busy ones on their own, any time of the week.
  private String aTalkWithEachOther() {
    Activity wish =
        new Activity(
            0,
            Activity.Kind.MEETING,
            "Two of a team",
            Duration.ofMinutes(30),
            TimeRange.of(at(MONDAY, 0), Duration.ofDays(5)),
            new Activity.People(null, List.of(app.person("a1"), app.person("a2"))),
            null);
    return "activity-" + app.get(PlannedActivities.class).enter(app.viewer(Role.PLANNER), wish);
  }

  /// With the average out of sight a repair would have people stay longer who may not. Nobody has
  /// an hour left, by the average or by contract; beyond the contract two could still come.
  private void noWayOfARepairCannotBeTaken(long roster) {
    Upset jump = Upset.volume(roster, "phone", at(MONDAY, 7), at(MONDAY, 18), 3);
    RosterRepairs.Found found = app.get(RosterRepairs.class).propose(jump);
    assertThat(found.ways()).isEmpty();
    assertThat(Objects.requireNonNull(found.beyond()).days())
        .extracting(RepairedDay::person)
        .isNotEmpty()
        .isSubsetOf(app.person("a7"), app.person("a8"));
  }

  private String busiest() {
    String busiest = "a1";
    for (int i = 2; i <= BUSY; i++) {
      busiest = paid(app.person("a" + i)) > paid(app.person(busiest)) ? "a" + i : busiest;
    }
    return busiest;
  }

  /// A shift short of eight hours, typed half an hour longer.
  private TypedCell longerByHalfAnHour(String code) {
    DayPlan plan =
        plans(app.person(code)).values().stream()
            .filter(one -> paid(one) < 8)
            .findFirst()
            .orElseThrow();
    TimeRange range = plan.shift().range();
    LocalDate day = range.startInclusive().atZone(SmallFloor.OSLO).toLocalDate();
    String text =
        "%s-%s"
            .formatted(
                range.startInclusive().atZone(SmallFloor.OSLO).toLocalTime(),
                range
                    .endExclusive()
                    .plus(Duration.ofMinutes(30))
                    .atZone(SmallFloor.OSLO)
                    .toLocalTime());
    return new TypedCell(code, day, 0, text);
  }

  private double paid(PersonId person) {
    return plans(person).values().stream().mapToDouble(LongStretchesTest::paid).sum();
  }

  private static double paid(DayPlan plan) {
    return plan.paid().toMinutes() / 60.0;
  }

  private Map<LocalDate, DayPlan> plans(PersonId person) {
    return app.get(Rostering.class).publishedPlans(person, MONDAY, MONDAY.plusDays(7));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(SmallFloor.OSLO).toInstant();
  }

  /// Six days of 8.25 paid hours a week.
  private void bringSevenLongWeeks() {
    StringBuilder table = new StringBuilder("agent,business_day,kind,start,end,queue,activity\n");
    for (int i = 1; i <= BUSY; i++) {
      for (int day = 0; day < WEEKS * 7; day++) {
        if (day % 7 < 6) {
          LocalDate date = MONDAY.minusWeeks(WEEKS).plusDays(day);
          table.append("a%d,%s,shift,%sT08:00,%sT16:45,phone,\n".formatted(i, date, date, date));
          table.append("a%d,%s,meal,%sT12:00,%sT12:30,,\n".formatted(i, date, date, date));
        }
      }
    }
    assertThat(app.bringSchedule(table.toString()).problems()).isEmpty();
  }
}
