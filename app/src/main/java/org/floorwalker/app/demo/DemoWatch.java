package org.floorwalker.app.demo;

/// Whoever waits for the demo to be built.
@FunctionalInterface
public interface DemoWatch {
  /// Tells what is being done.
  ///
  /// @param step what, in English, for a terminal
  /// @param share how much of this step is done, 0 to 1
  void progress(String step, double share);
}
