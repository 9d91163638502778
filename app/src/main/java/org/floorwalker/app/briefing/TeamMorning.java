package org.floorwalker.app.briefing;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.people.TeamCard;

/// What a team leader reads first.
///
/// @param team the team
/// @param today the team's date
/// @param lastDay the day the results are of
/// @param results the team's queues on that day
/// @param remarks people whose day lay beyond their own chance, best news first
/// @param asUsual people who worked that day and are not in the remarks
/// @param notRegistered whether figures of persons are held back because no measure is registered
/// @param working people of the team with a shift today
/// @param members people of the team
/// @param known deviations of today that concern the team's queues
public record TeamMorning(
    TeamCard team,
    LocalDate today,
    LocalDate lastDay,
    List<QueueDay> results,
    List<Remark> remarks,
    int asUsual,
    boolean notRegistered,
    int working,
    int members,
    List<KnownDeviation> known) {
  public TeamMorning {
    results = List.copyOf(results);
    remarks = List.copyOf(remarks);
    known = List.copyOf(known);
  }

  /// One person's figure beyond chance.
  ///
  /// @param name full name
  /// @param figure the figure with the person's own range
  public record Remark(String name, OwnFigure figure) {}
}
