package org.floorwalker.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.files.simulation.MarkovTable;
import org.floorwalker.files.staffing.ErlangModel;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Reads the words of options, and says in the user's terms what is wrong with one.
final class OptionWords {
  private static final Pattern OFFSET = Pattern.compile("T.*(Z|[+-]\\d\\d:?\\d*)$");

  private OptionWords() {}

  static void readBy(CommandLine line) {
    line.registerConverter(LocalDate.class, OptionWords::date);
    line.registerConverter(ZoneId.class, OptionWords::zone);
    for (Class<Integer> whole : List.of(int.class, Integer.class)) {
      line.registerConverter(
          whole, word -> number(word, Integer::valueOf, "a whole number such as 5"));
    }
    for (Class<Long> whole : List.of(long.class, Long.class)) {
      line.registerConverter(
          whole, word -> number(word, Long::valueOf, "a whole number such as 5"));
    }
    for (Class<Double> any : List.of(double.class, Double.class)) {
      line.registerConverter(any, word -> number(word, Double::valueOf, "a number such as 1.5"));
    }
    line.registerConverter(ErlangModel.class, word -> choice(ErlangModel.values(), word));
    line.registerConverter(MarkovTable.class, word -> choice(MarkovTable.values(), word));
  }

  /// An instant as it is written, or a local time of the zone.
  static Instant instant(String word, ZoneId zone) {
    try {
      return OFFSET.matcher(word).find()
          ? OffsetDateTime.parse(word).toInstant()
          : LocalDateTime.parse(word).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new BadInput(
          "\"%s\" is not a time. Maybe write such as 2027-03-01T11:00+01:00.".formatted(word));
    }
  }

  private static <N> N number(String word, Function<String, N> reading, String kind) {
    try {
      return reading.apply(word);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("\"%s\" is not %s.".formatted(word, kind));
    }
  }

  private static LocalDate date(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"%s\" is not a date. Maybe write such as 2027-03-01.".formatted(word));
    }
  }

  private static ZoneId zone(String word) {
    try {
      return ZoneId.of(word);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"%s\" is not a time zone. Maybe write such as Europe/Oslo.".formatted(word));
    }
  }

  /// One of an enum's values by its name in small letters, as the formats write it.
  private static <E extends Enum<E>> E choice(E[] all, String word) {
    return Stream.of(all)
        .filter(one -> name(one).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "\"%s\" is not known. Maybe one of %s was meant."
                        .formatted(
                            word,
                            Stream.of(all)
                                .map(OptionWords::name)
                                .collect(Collectors.joining(" ")))));
  }

  private static String name(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
