package org.floorwalker.app.staffing.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.platform.charts.Scale;
import org.floorwalker.app.staffing.DayNeed;
import org.floorwalker.app.staffing.PlanBeside.Plan;
import org.floorwalker.planning.demand.Channel;
import org.jspecify.annotations.Nullable;

/// Need against coverage in one picture: the need as a line of steps with its band, people planned
/// filled by channel, stretches that lack people shaded, and the difference of each half hour.
///
/// @param levels horizontal lines with their numbers
/// @param hours marks under the axis
/// @param areas people planned on the phone, in chat on top of them, with written work on top of
///     those; empty without a plan
/// @param band from the need of a quiet to that of a busy slot
/// @param need people to schedule
/// @param shorts stretches that lack a person and a half or more
/// @param gaps planned less needed, by half hour; empty without a plan
/// @param shortHours person-hours below the need, queue by queue
public record NeedPicture(
    List<Level> levels,
    List<Mark> hours,
    List<Area> areas,
    String band,
    String need,
    List<Box> shorts,
    List<Gap> gaps,
    double shortHours) {
  /// Width of the drawing.
  public static final int WIDTH = 1000;

  /// Height of the drawing.
  public static final int HEIGHT = 216;

  private static final int LEFT = 36;
  private static final int RIGHT = 6;
  private static final int HEAD = 8;
  private static final int FOOT = 170;
  private static final double MANY = 3;

  /// From here on a stretch is shaded: half a person is rounding.
  private static final double SHORT = 1.5;

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  /// A horizontal line at a round number.
  public record Level(double y, long number) {}

  /// A word at a place.
  public record Mark(double x, Instant hour) {}

  /// An area with its class.
  public record Area(String css, String path) {}

  /// A shaded stretch.
  public record Box(double x, double width) {}

  /// People more or fewer than needed in a half hour.
  ///
  /// @param css `g2` for three short or more, `g1`, `g3` for more than needed, empty for none
  /// @param people below 0 when short
  public record Gap(double x, double width, String css, long people) {}

  public NeedPicture {
    levels = List.copyOf(levels);
    hours = List.copyOf(hours);
    areas = List.copyOf(areas);
    shorts = List.copyOf(shorts);
    gaps = List.copyOf(gaps);
  }

  /// The picture of a day's queues.
  ///
  /// @param needs the day's slots of each queue
  /// @param plan null when none was made
  /// @param zone zone of the hours under the axis
  static NeedPicture of(List<DayNeed> needs, @Nullable Plan plan, Duration slot, ZoneId zone) {
    return new Drawing(needs, plan, slot).picture(zone);
  }

  private static int layer(Channel channel) {
    return switch (channel) {
      case VOICE, CALLBACK -> 0;
      case CHAT -> 1;
      case EMAIL, TASK -> 2;
    };
  }

  private static final class Drawing {
    private static final List<String> FILLS = List.of("f-phone", "f-chat", "f-mail");

    private final @Nullable Plan plan;
    private final Duration slot;
    private final List<Instant> starts;
    private final double[] x;
    private final double[] low;
    private final double[] need;
    private final double[] high;
    private final double[] lacking;
    private final double[][] planned;

    Drawing(List<DayNeed> needs, @Nullable Plan plan, Duration slot) {
      this.plan = plan;
      this.slot = slot;
      starts = starts(needs, slot);
      int slots = starts.size();
      x = new double[slots + 1];
      Arrays.setAll(x, i -> LEFT + (double) i * (WIDTH - LEFT - RIGHT) / Math.max(1, slots));
      low = new double[slots];
      need = new double[slots];
      high = new double[slots];
      lacking = new double[slots];
      planned = new double[FILLS.size()][slots];
      needs.forEach(this::add);
    }

    /// Every slot from the first to the last of the day.
    private static List<Instant> starts(List<DayNeed> needs, Duration slot) {
      TreeSet<Instant> known = new TreeSet<>();
      needs.forEach(of -> of.slots().forEach(one -> known.add(one.start())));
      List<Instant> starts = new ArrayList<>();
      for (Instant t = known.isEmpty() ? null : known.first();
          t != null && !t.isAfter(known.last());
          t = t.plus(slot)) {
        starts.add(t);
      }
      return starts;
    }

    private void add(DayNeed of) {
      int layer = layer(of.settings().queue().channel());
      double[] own = new double[starts.size()];
      long first = starts.isEmpty() ? 0 : starts.getFirst().getEpochSecond();
      for (DayNeed.Slot one : of.slots()) {
        int i = (int) ((one.start().getEpochSecond() - first) / slot.toSeconds());
        own[i] = one.scheduled();
        low[i] += one.range().low();
        high[i] += one.range().high();
      }
      for (int i = 0; i < own.length; i++) {
        int people = plan == null ? 0 : plan.people(of.queue(), starts.get(i));
        need[i] += own[i];
        planned[layer][i] += people;
        lacking[i] += Math.max(0, own[i] - people);
      }
    }

    NeedPicture picture(ZoneId zone) {
      double most = Math.max(most(high), most(sum()));
      Scale y = Scale.upTo(most, FOOT, HEAD);
      return new NeedPicture(
          Scale.ticks(most).stream().map(t -> new Level(y.at(t), Math.round(t))).toList(),
          hours(zone),
          plan == null ? List.of() : areas(y),
          Paths.stepArea(x, at(y, high), at(y, low)),
          Paths.steps(x, at(y, need)),
          plan == null ? List.of() : shorts(),
          plan == null ? List.of() : gaps(),
          plan == null ? 0 : Arrays.stream(lacking).sum() * slot.toMinutes() / 60.0);
    }

    private static double most(double[] values) {
      return Arrays.stream(values).max().orElse(0);
    }

    private double[] sum() {
      double[] sum = new double[starts.size()];
      Arrays.setAll(sum, i -> planned[0][i] + planned[1][i] + planned[2][i]);
      return sum;
    }

    private List<Mark> hours(ZoneId zone) {
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < starts.size(); i++) {
        ZonedDateTime local = starts.get(i).atZone(zone);
        if (local.getMinute() == 0) {
          marks.add(new Mark(x[i], starts.get(i)));
        }
      }
      return marks;
    }

    private List<Area> areas(Scale y) {
      List<Area> areas = new ArrayList<>();
      double[] below = new double[starts.size()];
      for (int layer = 0; layer < FILLS.size(); layer++) {
        double[] top = below.clone();
        for (int i = 0; i < top.length; i++) {
          top[i] += planned[layer][i];
        }
        areas.add(new Area(FILLS.get(layer), Paths.stepArea(x, at(y, top), at(y, below))));
        below = top;
      }
      return areas;
    }

    private static double[] at(Scale y, double[] values) {
      return Arrays.stream(values).map((DoubleUnaryOperator) y::at).toArray();
    }

    private List<Box> shorts() {
      List<Box> boxes = new ArrayList<>();
      int from = -1;
      for (int i = 0; i <= lacking.length; i++) {
        boolean isShort = i < lacking.length && lacking[i] >= SHORT;
        if (isShort && from < 0) {
          from = i;
        } else if (!isShort && from >= 0) {
          boxes.add(new Box(x[from], x[i] - x[from]));
          from = -1;
        }
      }
      return boxes;
    }

    /// Where a queue lacks people that counts; others' surplus does not hide it.
    private List<Gap> gaps() {
      int step = (int) Math.max(1, HALF_HOUR.dividedBy(slot));
      List<Gap> gaps = new ArrayList<>();
      double[] sum = sum();
      for (int i = 0; i + step <= need.length; i += step) {
        double missing = 0;
        double more = 0;
        for (int s = i; s < i + step; s++) {
          missing += lacking[s] / step;
          more += (sum[s] - need[s]) / step;
        }
        long people = missing >= 0.5 ? -Math.round(missing) : Math.max(0, Math.round(more));
        gaps.add(new Gap(x[i], x[i + step] - x[i], css(people), people));
      }
      return gaps;
    }

    private static String css(long people) {
      if (people <= -MANY) {
        return "g2";
      }
      return people < 0 ? "g1" : people > 0 ? "g3" : "";
    }
  }
}
