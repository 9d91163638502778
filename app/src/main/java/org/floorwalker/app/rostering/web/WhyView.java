package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.Optional;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.DayExplaining.Explained;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.jspecify.annotations.Nullable;

/// The account of one day.
///
/// @param explained null when the roster cannot be compared
public record WhyView(RosterVersion version, Asked asked, @Nullable Explained explained) {
  /// @param not what somebody asks about instead, empty for no question
  public record Asked(String person, String name, LocalDate day, String not) {}

  /// A day as one would type it, empty when free.
  public String write(Day day) {
    Explained known = explained;
    return known == null
        ? ""
        : switch (day) {
          case Day.Free() -> "";
          case Day.Working working -> CellText.write(Optional.of(working.range()), known.zone());
        };
  }
}
