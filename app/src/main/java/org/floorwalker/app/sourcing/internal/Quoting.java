package org.floorwalker.app.sourcing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.sourcing.Quote;
import org.floorwalker.app.sourcing.SiteCost;
import org.floorwalker.app.sourcing.Tender;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.sourcing.BreakEven;
import org.floorwalker.planning.sourcing.BusyWeek;
import org.floorwalker.planning.sourcing.LineNeed;
import org.floorwalker.planning.sourcing.Offer;
import org.floorwalker.planning.sourcing.TenderLine;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works out what a tender takes and what each way to do it costs.
@Component
public final class Quoting {
  private static final int WEEKS = 8;
  private static final int DAYS_A_WEEK = 7;
  private static final int DAY_HOURS = 24;

  private final People people;
  private final History history;

  Quoting(People people, History history) {
    this.people = people;
    this.history = history;
  }

  /// @param sites those that can be compared
  public Quote quote(Tender.Content tender, List<SiteCost> sites) {
    double @Nullable [] came = tender.queue().isEmpty() ? null : ordinaryWeek(tender.queue());
    List<TenderLine> lines = new ArrayList<>();
    for (Tender.Line line : tender.lines()) {
      lines.add(
          new TenderLine(
              line.name(),
              line.contactsAYear(),
              line.handleSeconds(),
              line.promise(tender.ceiling()),
              line.opening(),
              week(line.opening(), came)));
    }
    List<LineNeed> needs = lines.stream().map(LineNeed::of).toList();
    List<Quote.LineOf> told = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      told.add(new Quote.LineOf(tender.lines().get(i), needs.get(i)));
    }
    return new Quote(told, ways(tender, sites, lines, needs));
  }

  /// As the queue's contacts fall on the open hours; every open hour alike where none of them did.
  private static BusyWeek week(OpeningHours opening, double @Nullable [] came) {
    try {
      return came == null ? BusyWeek.even(opening) : BusyWeek.of(came).within(opening);
    } catch (IllegalArgumentException e) {
      return BusyWeek.even(opening);
    }
  }

  /// Contacts of the queue's last eight weeks by hour of the week, by the clock of its site.
  private double[] ordinaryWeek(String queue) {
    double[] came = new double[BusyWeek.HOURS];
    QueueId id = new QueueId(queue);
    Optional<QueueCard> card = people.findQueue(id);
    if (card.isPresent()) {
      String site = card.get().settings().queue().site();
      ZoneId zone = people.findZone(site).orElseGet(people::zone);
      LocalDate today = people.today();
      today
          .minusDays(WEEKS * DAYS_A_WEEK)
          .datesUntil(today)
          .forEach(day -> add(came, history.slotTotals(List.of(id), day), zone));
    }
    return came;
  }

  private static void add(double[] came, Map<Instant, Double> slots, ZoneId zone) {
    slots.forEach(
        (start, contacts) -> {
          var local = start.atZone(zone);
          int hour = (local.getDayOfWeek().getValue() - 1) * DAY_HOURS + local.getHour();
          came[hour] += Double.isNaN(contacts) ? 0 : contacts;
        });
  }

  private static List<Quote.Way> ways(
      Tender.Content tender, List<SiteCost> sites, List<TenderLine> lines, List<LineNeed> needs) {
    List<Quote.Way> own = new ArrayList<>();
    for (SiteCost site : sites) {
      Offer.OwnPeople offer = site.offer();
      double fullTime = needs.stream().mapToDouble(offer::fullTime).sum();
      own.add(new Quote.Way(site.site(), site, costs(offer, lines, needs), fullTime, List.of()));
    }
    own.sort(Comparator.comparingDouble(Quote.Way::costAYear));
    List<Quote.Way> partners = new ArrayList<>();
    for (Tender.Partner partner : tender.partners()) {
      Offer offer = partner.offer();
      List<@Nullable Double> even = own.isEmpty() ? List.of() : even(lines, own.getFirst(), offer);
      partners.add(new Quote.Way(partner.name(), null, costs(offer, lines, needs), null, even));
    }
    partners.sort(Comparator.comparingDouble(Quote.Way::costAYear));
    own.addAll(partners);
    return own;
  }

  private static List<Double> costs(Offer offer, List<TenderLine> lines, List<LineNeed> needs) {
    List<Double> costs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      costs.add(offer.costAYear(lines.get(i), needs.get(i)));
    }
    return costs;
  }

  private static List<@Nullable Double> even(List<TenderLine> lines, Quote.Way own, Offer partner) {
    List<@Nullable Double> even = new ArrayList<>();
    for (TenderLine line : lines) {
      OptionalDouble from =
          own.site() == null
              ? OptionalDouble.empty()
              : BreakEven.of(line, own.site().offer(), partner);
      even.add(from.isPresent() ? from.getAsDouble() : null);
    }
    return even;
  }
}
