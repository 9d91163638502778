package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.rostering.GridEditing;
import org.floorwalker.app.rostering.TypedCell;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// Cells of a grid as the planner typed them.
///
/// @param withService whether service is simulated as well
/// @param back address of the grid
record CellsForm(GridEditing.Wanted wanted, boolean withService, String back, Drawn drawn) {
  /// The stretch for which the grid draws coverage.
  ///
  /// @param from its start; null where nothing is drawn
  /// @param queues codes of those whose coverage is drawn, none for all
  record Drawn(@Nullable Instant from, int hours, List<String> queues) {
    Drawn {
      queues = List.copyOf(queues);
    }

    /// The window of the day; empty where nothing is drawn, or not of this day.
    Optional<DayWindow> on(LocalDate day, ZoneId zone) {
      boolean isLength = hours >= 1 && hours <= DayWindow.MOST_HOURS;
      return from != null && isLength && DayWindow.isNear(from, day)
          ? Optional.of(new DayWindow(from, hours, zone))
          : Optional.empty();
    }

    boolean shows(String queue) {
      return queues.isEmpty() || queues.contains(queue);
    }
  }

  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  static CellsForm of(MultiValueMap<String, String> sent) {
    Typed typed = new Typed(sent.toSingleValueMap());
    CellsForm form =
        new CellsForm(
            new GridEditing.Wanted(
                cells(sent.getOrDefault("cell", List.of())), typed.ticked("together")),
            typed.ticked("service"),
            typed.optional("back"),
            new Drawn(
                typed.optionalInstant("from"),
                typed.numberOr("hours", 0),
                sent.getOrDefault("queue", List.of())));
    typed.orRefuse();
    return form;
  }

  /// Those of the lines that [TypedCell#parse] can read.
  static List<TypedCell> cells(List<String> lines) {
    return lines.stream().map(TypedCell::parse).flatMap(Optional::stream).toList();
  }
}
