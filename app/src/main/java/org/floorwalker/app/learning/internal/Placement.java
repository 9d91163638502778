package org.floorwalker.app.learning.internal;

import java.time.DayOfWeek;
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
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
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

/// Places one programme into the weeks ahead and puts the proof into the form that is kept.
public final class Placement {
  private static final int REPLICATIONS = 12;
  private static final int MOST_REPLICATIONS = 96;
  private static final int THREADS = 2;
  private static final int START_EVERY_SLOTS = 2;

  private final Programme.Orders orders;
  private final Ahead ahead;
  private final Taken taken;
  private final ProgrammeProof proof;
  private final ZoneId zone;

  /// What else there is to heed.
  ///
  /// @param trainers when each is taken, by code
  /// @param rooms when each is taken, by name
  /// @param sites where people work, by code
  public record Taken(
      Map<String, List<TimeRange>> trainers,
      Map<String, List<TimeRange>> rooms,
      Map<String, String> sites) {}

  /// @param seed where the simulated customers come from
  public Placement(Programme.Orders orders, Ahead ahead, Taken taken, long seed) {
    this.orders = orders;
    this.ahead = ahead;
    this.taken = taken;
    this.zone = ahead.floor().days().zone();
    this.proof = new ProgrammeProof(ahead.floor(), seed, REPLICATIONS, MOST_REPLICATIONS, THREADS);
  }

  /// Places people, by code.
  ///
  /// @param owing who owes which course, by the code of the requirement; the first is the
  ///     programme's own
  /// @param progress hears the share done
  /// @param isStopped ends the search for better places
  public Programme.Result place(
      SequencedMap<String, Set<String>> owing, DoubleConsumer progress, BooleanSupplier isStopped) {
    ProgrammeProblem problem = problem(owing, orders.least(), orders.most());
    progress.accept(0.1);
    ProgrammePlanner.Proven proven = ProgrammePlanner.plan(problem, proof, isStopped);
    progress.accept(0.5);
    ProgrammePlanner.Proven smaller =
        ProgrammePlanner.plan(problem(owing, 1, Math.max(1, orders.most() / 2)), proof, isStopped);
    progress.accept(0.7);
    List<ProvenWeek> weeks = proof.weeks(proven.plan().sessions());
    progress.accept(0.8);
    ProgrammePlan even = ProgrammePlacer.spreadEvenly(problem);
    List<ProvenWeek> evenWeeks = proof.weeks(even.sessions());
    progress.accept(0.9);
    return new Programme.Result(
        proven.plan().sessions().stream().map(this::placed).toList(),
        proven.plan().notPlaced().stream().map(this::left).toList(),
        weeks(proven, weeks, evenWeeks),
        proven.rounds(),
        ahead.lastDay(),
        ahead.usualFrom(),
        List.of(
            alternative("asked", proven.plan(), proven.broken().size(), weeks),
            alternative(
                "smaller",
                smaller.plan(),
                smaller.broken().size(),
                proof.weeks(smaller.plan().sessions())),
            alternative("even", even, broken(even), evenWeeks)));
  }

  private int broken(ProgrammePlan plan) {
    return (int) proof.judge(plan.sessions()).stream().filter(ProvenDay::isBroken).count();
  }

  private Programme.Alternative alternative(
      String way, ProgrammePlan plan, int broken, List<ProvenWeek> weeks) {
    Set<LocalDate> touched = new HashSet<>();
    plan.sessions().forEach(session -> touched.add(monday(day(session.range().startInclusive()))));
    List<Double> service =
        weeks.stream()
            .filter(week -> touched.contains(monday(week.first())))
            .map(ProvenWeek::after)
            .toList();
    return new Programme.Alternative(
        way,
        plan.placed(),
        plan.sessions().size(),
        broken,
        service.stream().mapToDouble(Double::doubleValue).min().orElse(0),
        service.stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }

  private ProgrammeProblem problem(SequencedMap<String, Set<String>> owing, int least, int most) {
    TimeRange range = ahead.range();
    Map<String, List<TimeRange>> trainers = new HashMap<>();
    orders.trainers().forEach(code -> trainers.put(code, hours(code)));
    Map<String, ProgrammeProblem.Room> rooms = new HashMap<>();
    for (Programme.Room room : orders.rooms()) {
      List<TimeRange> held = taken.rooms().getOrDefault(room.name(), List.of());
      rooms.put(room.name(), new ProgrammeProblem.Room(room.places(), held));
    }
    TimeRange window =
        TimeRange.of(
            later(orders.from().atStartOfDay(zone).toInstant(), range.startInclusive()),
            orders.due().plusDays(1).atStartOfDay(zone).toInstant());
    return new ProgrammeProblem(
        range,
        new ProgrammeProblem.Grid(ahead.floor().days().slot(), START_EVERY_SLOTS, zone),
        ahead.needs(),
        ahead.floor().attendees(),
        trainers,
        rooms,
        new ProgrammeLessons(orders, taken.sites(), new Lesson.Group(Math.min(least, most), most))
            .of(owing, window));
  }

  /// When a trainer can teach: in their own shifts where they have any, else in the hours asked
  /// for; never while something else takes them.
  private List<TimeRange> hours(String trainer) {
    List<TimeRange> shifts =
        ahead.floor().attendees().stream()
            .filter(one -> one.id().equals(trainer))
            .flatMap(one -> one.atDesk().stream())
            .toList();
    List<TimeRange> hours = shifts.isEmpty() ? weekdays() : shifts;
    for (TimeRange away : taken.trainers().getOrDefault(trainer, List.of())) {
      hours = hours.stream().flatMap(range -> without(range, away)).toList();
    }
    return hours;
  }

  private static Stream<TimeRange> without(TimeRange range, TimeRange away) {
    if (!range.overlaps(away)) {
      return Stream.of(range);
    }
    List<TimeRange> left = new ArrayList<>();
    if (range.startInclusive().isBefore(away.startInclusive())) {
      left.add(TimeRange.of(range.startInclusive(), away.startInclusive()));
    }
    if (away.endExclusive().isBefore(range.endExclusive())) {
      left.add(TimeRange.of(away.endExclusive(), range.endExclusive()));
    }
    return left.stream();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private List<TimeRange> weekdays() {
    return ahead
        .floor()
        .days()
        .first()
        .datesUntil(ahead.lastDay().plusDays(1))
        .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
        .map(
            day ->
                TimeRange.of(
                    day.atTime(orders.trainersFromHour(), 0).atZone(zone).toInstant(),
                    day.atTime(orders.trainersUntilHour(), 0).atZone(zone).toInstant()))
        .toList();
  }

  private Programme.Placed placed(Session session) {
    return new Programme.Placed(
        session.range().startInclusive(),
        session.range().endExclusive(),
        session.trainer(),
        session.room(),
        session.people(),
        ProgrammeLessons.find(orders, session.lesson()).map(Programme.Extra::title).orElse(null));
  }

  private Programme.Left left(NotPlaced one) {
    int minutes =
        ProgrammeLessons.find(orders, one.lesson())
            .map(Programme.Extra::minutes)
            .orElse(orders.minutes());
    String reason = one.reason().name().toLowerCase(Locale.ROOT);
    List<Programme.Option> options = Remedies.priced(one.remedies(), minutes, orders.prices());
    return switch (one.remedy()) {
      case null -> new Programme.Left(one.person(), reason, "", null, options);
      case Remedy.EarlierStart(Instant at) ->
          new Programme.Left(one.person(), reason, "earlier", at, options);
      case Remedy.Relief(Instant at) ->
          new Programme.Left(one.person(), reason, "relief", at, options);
      case Remedy.Overtime(Instant at) ->
          new Programme.Left(one.person(), reason, "overtime", at, options);
    };
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
