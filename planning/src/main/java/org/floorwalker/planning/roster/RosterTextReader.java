package org.floorwalker.planning.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.planning.roster.Agent.WorksFrom;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.RosterProblem.Floor;
import org.floorwalker.planning.roster.RosterProblem.Terms;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Collects the lines of a [RosterText]; what the words in them mean is said by [RosterWords].
final class RosterTextReader {
  private static final String FREE = "free";

  private static final String SITE = "floor";
  private static final Pattern PART =
      Pattern.compile("([a-z][\\w-]*) (\\d{2}:\\d{2})/(\\d+)(?: with (\\w+))?");

  private Period period =
      new Period(LocalDate.EPOCH, 1, Duration.ofMinutes(15), Duration.ofMinutes(15));
  private ZoneId zone = ZoneOffset.UTC;
  private OpeningHours.Hours open = new OpeningHours.Hours(0, 1440);
  private Contract contract =
      new Contract("contract", Duration.ZERO, List.of(), Duration.ofDays(366));
  private RuleSettings law = RuleSettings.of("XX", Map.of(), Map.of());
  private @Nullable Integer seats;
  private final Set<LocalDate> holidays = new HashSet<>();
  private final Set<String> atHome = new HashSet<>();
  private final List<BreakRule> pattern = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private final Map<String, Agent.Times> windows = new LinkedHashMap<>();
  private final Map<String, List<GivenDay>> given = new LinkedHashMap<>();
  private final SequencedMap<String, List<String>> people = new LinkedHashMap<>();
  private final List<WorkedBefore> before = new ArrayList<>();
  private final List<Unavailability> away = new ArrayList<>();
  private final List<Wish> wishes = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();
  private final SequencedMap<String, ActivityRequest> requests = new LinkedHashMap<>();
  private final List<Roster.Attendance> attendances = new ArrayList<>();

  void line(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    List<String> rest = words.subList(1, words.size());
    try {
      switch (words.getFirst()) {
        case "floor" -> floor(String.join(" ", rest));
        case "open" -> open = RosterWords.openingHours(rest.getFirst());
        case "law" -> law = RosterWords.law(rest);
        case "contract" -> contract = RosterWords.contract(String.join(" ", rest));
        case "pattern" -> pattern.add(RosterWords.breakRule(rest));
        case "need" -> need(rest);
        case "window" -> windows.put(rest.getFirst(), window(rest));
        case "before" -> before.add(new WorkedBefore(known(rest), range(date(rest), rest.get(2))));
        case "away" -> away.add(away(rest));
        case "given" -> given(rest);
        case "seats" -> seats = Integer.valueOf(rest.getFirst());
        case "holiday" -> holidays.add(Objects.requireNonNull(findDate(rest.getFirst())));
        case "home" -> atHome.add(known(rest));
        case "wish" -> wishes.add(new Wish(known(rest), RosterWords.startTimes(rest.get(1))));
        default -> person(words.getFirst(), rest);
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "The line \"%s\" cannot be read.\nMaybe compare it with the example at RosterText."
              .formatted(line),
          e);
    }
  }

  private void floor(String text) {
    String[] parts = text.split(",\\s*");
    zone = RosterWords.zone(parts[0]);
    Duration slot = Duration.ofMinutes(Long.parseLong(parts[1].replace(" min", "")));
    String day = parts[2];
    LocalDate first = LocalDate.parse(day.substring(day.lastIndexOf(' ') + 1));
    int days = parts.length > 3 ? Integer.parseInt(parts[3].replaceAll(" days?", "")) : 1;
    period = new Period(first, days, slot, slot);
  }

  /// Times and heads on every day of the period, each holding until the next.
  private void need(List<String> words) {
    for (LocalDate day : period.firstDay().datesUntil(period.endExclusive()).toList()) {
      for (Instant slot : new SlotGrid(zone, period.slot()).slotsOf(day)) {
        double heads = 0;
        for (int i = 1; i + 1 < words.size(); i += 2) {
          boolean begun = !slot.isBefore(instant(day, RosterWords.minute(words.get(i))));
          heads = begun ? Double.parseDouble(words.get(i + 1)) : heads;
        }
        if (heads > 0) {
          needs.add(new Need(words.getFirst(), slot, heads));
        }
      }
    }
  }

  private String known(List<String> words) {
    people.computeIfAbsent(words.getFirst(), name -> new ArrayList<>());
    return words.getFirst();
  }

  private Agent.Times window(List<String> words) {
    known(words);
    return new Agent.Times(RosterWords.startTimes(words.get(1)), words.contains("night"));
  }

  private LocalDate date(List<String> words) {
    return Objects.requireNonNull(findDate(words.get(1)));
  }

  private Unavailability away(List<String> words) {
    return new Unavailability(
        words.getFirst(),
        range(date(words), words.get(3)),
        Unavailability.Kind.of(words.get(2)),
        words.size() > 4 ? Integer.parseInt(words.get(4)) : 1);
  }

  private void given(List<String> words) {
    LocalDate day = date(words);
    List<String> shifts = List.of(words.get(2).split("\\|"));
    GivenDay one =
        new GivenDay(
            day,
            shifts.stream().filter(text -> !text.equals(FREE)).map(s -> range(day, s)).toList(),
            shifts.contains(FREE));
    given.computeIfAbsent(known(words), _ -> new ArrayList<>()).add(one);
  }

  private void person(String name, List<String> words) {
    List<String> skills = people.computeIfAbsent(name, n -> new ArrayList<>());
    if (words.isEmpty()) {
      return;
    }
    @Nullable LocalDate named = findDate(words.getFirst());
    LocalDate day = named == null ? period.firstDay() : named;
    List<String> rest = named == null ? words : words.subList(1, words.size());
    if (rest.isEmpty()) {
      return;
    }
    if (!RosterWords.isRange(rest.getFirst())) {
      skills.addAll(List.of(rest.getFirst().split(",")));
      return;
    }
    List<String> parts = rest.subList(1, rest.size());
    if (!parts.isEmpty() && (parts.size() == 1 || !isTimed(parts.get(1)))) {
      addSkills(skills, parts.getFirst());
      parts = parts.subList(1, parts.size());
    }
    shift(name, day, range(day, rest.getFirst()), String.join(" ", parts));
  }

  private static boolean isTimed(String word) {
    return word.matches("\\d{2}:\\d{2}/\\d+");
  }

  private static void addSkills(List<String> skills, String text) {
    for (String skill : text.split(",")) {
      if (!skills.contains(skill)) {
        skills.add(skill);
      }
    }
  }

  private void shift(String name, LocalDate day, TimeRange range, String parts) {
    List<Pause> pauses = new ArrayList<>();
    List<PlacedActivity> placed = new ArrayList<>();
    Matcher part = PART.matcher(parts);
    while (part.find()) {
      TimeRange when = within(range, day, part.group(2), Long.parseLong(part.group(3)));
      switch (part.group(1)) {
        case "meal" -> pauses.add(new Pause(PauseKind.MEAL, when));
        case "break" -> pauses.add(new Pause(PauseKind.BREAK, when));
        default -> placed.add(activity(name, day, part.group(1), part.group(4), when));
      }
    }
    shifts.add(new Shift(name, new BusinessDay(day), range, pauses, placed));
  }

  /// A clock time before the shift's start means the next morning.
  private TimeRange within(TimeRange shift, LocalDate day, String clock, long minutes) {
    Instant start = instant(day, RosterWords.minute(clock));
    Instant inside =
        start.isBefore(shift.startInclusive())
            ? instant(day, RosterWords.minute(clock) + 1440)
            : start;
    return TimeRange.of(inside, Duration.ofMinutes(minutes));
  }

  private PlacedActivity activity(
      String name, LocalDate day, String kind, @Nullable String leader, TimeRange when) {
    String id = kind + "-" + (requests.size() + 1);
    requests.put(
        id,
        new ActivityRequest(
            id,
            kind,
            when.length(),
            new ActivityRequest.Attendees(List.of(name), leader),
            TimeRange.of(instant(day, 0), instant(day, 2880))));
    PlacedActivity placed = new PlacedActivity(id, when);
    if (leader != null) {
      attendances.add(new Roster.Attendance(leader, new BusinessDay(day), placed));
    }
    return placed;
  }

  private @Nullable LocalDate findDate(String word) {
    if (word.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return LocalDate.parse(word);
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(weekday -> weekday.name().startsWith(word.toUpperCase(Locale.ROOT)))
        .filter(weekday -> word.length() == 3)
        .findFirst()
        .map(weekday -> period.firstDay().with(TemporalAdjusters.nextOrSame(weekday)))
        .orElse(null);
  }

  private TimeRange range(LocalDate day, String text) {
    RosterWords.Times times = RosterWords.times(text);
    int from = times.fromMinute();
    int to = times.toMinute();
    return TimeRange.of(instant(day, from), instant(day, to <= from ? to + 1440 : to));
  }

  private Instant instant(LocalDate day, int minute) {
    return day.plusDays(minute / 1440)
        .atStartOfDay()
        .plusMinutes(minute % 1440)
        .atZone(zone)
        .toInstant();
  }

  RosterText finished() {
    SequencedMap<String, Site> sites = new LinkedHashMap<>();
    sites.put(SITE, new Site(SITE, law.country(), zone, open).withSeats(seats));
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    contracts.put(contract.id(), contract);
    SequencedMap<String, RuleSettings> rules = new LinkedHashMap<>();
    rules.put(law.country(), law);
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    people.forEach((name, skills) -> agents.put(name, agent(name, skills)));
    return new RosterText(
        new RosterProblem(
            period,
            new Terms(contracts, pattern, rules, Map.of(law.country(), holidays)),
            new Floor(sites, agents, away, wishes, before),
            needs,
            new Activities(requests, null)),
        Roster.of(shifts, attendances));
  }

  private Agent agent(String name, List<String> skills) {
    Agent.Times any = new Agent.Times(new StartTimes(0, 1440), true);
    return new Agent(
        name,
        new Agent.Place(SITE, "", null, new WorksFrom(atHome.contains(name), Set.of())),
        contract.id(),
        skills,
        windows.getOrDefault(name, any),
        Agent.Own.NOTHING.withGiven(given.getOrDefault(name, List.of())));
  }
}
