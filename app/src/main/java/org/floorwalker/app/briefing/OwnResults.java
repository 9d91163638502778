package org.floorwalker.app.briefing;

import java.time.LocalDate;
import java.util.List;

/// A person's own last day with contacts.
///
/// @param day the day
/// @param figures what may be shown of it
/// @param heldBack measures that are counted but not registered, so not shown
public record OwnResults(LocalDate day, List<OwnFigure> figures, List<String> heldBack) {
  public OwnResults {
    figures = List.copyOf(figures);
    heldBack = List.copyOf(heldBack);
  }
}
