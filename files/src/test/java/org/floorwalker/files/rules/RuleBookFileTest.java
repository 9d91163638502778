package org.floorwalker.files.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.floorwalker.files.Problem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.rules.Citation.Status;
import org.floorwalker.planning.rules.LawRule;
import org.floorwalker.planning.rules.PersonWork;
import org.floorwalker.planning.rules.RedHours;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.Rule;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RulesInForce;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shipped book is whole, and a book of one's own is read with every fault named.
class RuleBookFileTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  /// Rows behind the rules of a roster problem; the others come from contracts and calendars.
  private static final Map<String, String> ROWS =
      Map.of(
          "daily_rest", "daily_rest_h",
          "weekly_rest", "weekly_rest_h",
          "week_hours", "weekly_avg_max_h",
          "day_span", "day_max_h",
          "days_in_row", "max_consec_days",
          "sundays", "max_sundays_in_4",
          "must_cover", "rest_must_cover",
          "breaks", "breaks",
          "first_break", "first_break",
          "breaks_inside", "breaks_inside");

  @Test
  void a01_tenCountriesEachWithReadableNumbers() {
    RuleBook book = RuleBookFile.shipped();
    assertThat(book.countries())
        .containsExactlyInAnyOrder("NO", "SE", "DK", "FI", "IS", "EE", "LV", "LT", "RS", "PL");
    for (String country : book.countries()) {
      RuleSettings settings = book.inForce(country, DAY).settings();
      assertThat(settings.rest().daily()).as(country).isNotNull();
      assertThat(settings.rest().weeklyIncludesDaily()).as(country).isTrue();
      assertThat(settings.breaks()).as(country).isNotEmpty();
    }
  }

  @Test
  void a02_noCornerOfTheTriangleIsMissing() {
    RuleBook book = RuleBookFile.shipped();
    for (LawRule rule : LawRule.ALL) {
      assertThat(book.entries())
          .as("a row for %s", rule.name())
          .anyMatch(entry -> entry.scope().rule().equals(rule.name()));
    }
    for (Rule rule : RosterCheck.RULES) {
      String row = ROWS.get(rule.name());
      assertThat(row == null || hasRow(book, row)).as("a row for %s", rule.name()).isTrue();
    }
  }

  /// What concerns logging in, and who is heard before a plan is published; not the plan itself.
  private static final Set<String> NOT_OF_THE_PLAN =
      Set.of("log_in_tolerance_min", "schedule_discussed_with_representatives");

  @Test
  void a06_everyRowIsJudgedBySomeRule() {
    Set<String> judged = new HashSet<>(RulesInForce.PROBLEM_RULES);
    LawRule.ALL.forEach(rule -> judged.add(rule.name()));
    RosterCheck.RULES.forEach(rule -> judged.add(rule.name()));
    judged.addAll(NOT_OF_THE_PLAN);
    assertThat(RuleBookFile.shipped().entries())
        .allSatisfy(entry -> assertThat(entry.scope().rule()).isIn(judged));
  }

  @Test
  void a07_everyShippedValueCanBeRead() {
    PersonWork nobody =
        new PersonWork(
            "Amy",
            new PersonWork.Facts(
                ZoneId.of("Europe/Oslo"), DAY.minusYears(17), Duration.ofHours(30), Set.of()),
            new PersonWork.Judged(DAY, DAY.plusDays(28), DAY),
            new PersonWork.Calendar(Set.of(), Set.of(), Map.of(), RedHours.WHOLE_DAY),
            List.of(
                new PersonWork.Duty(
                    "a",
                    TimeRange.of(Instant.parse("2027-03-01T08:00:00Z"), Duration.ofHours(4)),
                    Duration.ofHours(4),
                    List.of())));
    for (RuleEntry entry : RuleBookFile.shipped().entries()) {
      LawRule.ALL.stream()
          .filter(rule -> rule.name().equals(entry.scope().rule()))
          .filter(_ -> !entry.value().equals("none"))
          .forEach(
              rule ->
                  assertThatCode(() -> rule.check(entry.value(), nobody))
                      .as("%s", entry)
                      .doesNotThrowAnyException());
    }
  }

  private static boolean hasRow(RuleBook book, String rule) {
    return book.entries().stream().anyMatch(entry -> entry.scope().rule().equals(rule));
  }

  @Test
  void a03_whatIsVerifiedNamesItsSourceAndEveryHardRowItsLaw() {
    for (RuleEntry entry : RuleBookFile.shipped().entries()) {
      assertThat(entry.citation().source()).as(entry.toString()).isNotEmpty();
      assertThat(entry.citation().legalBasis()).as(entry.toString()).isNotEmpty();
      if (entry.citation().status() == Status.VERIFIED) {
        assertThat(entry.citation().source())
            .as(entry.toString())
            .doesNotContain("general knowledge", "product default", "derived");
      }
    }
  }

  @Test
  void a04_rowsComeIntoForceAndGo(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("book.csv");
    Files.writeString(
        file,
        """
        country,agreement,rule,value,unit,legal_basis,effective_from,effective_to,status,source,derogable_by,severity
        NO,,daily_rest_h,10,h,old act,2000-01-01,2027-02-28,unverified,none,none,hard
        NO,,daily_rest_h,11,h,new act,2027-03-01,,unverified,none,none,hard
        NO,deal,daily_rest_h,9,h,deal,2027-01-01,,unverified,none,none,hard
        """);
    RuleBook book = RuleBookFile.read(file).value();
    assertThat(value(book.inForce("NO", LocalDate.of(2027, 2, 28)))).isEqualTo("10");
    assertThat(value(book.inForce("NO", DAY))).isEqualTo("11");
    assertThat(value(book.inForce("NO", "deal", DAY))).isEqualTo("9");
    assertThat(value(book.inForce("NO", LocalDate.of(1999, 12, 31)))).isNull();
  }

  private static @Nullable String value(RulesInForce rules) {
    return rules.value("daily_rest_h");
  }

  @Test
  void a05_everyFaultOfABookIsNamed(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("book.csv");
    Files.write(
        file,
        """
        country,agreement,rule,value,unit,legal_basis,effective_from,effective_to,status,source,derogable_by,severity
        ,,x,1,h,act,2000-01-01,,verified,s,none,hard
        NO,,x,1,h,act,someday,,verified,s,none,hard
        NO,,x,1,h,act,2000-01-02,2000-01-01,verified,s,none,hard
        NO,,x,1,h,act,2000-01-01,,perhaps,s,everybody,soft
        """
            .getBytes(StandardCharsets.UTF_8));
    assertThat(RuleBookFile.read(file).problems())
        .extracting(Problem::row, Problem::column)
        .contains(
            Tuple.tuple(2L, "country"),
            Tuple.tuple(3L, "effective_from"),
            Tuple.tuple(4L, "effective_to"),
            Tuple.tuple(5L, "status"),
            Tuple.tuple(5L, "derogable_by"),
            Tuple.tuple(5L, "severity"));
  }
}
