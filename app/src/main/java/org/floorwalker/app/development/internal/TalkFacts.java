package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.app.development.DevelopmentMeasures;
import org.floorwalker.app.development.PeriodFact;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.WorkResult;
import org.floorwalker.app.intraday.AdherenceDays;
import org.floorwalker.app.intraday.AdherenceMeasures;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.quality.QualityFacts;
import org.floorwalker.app.quality.QualityMeasures;
import org.floorwalker.planning.demand.AgentSlot;
import org.springframework.stereotype.Component;

/// The facts of a talk's period, each through the register's gate. Measures that another room
/// declares are known by their code.
@Component
public class TalkFacts {
  /// In the order they are shown.
  private static final List<String> SHOWN =
      List.of(
          "handle-time",
          "customer-time",
          "contacts-answered",
          QualityMeasures.QUALITY_SCORE.code(),
          AdherenceMeasures.ADHERENCE.code(),
          DevelopmentMeasures.JOB_VARIATION.code());

  private final History history;
  private final QualityFacts quality;
  private final AdherenceDays adherence;
  private final Measures measures;

  TalkFacts(History history, QualityFacts quality, AdherenceDays adherence, Measures measures) {
    this.history = history;
    this.quality = quality;
    this.adherence = adherence;
    this.measures = measures;
  }

  /// @param facts what may be shown
  /// @param heldBack whether something is counted and not registered
  public record Facts(List<PeriodFact> facts, boolean heldBack) {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// Facts about the person from the one day until before the other.
  public Facts of(Viewer viewer, PersonCard person, LocalDate from, LocalDate until, String page) {
    LocalDate earliest = from.minusWeeks(PeriodFigures.PAST_WEEKS);
    SortedMap<LocalDate, WorkResult> days = workDays(person, earliest, until);
    List<PeriodFact> facts = new ArrayList<>();
    boolean heldBack = false;
    Map<String, Measure> known = new TreeMap<>();
    measures.listMeasures().forEach(measure -> known.put(measure.code(), measure));
    for (String code : SHOWN) {
      Measure measure = known.get(code);
      Optional<PeriodFact> fact =
          measure == null
              ? Optional.empty()
              : fact(course(person, measure, days, earliest, until), from, until, measure);
      if (fact.isEmpty()) {
        continue;
      }
      switch (shown(viewer, person, until.minusDays(1), fact.get(), page)) {
        case Figure.Shown<PeriodFact> there -> facts.add(there.value());
        case Figure.NotRegistered<PeriodFact> _ -> heldBack = true;
      }
    }
    return new Facts(facts, heldBack);
  }

  /// Whether a figure is followed here; no figure at all is fine.
  public static boolean isKnown(String measure) {
    return measure.isEmpty() || SHOWN.contains(measure);
  }

  /// Figures of whole weeks, at most so many before a day and from it on.
  public record Weeks(List<Double> before, List<Double> after) {
    public Weeks {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// Weeks around a day; whoever shows them has asked the register for the measure before.
  public Weeks weeks(PersonCard person, Measure measure, LocalDate day, LocalDate until) {
    LocalDate earliest = day.minusWeeks(PeriodFigures.PAST_WEEKS);
    Course course = course(person, measure, workDays(person, earliest, until), earliest, until);
    return new Weeks(
        PeriodFigures.weekly(course, earliest, day),
        day.isBefore(until) ? PeriodFigures.weekly(course, day, until) : List.of());
  }

  private SortedMap<LocalDate, WorkResult> workDays(
      PersonCard person, LocalDate from, LocalDate until) {
    return history
        .workDays(List.of(person), from, until)
        .getOrDefault(person.id(), new TreeMap<>());
  }

  private List<AgentSlot> slots(PersonCard person, LocalDate from, LocalDate until) {
    ZoneId zone = person.place().zone();
    return history.slotsOf(
        List.of(person.code()),
        from.atStartOfDay(zone).toInstant(),
        until.atStartOfDay(zone).toInstant());
  }

  private Course course(
      PersonCard person,
      Measure measure,
      SortedMap<LocalDate, WorkResult> days,
      LocalDate from,
      LocalDate until) {
    return switch (measure.code()) {
      case "quality-score" -> new Course.Quality(quality.of(person, from, until));
      case "adherence" -> new Course.Adherence(adherence.counted(person, from, until));
      case "job-variation" ->
          new Course.Variation(person.place().zone(), slots(person, from, until));
      case "handle-time" -> new Course.Work(days, WorkResult::handleSeconds);
      case "customer-time" -> new Course.Work(days, TalkFacts::customerShare);
      default -> new Course.Work(days, result -> result.counts().answered());
    };
  }

  private Figure<PeriodFact> shown(
      Viewer viewer, PersonCard person, LocalDate day, PeriodFact fact, String page) {
    return measures.show(
        viewer, person.id(), fact.measure(), person.place().country(), day, page, () -> fact);
  }

  private static Optional<PeriodFact> fact(
      Course course, LocalDate from, LocalDate until, Measure measure) {
    return PeriodFigures.read(course, from, until)
        .map(
            read -> new PeriodFact(measure, read.value(), read.basis(), read.usual().orElse(null)));
  }

  private static double customerShare(WorkResult result) {
    double work = result.seconds().work();
    double handling = result.seconds().talk() + result.seconds().wrapup();
    return work > 0 ? Math.min(1, handling / work) : Double.NaN;
  }
}
