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
import java.util.Optional;
import java.util.SequencedMap;
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
    LocalDate first = ahead.floor().days().first();
    Instant start = first.atStartOfDay(zone).toInstant();
    Instant end = ahead.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    Map<String, List<TimeRange>> trainers = new HashMap<>();
    orders.trainers().forEach(code -> trainers.put(code, hours(first)));
    Map<String, Integer> rooms = new HashMap<>();
    orders.rooms().forEach(room -> rooms.put(room.name(), room.places()));
    Lesson.Group group = new Lesson.Group(Math.min(least, most), most);
    TimeRange window =
        TimeRange.of(
            later(orders.from().atStartOfDay(zone).toInstant(), start),
            orders.due().plusDays(1).atStartOfDay(zone).toInstant());
    List<Lesson> lessons = new ArrayList<>();
    String own = owing.firstEntry().getKey();
    lessons.add(lesson(own, orders.minutes(), group, window, owing.firstEntry().getValue(), null));
    for (Programme.Extra extra : orders.extras()) {
      lessons.add(
          lesson(
              extra.code(),
              extra.minutes(),
              group,
              window,
              owing.getOrDefault(extra.code(), Set.of()),
              extra.after()));
    }
    return new ProgrammeProblem(
        TimeRange.of(start, end),
        new ProgrammeProblem.Grid(ahead.floor().days().slot(), START_EVERY_SLOTS, zone),
        ahead.needs(),
        ahead.floor().attendees(),
        trainers,
        rooms,
        lessons);
  }

  private Lesson lesson(
      String id,
      int minutes,
      Lesson.Group group,
      TimeRange window,
      Set<String> people,
      @Nullable String after) {
    return new Lesson(
        id,
        Duration.ofMinutes(minutes),
        group,
        window,
        people,
        new Lesson.Means(orders.trainers(), orders.rooms().stream().map(r -> r.name()).toList()),
        after);
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

  private Programme.Placed placed(Session session) {
    return new Programme.Placed(
        session.range().startInclusive(),
        session.range().endExclusive(),
        session.trainer(),
        session.room(),
        session.people(),
        find(session.lesson()).map(Programme.Extra::title).orElse(null));
  }

  private Optional<Programme.Extra> find(String lesson) {
    return orders.extras().stream().filter(extra -> extra.code().equals(lesson)).findFirst();
  }

  private Programme.Left left(NotPlaced one) {
    int minutes = find(one.lesson()).map(Programme.Extra::minutes).orElse(orders.minutes());
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
