package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.training.ApprenticeTerm;
import org.jspecify.annotations.Nullable;

/// Somebody on the way to a trade certificate.
///
/// @param contract number of the contract of apprenticeship
/// @param supervisor null when there is none yet
/// @param test registration and result
/// @param goals what the curriculum asks, by number
/// @param notes proof towards goals, and talks; newest first
/// @param hours by month, newest first
/// @param plan which goal is worked on when and where
/// @param held days of the half-year talks that were held as talks, beside those noted
public record Apprentice(
    long id,
    PersonId person,
    String trade,
    String contract,
    ApprenticeTerm term,
    @Nullable PersonId supervisor,
    int weeklyHours,
    Test test,
    List<Goal> goals,
    List<Note> notes,
    List<Hours> hours,
    List<Planned> plan,
    List<LocalDate> held) {
  public Apprentice {
    goals = List.copyOf(goals);
    notes = List.copyOf(notes);
    hours = List.copyOf(hours);
    plan = List.copyOf(plan);
    held = List.copyOf(held);
  }

  Apprentice withHeld(List<LocalDate> days) {
    return new Apprentice(
        id,
        person,
        trade,
        contract,
        term,
        supervisor,
        weeklyHours,
        test,
        goals,
        notes,
        hours,
        plan,
        days);
  }

  /// The trade test.
  ///
  /// @param registeredOn null before
  /// @param result null before
  public record Test(
      @Nullable LocalDate registeredOn, @Nullable Result result, @Nullable LocalDate resultOn) {}

  /// What became of it.
  public enum Result {
    PASSED,
    PASSED_WELL,
    FAILED,
    /// The contract ended before the test.
    ENDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Result of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// A goal of the curriculum.
  public record Goal(long id, int number, String title) {}

  /// Something noted.
  ///
  /// @param goal id of the goal it is about; null for a talk
  /// @param reached whether the goal is reached with it
  public record Note(
      @Nullable Long goal, boolean reached, LocalDate on, String words, String by, Instant at) {}

  /// @param work hours at work in the month
  /// @param teaching hours of teaching
  public record Hours(LocalDate month, int work, int teaching) {}

  /// When and where a goal is worked on.
  ///
  /// @param goal id of the goal
  /// @param halfYear of the term, from 1
  /// @param place such as a team or a queue
  public record Planned(long goal, int halfYear, String place) {}

  public Optional<Planned> planned(Goal goal) {
    return plan.stream().filter(one -> one.goal() == goal.id()).findFirst();
  }

  /// Last day of the half-year a goal is planned for.
  public LocalDate until(Planned planned) {
    List<LocalDate> ends = term.talksDue();
    return ends.get(Math.min(planned.halfYear(), ends.size()) - 1);
  }

  /// Whether the half-year a goal is planned for is over without it being reached.
  public boolean isLate(Goal goal, LocalDate day) {
    return !isReached(goal) && planned(goal).filter(one -> until(one).isBefore(day)).isPresent();
  }

  public boolean isReached(Goal goal) {
    return notes.stream()
        .anyMatch(note -> note.reached() && note.goal() != null && note.goal() == goal.id());
  }

  public int reached() {
    return (int) goals.stream().filter(this::isReached).count();
  }

  /// Days on which talks were held, noted here or held as talks.
  public List<LocalDate> talks() {
    Stream<LocalDate> noted = notes.stream().filter(note -> note.goal() == null).map(Note::on);
    return Stream.concat(noted, held.stream()).toList();
  }
}
