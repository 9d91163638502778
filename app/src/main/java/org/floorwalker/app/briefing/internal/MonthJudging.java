package org.floorwalker.app.briefing.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.briefing.QueueDay.Verdict;
import org.floorwalker.app.briefing.ServiceSum;
import org.floorwalker.app.history.QueueMonth;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.staffing.ServiceDefinition;

/// A queue's months held against its promise as it is now.
///
/// @param measured what the goal measures, of all months together
/// @param kept months in which it was kept, chance allowed for
/// @param months months with contacts
public record MonthJudging(double measured, int kept, int months) {
  private static final Set<Channel> ON_THE_LINE = EnumSet.of(Channel.VOICE, Channel.CHAT);

  private static final Set<Verdict> KEPT = EnumSet.of(Verdict.KEPT, Verdict.WITHIN_CHANCE);

  public static MonthJudging of(QueueCard card, List<QueueMonth> months) {
    QueueSlot.Counts counts = QueueSlot.Counts.NONE;
    QueueSlot.Seconds seconds = QueueSlot.Seconds.NONE;
    int kept = 0;
    for (QueueMonth month : months) {
      counts = counts.plus(counts(month));
      seconds = seconds.plus(seconds(month));
      double measured = Verdicts.measured(card.settings(), counts(month), seconds(month));
      if (KEPT.contains(Verdicts.of(card.settings().promise().goal(), measured, month.offered()))) {
        kept++;
      }
    }
    return new MonthJudging(
        Verdicts.measured(card.settings(), counts, seconds), kept, months.size());
  }

  /// The month as a sum that can be added to those of other queues.
  public static ServiceSum sum(QueueCard card, QueueMonth month) {
    ServiceDefinition definition = card.settings().promise().definition();
    QueueSlot.Counts counts = counts(month);
    boolean waits = ON_THE_LINE.contains(card.settings().queue().channel());
    return new ServiceSum(
        month.offered(),
        month.answered(),
        month.abandoned(),
        Verdicts.inTime(definition, counts),
        Verdicts.judged(definition, counts),
        waits ? month.waitedSeconds() : 0,
        waits ? month.answered() : 0);
  }

  private static QueueSlot.Counts counts(QueueMonth month) {
    return new QueueSlot.Counts(
        month.offered(),
        0,
        0,
        month.answered(),
        month.answeredInGoal(),
        month.abandoned(),
        month.abandonedInGoal(),
        0);
  }

  private static QueueSlot.Seconds seconds(QueueMonth month) {
    return new QueueSlot.Seconds(month.waitedSeconds(), 0, 0, 0, 0, 0);
  }
}
