package org.floorwalker.app.platform.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All words of the product: one file per room and language,
/// `messages/<room>_<language>.properties`, English without a suffix. A file is UTF-8 and written
/// for [MessageFormat]: `{0}` is replaced, an apostrophe is doubled.
public final class Words {
  /// English, Norwegian Bokmål, Swedish, Danish and Finnish.
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.of("nb"), Locale.of("sv"), Locale.of("da"), Locale.of("fi"));

  /// English made 40 % longer, to find what clips; never offered to people.
  public static final Locale STRETCHED = Locale.of("en", "XA");

  private final Map<Locale, Map<String, String>> byLanguage;

  private Words(Map<Locale, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /// Every message file on the class path.
  public static Words load() {
    Map<Locale, Map<String, String>> all = new LinkedHashMap<>();
    for (Locale language : LANGUAGES) {
      all.put(language, read(language));
    }
    Map<String, String> stretched = new TreeMap<>();
    Objects.requireNonNull(all.get(Locale.ENGLISH))
        .forEach((key, text) -> stretched.put(key, Stretching.stretch(text)));
    all.put(STRETCHED, stretched);
    return new Words(all);
  }

  /// The words of a key in a language, with `{0}` and so on replaced by the arguments.
  ///
  /// @throws IllegalArgumentException when no file has the key
  public String say(Locale language, String key, Object... arguments) {
    String text = of(language).get(key);
    if (text == null) {
      throw new IllegalArgumentException(
          "No words for \"" + key + "\" in " + language + ". Maybe add it to the room's files.");
    }
    Object[] fitted = arguments.clone();
    for (int i = 0; i < fitted.length; i++) {
      fitted[i] = beforeStop(text, i, fitted[i]);
    }
    return new MessageFormat(text, formatting(language)).format(fitted);
  }

  /// A date such as `31.3.` at the end of a sentence brings its stop with it.
  private static Object beforeStop(String text, int place, Object argument) {
    return argument instanceof String words
            && words.endsWith(".")
            && (text + " ").contains("{" + place + "}. ")
        ? words.substring(0, words.length() - 1)
        : argument;
  }

  public boolean has(String key) {
    return of(Locale.ENGLISH).containsKey(key);
  }

  /// Every key in one language.
  public Set<String> keys(Locale language) {
    return of(language).keySet();
  }

  /// The text of a key as it stands in the file.
  public String raw(Locale language, String key) {
    return Objects.requireNonNull(of(language).get(key), key);
  }

  /// The offered language nearest to a wish: `no` and `nn` are served Bokmål, unknown ones English.
  public static Locale nearest(Locale wish) {
    if (wish.equals(STRETCHED)) {
      return STRETCHED;
    }
    String code =
        switch (wish.getLanguage()) {
          case "no", "nn" -> "nb";
          default -> wish.getLanguage();
        };
    return LANGUAGES.stream()
        .filter(offered -> offered.getLanguage().equals(code))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /// How dates and numbers are written: English in the European way, 24 hours and day before month.
  public static Locale formatting(Locale language) {
    return language.getLanguage().equals("en") ? Locale.UK : language;
  }

  private Map<String, String> of(Locale language) {
    Map<String, String> words = byLanguage.get(language);
    if (words == null) {
      throw new IllegalArgumentException("Not a language of the product: " + language);
    }
    return words;
  }

  private static Map<String, String> read(Locale language) {
    String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
    Map<String, String> words = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*" + suffix + ".properties")) {
        String name = Objects.requireNonNull(file.getFilename());
        if (suffix.isEmpty() && name.contains("_")) {
          continue;
        }
        read(file, words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The message files could not be read", e);
    }
    return words;
  }

  private static void read(Resource file, Map<String, String> words) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    for (String key : properties.stringPropertyNames()) {
      if (words.put(key, properties.getProperty(key)) != null) {
        throw new IllegalStateException("The key " + key + " stands twice; also in " + file);
      }
    }
  }
}
