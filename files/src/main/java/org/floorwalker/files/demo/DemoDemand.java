package org.floorwalker.files.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.time.SlotGrid;

/// How many contacts an hour arrive at the demo centre in every slot of any day.
///
/// A base week times weekday, payday, month position, season, growth, holiday and day-after
/// effects, times a day's chance: one factor that the country's queues share and one of their own.
public final class DemoDemand {
  /// Slot length of the demo centre, in minutes.
  public static final int SLOT_MINUTES = 15;

  private static final LocalDate BASE_YEAR = LocalDate.of(2026, 1, 1);
  private static final double GROWTH_A_YEAR = 0.04;
  private static final double SHARED_CHANCE = 0.035;
  private static final double OWN_CHANCE = 0.045;
  private static final Map<DayOfWeek, Double> WEEKDAY =
      Map.of(
          DayOfWeek.MONDAY, 1.20,
          DayOfWeek.TUESDAY, 1.07,
          DayOfWeek.WEDNESDAY, 1.00,
          DayOfWeek.THURSDAY, 0.98,
          DayOfWeek.FRIDAY, 1.03,
          DayOfWeek.SATURDAY, 0.42,
          DayOfWeek.SUNDAY, 0.34);

  private final Map<String, Set<LocalDate>> holidays;
  private final long seed;

  /// @param holidays public holidays by country code; only card services are open on them
  /// @param seed where the days' chance comes from
  public DemoDemand(Map<String, Set<LocalDate>> holidays, long seed) {
    this.holidays = Map.copyOf(holidays);
    this.seed = seed;
  }

  /// Contacts an hour in each slot of the queue's local day, 0 where it is closed.
  public double[] contactsPerHour(DemoQueue queue, LocalDate date) {
    DemoCountry country = DemoCountry.valueOf(queue.country());
    List<Instant> slots =
        new SlotGrid(country.zone(), Duration.ofMinutes(SLOT_MINUTES)).slotsOf(date);
    double[] rates = new double[slots.size()];
    if (isHoliday(country, date) && !isCardLine(queue)) {
      return rates;
    }
    double ofDay = contactsOn(queue, country, date);
    double weights = 0;
    for (int i = 0; i < rates.length; i++) {
      rates[i] = weight(queue, slots.get(i), country.zone());
      weights += rates[i];
    }
    for (int i = 0; i < rates.length && weights > 0; i++) {
      rates[i] *= ofDay / weights * 60 / SLOT_MINUTES;
    }
    return rates;
  }

  private boolean isHoliday(DemoCountry country, LocalDate date) {
    return holidays.getOrDefault(country.name(), Set.of()).contains(date);
  }

  private static boolean isCardLine(DemoQueue queue) {
    return queue.name().startsWith("cards");
  }

  private double contactsOn(DemoQueue queue, DemoCountry country, LocalDate date) {
    return queue.contactsPerWeek()
        / weekdayWeights(queue)
        * WEEKDAY.getOrDefault(date.getDayOfWeek(), 1.0)
        * monthPosition(country, date)
        * season(date)
        * Math.pow(1 + GROWTH_A_YEAR, (date.toEpochDay() - BASE_YEAR.toEpochDay()) / 365.25)
        * holidayEffect(country, date)
        * chance(queue, country, date);
  }

  private static double weekdayWeights(DemoQueue queue) {
    double sum = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (queue.settings().opening().byWeekday().containsKey(day)) {
        sum += WEEKDAY.getOrDefault(day, 1.0);
      }
    }
    return sum;
  }

  /// Paydays and due dates raise the load (OPS-18).
  private static double monthPosition(DemoCountry country, LocalDate date) {
    int payday = Math.min(country.payday(), YearMonth.from(date).lengthOfMonth());
    int day = date.getDayOfMonth();
    double effect = day == payday ? 1.22 : day == payday % 28 + 1 ? 1.10 : 1.0;
    return day <= 2 ? effect * 1.08 : effect;
  }

  private static double season(LocalDate date) {
    double day = date.getDayOfYear();
    double winter = 0.05 * Math.cos(2 * Math.PI * (day - 20) / 365.25);
    double july = -0.12 * Math.exp(-Math.pow((day - 201) / 16, 2));
    return 1 + winter + july;
  }

  private double holidayEffect(DemoCountry country, LocalDate date) {
    if (isHoliday(country, date)) {
      return 0.55;
    }
    return isHoliday(country, date.minusDays(1)) ? 1.25 : 1.0;
  }

  private double chance(DemoQueue queue, DemoCountry country, LocalDate date) {
    return factor(country.name().hashCode(), date, SHARED_CHANCE)
        * factor(queue.name().hashCode(), date, OWN_CHANCE);
  }

  private double factor(int stream, LocalDate date, double coefficient) {
    long mixed = seed * 1_000_003 + stream * 7_919L + date.toEpochDay();
    double normal = new SplittableRandom(mixed).split().nextGaussian();
    return Math.exp(coefficient * normal - coefficient * coefficient / 2);
  }

  private static double weight(DemoQueue queue, Instant slot, ZoneId zone) {
    if (!queue.settings().opening().isOpen(slot, zone)) {
      return 0;
    }
    var local = slot.atZone(zone);
    double hour = local.getHour() + local.getMinute() / 60.0 + SLOT_MINUTES / 120.0;
    boolean written =
        queue.settings().queue().channel() == Channel.EMAIL
            || queue.settings().queue().channel() == Channel.TASK;
    return written
        ? 0.8 + 0.4 * bump(hour, 9.5, 2.5)
        : 0.35
            + bump(hour, 10.4, 1.9)
            + 0.8 * bump(hour, 14.4, 1.8)
            + queue.eveningShare() * bump(hour, 19, 1.7);
  }

  private static double bump(double hour, double centre, double width) {
    return Math.exp(-Math.pow((hour - centre) / width, 2));
  }
}
