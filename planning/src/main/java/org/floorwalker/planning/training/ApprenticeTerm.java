package org.floorwalker.planning.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The term of an apprentice's contract and the days that follow from it.
///
/// An apprentice in Norway has a talk each half-year about what has been reached of the curriculum,
/// and is registered for the trade test at the earliest eight and at the latest two months before
/// the term ends (guides of Agder county and of the training office OKAB, read November 2026).
///
/// @param starts first day
/// @param ends last day
public record ApprenticeTerm(LocalDate starts, LocalDate ends) {
  private static final int MONTHS_BETWEEN_TALKS = 6;
  private static final int EARLIEST_MONTHS = 8;
  private static final int LATEST_MONTHS = 2;

  public ApprenticeTerm {
    if (!ends.isAfter(starts)) {
      throw new IllegalArgumentException(
          "A term from %s to %s.\nMaybe the two are swapped.".formatted(starts, ends));
    }
  }

  /// First day on which the apprentice can be registered for the trade test.
  public LocalDate registrationOpens() {
    LocalDate opens = ends.minusMonths(EARLIEST_MONTHS);
    return opens.isBefore(starts) ? starts : opens;
  }

  /// Last day on which the apprentice can be registered.
  public LocalDate registrationCloses() {
    LocalDate closes = ends.minusMonths(LATEST_MONTHS);
    return closes.isBefore(starts) ? starts : closes;
  }

  /// Last day of each half-year, by which a talk must have been held in it; the last is the end of
  /// the term.
  public List<LocalDate> talksDue() {
    List<LocalDate> due = new ArrayList<>();
    for (int half = 1; ; half++) {
      LocalDate next = starts.plusMonths((long) half * MONTHS_BETWEEN_TALKS).minusDays(1);
      if (!next.isBefore(ends)) {
        due.add(ends);
        return List.copyOf(due);
      }
      due.add(next);
    }
  }

  /// Half-years that are over on the day and in which no talk was held, by their last day.
  public List<LocalDate> talksMissed(List<LocalDate> held, LocalDate day) {
    List<LocalDate> missed = new ArrayList<>();
    LocalDate from = starts;
    for (LocalDate due : talksDue()) {
      LocalDate first = from;
      boolean wasHeld = held.stream().anyMatch(on -> !on.isBefore(first) && !on.isAfter(due));
      if (due.isBefore(day) && !wasHeld) {
        missed.add(due);
      }
      from = due.plusDays(1);
    }
    return missed;
  }

  /// The next day by which a talk must be held, counting those held; the end of the term when
  /// all are.
  public LocalDate nextTalk(List<LocalDate> held, LocalDate day) {
    LocalDate from = starts;
    for (LocalDate due : talksDue()) {
      LocalDate first = from;
      boolean wasHeld = held.stream().anyMatch(on -> !on.isBefore(first) && !on.isAfter(due));
      if (!due.isBefore(day) && !wasHeld) {
        return due;
      }
      from = due.plusDays(1);
    }
    return ends;
  }

  /// Where the day stands towards the registration.
  public Registration registration(LocalDate day) {
    if (day.isBefore(registrationOpens())) {
      return Registration.NOT_YET;
    }
    return day.isAfter(registrationCloses()) ? Registration.TOO_LATE : Registration.OPEN;
  }

  /// Stretches of the term.
  public enum Registration {
    NOT_YET,
    OPEN,
    TOO_LATE
  }
}
