package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.LeavePart;
import org.floorwalker.app.requests.LeaveWish;

/// The form for leave. How much of the day is `whole`, `first-half`, `second-half`, `hours` or
/// `share`; buttons send it as [LeavePart#word].
final class LeaveForm {
  static final String WHOLE = "whole";

  private static final String SHARE = "share";
  private static final String HOURS = "hours";
  private static final List<String> PARTS =
      List.of(WHOLE, "first-half", "second-half", SHARE, HOURS);
  private static final int LONGEST_CODE = 100;

  private LeaveForm() {}

  /// The form for a day of vacation.
  static Typed on(LocalDate day) {
    return new Typed(
        Map.of("kind", "vacation", "first", day.toString(), "last", day.toString(), "part", WHOLE));
  }

  /// Kind, first and last day; then how much of the day, its percent, start and end.
  static List<Field> fields(Typed typed, List<Field.Choice> kinds, Words words, Locale language) {
    List<Field.Choice> parts =
        PARTS.stream()
            .map(part -> new Field.Choice(part, words.say(language, "requests.part." + part)))
            .toList();
    return typed.fields(
        List.of(
            Field.choice("kind", "requests.ask.kind", kinds),
            Field.date("first", "requests.ask.first"),
            Field.date("last", "requests.ask.last"),
            Field.choice("part", "requests.ask.part", parts),
            Field.number("percent", "requests.ask.percent").optionally(),
            Field.time("from", "requests.ask.from").optionally(),
            Field.time("to", "requests.ask.to").optionally()),
        words,
        language);
  }

  /// What is asked for; empty when something is missing or impossible.
  ///
  /// @param kinds codes of those that may be asked for
  static Optional<LeaveWish> read(Typed typed, Collection<String> kinds) {
    String kind = typed.optional("kind", LONGEST_CODE);
    typed.check("kind", kinds.contains(kind), "field.wrong.choice");
    LocalDate first = typed.day("first");
    LocalDate last = typed.isEmpty("last") ? first : typed.day("last");
    boolean isPossible = !last.isBefore(first) && last.isBefore(first.plusYears(1));
    typed.check("last", isPossible, "requests.wrong.last");
    LeavePart part = part(typed);
    boolean isOneDay = !(part instanceof LeavePart.Hours) || last.equals(first);
    typed.check("last", isOneDay, "requests.wrong.one-day");
    return typed.isRight() ? Optional.of(new LeaveWish(kind, first, last, part)) : Optional.empty();
  }

  private static LeavePart part(Typed typed) {
    String word = typed.isEmpty("part") ? WHOLE : typed.optional("part", LONGEST_CODE);
    return switch (word) {
      case SHARE -> new LeavePart.Share(typed.number("percent", 1, 99));
      case HOURS -> hours(typed);
      default -> {
        Optional<LeavePart> part = LeavePart.parse(word);
        typed.check("part", part.isPresent(), "field.wrong.choice");
        yield part.orElse(LeavePart.WHOLE);
      }
    };
  }

  private static LeavePart hours(Typed typed) {
    LocalTime from = typed.time("from");
    LocalTime to = typed.time("to");
    typed.check("to", to.isAfter(from), "requests.wrong.to");
    return new LeavePart.Hours(from, to);
  }

  /// Whether something other than whole days is typed, so that its fields are shown.
  static boolean isInPart(List<Field> fields) {
    return Stream.of("part", "percent", "from", "to")
        .flatMap(name -> fields.stream().filter(field -> field.name().equals(name)))
        .anyMatch(field -> field.error() != null || isOther(field));
  }

  private static boolean isOther(Field field) {
    return field.name().equals("part") && !field.value().isEmpty() && !field.value().equals(WHOLE);
  }
}
