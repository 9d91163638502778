package org.floorwalker.app.sourcing.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.history.HandledWeek;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.quality.QualityFacts;
import org.floorwalker.app.sourcing.SiteCost;
import org.floorwalker.app.sourcing.SiteRecord;
import org.floorwalker.planning.roster.Contract;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the sites did in the last thirteen whole weeks, or those of them that are known, by where
/// people work today.
@Component
public final class SiteRecords {
  /// Of fewer people nothing is told, since it would be about persons.
  static final int FEWEST = 5;

  private static final int WEEKS = 13;
  private static final double DAYS_A_WEEK = 7;
  private static final double HOUR_SECONDS = 3600;

  private final People people;
  private final History history;
  private final QualityFacts quality;

  SiteRecords(People people, History history, QualityFacts quality) {
    this.people = people;
    this.history = history;
    this.quality = quality;
  }

  /// First day of the thirteen weeks, or of those of them in which it is known who handled what.
  public LocalDate first() {
    LocalDate earliest = end().minusWeeks(WEEKS);
    return history.firstHandledWeek(earliest).filter(end()::isAfter).orElse(earliest);
  }

  /// First day after them.
  public LocalDate end() {
    return people.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// In the order of the costs.
  public List<SiteRecord> of(List<SiteCost> costs) {
    Map<String, List<Placement>> bySite =
        people.placementsOn(people.today()).stream()
            .collect(Collectors.groupingBy(one -> one.card().place().site()));
    LocalDate first = first();
    Map<String, Handled> handled = new HashMap<>();
    for (HandledWeek week : history.handledByWeek(first, end())) {
      handled.merge(week.agent(), new Handled(week.contacts(), week.seconds()), Handled::plus);
    }
    return costs.stream()
        .map(cost -> record(cost, first, bySite.getOrDefault(cost.site(), List.of()), handled))
        .toList();
  }

  private record Handled(double contacts, double seconds) {
    static final Handled NOTHING = new Handled(0, 0);

    Handled plus(Handled other) {
      return new Handled(contacts + other.contacts, seconds + other.seconds);
    }
  }

  private SiteRecord record(
      SiteCost cost, LocalDate first, List<Placement> there, Map<String, Handled> handled) {
    Handled sum =
        there.stream()
            .map(one -> handled.getOrDefault(one.card().code(), Handled.NOTHING))
            .reduce(Handled.NOTHING, Handled::plus);
    return new SiteRecord(
        cost,
        cost.site(),
        there.size(),
        paidHours(there, first),
        sum.contacts(),
        sum.seconds() / HOUR_SECONDS,
        quality(there),
        there.size() >= FEWEST);
  }

  private double paidHours(List<Placement> there, LocalDate first) {
    Map<PersonId, Contract> contracts =
        people.contractsBy(there.stream().map(Placement::id).toList(), people.today());
    double hours = 0;
    for (Placement one : there) {
      Contract contract = contracts.get(one.id());
      if (contract != null) {
        LocalDate from = one.tenure().since().isAfter(first) ? one.tenure().since() : first;
        double weeks = Math.max(0, ChronoUnit.DAYS.between(from, end())) / DAYS_A_WEEK;
        hours += weeks * contract.weekly().toMinutes() / 60.0;
      }
    }
    return hours;
  }

  private @Nullable Double quality(List<Placement> there) {
    List<PersonCard> cards = there.stream().map(Placement::card).toList();
    Map<PersonId, List<QualityFacts.Counted>> scores =
        quality.ofAll(cards, end().minusWeeks(WEEKS), end());
    if (scores.size() < FEWEST) {
      return null;
    }
    return scores.values().stream()
        .flatMap(List::stream)
        .mapToDouble(QualityFacts.Counted::score)
        .average()
        .orElseThrow();
  }
}
