package org.floorwalker.files.table;

import org.floorwalker.files.Problem;

/// Takes problems as they are found.
@FunctionalInterface
public interface ProblemSink {
  void problem(Problem problem);
}
