package org.floorwalker.files.pay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.pay.CallOutTerms;
import org.floorwalker.planning.pay.DayClass;
import org.floorwalker.planning.pay.PayTerms;
import org.floorwalker.planning.pay.Supplement;
import org.floorwalker.planning.pay.Worth;
import org.jspecify.annotations.Nullable;

/// Reads the table of a pay agreement; docs/formats.md describes it.
public final class PayTableReader {
  /// Kind of row and code of what stands once in a table.
  public static final List<String> TERMS =
      List.of(
          "limit day",
          "limit week",
          "limit plan",
          "call-out least-paid",
          "call-out notice",
          "call-out cancel-within",
          "call-out cancel-share",
          "call-out first-right",
          "pay hourly",
          "pay currency");

  private static final String AGREED = "\"9:00\" for hours, \"50 %\", or \"23.54\" for money";

  private final Map<String, String> agreed = new HashMap<>();
  private final List<PayTerms.Step> steps = new ArrayList<>();
  private final List<Supplement> supplements = new ArrayList<>();

  private PayTableReader() {}

  /// The table as the text of a file with a header row.
  public static Parsed<PayTable> read(String text, String file) {
    CsvTable table = new CsvTable(file, PayRow.REQUIRED, Set.copyOf(PayRow.COLUMNS));
    PayTableReader reader = new PayTableReader();
    try {
      table.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), reader::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.parsed(reader.table());
  }

  /// The text of the table shipped for a country; nothing where there is none.
  public static Optional<String> findShipped(String country) {
    String name = country.toLowerCase(Locale.ROOT) + ".csv";
    try (@Nullable InputStream in = PayTableReader.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Row row) {
    switch (row.text("row")) {
      case "limit", "call-out", "pay" -> takeTerm(row);
      case "overtime" -> takeStep(row);
      case "supplement" -> takeSupplement(row);
      default ->
          row.problem(
              "unknown-code",
              "row",
              Sentence.of("\"%s\" is no kind of row.", row.text("row")),
              Sentence.of("Write limit, overtime, supplement, call-out or pay."));
    }
  }

  private void takeTerm(Row row) {
    String key = row.text("row") + " " + row.text("code");
    String expected = expected(key);
    if (expected.isEmpty()) {
      row.problem(
          "unknown-code",
          "code",
          Sentence.of("\"%s\" is not known.", key),
          Sentence.of("See the formats."));
      return;
    }
    String value = row.parse("worth", expected, text -> checked(expected, text));
    if (value != null) {
      agreed.put(key, value);
    }
  }

  private static String expected(String key) {
    return switch (key) {
      case "limit day",
          "limit week",
          "call-out least-paid",
          "call-out cancel-within",
          "call-out notice" ->
          "hours such as 9:00";
      case "limit plan" -> "yes or no";
      case "call-out cancel-share" -> "a share such as 100 %";
      case "pay hourly" -> "an amount such as 198.50";
      case "call-out first-right", "pay currency" -> "text";
      default -> "";
    };
  }

  private static String checked(String expected, String text) {
    switch (expected.charAt(0)) {
      case 'h' -> hours(text);
      case 'y' -> yes(text);
      case 'a' -> {
        if (expected.startsWith("a share")) {
          percent(text);
        } else {
          amount(text);
        }
      }
      default -> {}
    }
    return text;
  }

  private void takeStep(Row row) {
    String code = code(row);
    Set<DayClass> days = daysOf(row);
    Duration after =
        row.parseOr("after", Duration.ZERO, "hours such as 2:00", PayTableReader::hours);
    Worth worth = row.parse("worth", AGREED, PayTableReader::worth);
    if (code != null && days != null && after != null && worth != null) {
      steps.add(new PayTerms.Step(code, days, after, worth));
    }
  }

  private void takeSupplement(Row row) {
    String code = code(row);
    Set<DayClass> days = daysOf(row);
    Integer from = row.parseOr("from", 0, "a time such as 18:00", PayTableReader::minute);
    Integer until =
        row.parseOr("until", 1440, "a time such as 21:00 or 24:00", PayTableReader::minute);
    Worth worth = row.parse("worth", AGREED, PayTableReader::worth);
    Boolean onOvertime = row.parseOr("on_overtime", false, "yes or no", PayTableReader::yes);
    if (code == null
        || days == null
        || from == null
        || until == null
        || worth == null
        || onOvertime == null) {
      return;
    }
    if (until <= from) {
      row.problem(
          "wrong-order",
          "until",
          "The window ends before it begins.",
          "Cut a window over midnight into two rows.");
      return;
    }
    String group = row.text("group").isEmpty() ? code : row.text("group");
    supplements.add(new Supplement(code, group, days, from, until, worth, onOvertime));
  }

  private static @Nullable Set<DayClass> daysOf(Row row) {
    return row.parseOr(
        "days", EnumSet.allOf(DayClass.class), "days such as mon-fri", PayTableReader::days);
  }

  private static @Nullable String code(Row row) {
    return row.parse("code", "small letters, digits and dashes", PayTableReader::wellFormed);
  }

  private static String wellFormed(String text) {
    if (!text.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private PayTable table() {
    PayTerms.Limits limits =
        new PayTerms.Limits(
            hours("limit day", "24:00"),
            hours("limit week", "168:00"),
            agreed.getOrDefault("limit plan", "no").equals("yes"));
    CallOutTerms callOut =
        new CallOutTerms(
            hours("call-out least-paid", "0:00"),
            hours("call-out cancel-within", "0:00"),
            percent(agreed.getOrDefault("call-out cancel-share", "0 %")).intValueExact(),
            hours("call-out notice", "0:00"),
            agreed.getOrDefault("call-out first-right", ""));
    return new PayTable(
        new PayTerms(limits, steps, supplements),
        callOut,
        Optional.ofNullable(agreed.get("pay hourly")).map(BigDecimal::new),
        agreed.getOrDefault("pay currency", ""));
  }

  private Duration hours(String key, String otherwise) {
    return hours(agreed.getOrDefault(key, otherwise));
  }

  private static Duration hours(String text) {
    String[] parts = text.split(":");
    Duration length =
        Duration.ofHours(Long.parseUnsignedLong(parts[0]))
            .plusMinutes(parts.length == 1 ? 0 : Long.parseUnsignedLong(parts[1]));
    if (parts.length > 2 || length.compareTo(Duration.ofDays(31)) > 0) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  private static int minute(String text) {
    long minutes = hours(text).toMinutes();
    if (minutes > 1440) {
      throw new IllegalArgumentException(text);
    }
    return (int) minutes;
  }

  private static boolean yes(String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Worth worth(String text) {
    return text.endsWith("%") ? new Worth.Percent(percent(text)) : new Worth.Amount(amount(text));
  }

  private static BigDecimal percent(String text) {
    BigDecimal percent = amount(text.substring(0, text.length() - 1).strip());
    if (!text.endsWith("%") || percent.compareTo(BigDecimal.valueOf(1000)) > 0) {
      throw new IllegalArgumentException(text);
    }
    return percent;
  }

  private static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(100_000)) > 0) {
      throw new IllegalArgumentException(text);
    }
    return amount;
  }

  /// Reads `mon-fri` or `sat sun holiday`; throws when it is neither.
  static Set<DayClass> days(String text) {
    Set<DayClass> days = EnumSet.noneOf(DayClass.class);
    for (String part : text.strip().split(" +")) {
      String[] ends = part.toUpperCase(Locale.ROOT).split("-");
      if (ends.length > 2) {
        throw new IllegalArgumentException(text);
      }
      days.addAll(
          EnumSet.range(DayClass.valueOf(ends[0]), DayClass.valueOf(ends[ends.length - 1])));
    }
    return days;
  }
}
