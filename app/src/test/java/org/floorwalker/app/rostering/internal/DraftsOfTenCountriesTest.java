package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.rules.BoundTerms;
import org.floorwalker.planning.rules.LawFinding;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.rules.RulesInForce;
import org.floorwalker.planning.rules.YoungTerms;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a draft is lawful by construction: whatever the country, the agreement, the season and
/// what was worked before, no hard rule of the book finds anything in it.
class DraftsOfTenCountriesTest {
  private static final int PROBLEMS = 200;
  private static final Budget MOVES = new Budget.Iterations(2_000, 1);
  private static final int HISTORY_DAYS = 182;

  private static final Map<String, String> ZONES =
      new TreeMap<>(
          Map.of(
              "NO", "Europe/Oslo",
              "SE", "Europe/Stockholm",
              "DK", "Europe/Copenhagen",
              "FI", "Europe/Helsinki",
              "IS", "Atlantic/Reykjavik",
              "EE", "Europe/Tallinn",
              "LV", "Europe/Riga",
              "LT", "Europe/Vilnius",
              "RS", "Europe/Belgrade",
              "PL", "Europe/Warsaw"));

  /// Weeks with Easter and the clock change, with May's holidays, with the autumn's clock change,
  /// with Christmas, and a plain one.
  private static final List<LocalDate> FIRST_DAYS =
      List.of(
          LocalDate.of(2027, 3, 15),
          LocalDate.of(2027, 4, 26),
          LocalDate.of(2027, 10, 18),
          LocalDate.of(2027, 12, 13),
          LocalDate.of(2027, 6, 2));

  private static final class Case {
    private final Random random;
    private final String country;
    private final String agreement;
    private final ZoneId zone;
    private final LocalDate first;
    private final int days;
    private final RulesInForce rules;
    private final RuleSettings settings;
    private final RosterLaw.Place place;
    private final SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    private final Map<String, RosterLaw.Person> people = new HashMap<>();
    private final List<WorkedBefore> workedBefore = new ArrayList<>();
    private final List<Unavailability> unavailable = new ArrayList<>();

    Case(int seed) {
      random = new Random(seed);
      country = List.copyOf(ZONES.keySet()).get(seed % ZONES.size());
      zone = ZoneId.of(Objects.requireNonNull(ZONES.get(country)));
      List<String> agreements = new ArrayList<>(new LawBook("", "").whole().agreements(country));
      agreements.add("");
      agreement = pick(agreements);
      first = pick(FIRST_DAYS);
      days = pick(List.of(7, 14, 28, 28, 35));
      LawBook book =
          new LawBook("", agreement.isEmpty() ? "" : "%s=%s".formatted(country, agreement));
      SiteLaw law = new SiteLaw(book);
      rules = book.inForce(country, first);
      settings = law.settings(country, first, first.plusDays(days));
      place = law.place(site(), first);
      for (int i = 0; i < 5; i++) {
        add("a" + i);
      }
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private Site site() {
      return new Site("there", country, zone, new OpeningHours.Hours(0, 1440));
    }

    private void add(String id) {
      boolean night = random.nextInt(3) > 0;
      StartTimes starts =
          night
              ? pick(List.of(new StartTimes(0, 1440), new StartTimes(1080, 1380)))
              : pick(List.of(new StartTimes(360, 1080), new StartTimes(780, 960)));
      boolean isYoung = random.nextInt(5) == 0;
      agents.put(
          id,
          new Agent(
              id,
              new Agent.Place("there", "t", null),
              isYoung ? "part" : pick(List.of("full", "full", "long", "part")),
              List.of("voice"),
              new Agent.Times(isYoung ? new StartTimes(360, 1080) : starts, night)));
      List<Duty> worked = history(night ? 20 : 8);
      people.put(
          id, new RosterLaw.Person(id, isYoung ? first.minusYears(17) : null, Set.of(), worked));
      worked.stream()
          .filter(duty -> duty.range().startInclusive().isAfter(midnight(first.minusDays(15))))
          .forEach(duty -> workedBefore.add(new WorkedBefore(id, duty.range())));
      if (random.nextInt(3) == 0) {
        LocalDate from = first.plusDays(random.nextInt(days));
        unavailable.add(
            new Unavailability(
                id,
                TimeRange.of(midnight(from), midnight(from.plusDays(1L + random.nextInt(4)))),
                Unavailability.Kind.ABSENCE));
      }
    }

    private Instant midnight(LocalDate day) {
      return day.atStartOfDay(zone).toInstant();
    }

    /// Half a year of five or six days a week, some of it with long weeks and Sundays.
    private List<Duty> history(int startHour) {
      List<Duty> worked = new ArrayList<>();
      int hours = pick(List.of(0, 7, 8, 8, 9));
      int daysOff = 1 + random.nextInt(2);
      int shift = random.nextInt(7);
      for (int back = HISTORY_DAYS; hours > 0 && back > 0; back--) {
        LocalDate day = first.minusDays(back);
        if ((back + shift) % 7 >= daysOff) {
          TimeRange range =
              TimeRange.of(
                  day.atTime(startHour, 0).atZone(zone).toInstant(), Duration.ofHours(hours));
          worked.add(new Duty("full", range, Duration.ofHours(hours), List.of()));
        }
      }
      return worked;
    }

    RosterProblem problem() {
      return new RosterProblem(
          new Period(first, days, Duration.ofMinutes(15), Duration.ofMinutes(30)),
          new RosterProblem.Terms(
              contracts(), breaks(), new LinkedHashMap<>(Map.of(country, settings))),
          new RosterProblem.Floor(
              new LinkedHashMap<>(Map.of("there", site())),
              agents,
              unavailable,
              List.of(),
              workedBefore),
          needs(),
          new RosterProblem.Activities(new LinkedHashMap<>(), null));
    }

    private static SequencedMap<String, Contract> contracts() {
      SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
      contracts.put("full", contract("full", 37.5, 7, 7.5, 8));
      contracts.put("long", contract("long", 40, 9, 10, 11));
      contracts.put("part", contract("part", 20, 4, 5, 6));
      return contracts;
    }

    private static Contract contract(String id, double weekly, double... lengths) {
      List<Duration> hours = new ArrayList<>();
      for (double length : lengths) {
        hours.add(Duration.ofMinutes(Math.round(length * 60)));
      }
      return new Contract(
          id, Duration.ofMinutes(Math.round(weekly * 60)), hours, Duration.ofHours(10));
    }

    private static List<BreakRule> breaks() {
      return List.of(
          new BreakRule(
              Duration.ofHours(4),
              PauseKind.MEAL,
              Duration.ofMinutes(30),
              false,
              new BreakRule.StartWindow(Duration.ofMinutes(120), Duration.ofMinutes(90))),
          new BreakRule(
              Duration.ofHours(7),
              PauseKind.MEAL,
              Duration.ofMinutes(30),
              false,
              new BreakRule.StartWindow(Duration.ofMinutes(120), Duration.ofMinutes(120))),
          new BreakRule(
              Duration.ofHours(7),
              PauseKind.BREAK,
              Duration.ofMinutes(30),
              true,
              new BreakRule.StartWindow(Duration.ofMinutes(240), Duration.ofMinutes(60))));
    }

    private List<Need> needs() {
      List<Need> needs = new ArrayList<>();
      Instant end = midnight(first.plusDays(days));
      for (Instant t = midnight(first); t.isBefore(end); t = t.plus(Duration.ofMinutes(15))) {
        needs.add(new Need("voice", t, random.nextInt(300) / 100.0));
      }
      return needs;
    }

    RosterLaw.Around around() {
      return new RosterLaw.Around(null, Map.of("there", place), people);
    }

    /// The problem as the application searches it.
    RosterProblem forSearch(RosterProblem problem) {
      Map<String, RulesInForce> young = new HashMap<>();
      people.forEach(
          (id, person) -> {
            if (person.born() != null) {
              young.put(id, rules);
            }
          });
      return BoundTerms.in(YoungTerms.in(problem, young), around());
    }

    String name() {
      return "%s %s %s, %d days".formatted(country, agreement, first, days);
    }
  }

  @Test
  void a01_noHardRuleFindsAnythingInADraft() {
    long bound = 0;
    List<String> found = new ArrayList<>();
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Case one = new Case(seed);
      String name = seed + " " + one.name();
      RosterProblem problem = one.problem();
      RosterProblem search = one.forSearch(problem);
      var proposal = RosterOptimizer.solve(search, MOVES, seed, Progress.NONE);
      Roster roster = proposal.roster();
      RosterCheck.check(search, roster).forEach(v -> found.add(name + ": " + v));
      RosterLaw.findings(problem, roster, one.around()).stream()
          .filter(finding -> finding.severity() == Severity.HARD)
          .map(LawFinding::violation)
          .forEach(violation -> found.add(name + ": " + violation));
      bound +=
          search.floor().agents().values().stream()
              .filter(agent -> !agent.own().bounds().isEmpty())
              .count();
    }
    assertThat(found).isEmpty();
    assertThat(bound).as("people for whom longer stretches bind").isGreaterThan(20);
  }
}
