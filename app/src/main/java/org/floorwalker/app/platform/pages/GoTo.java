package org.floorwalker.app.platform.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/// Where to go after a deed, and the receipt that is shown there.
///
/// ```java
/// return Page.goTo("/forecast").saying("forecasting.said.noted", day)
///     .undo("/forecast/deviation/" + id + "/withdraw", Map.of("queue", queue));
/// ```
public final class GoTo extends ModelAndView {
  private @Nullable String words;
  private List<Object> arguments = List.of();
  private Receipt.@Nullable Undo undo;

  GoTo(String path) {
    super("redirect:" + path);
    addObject(GoTo.class.getName(), this);
  }

  /// The sentence of the receipt.
  ///
  /// @param key of the message files
  /// @param values texts, numbers (written by their format in the message, such as
  ///     `{0,number,0.0}`) and dates, all by the viewer's language
  public GoTo saying(String key, Object... values) {
    words = key;
    arguments = List.of(values);
    return this;
  }

  /// The way back: a form that is posted by the button Undo. Its handler asks for rights like
  /// any other.
  public GoTo undo(String path, Map<String, String> fields) {
    undo = new Receipt.Undo(path, fields);
    return this;
  }

  public boolean hasReceipt() {
    return words != null;
  }

  /// The receipt in a language.
  public Receipt receipt(Words all, Locale language) {
    Object[] written = arguments.stream().map(value -> written(value, language)).toArray();
    return new Receipt(all.say(language, Objects.requireNonNull(words), written), undo);
  }

  private static Object written(Object value, Locale language) {
    return value instanceof LocalDate date ? Days.write(date, language, false) : value;
  }
}
