package org.floorwalker.app.development;

import java.util.LinkedHashMap;
import java.util.Map;

/// What it costs to replace one leaver, in parts that each centre knows better than any study. All
/// amounts are in the currency of the pay.
///
/// The parts as they are shipped come to about three and a half months' pay, within the three to
/// four of Holman, Batt and Holtgrewe 2007, Global Call Center Report, with lost output.
///
/// @param monthlyPay with social cost, full time
/// @param recruiting advertising, interviews, tests, a fixed amount
/// @param classWeeks weeks in class before the first contact
/// @param rampWeeks weeks from then until full output
/// @param lostShare share of output missing on the first of them, falling in a straight line to 0
/// @param helpHours hours of leaders, mentors and floor walkers for one newcomer
public record ReplacementCost(
    double monthlyPay,
    double recruiting,
    double classWeeks,
    double rampWeeks,
    double lostShare,
    double helpHours) {
  private static final double WEEKS_A_MONTH = 52.18 / 12;
  private static final double HOURS_A_MONTH = 162.5;

  /// 4.2 weeks of class and 17 to full output: Cornell ILR country reports 2004-05, USA
  /// and Denmark.
  public static final ReplacementCost SHIPPED =
      new ReplacementCost(50_000, 15_000, 4.2, 17, 0.6, 160);

  public ReplacementCost {
    monthlyPay = Math.clamp(monthlyPay, 0, 10_000_000);
    recruiting = Math.clamp(recruiting, 0, 10_000_000);
    classWeeks = Math.clamp(classWeeks, 0, 104);
    rampWeeks = Math.clamp(rampWeeks, 0, 104);
    lostShare = Math.clamp(lostShare, 0, 1);
    helpHours = Math.clamp(helpHours, 0, 2000);
  }

  /// Amount of each part, by the key of its words.
  public Map<String, Double> parts() {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("recruiting", recruiting);
    parts.put("class", monthlyPay * classWeeks / WEEKS_A_MONTH);
    parts.put("ramp", monthlyPay * rampWeeks / WEEKS_A_MONTH * lostShare / 2);
    parts.put("help", monthlyPay * helpHours / HOURS_A_MONTH);
    return parts;
  }

  public double total() {
    return parts().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// The total in months of pay; 0 when there is no pay.
  public double months() {
    return monthlyPay > 0 ? total() / monthlyPay : 0;
  }
}
