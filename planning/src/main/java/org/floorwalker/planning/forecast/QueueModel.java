package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.demand.IntervalHistory;
import org.jspecify.annotations.Nullable;

/// Everything learnt of one queue up to the first day to forecast.
final class QueueModel {
  static final int KEPT_DAYS = 4 * 366;

  private final ForecastRequest request;
  private final DayTable table;
  private final int end;
  private final OpenSlots open;
  private final DailySeries series;
  private final WeekShape week;
  private final CalendarDesign design;
  private final DailyOrigin origin;
  private final List<Rehearsal> rehearsals;
  private final Blend blend;
  private final double[] totals;
  private final DayProfiles profiles;
  private final Spreads spreads;
  private final int outputMinutes;

  QueueModel(IntervalHistory history, ForecastRequest request) {
    this.request = request;
    this.table = DayTable.of(history, request.zone(), request.firstDay(), KEPT_DAYS);
    this.open = OpenSlots.of(table, request.opening().get(history.queue()));
    this.series = DailySeries.of(table, open);
    this.end = lastKnown() + 1;
    this.week = WeekShape.of(table);
    this.design =
        new CalendarDesign(
            table.firstDay(), table.days() + request.days(), request.specialDays(), week);
    this.rehearsals = Rehearsal.before(series, design, end);
    this.origin = DailyOrigin.of(series, design, end, table.days() - end + request.days());
    this.blend = Blend.of(rehearsals, end);
    this.totals = blend.totals(DailyMethods.forecast(origin), origin.horizon());
    DayProfiles.Settings shape = DayProfiles.choose(series, design, week, open, rehearsals);
    this.profiles = new DayProfiles(series, design, week, open, end, shape);
    this.outputMinutes = DayTable.minutesOf(slotOf(history));
    this.spreads = spreads(shape);
  }

  private Duration slotOf(IntervalHistory history) {
    @Nullable Duration wanted = request.slot();
    return wanted == null ? history.slot() : wanted;
  }

  private int lastKnown() {
    int day = table.days() - 1;
    while (day >= 0 && !series.isKnown(day)) {
      day--;
    }
    return day;
  }

  private Spreads spreads(DayProfiles.Settings shape) {
    Map<Rehearsal, DayProfiles> then = new IdentityHashMap<>();
    Map<Rehearsal, double[]> blended = new IdentityHashMap<>();
    for (Rehearsal rehearsal : rehearsals) {
      int until = rehearsal.origin().end();
      then.put(rehearsal, new DayProfiles(series, design, week, open, until, shape));
      blended.put(rehearsal, blend.totals(rehearsal.totals(), rehearsal.origin().horizon()));
    }
    return Spreads.of(
        rehearsals,
        table,
        Math.max(1, outputMinutes / table.slotMinutes()),
        (rehearsal, ahead) ->
            scaled(
                Objects.requireNonNull(then.get(rehearsal))
                    .shares(rehearsal.origin().end() + ahead),
                Objects.requireNonNull(blended.get(rehearsal))[ahead]));
  }

  private static double[] scaled(double[] shares, double total) {
    for (int slot = 0; slot < shares.length; slot++) {
      shares[slot] *= total;
    }
    return shares;
  }

  /// Expected contacts of each of the history's slots, `ahead` days after the first day.
  double[] slotMeans(int ahead) {
    int day = table.days() + ahead;
    return scaled(profiles.shares(day), totals[day - end]);
  }

  /// Days from the last known day to the day `ahead` days after the first; 1 is the next day.
  int lead(int ahead) {
    return table.days() - end + ahead + 1;
  }

  DayTable table() {
    return table;
  }

  boolean[] openSlots(int ahead) {
    return open.of(table.days() + ahead);
  }

  Spreads spreadsByLead() {
    return spreads;
  }

  Blend blend() {
    return blend;
  }

  int outputMinutes() {
    return outputMinutes;
  }

  LocalDate date(int ahead) {
    return request.firstDay().plusDays(ahead);
  }

  List<Instant> slotStarts(int ahead, int minutes) {
    return DaySlots.of(date(ahead), request.zone(), Duration.ofMinutes(minutes));
  }
}
