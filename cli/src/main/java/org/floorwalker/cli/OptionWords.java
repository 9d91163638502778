package org.floorwalker.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.files.simulation.MarkovTable;
import org.floorwalker.files.staffing.ErlangModel;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Reads the words of options, and says in the user's terms what is wrong with one.
final class OptionWords {
  private OptionWords() {}

  static void readBy(CommandLine line) {
    line.registerConverter(LocalDate.class, OptionWords::date);
    line.registerConverter(ZoneId.class, OptionWords::zone);
    line.registerConverter(ErlangModel.class, word -> choice(ErlangModel.values(), word));
    line.registerConverter(MarkovTable.class, word -> choice(MarkovTable.values(), word));
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
