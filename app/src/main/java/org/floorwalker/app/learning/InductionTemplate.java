package org.floorwalker.app.learning;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A programme by which newcomers come into their work.
///
/// @param client code of the client whose product it is about; empty when general
/// @param frontLine whether it is for those who serve customers: then basic training has fifteen
///     days at least
/// @param basicDays working days of basic training
/// @param nestingDays working days after them in which somebody sits beside
public record InductionTemplate(
    String code,
    String title,
    String client,
    boolean frontLine,
    int basicDays,
    int nestingDays,
    List<Step> steps) {
  /// Three weeks.
  public static final int LEAST_BASIC_DAYS = 15;

  public InductionTemplate {
    steps = List.copyOf(steps);
  }

  /// Something to be done.
  ///
  /// @param day working day of the programme, 1 for the first
  /// @param course code of the course whose evidence shows it; null when its owner says so
  public record Step(int day, Owner owner, String title, @Nullable String course) {}

  /// Who sees to a step.
  public enum Owner {
    TRAINER,
    LEADER,
    BUDDY,
    FLOOR_WALKER,
    NEWCOMER;

    /// The key of its words.
    public String words() {
      return "learning.owner." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Working days from the first to the last of the programme and of its steps.
  public int days() {
    int last = steps.stream().mapToInt(Step::day).max().orElse(1);
    return Math.max(basicDays + nestingDays, last);
  }
}
