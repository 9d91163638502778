package org.floorwalker.app.people.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.floorwalker.app.people.RowEditor;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.files.Problem;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Meals and breaks of shifts: one form for the whole table, since only its rows together say what
/// a shift has. A row without any word is left out.
@Controller
final class BreaksPage {
  private static final PeopleForm FORM = PeopleForm.BREAKS;
  private static final int EMPTY_ROWS = 2;
  private static final int MOST_ROWS = 60;

  private final RowEditor editor;
  private final Words words;

  BreaksPage(RowEditor editor, Words words) {
    this.editor = editor;
    this.words = words;
  }

  @GetMapping("/organisation/breaks/table")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView form(Viewer viewer) {
    List<Map<String, String>> now = editor.list(viewer, FORM, "");
    return Page.of("people/breaks", view(viewer, now, RowForms.packed(now), List.of(), false));
  }

  @PostMapping("/organisation/breaks/table")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView save(Viewer viewer, @RequestParam Map<String, String> sent) {
    List<Map<String, String>> after = rows(sent);
    String before = sent.getOrDefault("before", "");
    List<Map<String, String>> now = editor.list(viewer, FORM, "");
    if (!RowForms.packed(now).equals(before)) {
      return overtaken(viewer, now, after);
    }
    if (after.isEmpty()) {
      return Page.invalid("people/breaks", view(viewer, after, before, List.of(), false));
    }
    return switch (editor.replace(viewer, FORM, now, after)) {
      case RowEditor.Outcome.Saved _ ->
          Page.goTo("/organisation/breaks").saying("people.said.saved");
      case RowEditor.Outcome.NotPossible(var problems) ->
          Page.invalid("people/breaks", view(viewer, after, before, problems, false));
      case RowEditor.Outcome.Overtaken(var other) -> overtaken(viewer, other, after);
    };
  }

  private ModelAndView overtaken(
      Viewer viewer, List<Map<String, String>> now, List<Map<String, String>> after) {
    return Page.conflict(
        "people/breaks", view(viewer, after, RowForms.packed(now), List.of(), true));
  }

  /// The rows in which anything was typed.
  private static List<Map<String, String>> rows(Map<String, String> sent) {
    return IntStream.range(0, MOST_ROWS)
        .mapToObj(number -> row(sent, number))
        .filter(row -> row.values().stream().anyMatch(cell -> !cell.isEmpty()))
        .toList();
  }

  private static Map<String, String> row(Map<String, String> sent, int number) {
    Map<String, String> cells = new HashMap<>();
    for (String column : FORM.form().names()) {
      cells.put(column, sent.getOrDefault(BreaksView.field(column, number), ""));
    }
    return RowForms.row(FORM, cells);
  }

  private BreaksView view(
      Viewer viewer,
      List<Map<String, String>> rows,
      String before,
      List<Problem> problems,
      boolean overtaken) {
    List<List<Field>> fields =
        IntStream.range(0, Math.min(MOST_ROWS, rows.size() + EMPTY_ROWS))
            .mapToObj(n -> fields(viewer, n, n < rows.size() ? rows.get(n) : Map.of()))
            .toList();
    return new BreaksView(fields, rows.isEmpty(), before, problems, overtaken);
  }

  private List<Field> fields(Viewer viewer, int number, Map<String, String> row) {
    return FORM.form().names().stream()
        .map(column -> field(viewer, column, number).value(row.get(column)).autocomplete("off"))
        .toList();
  }

  private Field field(Viewer viewer, String column, int number) {
    String name = BreaksView.field(column, number);
    String label = "people.column." + column.replace('_', '-');
    return switch (column) {
      case "kind" -> Field.choice(name, label, choices(viewer, "meal", "break"));
      case "paid" -> Field.choice(name, label, choices(viewer, "yes", "no"));
      default -> Field.text(name, label);
    };
  }

  private List<Field.Choice> choices(Viewer viewer, String... values) {
    return Stream.concat(
            Stream.of(new Field.Choice("", "–")),
            Stream.of(values)
                .map(
                    value ->
                        new Field.Choice(
                            value, words.say(viewer.spoken(), "people.breaks." + value))))
        .toList();
  }
}
