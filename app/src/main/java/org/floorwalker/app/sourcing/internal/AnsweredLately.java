package org.floorwalker.app.sourcing.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.HandledInQueue;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.sourcing.Reference;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Component;

/// What the centre answered in the last twelve months, as references of a tender.
@Component
public final class AnsweredLately {
  private final People people;
  private final History history;

  AnsweredLately(People people, History history) {
    this.people = people;
    this.history = history;
  }

  /// By mission, or by client where no mission is told, or by queue; the most contacts first.
  public List<Reference> inTwelveMonths() {
    LocalDate today = people.today();
    Map<String, HandledInQueue> sums = new LinkedHashMap<>();
    for (HandledInQueue one : history.handledByQueue(today.minusYears(1), today)) {
      String of =
          people.findQueue(new QueueId(one.queue())).map(AnsweredLately::of).orElse(one.queue());
      sums.merge(of, one, AnsweredLately::plus);
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue().contacts() > 0)
        .map(
            sum ->
                new Reference(
                    sum.getKey(),
                    sum.getValue().contacts(),
                    sum.getValue().seconds() / sum.getValue().contacts()))
        .sorted(Comparator.comparingDouble(Reference::contacts).reversed())
        .toList();
  }

  private static String of(QueueCard queue) {
    QueueCard.Customers customers = queue.customers();
    if (!customers.mission().isEmpty()) {
      return customers.mission();
    }
    return customers.client().isEmpty() ? queue.name() : customers.client();
  }

  private static HandledInQueue plus(HandledInQueue one, HandledInQueue other) {
    return new HandledInQueue(
        one.queue(), one.contacts() + other.contacts(), one.seconds() + other.seconds());
  }
}
