package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.Programmes;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.learning.RollOut;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.training.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What is due, and one requirement with the people it concerns.
@Controller
final class TrainingPages {
  private final Requirements requirements;
  private final Programmes programmes;
  private final People people;
  private final Words words;
  private final Clock clock;

  TrainingPages(
      Requirements requirements, Programmes programmes, People people, Words words, Clock clock) {
    this.requirements = requirements;
    this.programmes = programmes;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView due(Viewer viewer) {
    Map<PersonId, PersonLine> reached = reached(viewer);
    List<DueView.Row> rows =
        requirements.listConcerned().entrySet().stream()
            .filter(entry -> entry.getKey().endedOn() == null)
            .map(entry -> row(entry.getKey(), within(entry.getValue(), reached)))
            .sorted(
                Comparator.comparing(row -> Objects.requireNonNullElse(row.due(), LocalDate.MAX)))
            .toList();
    return Page.of("learning/due", new DueView(reached.size(), rows, programmes.list()));
  }

  private Map<PersonId, PersonLine> reached(Viewer viewer) {
    Map<PersonId, PersonLine> lines = new LinkedHashMap<>();
    people
        .listWithin(viewer.reach(Permission.SEE_TRAINING), viewer.today(clock))
        .forEach(line -> lines.put(line.id(), line));
    return lines;
  }

  private static List<Concerned> within(
      List<Concerned> concerned, Map<PersonId, PersonLine> reached) {
    return concerned.stream().filter(one -> reached.containsKey(one.person())).toList();
  }

  private static DueView.Row row(Requirement requirement, List<Concerned> concerned) {
    List<Concerned> open = concerned.stream().filter(one -> !one.isDone(requirement)).toList();
    @Nullable LocalDate closesOn =
        closes(requirement)
            ? earliest(open.stream().map(one -> lapses(requirement, one)).toList())
            : null;
    return new DueView.Row(
        requirement,
        concerned.size(),
        concerned.size() - open.size(),
        earliest(open.stream().map(Concerned::due).toList()),
        count(requirement, open, Standing.Phase.LAPSED),
        count(requirement, open, Standing.Phase.SOON)
            + count(requirement, open, Standing.Phase.OVERDUE),
        closesOn,
        (int)
            open.stream()
                .filter(one -> Objects.equals(lapses(requirement, one), closesOn))
                .count());
  }

  private static boolean closes(Requirement requirement) {
    return !requirement.terms().consequence().queues().isEmpty();
  }

  /// The day the consequence follows for somebody for whom it is near, null otherwise.
  private static @Nullable LocalDate lapses(Requirement requirement, Concerned one) {
    Standing.Phase phase = one.phase(requirement);
    return one.standing() instanceof Standing.Owed owed
            && (phase == Standing.Phase.SOON || phase == Standing.Phase.OVERDUE)
        ? owed.lapses(requirement.terms().rule())
        : null;
  }

  private static @Nullable LocalDate earliest(List<@Nullable LocalDate> days) {
    return days.stream()
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static int count(Requirement requirement, List<Concerned> open, Standing.Phase phase) {
    return (int)
        open.stream().filter(one -> !one.isExempt() && one.phase(requirement) == phase).count();
  }

  @GetMapping("/training/requirements/{id}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView requirement(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      Locale language) {
    return Page.of(
        "learning/requirement",
        view(viewer, language, requirements.get(id), on, new Typed(Map.of())));
  }

  private RequirementView view(
      Viewer viewer, Locale language, Requirement requirement, @Nullable LocalDate on, Typed form) {
    Map<PersonId, PersonLine> reached = reached(viewer);
    List<RequirementView.Row> rows =
        within(requirements.listConcerned(requirement), reached).stream()
            .map(one -> row(requirement, one, Objects.requireNonNull(reached.get(one.person()))))
            .sorted(Comparator.comparing(TrainingPages::urgency))
            .toList();
    return new RequirementView(
        requirement,
        rows,
        on,
        on == null ? List.of() : scope(requirement, on, reached),
        exemptions(requirement, reached),
        rollOut(requirement, rows, viewer.today(clock), viewer.zone()),
        waiting(requirement, rows),
        viewer.may(Permission.CHANGE_TRAINING)
            ? form.fields(exemptFields(rows), words, language)
            : List.of());
  }

  /// How far it is, and will be by the day it comes into force or is first owed; null when nothing
  /// is open.
  private @Nullable RollOut rollOut(
      Requirement requirement, List<RequirementView.Row> rows, LocalDate today, ZoneId zone) {
    List<RequirementView.Row> asked =
        rows.stream().filter(row -> !row.concerned().isExempt()).toList();
    List<RequirementView.Row> open =
        asked.stream().filter(row -> !row.concerned().isDone(requirement)).toList();
    if (open.isEmpty()) {
      return null;
    }
    LocalDate inForce = requirement.terms().rule().inForce();
    LocalDate by = inForce.isAfter(today) ? inForce : nextDue(open, today);
    Instant end = by.plusDays(1).atStartOfDay(zone).toInstant();
    Map<String, Instant> seats = programmes.seats().getOrDefault(requirement.id(), Map.of());
    long placed =
        open.stream()
            .map(row -> seats.get(row.person().code()))
            .filter(at -> at != null && !at.isAfter(end))
            .count();
    return new RollOut(by, asked.size(), asked.size() - open.size(), (int) placed);
  }

  /// The newest programme whose places for it are not in the schedule; null when there is none.
  private RequirementView.@Nullable Waiting waiting(
      Requirement requirement, List<RequirementView.Row> rows) {
    Set<String> open =
        rows.stream()
            .filter(row -> !row.concerned().isExempt() && !row.concerned().isDone(requirement))
            .map(row -> row.person().code())
            .collect(Collectors.toSet());
    return programmes.list().stream()
        .filter(programme -> programme.bookedAt() == null)
        .map(programme -> waiting(requirement, programme, open))
        .filter(one -> one.people() > 0)
        .findFirst()
        .orElse(null);
  }

  private static RequirementView.Waiting waiting(
      Requirement requirement, Programme programme, Set<String> open) {
    Programme.Result result = programme.result();
    long places =
        result == null
            ? 0
            : result.sessions().stream()
                .filter(one -> programme.requirementOf(one) == requirement.id())
                .flatMap(one -> one.people().stream())
                .filter(open::contains)
                .distinct()
                .count();
    return new RequirementView.Waiting(programme.id(), (int) places);
  }

  private static RequirementView.Row row(
      Requirement requirement, Concerned one, PersonLine person) {
    return new RequirementView.Row(
        person,
        one,
        one.phase(requirement),
        one.standing() instanceof Standing.Owed owed
            ? owed.lapses(requirement.terms().rule())
            : null);
  }

  private static LocalDate urgency(RequirementView.Row row) {
    return Objects.requireNonNullElse(row.concerned().due(), LocalDate.MAX);
  }

  private List<RequirementView.ScopeRow> scope(
      Requirement requirement, LocalDate on, Map<PersonId, PersonLine> reached) {
    return requirements.listInScope(requirement.id(), on).entrySet().stream()
        .filter(entry -> reached.containsKey(entry.getKey()))
        .map(
            entry -> {
              PersonLine line = Objects.requireNonNull(reached.get(entry.getKey()));
              return new RequirementView.ScopeRow(line.name(), line.code(), entry.getValue());
            })
        .toList();
  }

  private List<RequirementView.ExemptionRow> exemptions(
      Requirement requirement, Map<PersonId, PersonLine> reached) {
    return requirements.listExemptions(requirement.id()).stream()
        .filter(one -> reached.containsKey(one.person()))
        .map(
            one ->
                new RequirementView.ExemptionRow(
                    Objects.requireNonNull(reached.get(one.person())).name(), one))
        .toList();
  }

  /// The next day on which somebody owes it; the day itself when all are late.
  private static LocalDate nextDue(List<RequirementView.Row> open, LocalDate today) {
    return open.stream()
        .flatMap(row -> Stream.ofNullable(row.concerned().due()))
        .filter(due -> !due.isBefore(today))
        .min(Comparator.naturalOrder())
        .orElse(today);
  }

  private static List<Field> exemptFields(List<RequirementView.Row> rows) {
    List<Field.Choice> choices =
        rows.stream()
            .map(row -> new Field.Choice(row.person().id().toString(), row.person().name()))
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Field.choice("person", "learning.person", choices),
            Field.date("from", "learning.from"),
            Field.date("until", "learning.last-day"),
            Field.text("reason", "learning.reason"));
  }

  @PostMapping("/training/requirements/{id}/exempt")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView exempt(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Requirement requirement = requirements.get(id);
    Typed form = new Typed(typed);
    PersonId person = new PersonId(form.id("person"));
    LocalDate from = form.day("from");
    LocalDate last = form.day("until");
    String reason = form.text("reason", 1000);
    form.check("until", !last.isBefore(from), "field.wrong.day");
    if (form.isRight()) {
      people.requireReach(viewer, Permission.CHANGE_TRAINING, person, viewer.today(clock));
      boolean isExempt = requirements.exempt(viewer, id, person, from, last.plusDays(1), reason);
      form.check("from", isExempt, "learning.exempt.overlaps");
    }
    return form.isRight()
        ? Page.goTo("/training/requirements/" + id).saying("learning.said.exempted", last)
        : Page.invalid("learning/requirement", view(viewer, language, requirement, null, form));
  }

  @PostMapping("/training/requirements/{id}/end")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView end(Viewer viewer, @PathVariable long id) {
    Requirement requirement = requirements.get(id);
    requirements.end(viewer, requirement.id());
    return Page.goTo("/training").saying("learning.said.ended", requirement.terms().title());
  }
}
