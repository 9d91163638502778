package org.floorwalker.app.rostering.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.app.platform.words.Words;
import org.junit.jupiter.api.Test;

/// FEATURE: what the independent check measures has a unit in every language.
class ViolationWordsTest {
  private static final Path PLANNING =
      Path.of("..", "planning", "src", "main", "java", "org", "floorwalker", "planning");
  private static final Words WORDS = Words.load();

  private static Set<String> found(Path file, String pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void a01_everyUnitOfAViolationHasWords() throws IOException {
    Set<String> units = new TreeSet<>();
    try (var files = Files.walk(PLANNING.resolve("rules"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        units.addAll(found(file, "(?:violation|report|new Breach)\\([^;\"]*\"([A-Za-z ]+)\"\\)"));
      }
    }
    assertThat(units).hasSizeGreaterThan(15).contains(ViolationWords.TIME_OF_DAY);
    units.remove(ViolationWords.TIME_OF_DAY);
    assertThat(units)
        .as("words of units; a time of day has sentences of its own")
        .allMatch(
            unit -> WORDS.has("rostering.unit." + unit.toLowerCase(Locale.ROOT).replace(' ', '-')));
  }

  @Test
  void a02_everyBasisThatIsNoActHasWords() throws IOException {
    Set<String> bases = new TreeSet<>();
    try (var files = Files.walk(PLANNING.resolve("rules"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        bases.addAll(found(file, "String LAW = \"([^\"]+)\""));
      }
    }
    assertThat(bases)
        .hasSizeGreaterThan(9)
        .allMatch(
            basis ->
                WORDS.has(
                    "rostering.basis."
                        + basis.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-")));
  }
}
