package org.floorwalker.planning.staffing;

import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.demand.Channel;

/// Time people spend with customers, all channels together, as a share of their paid time over a
/// day or a week (WEL-10).
///
/// Hours are hours of people, not of contacts: three chats held at once for an hour are one hour;
/// e-mail written between two calls fills time that the phone queue alone would call free.
///
/// @param hours hours of people by channel
/// @param paidHours paid hours of the same people and days, above 0
public record CustomerTime(Map<Channel, Double> hours, double paidHours) {
  public CustomerTime {
    hours = Map.copyOf(new TreeMap<>(hours));
    boolean sound = hours.values().stream().allMatch(h -> h >= 0 && Double.isFinite(h));
    if (!sound || !(paidHours > 0)) {
      throw new IllegalArgumentException(
          "%s of %s paid hours are not possible.\nMaybe the paid hours are missing."
              .formatted(hours, paidHours));
    }
  }

  /// How the share stands to the band that lets people last.
  public enum Verdict {
    BELOW_BAND,
    IN_BAND,
    ABOVE_BAND,
    OVER_CEILING
  }

  /// What is aimed at.
  ///
  /// @param from lower end, e.g. 0.60
  /// @param to upper end, e.g. 0.72
  /// @param ceiling never above, e.g. 0.78
  public record Band(double from, double to, double ceiling) {
    /// A start for talks with the people's representatives; each centre sets its own.
    public static final Band USUAL = new Band(0.55, 0.72, 0.80);

    public Band {
      if (!(0 <= from && from <= to && to <= ceiling && ceiling <= 1)) {
        throw new IllegalArgumentException(
            "A band of %s to %s under %s is not in order.\nMaybe write 0.60, 0.72, 0.78."
                .formatted(from, to, ceiling));
      }
    }

    public Verdict verdict(double share) {
      if (share > ceiling) {
        return Verdict.OVER_CEILING;
      }
      if (share > to) {
        return Verdict.ABOVE_BAND;
      }
      return share < from ? Verdict.BELOW_BAND : Verdict.IN_BAND;
    }
  }

  /// Share of paid time; above 1 when more work is planned than people are paid for.
  public double share() {
    return hours.values().stream().mapToDouble(Double::doubleValue).sum() / paidHours;
  }

  public Verdict against(Band band) {
    return band.verdict(share());
  }
}
