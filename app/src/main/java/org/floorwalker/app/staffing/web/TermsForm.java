package org.floorwalker.app.staffing.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.staffing.GoalTerms;
import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.Shrinkage.Loss;
import org.springframework.util.MultiValueMap;

/// A queue's terms as they come from the page.
///
/// @param values what was written; the fields of losses come once for each row
record TermsForm(MultiValueMap<String, String> values) {

  /// @throws IllegalArgumentException when something cannot be read or contradicts the rest
  GoalTerms terms(String queue) {
    GoalPeriod.Per per = GoalPeriod.Per.parse(text("period"));
    double floor = text("floor").isEmpty() ? 0 : PerCent.share(text("floor"));
    int night = text("night").isEmpty() ? 0 : Integer.parseInt(text("night"));
    List<Loss> losses = losses();
    return new GoalTerms(
        queue, new GoalPeriod(per, floor), night, losses.isEmpty() ? null : new Shrinkage(losses));
  }

  String text(String field) {
    String value = values.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /// The rows as they were written.
  List<TermsView.Loss> rows() {
    List<TermsView.Loss> rows = new ArrayList<>();
    for (int row = 0; row < values.getOrDefault("reason", List.of()).size(); row++) {
      rows.add(
          new TermsView.Loss(
              cell("reason", row),
              cell("share", row),
              cell("weekdays", row),
              cell("from", row),
              cell("until", row)));
    }
    return rows;
  }

  private String cell(String field, int row) {
    List<String> column = values.getOrDefault(field, List.of());
    return row < column.size() ? column.get(row).strip() : "";
  }

  private List<Loss> losses() {
    return rows().stream().filter(row -> !row.reason().isEmpty()).map(TermsForm::loss).toList();
  }

  private static Loss loss(TermsView.Loss row) {
    return new Loss(
        row.reason(),
        PerCent.share(row.share()),
        weekdays(row.weekdays()),
        time(row.from()),
        time(row.until()));
  }

  private static Set<DayOfWeek> weekdays(String text) {
    if (text.isEmpty()) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String digit : text.split("\\s+")) {
      days.add(DayOfWeek.of(Integer.parseInt(digit)));
    }
    return days;
  }

  private static LocalTime time(String text) {
    return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text);
  }
}
