package org.floorwalker.cli;

/// What the command tells the shell.
final class ExitCode {
  /// The work is done.
  static final int DONE = 0;

  /// The answer is no: violations found, or the problem is infeasible; the reasons are printed.
  static final int NO = 1;

  /// The input cannot be used; every problem is printed.
  static final int BAD_INPUT = 2;

  /// A defect in the program.
  static final int DEFECT = 3;

  private ExitCode() {}
}
