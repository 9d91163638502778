package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.store.ShiftCodeStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to shifts that can be typed by a code. A changed shift is a new row from a day on, so
/// that the past stays readable.
@Component
public class ShiftLibrary {
  private final ShiftCodeStore codes;
  private final Audit audit;
  private final Clock clock;

  ShiftLibrary(ShiftCodeStore codes, Audit audit, Clock clock) {
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /// Every row there ever was, by code and day.
  public List<ShiftCode> listShifts() {
    return codes.listAll();
  }

  /// Shifts that may be typed on the day.
  public List<ShiftCode> shiftsOn(LocalDate day) {
    return codes.listOn(day);
  }

  /// Enters a shift from a day on, in place of what its code meant before.
  ///
  /// @return what is wrong as the key of its words, null when it is entered
  @Transactional
  public @Nullable String enter(
      Viewer viewer, String code, String title, String hours, LocalDate from) {
    viewer.require(Permission.MAKE_SCHEDULES);
    String name = code.strip().toUpperCase(Locale.ROOT);
    if (!(CellText.parse(name) instanceof CellText.Code)) {
      return "rostering.library.wrong.code";
    }
    if (!(CellText.parse(hours) instanceof CellText.Hours times)) {
      return "rostering.library.wrong.hours";
    }
    if (title.isBlank()) {
      return "rostering.library.wrong.title";
    }
    Made made = new Made(clock.instant(), viewer.name());
    ShiftCode shift = new ShiftCode(0, name, title.strip(), times, from, null, made);
    codes.end(name, from);
    codes.insert(shift);
    audit.record(viewer, "rostering.shift-entered", About.thing("shift", name), null, shift);
    return null;
  }

  /// Ends a shift on a day; drafts keep the hours it gave them.
  @Transactional
  public void end(Viewer viewer, String code, LocalDate day) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (codes.end(code, day) > 0) {
      audit.record(viewer, "rostering.shift-ended", About.thing("shift", code), null, day);
    }
  }
}
