package org.floorwalker.app.requests.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.requests.SwapOffer;
import org.floorwalker.app.requests.Swaps;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes what pages show of swaps.
@Component
final class SwapViews {
  private static final int DAYS_AHEAD = 28;

  private final Swaps swaps;
  private final Rostering rostering;
  private final People people;
  private final Clock clock;

  SwapViews(Swaps swaps, Rostering rostering, People people, Clock clock) {
    this.swaps = swaps;
    this.rostering = rostering;
    this.people = people;
    this.clock = clock;
  }

  /// The viewer's own.
  SwapsView of(Viewer viewer, PersonId person) {
    LocalDate today = viewer.today(clock);
    Map<LocalDate, DayPlan> plans =
        rostering.publishedPlans(person, today, today.plusDays(DAYS_AHEAD));
    Instant now = clock.instant();
    List<SwapsView.Shift> shifts =
        plans.entrySet().stream()
            .map(plan -> new SwapsView.Shift(plan.getKey(), plan.getValue().shift().range()))
            .filter(shift -> shift.range().startInclusive().isAfter(now))
            .toList();
    return new SwapsView(
        shifts,
        swaps.colleagues(viewer).stream()
            .map(card -> new SwapsView.Colleague(card.id(), card.name()))
            .toList(),
        swaps.listMine(viewer).stream().map(offer -> line(offer, person)).toList());
  }

  /// What waits for the viewer's decision.
  List<SwapsView.Line> forLeader(Viewer viewer) {
    return swaps.listForMe(viewer).stream().map(offer -> line(offer, null)).toList();
  }

  private SwapsView.Line line(SwapOffer offer, @Nullable PersonId person) {
    PersonId taker = offer.taker();
    boolean isMine = offer.giver().equals(person);
    boolean toMe = person != null && !isMine && offer.asked().contains(person);
    return new SwapsView.Line(
        offer,
        name(offer.giver()),
        taker == null ? "" : name(taker),
        range(offer.giver(), offer.day()),
        person != null && toMe ? range(person, offer.day()) : null,
        isMine);
  }

  private String name(PersonId person) {
    LocalDate today = people.today();
    return people.findPerson(person, today).map(PersonCard::name).orElse("#" + person);
  }

  private @Nullable TimeRange range(PersonId person, LocalDate day) {
    DayPlan plan = rostering.publishedPlans(person, day, day.plusDays(1)).get(day);
    return plan == null ? null : plan.shift().range();
  }
}
