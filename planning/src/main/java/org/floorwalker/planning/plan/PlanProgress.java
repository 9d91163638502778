package org.floorwalker.planning.plan;

import org.floorwalker.planning.optimise.Progress;

/// Hears how far a plan is, and may end its search early; what was found is used.
public interface PlanProgress {
  /// A plan without an audience.
  PlanProgress NONE =
      new PlanProgress() {
        @Override
        public void at(Stage stage, double share) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  /// The steps in their order.
  enum Stage {
    FORECAST,
    NEED,
    SCHEDULE,
    SIMULATE
  }

  /// @param share part of the stage that is done, 0 to 1
  void at(Stage stage, double share);

  /// Whether the search should end now and keep the best roster found.
  boolean isStopped();

  /// The same audience for the roster search.
  default Progress search() {
    return new Progress() {
      @Override
      public void report(Point point) {
        at(Stage.SCHEDULE, point.done());
      }

      @Override
      public boolean isStopped() {
        return PlanProgress.this.isStopped();
      }
    };
  }
}
