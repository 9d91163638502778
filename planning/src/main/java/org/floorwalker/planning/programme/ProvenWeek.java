package org.floorwalker.planning.programme;

import java.time.LocalDate;

/// A week of all queues that promise to answer a share in a time, with and without the programme.
///
/// @param first its first day in the schedule
/// @param goal the goals weighed by contacts
/// @param before share in time without the programme, weighed by contacts
/// @param after share in time with it
/// @param busyBefore share of the time at the desk spent with customers, without
/// @param busyAfter the same with it
public record ProvenWeek(
    LocalDate first,
    double goal,
    double before,
    double after,
    double busyBefore,
    double busyAfter) {}
