package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Bounds.Basis;
import org.floorwalker.planning.roster.Bounds.HoursWithin;
import org.floorwalker.planning.roster.Bounds.NightsWithin;
import org.floorwalker.planning.roster.Bounds.SundaysWithin;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.RedDay;
import org.jspecify.annotations.Nullable;

/// What the hard rules on longer stretches leave to a person in the days judged, given what was
/// worked before them. Shifts keep a bound exactly when the law it comes from finds nothing.
final class BoundsOfLaw {
  private static final double HOUR_SECONDS = 3600;
  private static final double ROUNDING = 1e-5;
  private static final int HALF_YEAR = 26;

  private final RulesInForce rules;

  /// What lies before the days judged; nothing is planned yet.
  private final PersonWork before;

  BoundsOfLaw(RulesInForce rules, PersonWork before) {
    this.rules = rules;
    this.before = before;
  }

  Bounds bounds() {
    List<HoursWithin> hours = new ArrayList<>();
    List<SundaysWithin> sundays = new ArrayList<>();
    String average = hard("average_week_h");
    if (average != null) {
      hours.addAll(averageWeek(average));
    }
    String night = hard("night_average_h");
    if (night != null) {
      hours.addAll(nightAverage(night));
    }
    String week = hard("rolling_week_max_h");
    if (week != null) {
      hours.addAll(rollingWeek(Hours.parse(week)));
    }
    LocalDate born = before.facts().born();
    String age = hard("youngest_age");
    if (age != null && born != null) {
      hours.addAll(tooYoung(born.plusYears(Long.parseLong(age))));
    }
    String every = hard("free_sunday_every_weeks");
    if (every != null) {
      int weeks = Integer.parseInt(every);
      sundays.addAll(freeSundays("free_sunday_every_weeks", weeks, weeks - 1));
    }
    String half = hard("free_sundays_in_26");
    if (half != null) {
      sundays.addAll(
          freeSundays("free_sundays_in_26", HALF_YEAR, HALF_YEAR - Integer.parseInt(half)));
    }
    return new Bounds(hours, sundays);
  }

  /// The value of the rule where a breach of it refuses publishing.
  private @Nullable String hard(String rule) {
    RuleEntry entry = rules.byRule().get(rule);
    return entry != null && entry.force().severity() == RuleEntry.Severity.HARD
        ? rules.value(rule)
        : null;
  }

  private Basis basis(String rule) {
    return new Basis(rule, rules.find(rule).map(entry -> entry.citation().legalBasis()).orElse(""));
  }

  private List<HoursWithin> averageWeek(String value) {
    WeeklyAverage average = WeeklyAverage.parse(value);
    return RedDays.judgedSundays(before).stream()
        .map(
            sunday ->
                hours(
                    "average_week_h",
                    average.reference(),
                    sunday.plusDays(1),
                    average.hours() / 7,
                    null))
        .toList();
  }

  private List<HoursWithin> nightAverage(String value) {
    NightAverageLaw.Limit limit = NightAverageLaw.Limit.parse(value);
    double perDay = limit.hours() * NightAverageLaw.WORKING_SHARE;
    return RedDays.judgedSundays(before).stream()
        .map(
            sunday ->
                hours(
                    "night_average_h",
                    limit.reference(),
                    sunday.plusDays(1),
                    perDay,
                    nights(limit, sunday.plusDays(1))))
        .toList();
  }

  private NightsWithin nights(NightAverageLaw.Limit limit, LocalDate endExclusive) {
    List<PersonWork.Duty> duties =
        before.between(limit.reference().first(endExclusive), endExclusive);
    long nights = duties.stream().filter(duty -> limit.shift().matches(duty, before)).count();
    return new NightsWithin(
        limit.shift().hours(), limit.shift().least(), duties.size(), Math.toIntExact(nights));
  }

  private HoursWithin hours(
      String rule,
      ReferenceTime reference,
      LocalDate endExclusive,
      double perDay,
      @Nullable NightsWithin nights) {
    LocalDate first = reference.first(endExclusive);
    double allowed = perDay * reference.days(before, endExclusive) * HOUR_SECONDS;
    Duration most = Duration.ofSeconds((long) Math.floor(allowed + ROUNDING));
    return new HoursWithin(
        basis(rule), first, endExclusive, less(most, before.paid(first, endExclusive)), nights);
  }

  private List<HoursWithin> rollingWeek(Duration limit) {
    return before
        .judged()
        .first()
        .datesUntil(before.judged().endExclusive())
        .map(
            last ->
                new HoursWithin(
                    basis("rolling_week_max_h"),
                    last.minusDays(6),
                    last.plusDays(1),
                    less(limit, before.paid(last.minusDays(6), last.plusDays(1))),
                    null))
        .toList();
  }

  /// No work before the birthday.
  private List<HoursWithin> tooYoung(LocalDate birthday) {
    LocalDate first = before.judged().first();
    return birthday.isAfter(first)
        ? List.of(new HoursWithin(basis("youngest_age"), first, birthday, Duration.ZERO, null))
        : List.of();
  }

  private List<SundaysWithin> freeSundays(String rule, int weeks, int most) {
    return RedDays.judgedSundays(before).stream()
        .map(last -> sundaysWithin(rule, last, weeks, most))
        .toList();
  }

  /// Sundays with work from before count already; more work on them counts no further.
  private SundaysWithin sundaysWithin(String rule, LocalDate last, int weeks, int most) {
    List<LocalDate> all = IntStream.range(0, weeks).mapToObj(last::minusWeeks).toList();
    List<LocalDate> worked =
        all.stream().filter(sunday -> !RedDays.dutiesOn(before, sunday).isEmpty()).toList();
    boolean isTooMany = worked.size() > most;
    List<RedDay> left =
        all.reversed().stream()
            .filter(sunday -> isTooMany || !worked.contains(sunday))
            .map(before.calendar()::redDay)
            .filter(day -> day.to().isAfter(before.judged().first().atStartOfDay()))
            .toList();
    return new SundaysWithin(basis(rule), left, Math.max(0, most - worked.size()));
  }

  private static Duration less(Duration limit, Duration worked) {
    return limit.compareTo(worked) <= 0 ? Duration.ZERO : limit.minus(worked);
  }
}
