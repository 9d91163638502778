package org.floorwalker.app.learning.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.internal.PlanAhead.Ahead;
import org.floorwalker.planning.programme.Lesson;
import org.floorwalker.planning.programme.NotPlaced;
import org.floorwalker.planning.programme.NotPlaced.Remedy;
import org.floorwalker.planning.programme.ProgrammePlacer;
import org.floorwalker.planning.programme.ProgrammePlan;
import org.floorwalker.planning.programme.ProgrammePlanner;
import org.floorwalker.planning.programme.ProgrammeProblem;
import org.floorwalker.planning.programme.ProgrammeProof;
import org.floorwalker.planning.programme.ProvenDay;
import org.floorwalker.planning.programme.ProvenWeek;
import org.floorwalker.planning.programme.Session;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Places one programme into the weeks ahead and puts the proof into the form that is kept.
public final class Placement {
  private static final String LESSON = "programme";
  private static final int REPLICATIONS = 12;
  private static final int MOST_REPLICATIONS = 96;
  private static final int THREADS = 2;
  private static final int START_EVERY_SLOTS = 2;

  private final Programme.Orders orders;
  private final Ahead ahead;
  private final ProgrammeProof proof;
  private final ZoneId zone;

  /// @param seed where the simulated customers come from
  public Placement(Programme.Orders orders, Ahead ahead, long seed) {
    this.orders = orders;
    this.ahead = ahead;
    this.zone = ahead.floor().days().zone();
    this.proof = new ProgrammeProof(ahead.floor(), seed, REPLICATIONS, MOST_REPLICATIONS, THREADS);
  }

  /// Places the people, by code.
  ///
  /// @param progress hears the share done
  /// @param isStopped ends the search for better places
  public Programme.Result place(
      Set<String> people, DoubleConsumer progress, BooleanSupplier isStopped) {
    ProgrammeProblem problem = problem(people);
    progress.accept(0.1);
    ProgrammePlanner.Proven proven = ProgrammePlanner.plan(problem, proof, isStopped);
    progress.accept(0.6);
    List<ProvenWeek> weeks = proof.weeks(proven.plan().sessions());
    progress.accept(0.8);
    ProgrammePlan even = ProgrammePlacer.spreadEvenly(problem);
    List<ProvenWeek> evenWeeks = proof.weeks(even.sessions());
    return new Programme.Result(
        proven.plan().sessions().stream().map(Placement::placed).toList(),
        proven.plan().notPlaced().stream().map(Placement::left).toList(),
        weeks(proven, weeks, evenWeeks),
        proven.rounds(),
        ahead.lastDay(),
        ahead.usualFrom());
  }

  private ProgrammeProblem problem(Set<String> people) {
    LocalDate first = ahead.floor().days().first();
    Instant start = first.atStartOfDay(zone).toInstant();
    Instant end = ahead.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    Map<String, List<TimeRange>> trainers = new HashMap<>();
    orders.trainers().forEach(code -> trainers.put(code, hours(first)));
    Map<String, Integer> rooms = new HashMap<>();
    orders.rooms().forEach(room -> rooms.put(room.name(), room.places()));
    Lesson lesson =
        new Lesson(
            LESSON,
            Duration.ofMinutes(orders.minutes()),
            new Lesson.Group(orders.least(), orders.most()),
            TimeRange.of(
                later(orders.from().atStartOfDay(zone).toInstant(), start),
                orders.due().plusDays(1).atStartOfDay(zone).toInstant()),
            people,
            new Lesson.Means(
                orders.trainers(), orders.rooms().stream().map(r -> r.name()).toList()),
            null);
    return new ProgrammeProblem(
        TimeRange.of(start, end),
        new ProgrammeProblem.Grid(ahead.floor().days().slot(), START_EVERY_SLOTS, zone),
        ahead.needs(),
        ahead.floor().attendees(),
        trainers,
        rooms,
        List.of(lesson));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private List<TimeRange> hours(LocalDate first) {
    return first
        .datesUntil(ahead.lastDay().plusDays(1))
        .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
        .map(
            day ->
                TimeRange.of(
                    day.atTime(orders.trainersFromHour(), 0).atZone(zone).toInstant(),
                    day.atTime(orders.trainersUntilHour(), 0).atZone(zone).toInstant()))
        .toList();
  }

  private static Programme.Placed placed(Session session) {
    return new Programme.Placed(
        session.range().startInclusive(),
        session.range().endExclusive(),
        session.trainer(),
        session.room(),
        session.people());
  }

  private static Programme.Left left(NotPlaced one) {
    return switch (one.remedy()) {
      case null -> left(one, "", null);
      case Remedy.EarlierStart(Instant at) -> left(one, "earlier", at);
      case Remedy.Relief(Instant at) -> left(one, "relief", at);
      case Remedy.Overtime(Instant at) -> left(one, "overtime", at);
    };
  }

  private static Programme.Left left(NotPlaced one, String remedy, @Nullable Instant at) {
    return new Programme.Left(
        one.person(), one.reason().name().toLowerCase(Locale.ROOT), remedy, at);
  }

  private List<Programme.Week> weeks(
      ProgrammePlanner.Proven proven, List<ProvenWeek> weeks, List<ProvenWeek> even) {
    Map<LocalDate, Double> load = load();
    Set<LocalDate> broken = new HashSet<>();
    proven.days().stream().filter(ProvenDay::isBroken).forEach(day -> broken.add(day.day()));
    List<Programme.Week> all = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      ProvenWeek week = weeks.get(i);
      all.add(
          new Programme.Week(
              week.first(),
              load.getOrDefault(monday(week.first()), 0.0),
              (int)
                  proven.plan().sessions().stream()
                      .filter(
                          one ->
                              monday(day(one.range().startInclusive()))
                                  .equals(monday(week.first())))
                      .count(),
              week.before(),
              week.after(),
              even.get(i).after(),
              week.goal(),
              week.busyBefore(),
              week.busyAfter(),
              (int)
                  broken.stream().filter(day -> monday(day).equals(monday(week.first()))).count()));
    }
    return all;
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// Need of a day of each week ÷ need of a day of all weeks.
  private Map<LocalDate, Double> load() {
    Map<LocalDate, Double> byWeek = new TreeMap<>();
    Map<LocalDate, Set<LocalDate>> days = new HashMap<>();
    double sum = 0;
    Set<LocalDate> all = new HashSet<>();
    for (Need need : ahead.needs()) {
      LocalDate day = day(need.start());
      byWeek.merge(monday(day), need.heads(), Double::sum);
      days.computeIfAbsent(monday(day), _ -> new HashSet<>()).add(day);
      all.add(day);
      sum += need.heads();
    }
    double usual = sum / Math.max(1, all.size());
    Map<LocalDate, Double> load = new TreeMap<>();
    byWeek.forEach(
        (week, heads) ->
            load.put(
                week,
                usual == 0 ? 0 : heads / days.getOrDefault(week, Set.of(week)).size() / usual));
    return load;
  }
}
