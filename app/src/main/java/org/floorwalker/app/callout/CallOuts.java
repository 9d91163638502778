package org.floorwalker.app.callout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.State;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.Candidate.Answer;
import org.floorwalker.app.callout.internal.CallLetters;
import org.floorwalker.app.callout.internal.Candidates;
import org.floorwalker.app.callout.internal.Ranking;
import org.floorwalker.app.callout.internal.Secrets;
import org.floorwalker.app.callout.store.CallCandidateStore;
import org.floorwalker.app.callout.store.CallCandidateStore.Link;
import org.floorwalker.app.callout.store.CallStore;
import org.floorwalker.app.pay.ExtraPay;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.ExtraShifts;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.RosteredDay;
import org.floorwalker.app.rostering.RosteredHours;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The desk's door to offers of hours and of time off. Whoever uses it reaches everybody: an order
/// that leaves teams out would not be the law's.
@Component
public class CallOuts {
  private static final Duration SAME_MAKING = Duration.ofMinutes(1);

  private final CallStore store;
  private final CallCandidateStore asked;
  private final Candidates candidates;
  private final ExtraShifts shifts;
  private final RosteredHours hours;
  private final ExtraPay extraPay;
  private final Messages messages;
  private final People people;
  private final Audit audit;
  private final Clock clock;
  private final Secrets secrets = new Secrets();
  private final CallLetters letters = new CallLetters();

  CallOuts(
      CallStore store,
      CallCandidateStore asked,
      Candidates candidates,
      ExtraShifts shifts,
      RosteredHours hours,
      ExtraPay extraPay,
      Messages messages,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.asked = asked;
    this.candidates = candidates;
    this.shifts = shifts;
    this.hours = hours;
    this.extraPay = extraPay;
    this.messages = messages;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Who may take the hours, in the order in which they would be asked, without asking.
  public List<Ranked> preview(Viewer viewer, Wanted wanted) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    return Ranking.order(candidates.possible(wanted), 0);
  }

  /// Makes an offer and asks the first wave.
  ///
  /// @return its number; nothing when nobody may take it or it has begun
  @Transactional
  public Optional<Long> make(Viewer viewer, Wanted wanted) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    store.lockMaking();
    Optional<Long> made = made(viewer, wanted);
    return made.isPresent() ? made : makeAnew(viewer, wanted);
  }

  /// The same offer that the viewer made a moment ago: a second press asks nobody twice.
  private Optional<Long> made(Viewer viewer, Wanted wanted) {
    Instant moment = clock.instant().minus(SAME_MAKING);
    return store.list(wanted.day()).stream()
        .filter(one -> one.wanted().equals(wanted) && one.by().equals(viewer.name()))
        .filter(one -> one.madeAt().isAfter(moment))
        .map(CallOffer::id)
        .findFirst();
  }

  private Optional<Long> makeAnew(Viewer viewer, Wanted wanted) {
    List<Ranked> possible = candidates.possible(wanted);
    boolean isOver = !clock.instant().isBefore(wanted.range().startInclusive());
    if (possible.isEmpty() || isOver) {
      return Optional.empty();
    }
    long id = store.insert(wanted, clock.instant(), viewer.name());
    int position = 1;
    for (Ranked ranked : Ranking.order(possible, id)) {
      asked.insert(id, position++, ranked);
    }
    log(id, "made", null, viewer.name());
    audit.record(viewer, "callout.offer-made", About.thing("call-offer", id), null, wanted);
    nextWave(id, viewer.name());
    return Optional.of(id);
  }

  private void log(long offer, String what, @Nullable PersonId person, String by) {
    store.log(offer, new CallLogLine(clock.instant(), what, person, by));
  }

  /// Asks the next of an offer now.
  @Transactional
  public void askMore(Viewer viewer, long id) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    nextWave(id, viewer.name());
  }

  /// Open offers whose last wave has had its time; asked for again and again.
  public List<Long> listDue() {
    Instant now = clock.instant();
    return listRecent().stream()
        .filter(offer -> offer.isOpen(now))
        .filter(offer -> isDue(offer, now))
        .map(CallOffer::id)
        .toList();
  }

  private boolean isDue(CallOffer offer, Instant now) {
    Duration between = Duration.ofMinutes(offer.wanted().waves().minutes());
    return asked.list(offer.id()).stream()
        .map(Candidate::askedAt)
        .filter(at -> at != null)
        .max(Instant::compareTo)
        .filter(last -> !last.plus(between).isAfter(now))
        .isPresent();
  }

  /// Asks the next wave of one offer; part-timers with first right are a wave of their own.
  @Transactional
  public void nextWave(long id, String by) {
    Optional<CallOffer> offer = store.lock(id).filter(one -> one.isOpen(clock.instant()));
    if (offer.isEmpty()) {
      return;
    }
    List<Candidate> waiting = asked.list(id).stream().filter(one -> one.askedAt() == null).toList();
    if (waiting.isEmpty()) {
      return;
    }
    boolean isFirstRight = waiting.getFirst().reasons().firstRight();
    List<Candidate> wave =
        waiting.stream()
            .filter(one -> one.reasons().firstRight() == isFirstRight)
            .limit(offer.get().wanted().waves().size())
            .toList();
    Map<PersonId, OfferPrice> prices = candidates.prices(wave, offer.get().wanted());
    for (Candidate candidate : wave) {
      ask(offer.get(), candidate.person(), prices.get(candidate.person()), by);
    }
  }

  private void ask(CallOffer offer, PersonId person, @Nullable OfferPrice price, String by) {
    String secret = secrets.make();
    asked.ask(offer.id(), person, Secrets.digest(secret), clock.instant());
    log(offer.id(), "asked", person, by);
    String queue = QueueNames.of(people).of(offer.wanted().queue());
    messages.tellSoon(
        person,
        "call-offer-" + offer.id(),
        writing -> letters.offered(writing, offer.wanted(), queue, price),
        "/offer/" + secret);
  }

  /// The desk takes a place back before it begins; what the agreement pays for it is entered
  /// and told.
  ///
  /// @return hours that are paid; nothing when there was no such place
  @Transactional
  public Optional<Duration> callOff(Viewer viewer, long id, PersonId person) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    CallOffer offer = store.lock(id).orElseThrow(() -> new NotFound("offer " + id));
    boolean isTheirs = asked.find(id, person).filter(one -> one.answer() == Answer.YES).isPresent();
    Instant now = clock.instant();
    if (!isTheirs || !now.isBefore(offer.wanted().range().startInclusive())) {
      return Optional.empty();
    }
    Duration paid = paidWhenCalledOff(offer, person, now);
    shifts.takeBack(viewer.name(), person, offer.wanted().day());
    asked.answer(id, person, Answer.CALLED_OFF, now);
    log(id, "called-off", person, viewer.name());
    extraPay.enter(person, offer.wanted().day(), ExtraPay.CALLED_OFF, paid, "call-offer-" + id);
    messages.tell(
        person,
        "call-offer-" + id + "-off",
        writing -> letters.calledOff(writing, offer.wanted(), paid));
    audit.record(
        viewer,
        "callout.called-off",
        About.thingOf(person, "call-offer", id),
        null,
        paid.toString());
    return Optional.of(paid);
  }

  private Duration paidWhenCalledOff(CallOffer offer, PersonId person, Instant now) {
    if (offer.wanted().kind() == Kind.TIME_OFF) {
      return Duration.ZERO;
    }
    Duration before = Duration.between(now, offer.wanted().range().startInclusive());
    return candidates
        .priceFor(offer, person)
        .map(price -> price.terms().paidWhenCalledOff(offer.wanted().range().length(), before))
        .orElse(Duration.ZERO);
  }

  /// Fills up what taken hours that have begun are paid as, where the agreement names a least.
  @Transactional
  public void settle() {
    Instant now = clock.instant();
    for (Link taken : asked.listUnsettled(now)) {
      CallOffer offer = store.find(taken.offer()).orElseThrow();
      Duration least =
          candidates
              .priceFor(offer, taken.person())
              .map(it -> it.terms().leastPaid())
              .orElse(Duration.ZERO);
      extraPay.enter(
          taken.person(),
          offer.wanted().day(),
          ExtraPay.LEAST_PAID,
          least.minus(calledInFor(offer, taken.person())),
          "call-offer-" + offer.id());
      asked.settle(taken, now);
    }
  }

  /// Time somebody came in for: hours next to a shift are part of it and call nobody in.
  private Duration calledInFor(CallOffer offer, PersonId person) {
    LocalDate day = offer.wanted().day();
    RosteredDay rostered = hours.of(person, day, day.plusDays(1)).get(day);
    TimeRange shift = rostered == null ? null : rostered.standing();
    return shift != null && shift.encloses(offer.wanted().range())
        ? shift.length()
        : offer.wanted().range().length();
  }

  /// Asks nobody any more; places that were given stay given.
  @Transactional
  public void close(Viewer viewer, long id) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    CallOffer offer = store.lock(id).orElseThrow(() -> new NotFound("offer " + id));
    if (offer.state() == State.OPEN) {
      store.setState(id, State.CLOSED);
      log(id, "closed", null, viewer.name());
      audit.record(viewer, "callout.offer-closed", About.thing("call-offer", id), offer, null);
    }
  }

  /// Offers of yesterday and later, soonest first.
  public List<CallOffer> list(Viewer viewer) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    return listRecent();
  }

  private List<CallOffer> listRecent() {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return store.list(today.minusDays(1));
  }

  /// One offer.
  public Optional<CallOffer> find(Viewer viewer, long id) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    return store.find(id);
  }

  /// Its candidates in the order in which they are asked.
  public List<Candidate> candidates(Viewer viewer, long id) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    return asked.list(id);
  }

  /// What happened to it, newest first.
  public List<CallLogLine> log(Viewer viewer, long id) {
    viewer.requireEverywhere(Permission.CALL_OUT);
    return store.listLog(id);
  }
}
