package org.floorwalker.app.development.web;

import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.platform.charts.Scale;
import org.floorwalker.planning.careers.StayingCurve;

/// A staying curve as SVG: share still here by months of tenure, in steps, with its band.
///
/// @param line the curve
/// @param band the area the truth lies in 95 times of 100
/// @param months marks along the bottom
/// @param shares marks along the side
public record StayingDrawing(String line, String band, List<Mark> months, List<Mark> shares) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 230;

  /// Days after which most is said of a group.
  public static final int YEAR = 365;

  private static final int LEFT = 46;
  private static final int BOTTOM = 204;
  private static final int TOP = 10;
  private static final int LEAST_WATCHED = 10;
  private static final double DAYS_A_MONTH = 365.25 / 12;

  public StayingDrawing {
    months = List.copyOf(months);
    shares = List.copyOf(shares);
  }

  /// Whether enough people were watched at a tenure to say anything of it.
  public static boolean isKnown(StayingCurve curve, int day) {
    return curve.watchedAt(day) >= LEAST_WATCHED;
  }

  private static int days(int month) {
    return (int) Math.round(month * DAYS_A_MONTH);
  }

  /// @param value months, or per cent
  public record Mark(double place, int value) {}

  /// Drawn month by month, so that no single day of leaving can be read from it.
  ///
  /// @param shownMonths how far the axis reaches
  public static StayingDrawing of(StayingCurve curve, int shownMonths) {
    Scale across = new Scale(0, shownMonths, LEFT, WIDTH - 8);
    Scale up = new Scale(0, 1, BOTTOM, TOP);
    int known =
        (int)
            IntStream.range(0, shownMonths)
                .takeWhile(month -> month == 0 || isKnown(curve, days(month)))
                .count();
    double[] x = IntStream.rangeClosed(0, known).mapToDouble(across::at).toArray();
    List<StayingCurve.Point> points =
        IntStream.range(0, known).mapToObj(month -> curve.at(days(month))).toList();
    double[] low = points.stream().mapToDouble(point -> up.at(point.low())).toArray();
    double[] high = points.stream().mapToDouble(point -> up.at(point.high())).toArray();
    double[] staying = points.stream().mapToDouble(point -> up.at(point.staying())).toArray();
    return new StayingDrawing(
        Paths.steps(x, staying),
        Paths.stepArea(x, high, low),
        IntStream.rangeClosed(0, shownMonths / 6)
            .mapToObj(half -> new Mark(across.at(half * 6), half * 6))
            .toList(),
        IntStream.rangeClosed(0, 4)
            .mapToObj(quarter -> new Mark(up.at(quarter / 4.0), quarter * 25))
            .toList());
  }
}
