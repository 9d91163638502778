package org.floorwalker.app.callout.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.callout.CallOffer;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.Candidate;
import org.floorwalker.app.callout.OfferPrice;
import org.floorwalker.app.callout.Ranked;
import org.floorwalker.app.callout.store.CallCandidateStore;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.ExtraOutcome;
import org.floorwalker.app.rostering.ExtraShifts;
import org.floorwalker.app.rostering.StaffedDay;
import org.floorwalker.app.rostering.StaffedDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may take an offer.
@Component
public final class Candidates {
  private static final Duration LOOKED_BACK = Duration.ofDays(91);

  private final ExtraShifts shifts;
  private final StaffedDays days;
  private final ExtraCost cost;
  private final CallCandidateStore store;
  private final Clock clock;

  Candidates(
      ExtraShifts shifts, StaffedDays days, ExtraCost cost, CallCandidateStore store, Clock clock) {
    this.shifts = shifts;
    this.days = days;
    this.cost = cost;
    this.store = store;
    this.clock = clock;
  }

  /// Everybody who may, with the reasons of their place.
  public List<Ranked> possible(Wanted wanted) {
    Instant since = clock.instant().minus(LOOKED_BACK);
    Map<PersonId, Integer> asked = store.countAsked(since);
    Set<PersonId> able = wanted.kind() == Kind.HOURS ? workers(wanted) : free(wanted);
    Map<PersonId, OfferPrice> prices =
        wanted.kind() == Kind.HOURS ? cost.prices(able, wanted.day(), wanted.range()) : Map.of();
    return able.stream()
        .map(
            person ->
                new Ranked(person, reasons(prices.get(person), asked.getOrDefault(person, 0))))
        .toList();
  }

  private static Candidate.Reasons reasons(@Nullable OfferPrice price, int offered) {
    return price == null
        ? new Candidate.Reasons(false, BigDecimal.ZERO, offered)
        : new Candidate.Reasons(price.hasFirstRight(), price.cost(), offered);
  }

  private Set<PersonId> workers(Wanted wanted) {
    return shifts.check(wanted.day(), wanted.range(), wanted.queue()).entrySet().stream()
        .filter(entry -> entry.getValue() instanceof ExtraOutcome.Possible)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<PersonId> free(Wanted wanted) {
    StaffedDay day = days.list(wanted.day(), wanted.day().plusDays(1)).get(wanted.day());
    return day == null || !day.isPublished()
        ? Set.of()
        : day.peopleServing(wanted.queue(), wanted.range()).stream()
            .filter(
                person ->
                    shifts.checkFree(person, wanted.day(), wanted.range())
                        instanceof ExtraOutcome.Possible)
            .collect(Collectors.toSet());
  }

  /// What the hours are paid as for candidates.
  public Map<PersonId, OfferPrice> prices(List<Candidate> wave, Wanted wanted) {
    Set<PersonId> people = wave.stream().map(Candidate::person).collect(Collectors.toSet());
    return wanted.kind() == Kind.HOURS
        ? cost.prices(people, wanted.day(), wanted.range())
        : Map.of();
  }

  /// What the hours of an offer are paid as for one of its candidates.
  public Optional<OfferPrice> priceFor(CallOffer offer, PersonId person) {
    return store
        .find(offer.id(), person)
        .map(candidate -> prices(List.of(candidate), offer.wanted()).get(person));
  }
}
