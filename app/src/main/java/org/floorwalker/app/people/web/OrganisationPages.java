package org.floorwalker.app.people.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.RowEditor;
import org.floorwalker.app.people.RowPast;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.files.Problem;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sites, teams, queues, contract terms, breaks, clients and partners: lists, and a form for each
/// row that has a code.
@Controller
final class OrganisationPages {
  /// What has pages here, in the order of the switch.
  private static final Map<PeopleForm, List<String>> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put(PeopleForm.TEAMS, List.of("name", "team", "site", "unit"));
    SHOWN.put(
        PeopleForm.SITES,
        List.of(
            "name", "site", "country", "zone", "opens", "closes", "seats", "opened", "partner"));
    SHOWN.put(
        PeopleForm.QUEUES,
        List.of(
            "name",
            "queue",
            "channel",
            "goal",
            "max_occupancy",
            "opens",
            "closes",
            "site",
            "mission"));
    SHOWN.put(
        PeopleForm.CONTRACTS,
        List.of("contract", "weekly_hours", "shift_hours", "tolerance_hours", "probation_months"));
    SHOWN.put(PeopleForm.BREAKS, PeopleForm.BREAKS.form().names());
    SHOWN.put(PeopleForm.CLIENTS, List.of("name", "client"));
    SHOWN.put(
        PeopleForm.MISSIONS, List.of("name", "mission", "client", "function", "segment", "team"));
    SHOWN.put(PeopleForm.PARTNERS, List.of("name", "partner", "country"));
  }

  private final RowEditor editor;
  private final People people;

  OrganisationPages(RowEditor editor, People people) {
    this.editor = editor;
    this.people = people;
  }

  @GetMapping("/organisation")
  @Needs(Permission.SEE_ORGANISATION)
  ModelAndView first() {
    return Page.goTo("/organisation/teams");
  }

  @GetMapping("/organisation/{table}")
  @Needs(Permission.SEE_ORGANISATION)
  ModelAndView list(Viewer viewer, @PathVariable String table) {
    PeopleForm form = form(table);
    List<Map<String, String>> rows = editor.list(viewer, form, "");
    return Page.of(
        "people/rows",
        new RowsView(
            form,
            List.copyOf(SHOWN.keySet()),
            SHOWN.getOrDefault(form, List.of()),
            rows,
            form == PeopleForm.TEAMS ? UnitLine.of(people, codes(rows)) : List.of(),
            viewer.may(RowEditor.toChange(form))));
  }

  private static Set<String> codes(List<Map<String, String>> teams) {
    return teams.stream().map(row -> row.getOrDefault("team", "")).collect(Collectors.toSet());
  }

  private static PeopleForm form(String table) {
    return PeopleForm.find(table)
        .filter(SHOWN::containsKey)
        .orElseThrow(() -> new NotFound("table " + table));
  }

  /// A table whose rows have codes.
  private static PeopleForm formOfRows(String table) {
    return Optional.of(form(table))
        .filter(RowsView::hasCodes)
        .orElseThrow(() -> new NotFound("row of " + table));
  }

  @GetMapping("/organisation/{table}/row")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView form(
      Viewer viewer, @PathVariable String table, @RequestParam(defaultValue = "") String code) {
    PeopleForm form = formOfRows(table);
    Map<String, String> row = code.isEmpty() ? Map.of() : row(viewer, form, code);
    String before = code.isEmpty() ? "" : RowForms.packed(List.of(row));
    return Page.of("people/form", view(viewer, form, code, before, row, List.of(), false));
  }

  private Map<String, String> row(Viewer viewer, PeopleForm form, String code) {
    return editor.list(viewer, form, code).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound(form.form().name() + " " + code));
  }

  private RowFormView view(
      Viewer viewer,
      PeopleForm form,
      String code,
      String before,
      Map<String, String> values,
      List<Problem> problems,
      boolean overtaken) {
    String table = form.form().name();
    Set<String> fixed = code.isEmpty() ? Set.of() : Set.of(form.form().names().getFirst());
    return new RowFormView(
        form,
        "people.form." + table,
        code,
        "/organisation/" + table + "/row",
        "/organisation/" + table,
        before,
        RowForms.fields(form, values, fixed),
        problems,
        overtaken,
        code.isEmpty() ? RowPast.NONE : editor.past(viewer, form, code));
  }

  @PostMapping("/organisation/{table}/row")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView save(
      Viewer viewer, @PathVariable String table, @RequestParam Map<String, String> sent) {
    PeopleForm form = formOfRows(table);
    String code = sent.getOrDefault("of", "");
    Map<String, String> after = RowForms.row(form, sent);
    if (!code.isEmpty()) {
      after.put(form.form().names().getFirst(), code);
    }
    String before = sent.getOrDefault("before", "");
    Map<String, String> now = code.isEmpty() ? null : row(viewer, form, code);
    if (now != null && !RowForms.packed(List.of(now)).equals(before)) {
      return Page.conflict(
          "people/form",
          view(viewer, form, code, RowForms.packed(List.of(now)), after, List.of(), true));
    }
    return switch (editor.save(viewer, form, now, after)) {
      case RowEditor.Outcome.Saved _ ->
          Page.goTo("/organisation/" + table).saying("people.said.saved");
      case RowEditor.Outcome.NotPossible no ->
          Page.invalid(
              "people/form", view(viewer, form, code, before, after, no.problems(), false));
      case RowEditor.Outcome.Overtaken other ->
          Page.conflict(
              "people/form",
              view(viewer, form, code, RowForms.packed(other.now()), after, List.of(), true));
    };
  }

  @Configuration(proxyBeanMethods = false)
  static class Rail {
    @Bean
    RailEntry organisationEntry() {
      return RailEntry.of(
          RailGroup.PEOPLE,
          20,
          "people.rail.organisation",
          "/organisation",
          Icon.BUILDING,
          Permission.SEE_ORGANISATION);
    }

    @Bean
    RailEntry peopleEntry() {
      return RailEntry.of(
              RailGroup.PEOPLE,
              10,
              "people.rail.people",
              "/people",
              Icon.PEOPLE,
              Permission.SEE_PEOPLE)
          .firstFor(Role.PEOPLE)
          .showingPlace();
    }
  }
}
