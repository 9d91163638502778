package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Everything learnt of one queue up to the first day to forecast.
final class FittedQueue {
  static final int KEPT_DAYS = 4 * 366;
  private static final int ZERO_DAYS = 365;
  private static final int STOPPED_DAYS = 28;
  private static final int RATE_DAYS = 56;
  private static final double QUIET = 0.1;

  private final ForecastRequest request;
  private final IntervalHistory history;
  private final DayTable table;
  private final int end;
  private final OpenSlots open;
  private final List<Silence> silences;
  private final DailySeries series;
  private final CalendarDesign design;
  private final WeekShape week;
  private final DailyOrigin origin;
  private final Rehearsed rehearsed;
  private final double[] totals;
  private final DayProfiles profiles;
  private final DayProfiles.Settings shape;
  private final Spreads spreads;
  private final ClosedNames closed;
  private final @Nullable Group group;
  private final Map<Figure, FigureForecast> figures = new EnumMap<>(Figure.class);
  private final @Nullable Patience patience;

  private FittedQueue(IntervalHistory history, ForecastRequest request, @Nullable Group group) {
    this.request = request;
    this.history = history;
    this.table = DayTable.of(history, request.zone(), request.firstDay(), KEPT_DAYS);
    DayRulings rulings = request.rulings(history.queue());
    table.obey(rulings);
    Spikes.forget(table);
    this.open = OpenSlots.of(table, request.opening().get(history.queue()));
    DailySeries all = DailySeries.of(table, open);
    this.week = WeekShape.of(table);
    this.design =
        new CalendarDesign(
            table.firstDay(), table.days() + request.days(), request.specialDays(), week);
    this.silences = Silence.of(all, day -> design.isSpecial(day) || table.isCounted(day));
    this.series = all.without(silences).withRuledShifts(RuledShifts.of(rulings, table));
    this.end = lastKnown() + 1;
    this.group = group != null && group.helps(this) ? group : null;
    this.closed = new ClosedNames(series, design, end);
    double[] offsets = this.group == null ? new double[0] : this.group.logFactors(this);
    this.origin =
        DailyOrigin.of(series.withOffsets(offsets), design, end, horizon(), request.depth());
    this.rehearsed =
        Rehearsed.before(origin.series(), design, end, Rehearsed.MOST, request.depth());
    this.totals = totals();
    List<Rehearsal> rehearsals = rehearsed.rehearsals();
    @Nullable DayProfiles lent = this.group == null ? null : this.group.fit().profiles;
    this.shape =
        DayProfiles.choose(
            new DayProfiles.Source(series, design, week, open, lent), end, rehearsals);
    this.profiles =
        new DayProfiles(new DayProfiles.Source(series, design, week, open, lent), end, shape);
    this.spreads = spreads(lent);
    for (Figure figure : table.figures()) {
      figures.put(figure, figure(figure));
    }
    this.patience = Patience.learn(history, request.zone(), request.firstDay()).orElse(null);
  }

  static FittedQueue of(IntervalHistory history, ForecastRequest request, @Nullable Group group) {
    return new FittedQueue(history, request, group);
  }

  /// Trees are spent on handle times alone: on wrap-up and abandonment less depends.
  private FigureForecast figure(Figure figure) {
    ForecastDepth depth = figure == Figure.HANDLE_TIME ? request.depth() : ForecastDepth.LEAN;
    return FigureForecast.of(figure, table, design, week, depth);
  }

  private int horizon() {
    return table.days() - end + request.days();
  }

  private int lastKnown() {
    int day = table.days() - 1;
    while (day >= 0 && !series.isKnown(day)) {
      day--;
    }
    return day;
  }

  private double[] totals() {
    double[] blended = rehearsed.blend().totals(DailyMethods.forecast(origin), horizon());
    for (int ahead = 0; ahead < blended.length; ahead++) {
      boolean nothing = hasStopped() || closed.isClosed(end + ahead);
      blended[ahead] = nothing ? 0 : blended[ahead];
    }
    return group == null ? blended : group.reconciled(this, blended);
  }

  /// Whether nothing came in the last year, or nothing for four weeks although chance alone would
  /// have brought some and the same weeks a year earlier were not empty: a queue closed for good.
  boolean hasStopped() {
    int quiet = quietDays();
    if (end - quiet <= Math.max(0, end - ZERO_DAYS)) {
      return true;
    }
    double before = series.mean(end - quiet - RATE_DAYS, end - quiet);
    double lastYear = series.mean(end - quiet - ZERO_DAYS, end - ZERO_DAYS);
    return quiet >= STOPPED_DAYS
        && !(lastYear < QUIET * before)
        && before * series.knownDays(end - quiet, end) > DayTable.SURELY_SOME;
  }

  /// Days since the last with a contact.
  int quietDays() {
    int day = end - 1;
    while (day >= 0 && !(series.isKnown(day) && series.total(day) > 0)) {
      day--;
    }
    return end - 1 - day;
  }

  private Spreads spreads(@Nullable DayProfiles lent) {
    Map<Rehearsal, DayProfiles> then = new IdentityHashMap<>();
    Map<Rehearsal, double[]> blended = new IdentityHashMap<>();
    DayProfiles.Source source = new DayProfiles.Source(series, design, week, open, lent);
    for (Rehearsal rehearsal : rehearsed.rehearsals()) {
      int until = rehearsal.origin().end();
      then.put(rehearsal, new DayProfiles(source, until, shape));
      blended.put(
          rehearsal, rehearsed.blend().totals(rehearsal.totals(), rehearsal.origin().horizon()));
    }
    return Spreads.of(
        rehearsed.rehearsals(),
        table,
        Math.max(1, outputMinutes() / table.slotMinutes()),
        (rehearsal, ahead) ->
            scaled(
                Objects.requireNonNull(then.get(rehearsal))
                    .shares(rehearsal.origin().end() + ahead),
                Objects.requireNonNull(blended.get(rehearsal))[ahead]));
  }

  static double[] scaled(double[] shares, double total) {
    for (int slot = 0; slot < shares.length; slot++) {
      shares[slot] *= total;
    }
    return shares;
  }

  /// Expected contacts of each of the history's slots, `ahead` days after the first day.
  double[] slotMeans(int ahead) {
    return scaled(profiles.shares(table.days() + ahead), dayTotal(ahead));
  }

  /// Expected contacts of a whole day of 24 hours, `ahead` days after the first day.
  double dayTotal(int ahead) {
    return totals[table.days() - end + ahead];
  }

  /// Days from the last known day to the day `ahead` days after the first; 1 is the next day.
  int lead(int ahead) {
    return table.days() - end + ahead + 1;
  }

  boolean[] openSlots(int ahead) {
    return open.of(table.days() + ahead);
  }

  /// Length of the slots to put out, in minutes.
  int outputMinutes() {
    @Nullable Duration wanted = request.slot();
    return DayTable.minutesOf(wanted == null ? history.slot() : wanted);
  }

  /// Starts of the slots of that length on the day `ahead` days after the first.
  List<Instant> slotStarts(int ahead, int minutes) {
    return DaySlots.of(date(ahead), request.zone(), Duration.ofMinutes(minutes));
  }

  LocalDate date(int ahead) {
    return request.firstDay().plusDays(ahead);
  }

  @Nullable OpeningHours hours() {
    return request.opening().get(history.queue());
  }

  IntervalHistory history() {
    return history;
  }

  ForecastRequest request() {
    return request;
  }

  DayTable table() {
    return table;
  }

  DailySeries series() {
    return series;
  }

  /// Dead days that are left out.
  List<Silence> silences() {
    return silences;
  }

  CalendarDesign design() {
    return design;
  }

  DailyOrigin origin() {
    return origin;
  }

  Rehearsed rehearsed() {
    return rehearsed;
  }

  DayProfiles profiles() {
    return profiles;
  }

  DayProfiles.Settings shape() {
    return shape;
  }

  /// The spread of the slots of the day `ahead` days after the first.
  CountSpread slotSpread(int ahead) {
    return spreads.slot(lead(ahead)).plus(uncertain(ahead));
  }

  /// The spread of the total of the day `ahead` days after the first.
  CountSpread daySpread(int ahead) {
    return spreads.day(lead(ahead)).plus(uncertain(ahead));
  }

  /// The spread of the total of a week that begins `ahead` days after the first.
  CountSpread weekSpread(int ahead) {
    return spreads.week(lead(ahead));
  }

  private double uncertain(int ahead) {
    return origin.regression().logVariance(table.days() + ahead);
  }

  ClosedNames closed() {
    return closed;
  }

  /// Forecasts of the figures of which the history tells.
  Map<Figure, FigureForecast> figures() {
    return figures;
  }

  /// A figure of each of the history's slots, `ahead` days after the first day; 0 when the history
  /// does not tell it.
  double[] figure(Figure figure, int ahead) {
    double[] values = new double[table.slots()];
    FigureForecast forecast = figures.get(figure);
    if (forecast != null) {
      Arrays.setAll(values, slot -> forecast.of(table.days() + ahead, slot));
    }
    return values;
  }

  /// How long customers wait before they give up; null where the history does not tell.
  @Nullable Patience patience() {
    return patience;
  }

  boolean isBorrowing() {
    return group != null;
  }

  /// Number of the day after the last known one.
  int end() {
    return end;
  }
}
