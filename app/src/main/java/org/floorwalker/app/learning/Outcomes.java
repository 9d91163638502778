package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.QueueResult;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to what became of a programme's promise, week by week.
@Component
public final class Outcomes {
  private final History history;
  private final People people;
  private final Clock clock;

  Outcomes(History history, People people, Clock clock) {
    this.history = history;
    this.people = people;
    this.clock = clock;
  }

  /// The programme's weeks with sessions, in order; none before it was placed.
  public List<Outcome> of(Programme programme) {
    Programme.Result result = programme.result();
    return result == null
        ? List.of()
        : result.weeks().stream()
            .filter(week -> week.sessions() > 0)
            .map(week -> outcome(week, result.lastDay()))
            .toList();
  }

  private Outcome outcome(Programme.Week week, LocalDate lastDay) {
    ZoneId zone = people.findZone("").orElse(ZoneId.of("UTC"));
    LocalDate next = week.first().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate end = next.isAfter(lastDay) ? lastDay.plusDays(1) : next;
    boolean isOver = !clock.instant().atZone(zone).toLocalDate().isBefore(end);
    double[] came = isOver ? came(week.first(), end, zone) : new double[2];
    @Nullable Double share = came[1] > 0 ? came[0] / came[1] : null;
    return new Outcome(week.first(), week.sessions(), week.goal(), week.after(), share, came[1]);
  }

  /// Contacts in time and contacts offered, over the queues that promise an answer within a time.
  private double[] came(LocalDate first, LocalDate end, ZoneId zone) {
    Map<String, ServiceDefinition> promised = new HashMap<>();
    for (QueueCard card : people.queues()) {
      if (card.settings().promise().goal() instanceof ServiceGoal.AnswerWithin) {
        promised.put(card.id().name(), card.settings().promise().definition());
      }
    }
    double[] sum = new double[2];
    first
        .datesUntil(end)
        .flatMap(day -> history.queueResults(day, zone).stream())
        .forEach(
            result -> {
              ServiceDefinition definition = promised.get(result.queue());
              if (definition != null) {
                add(sum, result, definition);
              }
            });
    return sum;
  }

  /// A queue's share weighs as many contacts as were offered, as it does in the promise.
  private static void add(double[] sum, QueueResult result, ServiceDefinition definition) {
    double share = share(result.counts(), definition);
    if (!Double.isNaN(share)) {
      sum[0] += share * result.counts().offered();
      sum[1] += result.counts().offered();
    }
  }

  /// The share in time by the queue's own definition; `NaN` when the source did not tell.
  static double share(QueueSlot.Counts counts, ServiceDefinition definition) {
    return switch (definition) {
      case SERVED_OVER_OFFERED -> counts.answeredInGoal() / counts.offered();
      case EXCLUDING_SHORT_ABANDONS ->
          counts.answeredInGoal() / (counts.offered() - counts.abandonedInGoal());
      case OF_SERVED -> counts.answeredInGoal() / counts.answered();
      case WAIT_WITHIN -> (counts.answeredInGoal() + counts.abandonedInGoal()) / counts.offered();
    };
  }
}
