package org.floorwalker.app.staffing.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.staffing.HoursBeside;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Scenario;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.jspecify.annotations.Nullable;

/// Scenarios of a need side by side, and the form for the next.
///
/// @param version the need they are asked of
/// @param day the day that the next is simulated on
/// @param columns the need as it is, then each scenario
/// @param rows a row for each queue of the part that is drawn
/// @param sum all queues together; null while nothing is answered
/// @param form fields of the form
/// @param jobs questions at work
/// @param beside paid time that is planned beside the desk
/// @param trouble what contradicts what in the form, null when nothing does
public record ScenarioView(
    NeedVersion version,
    LocalDate day,
    List<Column> columns,
    Portion<Row> rows,
    @Nullable Row sum,
    List<Field> form,
    List<Job> jobs,
    List<HoursBeside.Line> beside,
    @Nullable String trouble) {
  public ScenarioView {
    columns = List.copyOf(columns);
    form = List.copyOf(form);
    jobs = List.copyOf(jobs);
    beside = List.copyOf(beside);
  }

  /// @param scenario null for the need as it is
  /// @param changes what is otherwise, in words
  public record Column(@Nullable Scenario scenario, List<String> changes) {
    public Column {
      changes = List.copyOf(changes);
    }
  }

  /// What the page is asked for beside the part of its queues.
  public SequencedMap<String, String> kept() {
    SequencedMap<String, String> kept = new LinkedHashMap<>();
    kept.put("version", String.valueOf(version.id()));
    kept.put("day", day.toString());
    return kept;
  }

  /// The rows that are drawn, the sum last.
  public List<Row> drawn() {
    return Stream.concat(rows.rows().stream(), Stream.ofNullable(sum)).toList();
  }

  /// @param name what the queue is called; empty for the sum
  public record Row(String name, List<@Nullable Cell> cells) {
    /// The hours of the question that changes most.
    double mostChange() {
      return cells.stream()
          .filter(Objects::nonNull)
          .mapToDouble(cell -> Math.abs(cell.more()))
          .max()
          .orElse(0);
    }
  }

  /// @param hours person-hours to schedule
  /// @param more hours beyond the need as it is
  /// @param mostPeople most people at the desk; not told in the sum
  /// @param service simulated on the day, null where none is told
  public record Cell(double hours, double more, double mostPeople, @Nullable Estimate service) {

    public boolean isMore() {
      return more >= 0.5;
    }

    public boolean isLess() {
      return more <= -0.5;
    }
  }
}
