package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;

/// A draft of the small floor, and how a planner reads and types its rows.
final class GridFloor {
  static final LocalDate MONDAY = SmallFloor.MONDAY;
  static final LocalDate FRIDAY = MONDAY.plusDays(4);

  final TestApp app = TestApp.fresh();
  final long draft = SmallFloor.in(app).draft("r");

  GridEditing grids() {
    return app.get(GridEditing.class);
  }

  Viewer planner() {
    return app.viewer(Role.PLANNER);
  }

  PersonId person(String code) {
    return app.get(People.class).findByCode(code).orElseThrow();
  }

  String text(String code, LocalDate day) {
    DayPlan plan = app.get(Rostering.class).plansOf(draft, day).get(person(code));
    return CellText.write(Optional.ofNullable(plan).map(p -> p.shift().range()), SmallFloor.OSLO);
  }

  TypedCell cell(String code, LocalDate day, String text) {
    long seen =
        grids()
            .seen(draft, day, day.plusDays(1))
            .getOrDefault(person(code), Map.of())
            .getOrDefault(day, 0L);
    return new TypedCell(code, day, seen, text);
  }

  /// A person and a day with a shift of eight hours and a free day after it or none before it.
  TypedCell working(String text) {
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      for (int d = 0; d < 5; d++) {
        LocalDate day = MONDAY.plusDays(d);
        if (!text("a" + i, day).isEmpty()) {
          return cell("a" + i, day, text);
        }
      }
    }
    throw new IllegalStateException("Nobody works in this draft.");
  }

  /// A free row that may have these hours.
  TypedCell roomFor(String hours) {
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      for (int d = 0; d < 7; d++) {
        TypedCell cell = cell("a" + i, MONDAY.plusDays(d), hours);
        if (text(cell.person(), cell.day()).isEmpty() && isFine(cell)) {
          return cell;
        }
      }
    }
    throw new IllegalStateException("There is no room for " + hours + " in this draft.");
  }

  /// A row that may also begin half an hour later, with its hours.
  TypedCell movable() {
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      for (int d = 0; d < 7; d++) {
        TypedCell cell = cell("a" + i, MONDAY.plusDays(d), "");
        String hours = text(cell.person(), cell.day());
        if (!hours.isEmpty() && isFine(cell.with(later(hours)))) {
          return cell.with(hours);
        }
      }
    }
    throw new IllegalStateException("Nobody in this draft may begin later.");
  }

  boolean isFine(TypedCell cell) {
    return grids().look(planner(), draft, List.of(cell), false).countFine() == 1;
  }

  static String later(String hours) {
    CellText.Hours typed = (CellText.Hours) CellText.parse(hours);
    return typed.start().plusMinutes(30) + "–" + typed.end().plusMinutes(30);
  }
}
