package org.floorwalker.cli;

import java.util.List;
import org.floorwalker.files.Problem;

/// Thrown by a command when its input cannot be used; carries every problem found.
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  BadInput(String message, List<Problem> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  BadInput(String message) {
    this(message, List.of());
  }

  List<Problem> problems() {
    return problems;
  }
}
