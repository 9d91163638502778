package org.floorwalker.app.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE: all words of the product stand in message files, in five languages, and are checked
/// both ways: what a page says has words, and words are said by a page.
class WordsTest {
  private static final Words WORDS = Words.load();
  private static final Path SOURCES = Path.of("src", "main");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z0-9.-]+)\"\\s*[,)]");
  private static final Pattern DOING =
      Pattern.compile("run\\.progress\\([^;\"]*\"([a-z0-9.-]+)\"\\s*[,)]");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

  @Test
  void a01_everyLanguageHasTheSameKeys() {
    Set<String> english = WORDS.keys(Locale.ENGLISH);
    for (Locale language : Words.LANGUAGES) {
      assertThat(WORDS.keys(language)).as("keys of %s", language).isEqualTo(english);
    }
  }

  @Test
  void a02_everyLanguageHasTheSamePlaceholders() {
    for (String key : WORDS.keys(Locale.ENGLISH)) {
      for (Locale language : Words.LANGUAGES) {
        assertThat(placeholders(WORDS.raw(language, key)))
            .as("%s in %s", key, language)
            .isEqualTo(placeholders(WORDS.raw(Locale.ENGLISH, key)));
      }
    }
  }

  @Test
  void a03_everyTextCanBeSaid() {
    for (Locale language : Words.LANGUAGES) {
      for (String key : WORDS.keys(language)) {
        assertThat(WORDS.say(language, key, 1, 2, 3, 4, 5, 6))
            .as("%s in %s", key, language)
            .isNotBlank();
      }
    }
  }

  /// A single one opens a quotation that swallows it; within a choice it would have to stand four
  /// times, so that a written one, ’, stands there.
  @Test
  void a03b_noApostropheIsSwallowed() {
    for (Locale language : Words.LANGUAGES) {
      for (String key : WORDS.keys(language)) {
        String text = WORDS.raw(language, key);
        assertThat(text.contains(",choice,") ? text : text.replace("''", ""))
            .as("%s in %s", key, language)
            .doesNotContain("'");
      }
    }
  }

  /// Of a key that stands twice the earlier words would never be said.
  @Test
  void a10_aKeyStandsOnce() throws IOException {
    List<String> twice = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES.resolve(Path.of("resources", "messages")))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".properties")).toList()) {
        Set<String> keys = new TreeSet<>();
        Files.readAllLines(file).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .filter(key -> !keys.add(key))
            .forEach(key -> twice.add(file.getFileName() + ": " + key));
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void a04_whatPagesSayHasWords() throws IOException {
    assertThat(keys(SAID)).hasSizeGreaterThan(1000).allMatch(WORDS::has);
  }

  /// A job's words are said only while it runs, so that hardly any test sees them.
  @Test
  void a04b_whatRunningJobsDoHasWords() throws IOException {
    assertThat(keys(DOING)).contains("rostering.job.searching").allMatch(WORDS::has);
  }

  private static Set<String> keys(Pattern pattern) throws IOException {
    return sources().stream()
        .flatMap(source -> pattern.matcher(source).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Keys are written out in a source, or begin with a quoted beginning that ends with a dot.
  @Test
  void a05_wordsAreSaidSomewhere() throws IOException {
    Set<String> quoted = new TreeSet<>();
    for (String source : sources()) {
      Matcher text = QUOTED.matcher(source);
      while (text.find()) {
        quoted.add(text.group(1));
      }
    }
    List<String> beginnings = quoted.stream().filter(text -> text.endsWith(".")).toList();
    List<String> unsaid =
        WORDS.keys(Locale.ENGLISH).stream()
            .filter(key -> !key.startsWith("testing."))
            .filter(key -> !key.startsWith("problem.")) // held by ProblemWordsTest
            .filter(key -> !quoted.contains(key))
            .filter(key -> beginnings.stream().noneMatch(key::startsWith))
            .filter(key -> !isSaidThroughItsHead(key, quoted))
            .toList();
    assertThat(unsaid).isEmpty();
  }

  @Test
  void a06_templatesHoldNoWordsOfTheirOwn() throws IOException {
    Set<String> names = Set.of("Floorwalker", "English", "Norsk", "Svenska", "Dansk", "Suomi");
    List<String> found = new ArrayList<>();
    for (Path template : files(SOURCES.resolve("jte"), ".jte")) {
      String text = Files.readString(template).replaceAll("(?s)<%--.*?--%>", "");
      String visible =
          withoutCalls(text.replaceAll("(?m)^\\s*[@!].*$", ""))
              .replaceAll("\\$(unsafe)?\\{[^}]*}", "")
              .replaceAll("@(else|endif|endfor)", "")
              .replaceAll("<[^>]*>", "\n");
      Matcher word = Pattern.compile("\\p{L}{3,}").matcher(visible);
      while (word.find()) {
        if (!names.contains(word.group())) {
          found.add(template.getFileName() + ": " + word.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void a07_theStretchedLanguageIsTwoFifthsLonger() {
    String english = WORDS.say(Locale.ENGLISH, "login.enter");
    assertThat(WORDS.say(Words.STRETCHED, "login.enter"))
        .hasSize(english.length() + (int) Math.ceil(english.length() * 0.4));
  }

  @Test
  void a08_theNearestLanguageIsFound() {
    assertThat(Words.nearest(Locale.of("no"))).isEqualTo(Locale.of("nb"));
    assertThat(Words.nearest(Locale.of("nn", "NO"))).isEqualTo(Locale.of("nb"));
    assertThat(Words.nearest(Locale.of("fi", "FI"))).isEqualTo(Locale.of("fi"));
    assertThat(Words.nearest(Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void a09_aSentenceThatEndsWithADateHasOneStop() {
    Locale finnish = Locale.of("fi");
    assertThat(WORDS.say(finnish, "rostering.offline", "31.3.")).endsWith(" 31.3.");
    assertThat(WORDS.say(finnish, "rostering.offline", "tänään")).endsWith(" tänään.");
  }

  /// `error.refused.remedy` is said by adding to `error.refused`, which is made from `"error."`.
  private static boolean isSaidThroughItsHead(String key, Set<String> quoted) {
    int lastDot = key.lastIndexOf('.');
    return lastDot > 0 && quoted.contains(key.substring(0, lastDot));
  }

  /// The text without conditions, loops and template calls, each to its own closing bracket.
  private static String withoutCalls(String text) {
    Matcher call = Pattern.compile("@(if|elseif|for|template[.a-z]+)\\(").matcher(text);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (call.find(from)) {
      rest.append(text, from, call.start());
      from = afterBracket(text, call.end());
    }
    return rest.append(text.substring(from)).toString();
  }

  private static int afterBracket(String text, int inside) {
    int depth = 1;
    int at = inside;
    while (depth > 0 && at < text.length()) {
      char letter = text.charAt(at++);
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
    }
    return at;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  private static List<String> sources() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path file : files(SOURCES, ".jte")) {
      all.add(Files.readString(file));
    }
    for (Path file : files(SOURCES.resolve("java"), ".java")) {
      all.add(Files.readString(file));
    }
    return all;
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
