package org.floorwalker.app.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.files.Sentence;
import org.junit.jupiter.api.Test;

/// What is wrong with a file or a form is written in English where it is found; pages say it in
/// every language. Both are held together here.
final class ProblemWordsTest {
  private static final Words WORDS = Words.load();
  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern SENTENCE = Pattern.compile("Sentence\\.of\\(\\s*" + TEXT);
  private static final Pattern PROBLEM =
      Pattern.compile("(?:new Problem|\\bproblem|reportFile)\\(([^;]*);");
  private static final Pattern STOPPED_TEXT =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)* [^\"]*\\.)\"");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?:parse|unreadable)\\(\\s*(?:row,\\s*)?(?:\"\\w+\"|column),\\s*(?:text,\\s*)?" + TEXT);

  /// Readers whose problems come to pages; the others only serve the command line.
  private static final List<String> READERS =
      List.of("contacts", "pay", "people", "suite", "table");

  @Test
  void a01_everySentenceHasWords() throws IOException {
    Set<String> without =
        sentences().stream()
            .filter(sentence -> !WORDS.has(Sentence.of(sentence).key()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(without).isEmpty();
  }

  @Test
  void a02_englishWordsAreTheSentence() throws IOException {
    for (String sentence : sentences()) {
      String[] values = values(sentence);
      Sentence said = Sentence.of(sentence, (Object[]) values);
      assertThat(WORDS.say(Locale.ENGLISH, said.key(), (Object[]) values))
          .isEqualTo(said.english());
    }
  }

  @Test
  void a03_noWordsAreLeftOver() throws IOException {
    Set<String> keys =
        sentences().stream().map(it -> Sentence.of(it).key()).collect(Collectors.toSet());
    assertThat(WORDS.keys(Locale.ENGLISH))
        .filteredOn(key -> key.startsWith("problem."))
        .allMatch(keys::contains);
  }

  private static String[] values(String sentence) {
    int count = sentence.split("%s", -1).length - 1;
    return Stream.of("one", "two", "three").limit(count).toArray(String[]::new);
  }

  private static Set<String> sentences() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path source : sources()) {
      String text = Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", "");
      SENTENCE.matcher(text).results().forEach(it -> found.add(whole(it.group(1))));
      EXPECTED.matcher(text).results().forEach(it -> found.add("Write " + it.group(1) + "."));
      for (Matcher problem = PROBLEM.matcher(text); problem.find(); ) {
        STOPPED_TEXT
            .matcher(problem.group(1))
            .results()
            .forEach(it -> found.add(whole(it.group(1))));
      }
    }
    return found;
  }

  /// `a date such as %s` is what is to be written.
  private static String whole(String text) {
    String plain = text.translateEscapes();
    return Character.isLowerCase(plain.charAt(0)) ? "Write " + plain + "." : plain;
  }

  private static List<Path> sources() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    Path files = root.resolve("files/src/main/java/org/floorwalker/files");
    List<Path> folders =
        Stream.concat(
                Stream.of(root.resolve("app/src/main/java")), READERS.stream().map(files::resolve))
            .toList();
    TreeSet<Path> found = new TreeSet<>();
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(path -> path.toString().endsWith(".java"))
            .filter(ProblemWordsTest::tellsProblems)
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static boolean tellsProblems(Path source) {
    try {
      String text = Files.readString(source);
      return text.contains("files.Problem;")
          || text.contains("files.Sentence;")
          || text.contains("TableRow");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
