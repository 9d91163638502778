package org.floorwalker.planning.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: worked time is split into ordinary, extra and overtime hours and earns supplements, by
/// the agreement of the day, also in the nights in which clocks change.
class PaySheetTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final Set<DayClass> WORKDAYS = EnumSet.range(DayClass.MON, DayClass.FRI);
  private static final Set<DayClass> FEASTS = Set.of(DayClass.SUN, DayClass.HOLIDAY);
  private static final LocalDate MONDAY = LocalDate.of(2027, 4, 5);

  /// Evening, night and Sunday as in a Norwegian agreement for call centres; overtime 40 % for two
  /// hours, then 100 %.
  private static final PayTerms TERMS =
      new PayTerms(
          new PayTerms.Limits(Duration.ofHours(9), Duration.ofHours(40), false),
          List.of(
              new PayTerms.Step(
                  "overtime-40", EnumSet.allOf(DayClass.class), Duration.ZERO, percent(40)),
              new PayTerms.Step(
                  "overtime-100",
                  EnumSet.allOf(DayClass.class),
                  Duration.ofHours(2),
                  percent(100))),
          List.of(
              new Supplement("sunday", "time", FEASTS, 0, 1440, amount("123.31"), false),
              new Supplement("evening", "time", WORKDAYS, 18 * 60, 21 * 60, amount("23.54"), false),
              new Supplement(
                  "night",
                  "time",
                  EnumSet.allOf(DayClass.class),
                  22 * 60,
                  1440,
                  amount("123.31"),
                  false),
              new Supplement(
                  "night",
                  "time",
                  EnumSet.allOf(DayClass.class),
                  0,
                  6 * 60,
                  amount("123.31"),
                  false),
              new Supplement(
                  "unsocial",
                  "other",
                  EnumSet.allOf(DayClass.class),
                  0,
                  5 * 60,
                  percent(10),
                  true)));

  private static Worth percent(int percent) {
    return new Worth.Percent(BigDecimal.valueOf(percent));
  }

  private static Worth amount(String perHour) {
    return new Worth.Amount(new BigDecimal(perHour));
  }

  private static PayAgreement agreement() {
    return PayAgreement.of(Map.of(LocalDate.of(2020, 1, 1), TERMS));
  }

  private static PayCalendar oslo(LocalDate... holidays) {
    return new PayCalendar(OSLO, Set.of(holidays), Set.of());
  }

  private static WorkedDay day(String from, String until) {
    LocalDateTime start = LocalDateTime.parse(from);
    TimeRange range =
        TimeRange.of(
            start.atZone(OSLO).toInstant(), LocalDateTime.parse(until).atZone(OSLO).toInstant());
    return new WorkedDay(start.toLocalDate(), List.of(range), Duration.ZERO);
  }

  private static String sheet(PayCalendar calendar, int agreedHours, WorkedDay... days) {
    return PaySheet.of(agreement(), calendar, Duration.ofHours(agreedHours), List.of(days)).stream()
        .map(
            line ->
                line.day().getDayOfMonth() + " " + line.code() + " " + line.length().toMinutes())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void a01_theLastOrdinaryMinuteAndTheFirstOfOvertime() {
    assertThat(sheet(oslo(), 40, day("2027-04-05T08:00", "2027-04-05T17:00")))
        .isEqualTo("5 ordinary 540");
    assertThat(sheet(oslo(), 40, day("2027-04-05T08:00", "2027-04-05T17:01")))
        .isEqualTo("5 ordinary 540, 5 overtime-40 1");
    assertThat(sheet(oslo(), 40, day("2027-04-05T06:00", "2027-04-05T18:30")))
        .isEqualTo("5 ordinary 540, 5 overtime-100 90, 5 overtime-40 120");
  }

  @Test
  void a02_fortyHoursInAWeekAreOrdinaryAndPartTimersHaveExtraHoursFirst() {
    WorkedDay[] week = new WorkedDay[6];
    for (int i = 0; i < 6; i++) {
      String date = "2027-04-%02d".formatted(5 + i);
      week[i] = day(date + "T09:00", date + "T17:00");
    }
    assertThat(sheet(oslo(), 30, week))
        .contains("8 extra 120", "8 ordinary 360", "9 extra 480", "10 overtime-40 120")
        .contains("10 overtime-100 360")
        .doesNotContain("9 overtime");
  }

  @Test
  void a03_supplementsOfOneGroupAreNotAddedUpAndOvertimeEarnsNone() {
    assertThat(sheet(oslo(), 40, day("2027-04-05T17:00", "2027-04-05T23:00")))
        .isEqualTo("5 evening 180, 5 night 60, 5 ordinary 360");
    assertThat(sheet(oslo(MONDAY), 40, day("2027-04-05T17:00", "2027-04-05T23:00")))
        .isEqualTo("5 ordinary 360, 5 sunday 360");
    assertThat(sheet(oslo(), 40, day("2027-04-05T12:00", "2027-04-05T22:30")))
        .isEqualTo("5 evening 180, 5 ordinary 540, 5 overtime-40 90");
  }

  @Test
  void a04_theNightsOfTheClockChangeHaveTheHoursTheyHave() {
    assertThat(sheet(oslo(), 40, day("2027-03-27T22:00", "2027-03-28T06:00")))
        .isEqualTo("27 night 120, 27 ordinary 420, 27 sunday 300, 27 unsocial 240");
    assertThat(sheet(oslo(), 40, day("2027-10-30T22:00", "2027-10-31T06:00")))
        .isEqualTo("30 night 120, 30 ordinary 540, 30 sunday 420, 30 unsocial 360");
  }

  @Test
  void a05_hoursOfAnAveragedPlanAreOrdinaryHoweverLong() {
    PayTerms averaged =
        new PayTerms(
            new PayTerms.Limits(Duration.ofHours(9), Duration.ofHours(40), true),
            TERMS.steps(),
            List.of());
    PayAgreement agreement = PayAgreement.of(Map.of(MONDAY, averaged));
    WorkedDay worked = day("2027-04-05T08:00", "2027-04-05T18:30");
    WorkedDay planned = new WorkedDay(MONDAY, worked.worked(), Duration.ofHours(10));

    assertThat(PaySheet.of(agreement, oslo(), Duration.ofHours(40), List.of(planned)))
        .containsExactly(
            new PayLine(MONDAY, "ordinary", Duration.ofHours(10)),
            new PayLine(MONDAY, "overtime-40", Duration.ofMinutes(30)));
    assertThat(
            PaySheet.of(
                agreement,
                oslo(),
                Duration.ofHours(40),
                List.of(day("2027-04-04T08:00", "2027-04-04T09:00"))))
        .isEmpty();
  }

  @Test
  void a06_rangesThatOverlapAndWindowsOverMidnightAreRefused() {
    TimeRange range = day("2027-04-05T08:00", "2027-04-05T10:00").worked().getFirst();
    assertThatThrownBy(() -> new WorkedDay(MONDAY, List.of(range, range), Duration.ZERO))
        .hasMessageContaining("overlap");
    assertThatThrownBy(
            () -> new Supplement("night", "time", FEASTS, 22 * 60, 6 * 60, percent(10), false))
        .hasMessageContaining("midnight");
  }

  /// Weeks around both clock changes of 2027, with random work, plans and terms.
  @Property(tries = 150, seed = "17")
  void a07_cuttingRangesAndWalkingMinutesAgree(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate first = random.nextBoolean() ? LocalDate.of(2027, 3, 22) : LocalDate.of(2027, 10, 25);
    List<WorkedDay> days = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      randomDay(random, first.plusDays(i)).ifPresent(days::add);
    }
    PayTerms terms = randomTerms(random);
    PayAgreement agreement =
        PayAgreement.of(Map.of(first.minusYears(1), TERMS, first.plusDays(7), terms));
    PayCalendar calendar = oslo(first.plusDays(random.nextInt(14)));
    int agreed = random.nextInt(0, 41);

    Map<String, Long> cut = new TreeMap<>();
    PaySheet.of(agreement, calendar, Duration.ofHours(agreed), days)
        .forEach(
            line ->
                cut.merge(line.day() + " " + line.code(), line.length().toMinutes(), Long::sum));

    assertThat(cut).isEqualTo(MinuteByMinute.of(agreement, calendar, agreed * 60L, days));
    long hours =
        cut.entrySet().stream()
            .filter(entry -> entry.getKey().matches(".*(ordinary|extra|overtime.*)"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertThat(hours).isEqualTo(days.stream().mapToLong(day -> day.total().toMinutes()).sum());
  }

  private static Optional<WorkedDay> randomDay(SplittableRandom random, LocalDate day) {
    if (random.nextInt(5) == 0) {
      return Optional.empty();
    }
    Instant start = day.atTime(random.nextInt(5, 24), random.nextInt(60)).atZone(OSLO).toInstant();
    Instant meal = start.plusSeconds(60L * random.nextInt(1, 300));
    Instant back = meal.plusSeconds(60L * random.nextInt(0, 40));
    List<TimeRange> worked =
        List.of(
            TimeRange.of(start, meal),
            TimeRange.of(back, back.plusSeconds(60L * random.nextInt(1, 500))));
    return Optional.of(new WorkedDay(day, worked, Duration.ofMinutes(random.nextInt(0, 700))));
  }

  private static PayTerms randomTerms(SplittableRandom random) {
    List<Supplement> supplements = new ArrayList<>(TERMS.supplements());
    int from = random.nextInt(4, 20) * 60;
    supplements.add(
        random.nextInt(supplements.size()),
        new Supplement(
            "random",
            random.nextBoolean() ? "time" : "other",
            random.nextBoolean() ? WORKDAYS : FEASTS,
            from,
            random.nextInt(from + 1, 1441),
            percent(5),
            random.nextBoolean()));
    return new PayTerms(
        new PayTerms.Limits(
            Duration.ofHours(random.nextInt(6, 12)),
            Duration.ofHours(random.nextInt(20, 60)),
            random.nextBoolean()),
        TERMS.steps(),
        supplements);
  }
}
