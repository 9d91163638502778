package org.floorwalker.app.staffing;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.planning.plan.WhatIf;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.jspecify.annotations.Nullable;

/// A what-if question asked of a need, with its answer once it is computed.
///
/// @param id its number
/// @param version the need version it is asked of
/// @param name what it is called in the comparison
/// @param day the day that is simulated
/// @param question what is otherwise
/// @param made when and by whom
/// @param answer null while it is computed, and where there is none
/// @param trouble why there is no answer, null when there is none to tell
public record Scenario(
    long id,
    long version,
    String name,
    LocalDate day,
    WhatIf question,
    Made made,
    @Nullable Answer answer,
    @Nullable String trouble) {

  /// @param asItIs every queue as it is
  /// @param changed every queue as the question has it, in the same order
  public record Answer(List<Row> asItIs, List<Row> changed) {
    public Answer {
      asItIs = List.copyOf(asItIs);
      changed = List.copyOf(changed);
    }
  }

  /// One queue.
  ///
  /// @param queue its name
  /// @param contacts contacts for people over the need's days
  /// @param hours person-hours to schedule
  /// @param mostPeople most people at the desk in a slot
  /// @param occupancy expected with the need
  /// @param service simulated on the day with the people of the need as it is, with its standard
  ///     error; null for work with a deadline
  public record Row(
      String queue,
      double contacts,
      double hours,
      double mostPeople,
      double occupancy,
      @Nullable Estimate service) {}
}
