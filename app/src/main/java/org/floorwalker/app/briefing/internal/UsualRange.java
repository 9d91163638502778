package org.floorwalker.app.briefing.internal;

import java.util.List;
import java.util.Optional;

/// Where a person's own daily mean lies nine days of ten, and whether a day lies beyond chance.
///
/// A day's mean of `n` contacts spreads around the person's mean `m` with a standard deviation of
/// `s ÷ √n`; `s` is estimated from the person's own past days by `s² = Σ nᵢ (xᵢ − m)² ÷ (k − 1)`,
/// which holds both the chance of single contacts and what differs between days. The usual range
/// is `m ± 1.645 s ÷ √n`; beyond chance is what lies outside `m ± 2.576 s ÷ √n`, one day in a
/// hundred. Source: weighted one-way layout, Searle, Casella and McCulloch 1992, Variance
/// Components, ch. 3; normal quantiles of 95 % and 99.5 %.
///
/// @param mean the person's mean over the past days, weighted by contacts
/// @param deviation `s`, the standard deviation of one contact, in the unit of the mean
/// @param days past days it was learnt from
public record UsualRange(double mean, double deviation, int days) {
  /// Fewest past days from which a range is told.
  public static final int FEWEST_DAYS = 5;

  /// Fewest contacts of a day that is judged.
  public static final int FEWEST_CONTACTS = 10;

  private static final double NINE_OF_TEN = 1.6448536269514722;
  private static final double ONE_IN_HUNDRED = 2.5758293035489004;

  /// One day's mean.
  ///
  /// @param mean mean over the contacts
  /// @param contacts number of contacts, above 0
  public record Day(double mean, double contacts) {}

  /// Learns from past days; empty when there are too few.
  public static Optional<UsualRange> of(List<Day> past) {
    List<Day> days = past.stream().filter(day -> day.contacts() > 0).toList();
    if (days.size() < FEWEST_DAYS) {
      return Optional.empty();
    }
    double contacts = days.stream().mapToDouble(Day::contacts).sum();
    double mean = days.stream().mapToDouble(d -> d.mean() * d.contacts()).sum() / contacts;
    double squares =
        days.stream().mapToDouble(d -> d.contacts() * Math.pow(d.mean() - mean, 2)).sum();
    return Optional.of(new UsualRange(mean, Math.sqrt(squares / (days.size() - 1)), days.size()));
  }

  /// Lower end of the usual range for a day of so many contacts, at least 0.
  public double low(double contacts) {
    return Math.max(0, mean - NINE_OF_TEN * deviation / Math.sqrt(contacts));
  }

  /// Upper end of the usual range.
  public double high(double contacts) {
    return mean + NINE_OF_TEN * deviation / Math.sqrt(contacts);
  }

  /// Whether the day differs from the person's own days by more than chance; a day of few contacts
  /// never does.
  public boolean isBeyondChance(Day day) {
    return day.contacts() >= FEWEST_CONTACTS
        && Math.abs(day.mean() - mean) > ONE_IN_HUNDRED * deviation / Math.sqrt(day.contacts());
  }
}
