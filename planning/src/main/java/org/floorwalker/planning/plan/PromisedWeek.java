package org.floorwalker.planning.plan;

import java.time.LocalDate;
import org.floorwalker.planning.demand.QueueId;

/// What a plan says of a queue's week, and how far chance may carry a week from it.
///
/// @param queue the queue, or the name of several together
/// @param monday first day of the week; the plan may hold only part of it
/// @param promised share in time in the mean of the replications
/// @param low nineteen weeks of twenty lie above this and below `high`: volume as uncertain as the
///     forecast's band says, people absent as the losses say, arrivals and work by chance
/// @param high the upper end
public record PromisedWeek(
    QueueId queue, LocalDate monday, double promised, double low, double high) {}
