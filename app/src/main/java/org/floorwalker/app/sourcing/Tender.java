package org.floorwalker.app.sourcing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.planning.sourcing.Offer;
import org.floorwalker.planning.sourcing.TenderLine;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Work that somebody asks for, or that might be given away: what comes, what is promised, and what
/// partners ask for it.
///
/// @param changed last, by whom and when
public record Tender(long id, String name, Content content, Made changed) {

  /// @param start first day on which contacts are answered
  /// @param recruitingWeeks from the first advertisement to the first day of work
  /// @param trainingWeeks from the first day of work to the first contact
  /// @param ceiling most that people may be busy with contacts on average in any hour
  /// @param margin put on the own cost for the price, as a share of it
  /// @param queue whose ordinary week shows when contacts come; empty for every open hour alike
  public record Content(
      LocalDate start,
      int recruitingWeeks,
      int trainingWeeks,
      double ceiling,
      double margin,
      String queue,
      List<Line> lines,
      List<Partner> partners) {
    public Content {
      lines = List.copyOf(lines);
      partners = List.copyOf(partners);
    }

    /// Day by which everybody has begun to work.
    public LocalDate hiredBy() {
      return start.minusWeeks(trainingWeeks);
    }

    /// Day on which recruiting must begin.
    public LocalDate recruitingFrom() {
      return hiredBy().minusWeeks(recruitingWeeks);
    }
  }

  /// A language or kind of contact.
  ///
  /// @param lastWeekday open from Monday to this weekday, 1 to 7
  /// @param closes midnight is the end of the day; at or before the opening it is on the next day
  /// @param share answered in time, 0 to 1; null when an average wait is promised
  /// @param seconds of the promise
  public record Line(
      String name,
      double contactsAYear,
      int handleSeconds,
      int lastWeekday,
      LocalTime opens,
      LocalTime closes,
      @Nullable Double share,
      int seconds,
      int minimum) {

    public ServiceGoal goal() {
      Duration within = Duration.ofSeconds(seconds);
      return share == null
          ? new ServiceGoal.AverageAnswerTime(within)
          : new ServiceGoal.AnswerWithin(share, within);
    }

    public TenderLine.Promise promise(double ceiling) {
      return new TenderLine.Promise(goal(), ceiling, minimum);
    }

    public OpeningHours opening() {
      OpeningHours.Hours hours =
          new OpeningHours.Hours(
              opens.toSecondOfDay() / 60,
              closes.equals(LocalTime.MIDNIGHT) ? 1440 : closes.toSecondOfDay() / 60);
      Map<DayOfWeek, List<OpeningHours.Hours>> week = new EnumMap<>(DayOfWeek.class);
      for (int weekday = 1; weekday <= lastWeekday; weekday++) {
        week.put(DayOfWeek.of(weekday), List.of(hours));
      }
      return new OpeningHours(week, Map.of());
    }
  }

  /// How a partner is paid.
  public enum Unit {
    CONTACT,
    MINUTE,
    HOUR;

    /// In forms and keys of words.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a partner asks, in the currency in which sites are compared.
  public record Partner(String name, Unit unit, double price) {
    public Offer offer() {
      return switch (unit) {
        case CONTACT -> new Offer.PerContact(price);
        case MINUTE -> new Offer.PerMinute(price);
        case HOUR -> new Offer.PerDeskHour(price);
      };
    }
  }
}
