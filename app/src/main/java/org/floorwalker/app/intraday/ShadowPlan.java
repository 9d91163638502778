package org.floorwalker.app.intraday;

import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.jspecify.annotations.Nullable;

/// A schedule made here beside one that was published elsewhere.
///
/// @param id its number
/// @param theirs the roster version that was brought in
/// @param ours the draft made here for the same days
/// @param made when and by whom
/// @param result both judged alike
public record ShadowPlan(long id, long theirs, long ours, Made made, Result result) {

  /// @param queues every queue under both schedules
  /// @param theirs the schedule of the other suite
  /// @param ours the one made here
  public record Result(List<Row> queues, Side theirs, Side ours) {
    public Result {
      queues = List.copyOf(queues);
    }
  }

  /// @param contacts contacts expected
  public record Row(String queue, double contacts, Expected theirs, Expected ours) {}

  /// @param service share in time; null when nothing is expected
  /// @param error its standard error
  public record Expected(@Nullable Double service, double error) {}

  /// @param paid paid hours
  /// @param customerTime time with customers as a share of paid time
  /// @param daysBelow days of queues below their promise by more than half a point
  /// @param rulesBroken places in which a rule is broken that schedules here may not break
  public record Side(double paid, double customerTime, int daysBelow, int rulesBroken) {}
}
