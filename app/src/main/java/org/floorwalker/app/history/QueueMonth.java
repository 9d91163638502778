package org.floorwalker.app.history;

import java.time.LocalDate;
import java.time.YearMonth;

/// How a queue did in a month, of the days whose source tells who was answered and who gave up.
///
/// @param queue code of the queue
/// @param month by the clock of its site
/// @param firstDay first day of the month on which anything came
/// @param offered contacts that came
/// @param answered those taken by somebody
/// @param answeredInGoal those taken within the goal's seconds
/// @param abandoned those that gave up
/// @param abandonedInGoal those that gave up within the goal's seconds
/// @param waitedSeconds waits of the answered, added up
public record QueueMonth(
    String queue,
    YearMonth month,
    LocalDate firstDay,
    double offered,
    double answered,
    double answeredInGoal,
    double abandoned,
    double abandonedInGoal,
    double waitedSeconds) {}
