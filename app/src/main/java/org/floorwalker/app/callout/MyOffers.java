package org.floorwalker.app.callout;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.State;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.Candidate.Answer;
import org.floorwalker.app.callout.internal.Candidates;
import org.floorwalker.app.callout.internal.Secrets;
import org.floorwalker.app.callout.store.CallCandidateStore;
import org.floorwalker.app.callout.store.CallCandidateStore.Link;
import org.floorwalker.app.callout.store.CallStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.ExtraOutcome;
import org.floorwalker.app.rostering.ExtraShifts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's own door to offers: what they were asked, in the product or by the link of a letter,
/// and their answers.
@Component
public class MyOffers {
  private static final String BY_RULE = "rule";

  private final CallStore store;
  private final CallCandidateStore asked;
  private final Candidates candidates;
  private final ExtraShifts shifts;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  MyOffers(
      CallStore store,
      CallCandidateStore asked,
      Candidates candidates,
      ExtraShifts shifts,
      People people,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.store = store;
    this.asked = asked;
    this.candidates = candidates;
    this.shifts = shifts;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a link shows.
  ///
  /// @param price null for time off
  /// @param zone where the person works
  public record ByLink(CallOffer offer, @Nullable OfferPrice price, ZoneId zone) {}

  /// What a link opens; nothing when it was used or never was one.
  public Optional<ByLink> findByLink(String secret) {
    return asked
        .findLink(Secrets.digest(secret))
        .flatMap(link -> store.find(link.offer()).map(offer -> shown(offer, link.person())));
  }

  private ByLink shown(CallOffer offer, PersonId person) {
    ZoneId zone =
        people
            .findPerson(person, offer.wanted().day())
            .map(card -> card.place().zone())
            .orElse(ZoneOffset.UTC);
    return new ByLink(offer, price(offer, person), zone);
  }

  private @Nullable OfferPrice price(CallOffer offer, PersonId person) {
    return offer.wanted().kind() == Kind.HOURS
        ? candidates.priceFor(offer, person).orElse(null)
        : null;
  }

  /// Answers by link: it works once.
  @Transactional
  public CallAnswer answerByLink(String secret, boolean yes) {
    Optional<Link> link = asked.findLink(Secrets.digest(secret));
    return link.isEmpty()
        ? new CallAnswer.Gone()
        : answer(link.get().offer(), link.get().person(), yes);
  }

  /// Answers in the product.
  @Transactional
  public CallAnswer answer(Viewer viewer, long id, boolean yes) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    return answer(id, person, yes);
  }

  /// Answers wait for each other at the offer's row, so that the last place is given once.
  private CallAnswer answer(long id, PersonId person, boolean yes) {
    Optional<CallOffer> offer = store.lock(id);
    Optional<Candidate> candidate =
        asked.find(id, person).filter(one -> one.askedAt() != null && one.answer() == null);
    if (offer.isEmpty() || candidate.isEmpty() || !offer.get().isOpen(clock.instant())) {
      return new CallAnswer.Gone();
    }
    if (!yes) {
      asked.answer(id, person, Answer.NO, clock.instant());
      log(id, "no", person);
      return new CallAnswer.Declined();
    }
    ExtraOutcome outcome = carryOut(offer.get(), person);
    if (!(outcome instanceof ExtraOutcome.Possible)) {
      return new CallAnswer.NotPossible(outcome);
    }
    return taken(offer.get(), person);
  }

  private ExtraOutcome carryOut(CallOffer offer, PersonId person) {
    Wanted wanted = offer.wanted();
    return wanted.kind() == Kind.HOURS
        ? shifts.carryOut(BY_RULE, person, wanted.day(), wanted.range(), wanted.queue())
        : shifts.free(BY_RULE, person, wanted.day(), wanted.range());
  }

  private CallAnswer taken(CallOffer offer, PersonId person) {
    asked.answer(offer.id(), person, Answer.YES, clock.instant());
    log(offer.id(), "yes", person);
    if (offer.open() == 1) {
      store.setState(offer.id(), State.FILLED);
      log(offer.id(), "filled", null);
    }
    audit.record(
        "callout.offer-taken",
        About.thingOf(person, "call-offer", offer.id()),
        null,
        offer.wanted());
    return new CallAnswer.Taken(offer);
  }

  private void log(long offer, String what, @Nullable PersonId person) {
    store.log(offer, new CallLogLine(clock.instant(), what, person, BY_RULE));
  }

  /// An offer as its candidate sees it.
  ///
  /// @param mine whether they have it
  /// @param price null for time off
  public record Mine(CallOffer offer, boolean mine, @Nullable OfferPrice price) {}

  /// Offers the viewer was asked about and may still answer, and those they have.
  public List<Mine> listMine(Viewer viewer) {
    PersonId person = viewer.person();
    Instant now = clock.instant();
    if (person == null) {
      return List.of();
    }
    return store.listOf(person, now).stream()
        .map(offer -> mine(offer, person))
        .filter(one -> one.mine() || one.offer().isOpen(now))
        .toList();
  }

  private Mine mine(CallOffer offer, PersonId person) {
    boolean isTheirs =
        asked.find(offer.id(), person).filter(one -> one.answer() == Answer.YES).isPresent();
    return new Mine(offer, isTheirs, price(offer, person));
  }

  /// Offers that wait for the viewer's answer.
  public int countMine(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? 0 : store.countOpen(person, clock.instant());
  }
}
