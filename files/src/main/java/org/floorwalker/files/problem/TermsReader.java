package org.floorwalker.files.problem;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RulesInForce;
import org.jspecify.annotations.Nullable;

/// Reads what is allowed: `contracts.csv`, `breaks.csv` and `rules.csv`.
final class TermsReader {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);

  private final ProblemFolder folder;
  private final Period period;
  private final Map<String, RuleSettings> young = new HashMap<>();
  private final Set<String> contractsSeen = new HashSet<>();

  TermsReader(ProblemFolder folder, Period period) {
    this.folder = folder;
    this.period = period;
  }

  /// Ids that stand in the file, also in bad rows, so that one fault is reported once.
  Set<String> contractsSeen() {
    return contractsSeen;
  }

  SequencedMap<String, Contract> contracts() {
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    folder.require(
        "contracts.csv",
        Set.of("contract", "weekly_hours", "shift_hours", "tolerance_hours"),
        Set.of(),
        row -> {
          Contract contract = contract(row);
          if (contract != null) {
            contracts.put(contract.id(), contract);
          }
        });
    return contracts;
  }

  private @Nullable Contract contract(Row row) {
    String id = row.required("contract");
    if (id != null && !contractsSeen.add(id)) {
      row.problem(
          "duplicate-id",
          "contract",
          Sentence.of("%s stands twice.", id),
          Sentence.of("Keep one row."));
    }
    Duration weekly = row.parse("weekly_hours", "hours from 0 to 168", t -> hoursUpTo(t, WEEK));
    Duration tolerance =
        row.parse("tolerance_hours", "a number of hours like 2", TermsReader::hoursFromZero);
    List<Duration> lengths = shiftLengths(row);
    return row.isBad() || id == null || weekly == null || tolerance == null
        ? null
        : new Contract(id, weekly, lengths, tolerance);
  }

  private List<Duration> shiftLengths(Row row) {
    List<Duration> lengths = new ArrayList<>();
    String text = row.required("shift_hours");
    for (String word : Cells.words(text == null ? "" : text)) {
      Duration length = length(row, word);
      if (length != null) {
        lengths.add(length);
      }
    }
    return lengths;
  }

  private @Nullable Duration length(Row row, String word) {
    try {
      Duration length = hoursUpTo(word, DAY);
      if (length.isZero() || length.toNanos() % period.slot().toNanos() != 0) {
        throw new IllegalArgumentException(word);
      }
      return length;
    } catch (RuntimeException e) {
      row.problem(
          "unreadable-value",
          "shift_hours",
          Sentence.of("A shift of \"%s\" hours is not possible.", word),
          Sentence.of(
              "Write hours above 0 and up to 24 in steps of the slot, separated by spaces."));
      return null;
    }
  }

  List<BreakRule> breakRules() {
    List<BreakRule> rules = new ArrayList<>();
    folder.readIfPresent(
        "breaks.csv",
        Set.of(
            "min_presence_hours",
            "kind",
            "minutes",
            "paid",
            "earliest_after_minutes",
            "latest_before_end_minutes"),
        Set.of(),
        row -> {
          BreakRule rule = breakRule(row);
          if (rule != null) {
            rules.add(rule);
          }
        });
    return rules;
  }

  private @Nullable BreakRule breakRule(Row row) {
    Duration presence =
        row.parse("min_presence_hours", "hours from 0 to 24", t -> hoursUpTo(t, DAY));
    PauseKind kind =
        row.parse("kind", "meal or break", t -> PauseKind.valueOf(t.toUpperCase(Locale.ROOT)));
    Duration length = row.parse("minutes", "minutes in steps of the slot", this::onGrid);
    Boolean paid = row.parse("paid", "yes or no", Cells::yes);
    Duration earliest = row.parseOr("earliest_after_minutes", Duration.ZERO, MINUTES, this::from0);
    Duration latest = row.parseOr("latest_before_end_minutes", Duration.ZERO, MINUTES, this::from0);
    return presence == null
            || kind == null
            || length == null
            || paid == null
            || earliest == null
            || latest == null
        ? null
        : new BreakRule(presence, kind, length, paid, new BreakRule.StartWindow(earliest, latest));
  }

  private static final String MINUTES = "minutes from 0 to 1440";

  private Duration onGrid(String text) {
    Duration length = from0(text);
    if (length.isZero() || length.toNanos() % period.slot().toNanos() != 0) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  private Duration from0(String text) {
    Duration length = Cells.minutes(text);
    if (length.isNegative() || length.compareTo(DAY) > 0) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  /// The book in force on the first day for every country in it, with `rules.csv` laid over.
  SequencedMap<String, RuleSettings> rules(RuleBook book) {
    SequencedMap<String, RulesInForce> inForce = new LinkedHashMap<>();
    LocalDate day = period.firstDay();
    book.countries().forEach(country -> inForce.put(country, book.inForce(country, day)));
    Set<String> seen = new HashSet<>();
    folder.readIfPresent(
        "rules.csv",
        Set.of("country", "rule", "value"),
        Set.of(),
        row -> override(row, inForce, seen));
    SequencedMap<String, RuleSettings> settings = new LinkedHashMap<>();
    inForce.forEach((country, rules) -> settings.put(country, rules.settings()));
    inForce.forEach((country, rules) -> young.put(country, rules.youngSettings()));
    return settings;
  }

  /// The rules for people under eighteen by country, once [#rules] has been read.
  Map<String, RuleSettings> youngRules() {
    return young;
  }

  private void override(Row row, SequencedMap<String, RulesInForce> inForce, Set<String> seen) {
    String country = row.required("country");
    String rule = row.required("rule");
    String value = row.required("value");
    if (country == null || rule == null || value == null) {
      return;
    }
    RulesInForce rules = inForce.get(country);
    if (rules == null) {
      row.problem(
          "unknown-id",
          "country",
          Sentence.of("The rule book has no country \"%s\".", country),
          Sentence.of("Write one of %s.", String.join(" ", inForce.keySet())));
    } else if (!RulesInForce.PROBLEM_RULES.contains(rule)) {
      row.problem(
          "unknown-id",
          "rule",
          Sentence.of("\"%s\" is no rule of a problem.", rule),
          Sentence.of("Write one of %s.", String.join(" ", RulesInForce.PROBLEM_RULES)));
    } else if (!seen.add(country + " " + rule)) {
      row.problem(
          "duplicate-id",
          "rule",
          Sentence.of("%s of %s stands twice.", rule, country),
          Sentence.of("Keep one."));
    } else {
      row.parse("value", expected(rule), t -> inForce.put(country, checked(rules.with(rule, t))));
    }
  }

  /// Reads the settings once, so that an unreadable value is found at its row.
  private static RulesInForce checked(RulesInForce rules) {
    rules.settings();
    return rules;
  }

  private static String expected(String rule) {
    return switch (rule) {
      case "breaks" -> "a break code like gt5.5:1|ge8:30, or none";
      case "rest_must_cover" -> "local hours like 00-05, or none";
      case "weekly_rest_includes_daily" -> "yes or no";
      default -> "a number not below 0, or none";
    };
  }

  private static Duration hoursUpTo(String text, Duration most) {
    Duration hours = hoursFromZero(text);
    if (hours.compareTo(most) > 0) {
      throw new IllegalArgumentException(text);
    }
    return hours;
  }

  private static Duration hoursFromZero(String text) {
    if (new BigDecimal(text).signum() < 0) {
      throw new IllegalArgumentException(text);
    }
    return Hours.parse(text);
  }
}
