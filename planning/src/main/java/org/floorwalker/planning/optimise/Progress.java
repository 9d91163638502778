package org.floorwalker.planning.optimise;

/// Watches a search and may stop it; called from the searching threads, one call at a time.
public interface Progress {
  /// Watches nothing and never stops.
  Progress NONE =
      new Progress() {
        @Override
        public void report(Point point) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  /// A point of the curve of cost.
  void report(Point point);

  /// Whether the search should end now and keep the best roster found.
  boolean isStopped();

  /// How far a search is.
  ///
  /// @param done share of the budget used, 0 to 1
  /// @param cost cost in points of the best whole roster known: while parts are searched, of that
  ///     from which they started
  /// @param moves moves priced until now
  /// @param cpuSeconds processor time used until now, all threads
  record Point(double done, double cost, long moves, double cpuSeconds) {}
}
