package org.floorwalker.planning.optimise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.LeaderHours;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.RosterProblem.Floor;
import org.floorwalker.planning.roster.RosterProblem.Terms;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Small roster problems of every shape a seed can think of: odd grids, clock changes, nights,
/// several zones, strict and absent rules, few seats, hours out of reach, meetings with and
/// without leaders.
public final class RandomFloor {
  private static final List<String> ZONES =
      List.of("Europe/Oslo", "Europe/Helsinki", "Asia/Kolkata", "America/New_York");
  private static final List<LocalDate> FIRST_DAYS =
      List.of(
          LocalDate.of(2027, 3, 22),
          LocalDate.of(2027, 3, 25),
          LocalDate.of(2027, 10, 18),
          LocalDate.of(2027, 10, 31),
          LocalDate.of(2027, 6, 6),
          LocalDate.of(2027, 3, 14));
  private static final List<String> BREAK_CODES =
      List.of("gt5.5:1|ge8:30", "run5:30", "gt6:30", "gt6:15|gt9:60", "run4:15");

  private final Random random;
  private final Period period;
  private final int slot;
  private int count;

  private RandomFloor(long seed) {
    this.random = new Random(seed);
    this.slot = pick(List.of(15, 15, 15, 30, 5));
    int grid = pick(List.of(15, 30, 60));
    this.period =
        new Period(
            pick(FIRST_DAYS),
            3 + random.nextInt(26),
            Duration.ofMinutes(slot),
            Duration.ofMinutes(Math.max(grid, slot)));
  }

  public static RosterProblem of(long seed) {
    return new RandomFloor(seed).problem();
  }

  /// The same where rules on longer stretches leave little to some.
  public static RosterProblem bound(long seed) {
    RosterProblem problem = of(seed);
    Random bound = new Random(seed);
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
    agents.replaceAll(
        (_, agent) ->
            agent.with(agent.own().withBounds(RandomTerms.bounds(bound, problem.period()))));
    return problem.withAgents(agents);
  }

  /// The same with so many agents, large enough to be searched in parts.
  static RosterProblem of(long seed, int agents) {
    RandomFloor floor = new RandomFloor(seed);
    floor.count = agents;
    return floor.problem();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private RosterProblem problem() {
    SequencedMap<String, Site> sites = sites();
    SequencedMap<String, RuleSettings> rules = new LinkedHashMap<>();
    sites.values().forEach(site -> rules.put(site.country(), rules(site.country())));
    SequencedMap<String, Contract> contracts = contracts();
    SequencedMap<String, Agent> agents = agents(sites, contracts);
    SequencedMap<String, ActivityRequest> requests = activities(agents, sites);
    Random personal = new Random(agents.hashCode());
    agents.replaceAll(
        (id, agent) -> agent.with(RandomTerms.own(personal, rules(agent, sites, rules))));
    agents.replaceAll((id, agent) -> agent.with(RandomTerms.limited(personal, agent.own())));
    agents.replaceAll(
        (id, agent) ->
            agent.with(RandomTerms.given(personal, agent, site(agent, sites).zone(), period)));
    agents.replaceAll(
        (id, agent) -> agent.with(RandomTerms.place(personal, agent.place(), period)));
    Random changing = new Random(agents.hashCode());
    agents.replaceAll(
        (_, agent) ->
            agent.with(RandomTerms.later(changing, agent.own(), contracts.keySet(), period)));
    SequencedMap<String, Site> furnished = new LinkedHashMap<>(sites);
    furnished.replaceAll((id, site) -> RandomTerms.seats(personal, site));
    Floor floor =
        new Floor(
            furnished,
            agents,
            unavailable(agents, sites),
            wishes(agents),
            workedBefore(agents, sites));
    return new RosterProblem(
        period,
        new Terms(
            contracts, breakRules(), rules, RandomTerms.holidays(personal, rules.keySet(), period)),
        floor,
        needs(sites).stream().map(need -> RandomTerms.busy(personal, need)).toList(),
        new Activities(requests, chance(50) ? leaderHours() : null));
  }

  private static RuleSettings rules(
      Agent agent, Map<String, Site> sites, Map<String, RuleSettings> rules) {
    return Objects.requireNonNull(rules.get(site(agent, sites).country()));
  }

  private static Site site(Agent agent, Map<String, Site> sites) {
    return Objects.requireNonNull(sites.get(agent.site()));
  }

  private SequencedMap<String, Site> sites() {
    SequencedMap<String, Site> sites = new LinkedHashMap<>();
    int number = count > 0 || chance(30) ? 2 : 1;
    for (int i = 0; i < number; i++) {
      OpeningHours hours =
          pick(
              List.of(
                  OpeningHours.daily(0, 1440),
                  OpeningHours.daily(420, 1320),
                  OpeningHours.daily(360, 60),
                  OpeningHours.daily(1200, 720),
                  closedOnSundays()));
      sites.put("site" + i, new Site("site" + i, "C" + i, ZoneId.of(pick(ZONES)), hours));
    }
    return sites;
  }

  /// Mondays also have an hour too short for any shift, Fridays run into Saturday.
  private static OpeningHours closedOnSundays() {
    Map<DayOfWeek, List<OpeningHours.Hours>> week =
        new EnumMap<>(OpeningHours.daily(420, 1320).byWeekday());
    week.put(
        DayOfWeek.MONDAY,
        List.of(new OpeningHours.Hours(600, 1320), new OpeningHours.Hours(420, 480)));
    week.put(DayOfWeek.FRIDAY, List.of(new OpeningHours.Hours(420, 1560)));
    week.put(DayOfWeek.SATURDAY, List.of(new OpeningHours.Hours(540, 1020)));
    week.remove(DayOfWeek.SUNDAY);
    return new OpeningHours(week, Map.of());
  }

  private @Nullable Duration hours(Integer... choices) {
    int hours = pick(List.of(choices));
    return hours == 0 ? null : Duration.ofHours(hours);
  }

  private @Nullable Integer number(Integer... choices) {
    int number = pick(List.of(choices));
    return number < 0 ? null : number;
  }

  private RuleSettings rules(String country) {
    return new RuleSettings(
            country,
            new RuleSettings.Rest(
                hours(0, 9, 11, 11, 12, 16),
                hours(0, 35, 36, 48),
                chance(70),
                chance(15) ? new RuleSettings.NightHours(0, 300) : null),
            new RuleSettings.WorkingHours(hours(48), hours(0, 40, 48, 30), hours(0, 0, 9, 13)),
            new RuleSettings.WorkingDays(
                number(-1, 3, 5, 6), number(-1, 0, 1, 2, 3), chance(25) ? redDays() : List.of()),
            chance(60) ? BreakLaw.parse(pick(BREAK_CODES)) : List.of(),
            Map.of())
        .withBreaks(RandomTerms.places(new Random(country.hashCode() + period.hashCode())));
  }

  /// Sundays and a few other days with the hours Norway gives them.
  private List<RedDay> redDays() {
    List<RedDay> days = new ArrayList<>();
    period
        .firstDay()
        .minusDays(14)
        .datesUntil(period.endExclusive().plusDays(2))
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY || chance(8))
        .forEach(
            day -> days.add(new RedDay(day, day.minusDays(1).atTime(18, 0), day.atTime(22, 0))));
    return days;
  }

  private SequencedMap<String, Contract> contracts() {
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    contracts.put("full", contract("full", 2250, List.of(390, 420, 450, 480, 510), 120));
    contracts.put("part", contract("part", 1200, List.of(240, 270, 300, 330, 360), 120));
    contracts.put("odd", contract("odd", 1800, List.of(480), pick(List.of(0, 60, 300))));
    contracts.put("long", contract("long", 2400, List.of(600, 660, 720), 240));
    return contracts;
  }

  private static Contract contract(String id, int weekly, List<Integer> lengths, int tolerance) {
    return new Contract(
        id,
        Duration.ofMinutes(weekly),
        lengths.stream().map(Duration::ofMinutes).toList(),
        Duration.ofMinutes(tolerance));
  }

  private List<BreakRule> breakRules() {
    int set = random.nextInt(4);
    List<BreakRule> rules = new ArrayList<>();
    if (set == 0) {
      return rules;
    }
    rules.add(rule(0, PauseKind.BREAK, 15, true, 60, 75));
    rules.add(rule(360, PauseKind.BREAK, 15, true, 60, 210));
    rules.add(rule(360, PauseKind.MEAL, 30, false, 150, 150));
    if (set >= 2) {
      rules.add(rule(360, PauseKind.BREAK, 15, true, 240, 60));
    }
    if (set == 3) {
      rules.add(rule(600, PauseKind.MEAL, 30, false, 120, 90));
      rules.add(rule(600, PauseKind.MEAL, 45, true, 200, 60));
    }
    return rules;
  }

  private BreakRule rule(
      int presence, PauseKind kind, int minutes, boolean paid, int earliest, int latest) {
    int length = Math.max(slot, minutes / slot * slot);
    return new BreakRule(
        Duration.ofMinutes(presence),
        kind,
        Duration.ofMinutes(chance(97) ? length : minutes),
        paid,
        new BreakRule.StartWindow(Duration.ofMinutes(earliest), Duration.ofMinutes(latest)));
  }

  private SequencedMap<String, Agent> agents(
      SequencedMap<String, Site> sites, SequencedMap<String, Contract> contracts) {
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    int number = count == 0 ? 2 + random.nextInt(8) : count;
    for (int i = 0; i < number; i++) {
      String id = "a" + i;
      List<String> skills = new ArrayList<>();
      for (String queue : List.of("voice", "chat", "mail")) {
        if (chance(60)) {
          skills.add(queue);
        }
      }
      StartTimes starts =
          pick(
              List.of(
                  new StartTimes(0, 1440),
                  new StartTimes(420, 1080),
                  new StartTimes(1200, 360),
                  new StartTimes(600, 660)));
      agents.put(
          id,
          new Agent(
              id,
              new Agent.Place(pick(List.copyOf(sites.keySet())), "t", chance(50) ? "boss" : null),
              pick(List.copyOf(contracts.keySet())),
              skills,
              new Agent.Times(starts, chance(50))));
    }
    return agents;
  }

  private LocalDate day(int from) {
    return period.firstDay().plusDays(from + random.nextInt(period.days() - from));
  }

  private static Instant at(LocalDate day, int minute, ZoneId zone) {
    return day.plusDays(minute / 1440)
        .atTime(LocalTime.ofSecondOfDay(minute % 1440 * 60L))
        .atZone(zone)
        .toInstant();
  }

  private static ZoneId zoneOf(Agent agent, SequencedMap<String, Site> sites) {
    return Objects.requireNonNull(sites.get(agent.site())).zone();
  }

  private List<Unavailability> unavailable(
      SequencedMap<String, Agent> agents, SequencedMap<String, Site> sites) {
    List<Unavailability> rows = new ArrayList<>();
    for (Agent agent : agents.values()) {
      ZoneId zone = zoneOf(agent, sites);
      for (int n = random.nextInt(4); n > 0; n--) {
        LocalDate day = day(0);
        Unavailability.Kind kind = pick(List.of(Unavailability.Kind.values()));
        boolean whole = kind != Unavailability.Kind.BLACKOUT;
        Instant start = at(day, whole ? 0 : random.nextInt(1200), zone);
        Instant end = at(day.plusDays(whole ? 1 + random.nextInt(6) : 1), 0, zone);
        rows.add(
            new Unavailability(
                agent.id(), TimeRange.of(start, end), kind, 1 + day.getDayOfMonth() % 3));
      }
    }
    ZoneId zone = sites.firstEntry().getValue().zone();
    LocalDate away = day(0);
    rows.add(
        new Unavailability(
            "boss",
            TimeRange.of(at(away, 0, zone), at(away.plusDays(1), 0, zone)),
            Unavailability.Kind.ABSENCE));
    return rows;
  }

  private List<Wish> wishes(SequencedMap<String, Agent> agents) {
    List<Wish> wishes = new ArrayList<>();
    for (String agent : agents.keySet()) {
      if (chance(40)) {
        wishes.add(new Wish(agent, new StartTimes(360, 540)));
      }
      if (chance(20)) {
        wishes.add(new Wish(agent, new StartTimes(1260, 120)));
      }
    }
    return wishes;
  }

  private List<WorkedBefore> workedBefore(
      SequencedMap<String, Agent> agents, SequencedMap<String, Site> sites) {
    List<WorkedBefore> before = new ArrayList<>();
    for (Agent agent : agents.values()) {
      ZoneId zone = zoneOf(agent, sites);
      int start = pick(List.of(480, 720, 1320));
      for (int back = 14; chance(70) && back > 0; back--) {
        LocalDate day = period.firstDay().minusDays(back);
        if (back % 7 < 5) {
          before.add(
              new WorkedBefore(
                  agent.id(), TimeRange.of(at(day, start, zone), at(day, start + 475, zone))));
        }
      }
    }
    return before;
  }

  private List<Need> needs(SequencedMap<String, Site> sites) {
    List<Need> needs = new ArrayList<>();
    ZoneId zone = sites.firstEntry().getValue().zone();
    Instant start = at(period.firstDay(), 0, zone);
    Instant end = at(period.endExclusive(), 0, zone);
    for (Instant t = start; t.isBefore(end); t = t.plus(period.slot())) {
      for (String queue : List.of("voice", "chat", "fax")) {
        if (chance(80)) {
          needs.add(new Need(queue, t, random.nextInt(400) / 100.0));
        }
      }
    }
    return needs;
  }

  private SequencedMap<String, ActivityRequest> activities(
      SequencedMap<String, Agent> agents, SequencedMap<String, Site> sites) {
    SequencedMap<String, ActivityRequest> requests = new LinkedHashMap<>();
    List<String> ids = List.copyOf(agents.keySet());
    for (int n = chance(60) ? random.nextInt(8) : 0; n > 0; n--) {
      List<String> attendees = new ArrayList<>();
      for (int m = 1 + random.nextInt(3); m > 0; m--) {
        String id = pick(ids);
        if (!attendees.contains(id)) {
          attendees.add(id);
        }
      }
      String leader = pick(List.of("boss", "chief", ids.getFirst()));
      ZoneId zone =
          attendees.isEmpty()
              ? sites.firstEntry().getValue().zone()
              : zoneOf(Objects.requireNonNull(agents.get(attendees.getFirst())), sites);
      LocalDate day = day(0);
      requests.put(
          "x" + n,
          new ActivityRequest(
              "x" + n,
              "coaching",
              Duration.ofMinutes(pick(List.of(30, 30, 60, 45))),
              new ActivityRequest.Attendees(attendees, chance(80) ? leader : null),
              TimeRange.of(at(day, 480, zone), at(day.plusDays(random.nextInt(3)), 1200, zone))));
    }
    return requests;
  }

  private static List<LeaderHours> leaderHours() {
    List<LeaderHours> hours = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.add(new LeaderHours("boss", day, 540, 1000));
      hours.add(new LeaderHours("chief", day, 1300, 1800));
    }
    return hours;
  }
}
