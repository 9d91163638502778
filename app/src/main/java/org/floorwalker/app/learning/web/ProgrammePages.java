package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.learning.Outcomes;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.ProgrammeBooking;
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
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Programmes: ordered for a requirement, placed by a job, looked at with their proof, put into
/// the schedule.
@Controller
final class ProgrammePages {
  private final Programmes programmes;
  private final ProgrammeBooking booking;
  private final Requirements requirements;
  private final ProgrammeForms forms;
  private final People people;
  private final ProgrammeJob placing;
  private final Outcomes outcomes;
  private final Jobs jobs;
  private final Clock clock;

  ProgrammePages(
      Programmes programmes,
      ProgrammeBooking booking,
      Requirements requirements,
      ProgrammeForms forms,
      People people,
      ProgrammeJob placing,
      Outcomes outcomes,
      Jobs jobs,
      Clock clock) {
    this.programmes = programmes;
    this.booking = booking;
    this.requirements = requirements;
    this.forms = forms;
    this.people = people;
    this.placing = placing;
    this.outcomes = outcomes;
    this.jobs = jobs;
    this.clock = clock;
  }

  @GetMapping("/training/requirements/{id}/programme")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView empty(Viewer viewer, @PathVariable long id, Locale language) {
    Requirement requirement = requirements.get(id);
    LocalDate tomorrow = viewer.today(clock).plusDays(1);
    return Page.of(
        "learning/form",
        forms.show(requirement, new Typed(forms.usual(requirement, tomorrow)), language));
  }

  @PostMapping("/training/requirements/{id}/programme")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView order(
      Viewer viewer,
      @PathVariable long id,
      Locale language,
      @RequestParam Map<String, String> typed) {
    Requirement requirement = requirements.get(id);
    Typed form = new Typed(typed);
    Programme.Orders orders = forms.read(requirement, form);
    if (!form.isRight()) {
      return Page.invalid("learning/form", forms.show(requirement, form, language));
    }
    long programme = programmes.order(viewer, id, orders);
    jobs.submit(placing, new ProgrammeJob.Input(programme), viewer);
    return Page.goTo("/training/programmes/" + programme);
  }

  @GetMapping("/training/programmes/{id}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    Programme programme = programmes.get(id);
    Programme.Result result = programme.result();
    Map<String, String> names = new LinkedHashMap<>();
    LocalDate today = viewer.today(clock);
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
    return booking
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
    boolean isOut = booking.takeOut(viewer, id);
    return Page.goTo("/training/programmes/" + id)
        .saying(isOut ? "learning.said.taken-out" : "learning.said.not-taken-out");
  }
}
