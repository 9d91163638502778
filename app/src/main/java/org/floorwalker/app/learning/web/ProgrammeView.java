package org.floorwalker.app.learning.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.app.learning.Outcome;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.platform.jobs.Job;
import org.jspecify.annotations.Nullable;

/// A programme with where its sessions lie, and the proof.
///
/// @param job the placing at work, null when none is
/// @param chart null until it was placed
/// @param sessions sessions with names
/// @param left people without a place, by reason and remedy
public record ProgrammeView(
    Programme programme,
    @Nullable Job job,
    @Nullable ProgrammeChart chart,
    List<SessionRow> sessions,
    List<LeftRow> left,
    List<Outcome> outcomes) {
  public ProgrammeView {
    sessions = List.copyOf(sessions);
    left = List.copyOf(left);
    outcomes = List.copyOf(outcomes);
  }

  /// The proof in short.
  ///
  /// @param lowest the week with sessions in which fewest contacts are in time
  /// @param cost share of contacts in time that the weeks with sessions lose on average
  /// @param hours of people's time in all sessions
  /// @param busiest largest share of the time at the desk spent with customers in such a week
  public record Proof(Programme.Week lowest, double cost, double hours, double busiest) {}

  /// Null before it was placed, and when nothing could be.
  public @Nullable Proof proof() {
    Programme.Result result = programme.result();
    List<Programme.Week> held =
        result == null
            ? List.of()
            : result.weeks().stream().filter(week -> week.sessions() > 0).toList();
    if (result == null || held.isEmpty()) {
      return null;
    }
    return new Proof(
        Collections.min(held, Comparator.comparingDouble(Programme.Week::after)),
        held.stream().mapToDouble(week -> week.before() - week.after()).average().orElseThrow(),
        result.sessions().stream().mapToDouble(ProgrammeView::hours).sum(),
        held.stream().mapToDouble(Programme.Week::busyAfter).max().orElseThrow());
  }

  private static double hours(Programme.Placed session) {
    int people = session.people().size() + (session.trainer() == null ? 0 : 1);
    return people * Duration.between(session.start(), session.end()).toMinutes() / 60.0;
  }

  /// A session.
  ///
  /// @param number from 1, in order of time
  /// @param trainer name, empty when nobody holds it
  /// @param room empty when it needs none
  /// @param course title of the course where the programme has several; empty otherwise
  /// @param standing what became of it in the schedule, null before it was put there
  /// @param clashes whom it does not suit
  public record SessionRow(
      int number,
      Instant start,
      Instant end,
      String trainer,
      String room,
      List<String> people,
      String course,
      Programme.@Nullable Standing standing,
      List<ClashRow> clashes) {
    public SessionRow {
      people = List.copyOf(people);
      clashes = List.copyOf(clashes);
    }
  }

  /// Somebody whom a session does not suit, by name.
  ///
  /// @param why a word of `BookOutcome.Why`
  public record ClashRow(String person, String why) {}

  /// People for whom the same is in the way and the same would help.
  ///
  /// @param remedy empty when nothing helps
  /// @param at the first time at which it would, null when nothing helps
  /// @param prices of each way, cheapest first; none where prices were not told
  public record LeftRow(
      List<String> people, String reason, String remedy, @Nullable Instant at, List<Price> prices) {
    public LeftRow {
      people = List.copyOf(people);
      prices = List.copyOf(prices);
    }
  }

  /// What one way costs for all of them.
  ///
  /// @param way `earlier`, `hourly`, `partner` or `overtime`
  public record Price(String way, long sum) {}
}
