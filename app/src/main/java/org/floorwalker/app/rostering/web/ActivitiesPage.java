package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest.In;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest.LeftOut;
import org.floorwalker.app.rostering.web.ActivitiesView.Newest.NotAsked;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Activities to place, and entering another.
@Controller
final class ActivitiesPage {
  private static final List<String> TOGETHER = List.of("all", "each");
  private static final List<String> ROUND = List.of("once", "weekly");

  private final PlannedActivities activities;
  private final Rostering rostering;
  private final RosterMaking making;
  private final People people;
  private final KindChoices kinds;
  private final Words words;
  private final Clock clock;

  ActivitiesPage(
      PlannedActivities activities,
      Rostering rostering,
      RosterMaking making,
      People people,
      KindChoices kinds,
      Words words,
      Clock clock) {
    this.activities = activities;
    this.rostering = rostering;
    this.making = making;
    this.people = people;
    this.kinds = kinds;
    this.words = words;
    this.clock = clock;
  }

  /// What the form sends, as it was typed.
  record Typed(
      @Nullable String kind,
      @Nullable String title,
      @Nullable Integer minutes,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String leader,
      @Nullable String people,
      @Nullable String together,
      @Nullable String round) {
    static final Typed NOTHING = new Typed("coaching", "", null, null, null, "", "", "all", "once");

    ActivitySpread spread() {
      return new ActivitySpread("each".equals(together), "weekly".equals(round));
    }
  }

  @GetMapping("/activities")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView list(Viewer viewer, Locale language) {
    return Page.of("rostering/activities", view(viewer, language, Typed.NOTHING, Map.of()));
  }

  private ActivitiesView view(
      Viewer viewer, Locale language, Typed typed, Map<String, String> errors) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    List<Activity> listed = activities.list();
    Map<PersonId, String> names = people.names(everybody(listed));
    Map<String, Newest> newest = newest();
    List<ActivitiesView.Row> rows =
        listed.stream()
            .map(one -> row(one, names, newest.getOrDefault(one.code(), new NotAsked())))
            .toList();
    Map<String, String> byCode = new HashMap<>();
    rostering.membersByCode(today).forEach((code, member) -> byCode.put(code, member.name()));
    return new ActivitiesView(rows, byCode, form(viewer, language, typed, errors));
  }

  private static Set<PersonId> everybody(List<Activity> listed) {
    return listed.stream()
        .map(Activity::people)
        .flatMap(
            people ->
                Stream.concat(people.attendees().stream(), Stream.ofNullable(people.leader())))
        .collect(Collectors.toSet());
  }

  /// What the newest schedule says, by name in rosters.
  private Map<String, Newest> newest() {
    Map<String, Newest> newest = new HashMap<>();
    for (RosterVersion version : rostering.listVersions()) {
      Optional<DraftReport> report = making.findReport(version.id());
      if (report.isPresent()) {
        RosterReport.Activities found = report.get().found().activities();
        found.placed().forEach(code -> newest.put(code, new In(version.id())));
        found.notPlaced().forEach(one -> newest.put(one.activity(), new LeftOut(one)));
        break;
      }
    }
    return newest;
  }

  private static ActivitiesView.Row row(
      Activity activity, Map<PersonId, String> names, Newest newest) {
    PersonId leader = activity.people().leader();
    List<String> attendees =
        activity.people().attendees().stream().map(person -> name(person, names)).toList();
    return new ActivitiesView.Row(
        activity, leader == null ? "" : name(leader, names), attendees, newest);
  }

  private static String name(PersonId person, Map<PersonId, String> names) {
    return names.getOrDefault(person, "#" + person);
  }

  private List<Field> form(
      Viewer viewer, Locale language, Typed typed, Map<String, String> errors) {
    LocalDate monday = clock.instant().atZone(viewer.zone()).toLocalDate().plusDays(7);
    LocalDate from = typed.from() == null ? monday : typed.from();
    LocalDate until = typed.until() == null ? from.plusDays(6) : typed.until();
    return Stream.of(
            Field.choice("kind", "rostering.activities.kind", kinds.on(monday, language))
                .value(typed.kind()),
            Field.text("title", "rostering.activities.title")
                .help("rostering.activities.title.help")
                .value(typed.title())
                .optionally(),
            Field.number("minutes", "rostering.activities.minutes")
                .help("rostering.activities.minutes.help")
                .value(String.valueOf(typed.minutes() == null ? "" : typed.minutes()))
                .optionally(),
            Field.date("from", "rostering.activities.from").value(from.toString()),
            Field.date("until", "rostering.activities.until").value(until.toString()),
            Field.text("leader", "rostering.activities.leader")
                .help("rostering.activities.leader.help")
                .value(typed.leader())
                .optionally(),
            Field.text("people", "rostering.activities.people")
                .help("rostering.activities.people.help")
                .value(typed.people()),
            Field.choice("together", "rostering.activities.together", choices(language, TOGETHER))
                .value(typed.together()),
            Field.choice("round", "rostering.activities.round", choices(language, ROUND))
                .value(typed.round()))
        .map(field -> field.error(errors.get(field.name())))
        .toList();
  }

  private List<Field.Choice> choices(Locale language, List<String> values) {
    return values.stream()
        .map(
            value ->
                new Field.Choice(
                    value, words.say(language, "rostering.activities.choice." + value)))
        .toList();
  }

  @PostMapping("/activities")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enter(Viewer viewer, Locale language, @ModelAttribute Typed typed) {
    Locale spoken = Words.nearest(language);
    Map<String, String> errors = new HashMap<>();
    Optional<Activity> activity = read(typed, viewer.zone(), spoken, errors);
    if (activity.isEmpty() || !errors.isEmpty()) {
      return Page.invalid("rostering/activities", view(viewer, language, typed, errors));
    }
    List<Activity> wanted = typed.spread().of(activity.get(), viewer.zone());
    if (wanted.isEmpty()) {
      errors.put("round", words.say(spoken, "rostering.activities.wrong.many"));
      return Page.invalid("rostering/activities", view(viewer, language, typed, errors));
    }
    LocalDate from = typed.from() == null ? LocalDate.MIN : typed.from();
    activities.enterAll(viewer, wanted, kinds.read(typed.kind(), from).code());
    return Page.goTo("/activities").saying("rostering.said.activity-entered", wanted.size());
  }

  private Optional<Activity> read(
      Typed typed, ZoneId zone, Locale language, Map<String, String> errors) {
    LocalDate from = typed.from();
    KindChoices.Chosen kind = kinds.read(typed.kind(), from == null ? LocalDate.MIN : from);
    int minutes = kind.minutes(typed.minutes());
    LocalDate until = typed.until();
    if (minutes < 15 || minutes > 480 || minutes % 15 != 0) {
      errors.put("minutes", words.say(language, "rostering.activities.wrong.minutes"));
    }
    if (from == null || until == null || until.isBefore(from)) {
      errors.put("until", words.say(language, "rostering.activities.wrong.days"));
    }
    String title = kind.title(typed.title());
    if (title.isEmpty()) {
      errors.put("title", words.say(language, "rostering.activities.wrong.title"));
    }
    if (from == null || until == null || until.isBefore(from)) {
      return Optional.empty();
    }
    TimeRange window =
        TimeRange.of(
            from.atStartOfDay(zone).toInstant(), until.plusDays(1).atStartOfDay(zone).toInstant());
    return Optional.of(
        new Activity(
            0,
            kind.look(),
            title,
            Duration.ofMinutes(minutes),
            window,
            people(typed, from, language, errors),
            null));
  }

  private Activity.People people(
      Typed typed, LocalDate day, Locale language, Map<String, String> errors) {
    List<PersonId> attendees = new ArrayList<>();
    for (String code : codes(typed.people())) {
      List<PersonId> found = findAll(code, day);
      if (found.isEmpty()) {
        errors.put("people", words.say(language, "rostering.activities.wrong.people", code));
      }
      attendees.addAll(found);
    }
    if (attendees.isEmpty() && !errors.containsKey("people")) {
      errors.put("people", words.say(language, "rostering.activities.wrong.people", "–"));
    }
    List<String> leaders = codes(typed.leader());
    Optional<PersonId> leader = leaders.stream().findFirst().flatMap(people::findByCode);
    if (!leaders.isEmpty() && leader.isEmpty()) {
      errors.put(
          "leader", words.say(language, "rostering.activities.wrong.people", leaders.getFirst()));
    }
    return new Activity.People(leader.orElse(null), attendees.stream().distinct().toList());
  }

  private static List<String> codes(@Nullable String typed) {
    return typed == null
        ? List.of()
        : Stream.of(typed.split(",")).map(String::strip).filter(c -> !c.isEmpty()).toList();
  }

  /// The person of the code, or everybody in the team of that code.
  private List<PersonId> findAll(String code, LocalDate day) {
    Optional<PersonId> person = people.findByCode(code);
    return person.isPresent()
        ? List.of(person.get())
        : people.teamsOn(day).stream()
            .filter(team -> team.code().equals(code))
            .map(TeamCard::id)
            .flatMap(team -> people.membersOf(team, day).stream())
            .map(PersonCard::id)
            .toList();
  }

  @PostMapping("/activities/{id}/cancel")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView cancel(Viewer viewer, @PathVariable("id") long id) {
    activities.cancel(viewer, id);
    return Page.goTo("/activities").saying("rostering.said.activity-cancelled");
  }
}
