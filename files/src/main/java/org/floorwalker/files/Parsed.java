package org.floorwalker.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a reader found: the good part, every problem, and notices that stop nothing.
///
/// @param value the good rows
/// @param problems one per bad row or cell; empty when all is well
/// @param notices remarks such as an ignored column
public record Parsed<T>(T value, List<Problem> problems, List<String> notices) {
  public Parsed {
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
  }

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(value, List.of(), List.of());
  }

  public boolean isClean() {
    return problems.isEmpty();
  }

  public <R> Parsed<R> map(Function<T, R> change) {
    return new Parsed<>(change.apply(value), problems, notices);
  }

  /// The other value with the problems and notices of both.
  public <R> Parsed<R> and(Parsed<R> other) {
    List<Problem> allProblems = new ArrayList<>(problems);
    allProblems.addAll(other.problems);
    List<String> allNotices = new ArrayList<>(notices);
    allNotices.addAll(other.notices);
    return new Parsed<>(other.value, allProblems, allNotices);
  }
}
