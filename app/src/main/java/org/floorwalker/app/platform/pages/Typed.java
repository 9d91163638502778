package org.floorwalker.app.platform.pages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into a form, or stands in an address, as what it is to be, and remembers
/// all that is wrong in it.
///
/// A form is shown again by [#fields] with what is wrong beside each field; an address that nobody
/// types by hand is refused by [#orRefuse]. Reading goes on after something wrong, with a value
/// that must not be used unless [#isRight].
public final class Typed {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,99}";

  private final Map<String, String> typed;
  private final Map<String, Wrong> wrong = new LinkedHashMap<>();

  /// What is wrong with a field.
  ///
  /// @param key of the words that say it
  /// @param values that stand in them
  private record Wrong(String key, List<Object> values) {}

  /// @param typed values by name of the field
  public Typed(Map<String, String> typed) {
    this.typed = typed;
  }

  public boolean isRight() {
    return wrong.isEmpty();
  }

  /// The keys of the words that say what is wrong, by field, in the order in which it was found.
  public Map<String, String> wrong() {
    Map<String, String> keys = new LinkedHashMap<>();
    wrong.forEach((field, one) -> keys.put(field, one.key()));
    return keys;
  }

  /// Keeps the key of the words that say what is wrong, unless it is right or something is wrong
  /// with the field already.
  public void check(String field, boolean right, String why, Object... values) {
    if (!right) {
      wrong.putIfAbsent(field, new Wrong(why, List.of(values)));
    }
  }

  /// Answers with 400 when anything was wrong.
  public void orRefuse() {
    if (!isRight()) {
      throw new Mistyped(wrong.keySet());
    }
  }

  private String raw(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  public boolean isEmpty(String field) {
    return raw(field).isEmpty();
  }

  /// Text just as it was sent, which may be empty; a form without the field is wrong.
  public String sent(String field) {
    check(field, typed.containsKey(field), "field.wrong.text");
    return typed.getOrDefault(field, "");
  }

  /// Text of any length without the white space around it; empty when nothing was typed.
  public String optional(String field) {
    return raw(field);
  }

  /// Text without the white space around it; empty when nothing was typed.
  public String optional(String field, int most) {
    String text = raw(field);
    check(field, text.length() <= most, "field.wrong.text");
    return text;
  }

  public String text(String field, int most) {
    String text = optional(field, most);
    check(field, !text.isEmpty(), "field.wrong.text");
    return text;
  }

  /// Small letters, digits and dashes.
  public String code(String field) {
    String code = optional(field, 100);
    check(field, code.matches(CODE), "field.wrong.code");
    return code;
  }

  /// A whole number; the least one when what was typed is none of these, which is then wrong.
  public int number(String field, int least, int most) {
    return (int) whole(field, least, most, "field.wrong.number");
  }

  public @Nullable Integer optionalNumber(String field, int least, int most) {
    return isEmpty(field) ? null : (Integer) number(field, least, most);
  }

  /// A whole number of any size; the usual one when nothing was typed.
  public int numberOr(String field, int usual) {
    return isEmpty(field) ? usual : number(field, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /// A whole number of any size, such as a seed.
  public long wholeNumber(String field) {
    return whole(field, Long.MIN_VALUE, Long.MAX_VALUE, "field.wrong.number");
  }

  /// A number with as many decimals as it has; null when nothing was typed, or none.
  public @Nullable Double optionalAmount(String field) {
    return parsed(field, Typed::finite, "field.wrong.number");
  }

  private static Double finite(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new NumberFormatException(text);
    }
    return number;
  }

  private <T> @Nullable T parsed(String field, Function<String, T> parse, String why) {
    try {
      return isEmpty(field) ? null : parse.apply(raw(field));
    } catch (DateTimeException | NumberFormatException e) {
      check(field, false, why);
      return null;
    }
  }

  /// A number of at most two decimals, with a point or a comma; the least one when what was typed
  /// is none of these, which is then wrong.
  public BigDecimal decimal(String field, BigDecimal least, BigDecimal most, String why) {
    String text = raw(field).replace(',', '.');
    boolean isNumber = text.matches("-?\\d{1,9}(\\.\\d{1,2})?");
    BigDecimal number = isNumber ? new BigDecimal(text) : least;
    boolean fits = isNumber && number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    check(field, fits, why, least, most);
    return fits ? number : least;
  }

  /// A number with a point or a comma and as many decimals as it has; the least one when what was
  /// typed is none of these, which is then wrong.
  public double amount(String field, double least, double most) {
    String text = raw(field).replace(',', '.').replace("\u00a0", "").replace(" ", "");
    boolean isNumber = text.matches("-?\\d{1,12}(\\.\\d{1,9})?");
    double number = isNumber ? Double.parseDouble(text) : least;
    boolean fits = isNumber && number >= least && number <= most;
    check(field, fits, "field.wrong.amount", least, most);
    return fits ? number : least;
  }

  /// The number of a thing, from 1.
  public long id(String field) {
    return whole(field, 1, Long.MAX_VALUE, "field.wrong.choice");
  }

  private long whole(String field, long least, long most, String why) {
    try {
      long number = Long.parseLong(raw(field));
      boolean fits = number >= least && number <= most;
      check(field, fits, why, least, most);
      return fits ? number : least;
    } catch (NumberFormatException e) {
      check(field, false, why, least, most);
      return least;
    }
  }

  /// A day of the years 1900 to 2200, so that no reckoning with it can overflow; null when nothing
  /// was typed, or none.
  public @Nullable LocalDate optionalDay(String field) {
    try {
      LocalDate day = isEmpty(field) ? null : LocalDate.parse(raw(field));
      boolean fits = day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
      check(field, fits, "field.wrong.day");
      return fits ? day : null;
    } catch (DateTimeException e) {
      check(field, false, "field.wrong.day");
      return null;
    }
  }

  /// A day; the epoch when what was typed is none, which is then wrong.
  public LocalDate day(String field) {
    LocalDate day = optionalDay(field);
    check(field, day != null, "field.wrong.day");
    return day == null ? LocalDate.EPOCH : day;
  }

  public @Nullable LocalTime optionalTime(String field) {
    return parsed(field, LocalTime::parse, "field.wrong.time");
  }

  /// A time of day; midnight when what was typed is none, which is then wrong.
  public LocalTime time(String field) {
    LocalTime time = optionalTime(field);
    check(field, time != null, "field.wrong.time");
    return time == null ? LocalTime.MIDNIGHT : time;
  }

  /// A day with a time of day, such as `2027-04-05T08:15`; the first moment of the epoch when what
  /// was typed is none, which is then wrong.
  public LocalDateTime dayAndTime(String field) {
    LocalDateTime at = parsed(field, LocalDateTime::parse, "field.wrong.time");
    check(field, at != null, "field.wrong.time");
    return at == null ? LocalDate.EPOCH.atStartOfDay() : at;
  }

  /// An instant as a page writes it, such as `2027-04-05T06:15:00Z`.
  public @Nullable Instant optionalInstant(String field) {
    return parsed(field, Instant::parse, "field.wrong.time");
  }

  /// One of the choices by its name in small letters, with dashes or underscores; the first one
  /// when what was typed is none, which is then wrong.
  public <E extends Enum<E>> E choice(String field, Class<E> choices) {
    Optional<E> chosen =
        Stream.of(choices.getEnumConstants())
            .filter(one -> one.name().equalsIgnoreCase(raw(field).replace('-', '_')))
            .findFirst();
    check(field, chosen.isPresent(), "field.wrong.choice");
    return chosen.orElse(choices.getEnumConstants()[0]);
  }

  public boolean ticked(String field) {
    return raw(field).equals("yes");
  }

  /// What is wrong, by field, in the language.
  public Map<String, String> said(Words words, Locale language) {
    Map<String, String> said = new LinkedHashMap<>();
    wrong.forEach(
        (field, one) -> said.put(field, words.say(language, one.key(), one.values().toArray())));
    return said;
  }

  /// The fields as they were typed, with what is wrong in them.
  public List<Field> fields(List<Field> fields, Words words, Locale language) {
    return fields.stream()
        .map(
            field ->
                field
                    .value(typed.getOrDefault(field.name(), field.value()))
                    .error(error(field.name(), words, language)))
        .toList();
  }

  private @Nullable String error(String field, Words words, Locale language) {
    Wrong one = wrong.get(field);
    return one == null ? null : words.say(language, one.key(), one.values().toArray());
  }
}
