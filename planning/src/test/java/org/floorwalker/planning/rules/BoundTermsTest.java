package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Bounds.HoursWithin;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.rules.RuleEntry.DerogableBy;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// What a search is given of rules on longer stretches forbids just what these rules forbid: on
/// random pasts and random weeks round the change of the clock.
class BoundTermsTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final String FLOOR =
      "floor Oslo, 15 min, Mon 2027-03-15, 21 days\ncontract 37.5 h, shifts 7 7.5 8, tolerance 20\nAmy 2027-03-15 08-16\n";

  /// Values hard enough to bind in random weeks.
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "average_week_h", List.of("40/8w", "38/1m", "48/1w", "44/4m"),
          "night_average_h", List.of("6/4w:3@21-06", "6/1w:3@22-06", "5/1m:2@22-06"),
          "rolling_week_max_h", List.of("40", "46.5", "60"),
          "free_sunday_every_weeks", List.of("3", "4"),
          "free_sundays_in_26", List.of("13", "16"));

  private record Case(RosterProblem problem, RosterLaw.Around around, Roster roster) {
    static Case of(long seed) {
      Random random = new Random(seed);
      RosterProblem problem = RosterText.parse(FLOOR).problem();
      LocalDate first = problem.period().firstDay();
      List<Shift> before = shifts(random, first.minusWeeks(26), first);
      List<Shift> planned = shifts(random, first, first.plusDays(21));
      Set<LocalDate> away = new HashSet<>();
      for (int n = random.nextInt(3) * 5; n > 0; n--) {
        away.add(first.minusDays(20).plusDays(random.nextInt(41)));
      }
      SequencedMap<String, RuleEntry> rows = new LinkedHashMap<>();
      VALUES.forEach(
          (rule, values) -> rows.put(rule, row(rule, values.get(random.nextInt(values.size())))));
      RosterLaw.Place place =
          new RosterLaw.Place(
              new RulesInForce("NO", rows),
              new PersonWork.Calendar(
                  Set.of(),
                  Set.of(),
                  Map.of(),
                  random.nextBoolean() ? RedHours.WHOLE_DAY : RedHours.parse("eve 18-22")));
      List<Duty> worked =
          before.stream().map(s -> RosterLaw.duty("x", s, problem.terms().breakRules())).toList();
      RosterLaw.Person amy = new RosterLaw.Person("Amy", null, away, worked);
      String site = problem.floor().sites().firstEntry().getKey();
      return new Case(
          problem,
          new RosterLaw.Around(null, Map.of(site, place), Map.of("Amy", amy)),
          Roster.of(planned, List.of()));
    }

    private static RuleEntry row(String rule, String value) {
      return new RuleEntry(
          new RuleEntry.Scope("NO", "", rule),
          value,
          "",
          new RuleEntry.Validity(LocalDate.MIN, null),
          new Citation("act", "", Citation.Status.UNVERIFIED),
          new RuleEntry.Force(DerogableBy.NONE, Severity.HARD));
    }

    private static List<Shift> shifts(Random random, LocalDate first, LocalDate end) {
      int busy = 40 + random.nextInt(50);
      int start = random.nextInt(3) * 8;
      List<Shift> shifts = new ArrayList<>();
      for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
        if (random.nextInt(100) < busy) {
          LocalTime from = LocalTime.of(random.nextInt(4) == 0 ? random.nextInt(24) : start, 0);
          Duration length = Duration.ofMinutes(30L * (8 + random.nextInt(13)));
          TimeRange range = TimeRange.of(day.atTime(from).atZone(OSLO).toInstant(), length);
          shifts.add(
              new Shift(
                  "Amy",
                  BusinessDay.of(range.startInclusive(), OSLO),
                  range,
                  List.of(),
                  List.of()));
        }
      }
      return shifts;
    }

    AgentWork work() {
      PersonWork past = RosterLaw.before(works(problem).getFirst(), place(), around);
      Bounds bounds = new BoundsOfLaw(place().rules(), past).bounds();
      SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
      agents.replaceAll((_, agent) -> agent.with(agent.own().withBounds(bounds)));
      return RosterCheck.works(problem.withAgents(agents), roster).getFirst();
    }

    RosterLaw.Place place() {
      return around.places().values().iterator().next();
    }

    private static List<AgentWork> works(RosterProblem problem) {
      return RosterCheck.works(problem, Roster.of(List.of(), List.of()));
    }
  }

  @Test
  void a01_boundsForbidJustWhatTheLawsForbid() {
    int lawful = 0;
    int unlawful = 0;
    for (long seed = 1; seed <= 300; seed++) {
      Case one = Case.of(seed);
      AgentWork work = one.work();
      Set<String> bound = new HashSet<>();
      new HoursWithinRule().check(work).forEach(v -> bound.add(v.rule()));
      new SundaysWithinRule().check(work).forEach(v -> bound.add(v.rule()));
      Set<String> law =
          RosterLaw.findings(one.problem(), one.roster(), one.around()).stream()
              .map(finding -> finding.violation().rule())
              .collect(Collectors.toSet());
      assertThat(bound).as("case %d", seed).isEqualTo(law);
      lawful += law.isEmpty() ? 1 : 0;
      unlawful += law.size();
    }
    assertThat(lawful).isGreaterThan(3);
    assertThat(unlawful).isGreaterThan(150);
  }

  @Test
  void a02_whatNothingLawfulCouldExceedIsLeftOut() {
    Case one = Case.of(1);
    LocalDate first = one.problem().period().firstDay();
    HoursWithin wide =
        new HoursWithin(
            new Bounds.Basis("average_week_h", ""),
            first,
            first.plusDays(7),
            Duration.ofDays(7),
            null);
    MostWork most = new MostWork(one.work());
    assertThat(most.mayExceed(wide)).isFalse();
    HoursWithin narrow =
        new HoursWithin(wide.basis(), first, first.plusDays(7), Duration.ZERO, null);
    assertThat(most.mayExceed(narrow)).isTrue();
    HoursWithin past =
        new HoursWithin(wide.basis(), first.minusDays(7), first, Duration.ZERO, null);
    assertThat(most.mayExceed(past)).as("no day of the period").isFalse();
  }

  @Test
  void a03_afterALongShiftBeforeThePeriodNobodyComesTooSoon() {
    Case one = Case.of(1);
    LocalDate first = one.problem().period().firstDay();
    SequencedMap<String, RuleEntry> rows = new LinkedHashMap<>();
    rows.put("rest_after_long_shift", Case.row("rest_after_long_shift", "12:24"));
    RosterLaw.Place place =
        new RosterLaw.Place(new RulesInForce("LT", rows), one.place().calendar());
    TimeRange day =
        TimeRange.of(
            first.minusDays(1).atTime(10, 0).atZone(OSLO).toInstant(), Duration.ofHours(12));
    String site = one.around().places().keySet().iterator().next();
    assertThat(blocked(one, place, site, day)).isEmpty();
    TimeRange longDay = TimeRange.of(day.startInclusive(), Duration.ofMinutes(721));
    assertThat(blocked(one, place, site, longDay))
        .containsExactly(TimeRange.of(longDay.endExclusive(), Duration.ofHours(24)));
  }

  private static List<TimeRange> blocked(
      Case one, RosterLaw.Place place, String site, TimeRange worked) {
    Duty duty = new Duty("x", worked, worked.length(), List.of());
    RosterLaw.Person amy = new RosterLaw.Person("Amy", null, Set.of(), List.of(duty));
    RosterLaw.Around around = new RosterLaw.Around(null, Map.of(site, place), Map.of("Amy", amy));
    return BoundTerms.in(one.problem(), around).floor().unavailable().stream()
        .map(row -> row.range())
        .toList();
  }
}
