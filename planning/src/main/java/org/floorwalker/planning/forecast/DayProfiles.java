package org.floorwalker.planning.forecast;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a day's contacts spread over its slots: a shape common to weekdays that are alike, bent to
/// each weekday's own, learnt from recent weeks and from this season of earlier years, lightly
/// smoothed; shapes of their own for special days.
final class DayProfiles {
  private static final double[] HALF_LIFE_WEEKS = {3, 8, 20, 52, 104};
  private static final List<Integer> REACH_MINUTES = List.of(60, 120, 240, 480);
  private static final double USUAL_HALF_LIFE_WEEKS = 8;
  private static final List<Integer> USUAL_REACH = List.of(120);

  /// Under six weeks no single reach can be judged; the mean over all is safer.
  private static final int SHORT_DAYS = 42;
  private static final double FORGOTTEN = 1e-3;
  private static final int SEASON_FROM_DAYS = 400;
  private static final double SEASON_WEIGHT = 10;
  private static final double SEASON_DAYS = 60;
  private static final int HALF_HORIZON_DAYS = 14;
  private static final double YEAR_DAYS = 365.25;
  private static final double SAME_NAME = 3;
  private static final double OTHER_SPECIAL = 0.3;
  private static final double ORDINARY_FOR_SPECIAL = 0.15;
  private static final int RECENT_DAYS = 60;
  private static final double GROUP_CONTACTS = 300;

  /// How fast old shapes are forgotten, and how far apart in the day a weekday may bend the common
  /// shape another way; of several reaches the mean is taken.
  record Settings(double halfLifeWeeks, List<Integer> reachMinutes) {}

  /// What profiles are learnt from.
  ///
  /// @param lent profiles of the group a very small queue borrows from; null for none
  record Source(
      DailySeries series,
      CalendarDesign design,
      WeekShape week,
      OpenSlots open,
      @Nullable DayProfiles lent) {}

  private final DailySeries series;
  private final DayTable table;
  private final CalendarDesign design;
  private final WeekShape week;
  private final OpenSlots open;
  private final @Nullable DayProfiles lent;
  private final int end;
  private final Settings settings;
  private final Shape[] byWeekday = new Shape[7];

  /// Weighted contacts in each slot, and in the whole day on days where the slot is known.
  private static final class Shape {
    private final double[] contacts;
    private final double[] totals;

    Shape(int slots) {
      contacts = new double[slots];
      totals = new double[slots];
    }

    void add(Shape other, double weight) {
      for (int slot = 0; slot < contacts.length; slot++) {
        contacts[slot] += weight * other.contacts[slot];
        totals[slot] += weight * other.totals[slot];
      }
    }
  }

  DayProfiles(Source source, int end, Settings settings) {
    this.series = source.series();
    this.table = series.table();
    this.design = source.design();
    this.week = source.week();
    this.open = source.open();
    this.lent = source.lent();
    this.end = end;
    this.settings = settings;
    Arrays.setAll(byWeekday, weekday -> new Shape(table.slots()));
    learn();
  }

  /// The settings that would have put least into wrong slots after the rehearsals' origins: how
  /// fast to forget first, then how far a bend reaches.
  static Settings choose(Source source, int end, List<Rehearsal> rehearsals) {
    boolean isShort = end < SHORT_DAYS;
    List<Integer> usual = isShort ? REACH_MINUTES : USUAL_REACH;
    if (rehearsals.isEmpty()) {
      return new Settings(USUAL_HALF_LIFE_WEEKS, usual);
    }
    Settings kept =
        best(
            Arrays.stream(HALF_LIFE_WEEKS).mapToObj(weeks -> new Settings(weeks, usual)),
            source,
            rehearsals);
    return isShort
        ? kept
        : best(
            REACH_MINUTES.stream().map(reach -> new Settings(kept.halfLifeWeeks, List.of(reach))),
            source,
            rehearsals);
  }

  private static Settings best(
      Stream<Settings> candidates, Source source, List<Rehearsal> rehearsals) {
    return candidates
        .min(Comparator.comparingDouble(candidate -> error(candidate, source, rehearsals)))
        .orElseThrow();
  }

  private static double error(Settings settings, Source source, List<Rehearsal> rehearsals) {
    return rehearsals.stream()
        .map(Rehearsal::origin)
        .mapToDouble(then -> new DayProfiles(source, then.end(), settings).error(then.horizon()))
        .sum();
  }

  private double error(int horizon) {
    double error = 0;
    for (int day = end; day < end + horizon; day++) {
      if (series.isKnown(day) && !design.isSpecial(day)) {
        double[] shares = shares(day);
        for (int slot = 0; slot < shares.length; slot++) {
          double count = table.count(day, slot);
          error += DayTable.known(count) ? Math.abs(count - shares[slot] * series.total(day)) : 0;
        }
      }
    }
    return error;
  }

  private void learn() {
    double keptADay = Math.pow(0.5, 1 / (7 * settings.halfLifeWeeks()));
    double weight = 1;
    for (int day = end - 1; day >= 0 && weight > FORGOTTEN; day--) {
      if (!design.isSpecial(day)) {
        learn(byWeekday[table.weekday(day)], day, weight * season(day));
      }
      weight *= keptADay;
    }
  }

  /// Shapes move with the season, the light and the heat: days of the weeks to come in earlier
  /// years say more than others, once there is a year to look back to.
  private double season(int day) {
    double away = Math.IEEEremainder(end + HALF_HORIZON_DAYS - day, YEAR_DAYS) / SEASON_DAYS;
    return knowsSeason() ? 1 + SEASON_WEIGHT * Math.exp(-away * away) : 1;
  }

  /// Whether the shapes move with the season.
  boolean knowsSeason() {
    return end >= SEASON_FROM_DAYS;
  }

  private void learn(Shape shape, int day, double weight) {
    double total = series.isKnown(day) ? series.total(day) : 0;
    for (int slot = 0; total > 0 && slot < shape.contacts.length; slot++) {
      double count = table.count(day, slot);
      if (DayTable.known(count)) {
        shape.contacts[slot] += weight * count;
        shape.totals[slot] += weight * total;
      }
    }
  }

  /// Share of each slot in the day's total; 0 where closed, summing to 1 unless all is closed.
  double[] shares(int day) {
    boolean[] isOpen = open.of(day);
    Shape shape = design.isSpecial(day) ? specialShape(day) : commonShape(table.weekday(day));
    if (lent != null) {
      borrow(shape, lent.shares(day + lentDays(lent)));
    }
    boolean ordinary = lent == null && !design.isSpecial(day);
    double[] rough =
        ordinary ? ordinaryShares(table.weekday(day), isOpen) : rawShares(shape, isOpen);
    return smoothed(rough, shape, isOpen);
  }

  /// Distance between the numbers of one date here and in the group's table.
  private int lentDays(DayProfiles group) {
    return Math.toIntExact(table.firstDay().toEpochDay() - group.table.firstDay().toEpochDay());
  }

  /// Counts the group's shares as if they had been seen on some contacts of the queue's own.
  private static void borrow(Shape shape, double[] shares) {
    for (int slot = 0; slot < shares.length; slot++) {
      shape.contacts[slot] += GROUP_CONTACTS * shares[slot];
      shape.totals[slot] += GROUP_CONTACTS;
    }
  }

  /// The shape of all weekdays like this one, bent to the weekday's own: how the weekday differs
  /// moves smoothly over the day, the slots' common shape does not.
  private double[] ordinaryShares(int weekday, boolean[] isOpen) {
    double[] common = rawShares(commonShape(weekday), isOpen);
    double[] own = rawShares(byWeekday[weekday], isOpen);
    double[] shares = new double[common.length];
    for (int minutes : settings.reachMinutes()) {
      int reach = Math.max(1, minutes / table.slotMinutes());
      for (int slot = 0; slot < shares.length; slot++) {
        double ownNear = near(own, slot, reach);
        double commonNear = near(common, slot, reach);
        boolean both = ownNear > 0 && commonNear > 0;
        shares[slot] += both ? common[slot] * ownNear / commonNear : common[slot];
      }
    }
    return shares;
  }

  /// Sum of the shares near the slot, by a triangle.
  private static double near(double[] shares, int slot, int reach) {
    double sum = 0;
    int last = Math.min(shares.length - 1, slot + reach);
    for (int other = Math.max(0, slot - reach); other <= last; other++) {
      sum += (reach + 1 - Math.abs(other - slot)) * shares[other];
    }
    return sum;
  }

  private Shape commonShape(int weekday) {
    Shape shape = new Shape(table.slots());
    for (int other = 0; other < 7; other++) {
      if (other == weekday || week.alike(weekday, other)) {
        shape.add(byWeekday[other], 1);
      }
    }
    return shape;
  }

  private Shape specialShape(int day) {
    Shape shape = new Shape(table.slots());
    for (int past = 0; past < end; past++) {
      double weight = likeness(day, past);
      if (weight > 0) {
        learn(shape, past, weight);
      }
    }
    return shape;
  }

  private double likeness(int day, int past) {
    boolean event = design.isEventOnly(day);
    if (design.isSpecial(past)) {
      boolean same = !Collections.disjoint(design.namesOf(day), design.namesOf(past));
      return same ? SAME_NAME : event || design.isEventOnly(past) ? 0 : OTHER_SPECIAL;
    }
    boolean equal = table.weekday(past) == table.weekday(day);
    boolean alike = equal || (week.isWeekend(table.weekday(past)) && !event);
    return alike && past >= end - RECENT_DAYS ? (event ? 1 : ORDINARY_FOR_SPECIAL) : 0;
  }

  /// Two passes of a three-point kernel, the lighter the more contacts stand behind a slot.
  private double[] smoothed(double[] rough, Shape shape, boolean[] isOpen) {
    double[] shares = rough;
    double behind = Arrays.stream(shape.contacts).sum() / Math.max(1, countOpen(isOpen));
    double lambda = Math.min(0.5, 20 / Math.max(behind, 1e-9));
    for (int pass = 0; pass < 2; pass++) {
      shares = pass(shares, isOpen, lambda);
    }
    return normalised(shares, isOpen);
  }

  private static int countOpen(boolean[] isOpen) {
    int count = 0;
    for (boolean slot : isOpen) {
      count += slot ? 1 : 0;
    }
    return count;
  }

  private static double[] rawShares(Shape shape, boolean[] isOpen) {
    double[] shares = new double[isOpen.length];
    for (int slot = 0; slot < shares.length; slot++) {
      boolean learnt = isOpen[slot] && shape.totals[slot] > 0;
      shares[slot] = learnt ? shape.contacts[slot] / shape.totals[slot] : 0;
    }
    return shares;
  }

  private static double[] pass(double[] shares, boolean[] isOpen, double lambda) {
    double[] smooth = shares.clone();
    for (int slot = 0; slot < shares.length; slot++) {
      boolean inner = slot > 0 && slot < shares.length - 1 && isOpen[slot - 1] && isOpen[slot + 1];
      if (isOpen[slot] && inner) {
        double neighbours = (shares[slot - 1] + shares[slot + 1]) / 2;
        smooth[slot] = (1 - lambda) * shares[slot] + lambda * neighbours;
      }
    }
    return smooth;
  }

  private static double[] normalised(double[] shares, boolean[] isOpen) {
    double sum = Arrays.stream(shares).sum();
    int openSlots = countOpen(isOpen);
    for (int slot = 0; slot < shares.length; slot++) {
      double even = isOpen[slot] ? 1.0 / openSlots : 0;
      shares[slot] = sum > 0 ? shares[slot] / sum : even;
    }
    return shares;
  }
}
