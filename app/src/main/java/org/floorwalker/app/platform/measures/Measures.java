package org.floorwalker.app.platform.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.RegistrationOutcome.NotPossible;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Reason;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Registered;
import org.floorwalker.app.platform.store.MeasureStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The monitoring register and the gate before every figure about a person (QUA-02, QUA-03).
@Service
public class Measures {
  private static final int MOST = 500;

  private final Map<String, Measure> measures;
  private final MeasureStore store;
  private final Audit audit;
  private final Clock clock;

  Measures(List<Measure> measures, MeasureStore store, Audit audit, Clock clock) {
    this.measures = new TreeMap<>();
    measures.forEach(measure -> this.measures.put(measure.code(), measure));
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// Everything the product can count about a person, by code.
  public List<Measure> listMeasures() {
    return List.copyOf(measures.values());
  }

  /// All registrations, also those that ended.
  public List<Registration> listRegistrations() {
    return store.listRegistrations();
  }

  /// The registration that holds for a measure on a day under a country's law.
  public Optional<Registration> find(String measure, String country, LocalDate day) {
    return store.listRegistrations().stream()
        .filter(one -> one.measure().equals(measure) && one.country().equals(country))
        .filter(one -> one.holdsOn(day))
        .findFirst();
  }

  /// Lets a figure through to a page when its measure is registered, and writes down that the
  /// viewer looked; a look at one's own figure is nobody's business and is not written down.
  ///
  /// Whether the viewer may see the figure at all is asked at the room's door before.
  ///
  /// @param country whose labour law protects the person
  /// @param day the day the figure is about
  /// @param page where it is shown, as the person will read it in the log
  @Transactional
  public <T> Figure<T> show(
      Viewer viewer,
      PersonId about,
      Measure measure,
      String country,
      LocalDate day,
      String page,
      Supplier<T> figure) {
    if (find(measure.code(), country, day).isEmpty()) {
      return new Figure.NotRegistered<>(measure.code());
    }
    if (!about.equals(viewer.person())) {
      store.insertAccess(clock.instant(), viewer.user(), about, measure.code(), page);
    }
    return new Figure.Shown<>(figure.get());
  }

  /// Puts a measure into the register.
  @Transactional
  public RegistrationOutcome register(Viewer viewer, Registration wish) {
    viewer.require(Permission.KEEP_REGISTER);
    List<Reason> reasons = reasonsAgainst(wish);
    if (!reasons.isEmpty()) {
      return new NotPossible(reasons);
    }
    store.insert(wish, viewer.user(), clock.instant());
    audit.record(
        viewer, "platform.measure-registered", About.thing("measure", wish.measure()), null, wish);
    return new Registered();
  }

  /// Ends a registration: from that day on no figure of the measure is shown in that country.
  @Transactional
  public void end(Viewer viewer, String measure, String country, LocalDate on) {
    viewer.require(Permission.KEEP_REGISTER);
    Registration holding =
        find(measure, country, on).orElseThrow(() -> new NotFound("measure " + measure));
    store.end(measure, country, holding.effectiveFrom(), on);
    audit.record(
        viewer,
        "platform.measure-ended",
        About.thing("measure", measure),
        holding,
        Map.of("endedOn", on));
  }

  /// Who looked at figures about the viewer.
  public List<AccessEntry> listLooksAtMe(Viewer viewer) {
    return viewer.person() == null ? List.of() : store.listAccess(viewer.person(), MOST);
  }

  /// Who looked at anybody's figures, for those who watch over that.
  public List<AccessEntry> listLooks(Viewer viewer) {
    viewer.require(Permission.SEE_ACCESS_LOG);
    return store.listAccess(MOST);
  }

  private List<Reason> reasonsAgainst(Registration wish) {
    List<Reason> reasons = new ArrayList<>();
    Optional<Measure> measure = Optional.ofNullable(measures.get(wish.measure()));
    measure.ifPresentOrElse(
        known -> {
          if (wish.keptDays() > known.keptDays()) {
            reasons.add(new Reason.KeptTooLong(known.keptDays()));
          }
        },
        () -> reasons.add(new Reason.UnknownMeasure(wish.measure())));
    if (wish.purpose().isBlank()) {
      reasons.add(new Reason.NothingSaid("purpose"));
    }
    if (wish.legalBasis().isBlank()) {
      reasons.add(new Reason.NothingSaid("legalBasis"));
    }
    reasons.addAll(datesAgainst(wish));
    return reasons;
  }

  private List<Reason> datesAgainst(Registration wish) {
    List<Reason> reasons = new ArrayList<>();
    if (wish.representativesOn().isAfter(wish.staffInformedOn())) {
      reasons.add(new Reason.RepresentativesAfterStaff());
    }
    int notice = Notice.days(wish.country());
    LocalDate earliest = wish.staffInformedOn().plusDays(notice);
    if (wish.effectiveFrom().isBefore(earliest)) {
      reasons.add(new Reason.NoticeTooShort(notice, earliest));
    }
    LocalDate latest = wish.effectiveFrom().plusYears(1);
    if (wish.nextEvaluationOn().isAfter(latest)
        || !wish.nextEvaluationOn().isAfter(wish.effectiveFrom())) {
      reasons.add(new Reason.EvaluationTooLate(latest));
    }
    if (overlaps(wish)) {
      reasons.add(new Reason.AlreadyRegistered());
    }
    return reasons;
  }

  private boolean overlaps(Registration wish) {
    return store.listRegistrations().stream()
        .filter(one -> one.measure().equals(wish.measure()))
        .filter(one -> one.country().equals(wish.country()))
        .max(Comparator.comparing(Registration::effectiveFrom))
        .filter(last -> last.endedOn() == null || last.endedOn().isAfter(wish.effectiveFrom()))
        .isPresent();
  }
}
