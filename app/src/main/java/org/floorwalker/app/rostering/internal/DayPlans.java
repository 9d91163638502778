package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DayPlan.Piece;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;

/// Cuts shifts into pieces, edge to edge.
///
/// @param channels channel of each queue
/// @param activities kind and title by id
/// @param breakRules tells which meals and breaks are paid
/// @param slot length of a slot
public record DayPlans(
    Map<String, Channel> channels,
    Function<String, ActivityCard> activities,
    List<BreakRule> breakRules,
    Duration slot) {

  /// What people call an activity.
  public record ActivityCard(String kind, String title) {}

  /// The plan of one shift.
  ///
  /// @param queueAt the queue served by slot start
  /// @param usual the queue to name where no slot says, e.g. on a half slot
  public DayPlan plan(Shift shift, SequencedMap<Instant, String> queueAt, String usual) {
    List<Piece> off = offDesk(shift);
    List<Piece> pieces = new ArrayList<>();
    Instant at = shift.range().startInclusive();
    for (Piece piece : off) {
      addDesk(pieces, at, piece.range().startInclusive(), queueAt, usual);
      pieces.add(piece);
      at = piece.range().endExclusive();
    }
    addDesk(pieces, at, shift.range().endExclusive(), queueAt, usual);
    return new DayPlan(shift, pieces, paid(shift));
  }

  private List<Piece> offDesk(Shift shift) {
    List<Piece> off = new ArrayList<>();
    for (Pause pause : shift.pauses()) {
      off.add(new Piece.Rest(pause.range(), pause.kind()));
    }
    for (PlacedActivity placed : shift.activities()) {
      ActivityCard card = activities.apply(placed.activity());
      off.add(new Piece.Beside(placed.range(), placed.activity(), card.kind(), card.title()));
    }
    off.sort(Comparator.comparing(piece -> piece.range().startInclusive()));
    return off;
  }

  private void addDesk(
      List<Piece> pieces,
      Instant from,
      Instant until,
      SequencedMap<Instant, String> queueAt,
      String usual) {
    Instant start = from;
    String queue = queueAt.getOrDefault(from, usual);
    for (Instant t = from; t.isBefore(until); t = t.plus(slot)) {
      String next = queueAt.getOrDefault(t, queue);
      if (channel(next) != channel(queue)) {
        pieces.add(new Piece.Desk(TimeRange.of(start, t), queue, channel(queue)));
        start = t;
        queue = next;
      }
    }
    if (start.isBefore(until)) {
      pieces.add(new Piece.Desk(TimeRange.of(start, until), queue, channel(queue)));
    }
  }

  private Channel channel(String queue) {
    return channels.getOrDefault(queue, Channel.TASK);
  }

  /// Paid time of a shift: presence less the pauses that are not paid.
  public Duration paid(Shift shift) {
    return unpaid(shift).stream()
        .map(TimeRange::length)
        .reduce(shift.range().length(), Duration::minus);
  }

  /// The pauses of a shift that are not paid.
  public List<TimeRange> unpaid(Shift shift) {
    List<BreakRule> rules = rulesOf(shift.range().length());
    return shift.pauses().stream()
        .filter(pause -> !isPaid(pause, rules))
        .map(Pause::range)
        .toList();
  }

  private static boolean isPaid(Pause pause, List<BreakRule> rules) {
    return rules.stream()
        .filter(rule -> rule.kind() == pause.kind())
        .filter(rule -> rule.length().equals(pause.range().length()))
        .findFirst()
        .map(BreakRule::paid)
        .orElse(false);
  }

  /// The rules with the largest least presence not above the shift's.
  private List<BreakRule> rulesOf(Duration presence) {
    List<Duration> steps =
        breakRules.stream()
            .map(BreakRule::minPresence)
            .filter(least -> least.compareTo(presence) <= 0)
            .toList();
    return steps.isEmpty()
        ? List.of()
        : breakRules.stream()
            .filter(rule -> rule.minPresence().equals(Collections.max(steps)))
            .toList();
  }
}
