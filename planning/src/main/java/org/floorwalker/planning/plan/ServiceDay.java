package org.floorwalker.planning.plan;

import java.time.LocalDate;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.simulation.Estimate;

/// What the simulation found for one queue on one day.
///
/// @param queue the queue
/// @param day local date
/// @param service share in time, counted as the queue's service definition says; for a goal of
///     average wait the share answered within that wait
/// @param oneDayInTen the share that nine days of ten reach, with the uncertainty of the forecast;
///     not a number when nothing arrives
/// @param averageWaitSeconds mean wait of the answered
/// @param occupancy part of their time at the desk that people who can serve the queue work on
///     contacts of any queue
/// @param offered contacts expected
public record ServiceDay(
    QueueId queue,
    LocalDate day,
    Estimate service,
    double oneDayInTen,
    Estimate averageWaitSeconds,
    double occupancy,
    double offered) {}
