package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Outcomes;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.Programmes;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.learning.internal.ProgrammeJob;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Programmes: ordered for a requirement, placed by a job, looked at with their proof, put into the
/// schedule.
@Controller
final class ProgrammePages {
  private static final Pattern EXTRA =
      Pattern.compile("([a-z0-9-]+)\\s+(\\d{1,3})(?:\\s+after\\s+([a-z0-9-]+))?");

  private static final Pattern ROOM =
      Pattern.compile("(\\S.{0,98}?)\\s+([1-9]\\d{0,2})(?:\\s*@\\s*(\\S.*))?");

  private static final int SLOT_MINUTES = 15;
  private static final int MOST_MINUTES = 480;
  private static final int MOST_PRICE = 100_000;
  private static final int MOST_PERCENT = 300;

  private final Programmes programmes;
  private final Requirements requirements;
  private final Catalogue catalogue;
  private final People people;
  private final ProgrammeJob placing;
  private final Outcomes outcomes;
  private final Jobs jobs;
  private final Words words;
  private final Clock clock;

  ProgrammePages(
      Programmes programmes,
      Requirements requirements,
      Catalogue catalogue,
      People people,
      ProgrammeJob placing,
      Outcomes outcomes,
      Jobs jobs,
      Words words,
      Clock clock) {
    this.programmes = programmes;
    this.requirements = requirements;
    this.catalogue = catalogue;
    this.people = people;
    this.placing = placing;
    this.outcomes = outcomes;
    this.jobs = jobs;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training/requirements/{id}/programme")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView empty(Viewer viewer, @PathVariable long id, Locale language) {
    Requirement requirement = requirements.get(id);
    LocalDate tomorrow = clock.instant().atZone(viewer.zone()).toLocalDate().plusDays(1);
    Map<String, String> usual = new LinkedHashMap<>();
    usual.put(
        "minutes",
        catalogue
            .find(requirement.terms().course())
            .map(course -> String.valueOf(course.latest().material().minutes()))
            .orElse("60"));
    usual.put("least", "2");
    usual.put("most", "8");
    usual.put("from", tomorrow.toString());
    usual.put("due", tomorrow.plusDays(41).toString());
    usual.put("trainer_from", "8");
    usual.put("trainer_until", "16");
    return Page.of("learning/form", form(requirement, usual, List.of(), language));
  }

  private FormView form(
      Requirement requirement, Map<String, String> typed, List<String> wrong, Locale language) {
    List<Field> fields =
        List.of(
            Field.number("minutes", "learning.minutes"),
            Field.number("least", "learning.programme.least"),
            Field.number("most", "learning.programme.most"),
            Field.date("from", "learning.from"),
            Field.date("due", "learning.last-day"),
            Field.text("trainers", "learning.programme.trainers")
                .help("learning.programme.trainers.help")
                .optionally(),
            Field.number("trainer_from", "learning.programme.trainer-from"),
            Field.number("trainer_until", "learning.programme.trainer-until"),
            Field.text("rooms", "learning.programme.rooms")
                .help("learning.programme.rooms.help")
                .optionally(),
            Field.text("extras", "learning.programme.extras")
                .help("learning.programme.extras.help")
                .optionally(),
            Field.number("hour", "learning.programme.hour").optionally(),
            Field.number("overtime", "learning.programme.overtime").optionally(),
            Field.number("hourly", "learning.programme.hourly").optionally(),
            Field.number("partner", "learning.programme.partner").optionally());
    return new FormView(
        "learning.programme.new",
        requirement.terms().title(),
        "/training/requirements/%d/programme".formatted(requirement.id()),
        "/training/requirements/" + requirement.id(),
        fields.stream()
            .map(
                field ->
                    field
                        .value(typed.getOrDefault(field.name(), ""))
                        .error(
                            wrong.contains(field.name())
                                ? words.say(
                                    language,
                                    "learning.programme.wrong." + field.name().replace('_', '-'))
                                : null))
            .toList(),
        Map.of(),
        "",
        "",
        false,
        false);
  }

  @PostMapping("/training/requirements/{id}/programme")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView order(
      Viewer viewer,
      @PathVariable long id,
      Locale language,
      @RequestParam Map<String, String> typed) {
    Requirement requirement = requirements.get(id);
    List<String> wrong = new ArrayList<>();
    Programme.Orders orders = orders(requirement, typed, wrong);
    if (!wrong.isEmpty()) {
      return Page.invalid("learning/form", form(requirement, typed, wrong, language));
    }
    long programme = programmes.order(viewer, id, orders);
    jobs.submit(placing, new ProgrammeJob.Input(programme), viewer);
    return Page.goTo("/training/programmes/" + programme);
  }

  private Programme.Orders orders(
      Requirement requirement, Map<String, String> typed, List<String> wrong) {
    int minutes = number(typed, "minutes", SLOT_MINUTES, MOST_MINUTES, wrong);
    int most = number(typed, "most", 1, 100, wrong);
    int least = number(typed, "least", 1, 100, wrong);
    LocalDate from = date(typed, "from", wrong);
    LocalDate due = date(typed, "due", wrong);
    int opens = number(typed, "trainer_from", 0, 23, wrong);
    int closes = number(typed, "trainer_until", 1, 23, wrong);
    check(wrong, "minutes", minutes % SLOT_MINUTES == 0);
    check(wrong, "least", least <= most);
    check(wrong, "due", !due.isBefore(from) && due.isBefore(from.plusDays(400)));
    check(wrong, "trainer_until", closes > opens);
    List<String> trainers = codes(typed.getOrDefault("trainers", ""));
    check(
        wrong, "trainers", trainers.stream().allMatch(code -> people.findByCode(code).isPresent()));
    return new Programme.Orders(
        minutes,
        least,
        most,
        from,
        due,
        trainers,
        rooms(typed, wrong),
        opens,
        closes,
        extras(requirement, typed, wrong),
        prices(typed, wrong));
  }

  /// What remedies cost; null when nothing was told.
  private static Programme.@Nullable Prices prices(Map<String, String> typed, List<String> wrong) {
    List<String> fields = List.of("hour", "overtime", "hourly", "partner");
    if (fields.stream().allMatch(field -> typed.getOrDefault(field, "").isBlank())) {
      return null;
    }
    return new Programme.Prices(
        number(typed, "hour", 0, MOST_PRICE, wrong),
        number(typed, "overtime", 0, MOST_PERCENT, wrong),
        number(typed, "partner", 0, MOST_PRICE, wrong),
        number(typed, "hourly", 0, MOST_PRICE, wrong));
  }

  /// More courses as `privacy 45, conduct 60 after privacy`.
  private List<Programme.Extra> extras(
      Requirement own, Map<String, String> typed, List<String> wrong) {
    List<Programme.Extra> extras = new ArrayList<>();
    Set<String> known = new HashSet<>(Set.of(own.code()));
    for (String part : typed.getOrDefault("extras", "").split(",")) {
      if (!part.isBlank()) {
        Optional<Programme.Extra> extra = extra(part.strip(), known);
        check(wrong, "extras", extra.isPresent());
        extra.ifPresent(
            one -> {
              extras.add(one);
              known.add(one.code());
            });
      }
    }
    return extras;
  }

  /// @param known codes of the courses named before it, after which it may come
  private Optional<Programme.Extra> extra(String text, Set<String> known) {
    Matcher parts = EXTRA.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int minutes = Integer.parseInt(parts.group(2));
    @Nullable String after = parts.group(3);
    boolean possible =
        minutes >= SLOT_MINUTES
            && minutes <= MOST_MINUTES
            && minutes % SLOT_MINUTES == 0
            && !known.contains(parts.group(1))
            && (after == null || known.contains(after));
    return requirements.list().stream()
        .filter(one -> possible && one.endedOn() == null && one.code().equals(parts.group(1)))
        .map(one -> new Programme.Extra(one.id(), one.code(), one.terms().title(), minutes, after))
        .findFirst();
  }

  private static void check(List<String> wrong, String field, boolean holds) {
    if (!holds && !wrong.contains(field)) {
      wrong.add(field);
    }
  }

  private static int number(
      Map<String, String> typed, String field, int least, int most, List<String> wrong) {
    try {
      int number = Integer.parseInt(typed.getOrDefault(field, "").strip());
      check(wrong, field, number >= least && number <= most);
      return number;
    } catch (NumberFormatException e) {
      check(wrong, field, false);
      return least;
    }
  }

  private static LocalDate date(Map<String, String> typed, String field, List<String> wrong) {
    try {
      return LocalDate.parse(typed.getOrDefault(field, ""));
    } catch (DateTimeException e) {
      check(wrong, field, false);
      return LocalDate.EPOCH;
    }
  }

  private static List<String> codes(String text) {
    return Arrays.stream(text.strip().split("[\\s,]+")).filter(code -> !code.isEmpty()).toList();
  }

  /// Rooms as "Blue 8, Red 6 @ Oslo".
  private List<Programme.Room> rooms(Map<String, String> typed, List<String> wrong) {
    List<Programme.Room> rooms = new ArrayList<>();
    Set<String> sites = people.zones().keySet();
    for (String room : typed.getOrDefault("rooms", "").split(",")) {
      Matcher parts = ROOM.matcher(room.strip());
      if (!room.isBlank() && parts.matches()) {
        @Nullable String site = parts.group(3);
        check(wrong, "rooms", site == null || sites.contains(site));
        rooms.add(new Programme.Room(parts.group(1), Integer.parseInt(parts.group(2)), site));
      } else {
        check(wrong, "rooms", room.isBlank());
      }
    }
    return rooms;
  }

  @GetMapping("/training/programmes/{id}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    Programme programme = programmes.get(id);
    Programme.Result result = programme.result();
    Map<String, String> names = new LinkedHashMap<>();
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    for (PersonLine line : people.listWithin(viewer.reach(Permission.SEE_TRAINING), today)) {
      names.put(line.code(), line.name());
    }
    return Page.of(
        "learning/programme",
        new ProgrammeView(
            programme,
            jobs.listUnderWay(viewer, placing).stream().findFirst().orElse(null),
            result == null ? null : ProgrammeChart.of(result),
            result == null ? List.of() : sessions(result, standings(programme), names),
            result == null ? List.of() : left(result, names),
            programme.bookedAt() == null ? List.of() : outcomes.of(programme)));
  }

  private static List<ProgrammeView.SessionRow> sessions(
      Programme.Result result,
      Map<Programme.Placed, Programme.Standing> standings,
      Map<String, String> names) {
    return result.sessions().stream()
        .map(
            one ->
                new ProgrammeView.SessionRow(
                    result.sessions().indexOf(one) + 1,
                    one.start(),
                    one.end(),
                    name(one.trainer(), names),
                    Objects.requireNonNullElse(one.room(), ""),
                    one.people().stream()
                        .filter(names::containsKey)
                        .map(code -> name(code, names))
                        .toList(),
                    Objects.requireNonNullElse(one.course(), ""),
                    standings.get(one),
                    clashes(standings.get(one), names)))
        .filter(row -> !row.people().isEmpty())
        .toList();
  }

  /// What became of each session when it was put into the schedule; none before.
  private static Map<Programme.Placed, Programme.Standing> standings(Programme programme) {
    Map<Programme.Placed, Programme.Standing> standings = new HashMap<>();
    Programme.Result result = programme.result();
    for (int i = 0; result != null && i < programme.standings().size(); i++) {
      standings.put(result.sessions().get(i), programme.standings().get(i));
    }
    return standings;
  }

  private static List<ProgrammeView.ClashRow> clashes(
      Programme.@Nullable Standing standing, Map<String, String> names) {
    return standing == null
        ? List.of()
        : standing.clashes().stream()
            .map(one -> new ProgrammeView.ClashRow(name(one.person(), names), one.why()))
            .toList();
  }

  private static String name(@Nullable String code, Map<String, String> names) {
    return code == null ? "" : names.getOrDefault(code, code);
  }

  private static List<ProgrammeView.LeftRow> left(
      Programme.Result result, Map<String, String> names) {
    Map<List<String>, List<Programme.Left>> alike = new LinkedHashMap<>();
    result.notPlaced().stream()
        .filter(one -> names.containsKey(one.person()))
        .forEach(
            one ->
                alike
                    .computeIfAbsent(List.of(one.reason(), one.remedy()), _ -> new ArrayList<>())
                    .add(one));
    return alike.values().stream()
        .map(
            group ->
                new ProgrammeView.LeftRow(
                    group.stream().map(one -> name(one.person(), names)).toList(),
                    group.getFirst().reason(),
                    group.getFirst().remedy(),
                    group.getFirst().at(),
                    prices(group)))
        .toList();
  }

  /// What the group's remedies cost together, by way, cheapest first.
  private static List<ProgrammeView.Price> prices(List<Programme.Left> group) {
    Map<String, Long> sums = new LinkedHashMap<>();
    group.forEach(
        one ->
            one.options().forEach(option -> sums.merge(option.way(), option.price(), Long::sum)));
    return sums.entrySet().stream()
        .map(entry -> new ProgrammeView.Price(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(ProgrammeView.Price::sum))
        .toList();
  }

  @PostMapping("/training/programmes/{id}/place")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView again(Viewer viewer, @PathVariable long id) {
    Programme programme = programmes.get(id);
    jobs.submit(placing, new ProgrammeJob.Input(programme.id()), viewer);
    return Page.goTo("/training/programmes/" + id);
  }

  @PostMapping("/training/programmes/{id}/book")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView book(Viewer viewer, @PathVariable long id) {
    return programmes
        .book(viewer, id)
        .map(
            done ->
                Page.goTo("/training/programmes/" + id)
                    .saying("learning.said.booked", done.booked(), done.notPossible())
                    .undo("/training/programmes/" + id + "/take-out", Map.of()))
        .orElseGet(
            () -> Page.goTo("/training/programmes/" + id).saying("learning.said.booked-before"));
  }

  @PostMapping("/training/programmes/{id}/take-out")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView takeOut(Viewer viewer, @PathVariable long id) {
    boolean isOut = programmes.takeOut(viewer, id);
    return Page.goTo("/training/programmes/" + id)
        .saying(isOut ? "learning.said.taken-out" : "learning.said.not-taken-out");
  }
}
