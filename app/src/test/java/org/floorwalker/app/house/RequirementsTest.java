package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// FEATURE: `docs/requirements.md` says of every requirement where it is met and what shows it, and
/// what it names is there: pages of the product, commands, rooms of the source, classes of tests.
class RequirementsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs").resolve("requirements.md");

  /// Every id is asked for once; the register ends where its numbers do.
  private static final int REQUIREMENTS = 152;

  private static final Pattern ROW =
      Pattern.compile("^\\| ([A-Z]{3}-\\d\\d) \\| (.*?) \\| (.*?) \\| (.*?) \\|$");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMAND = Pattern.compile("floorwalker ([a-z-]+).*");
  private static final Pattern ROOM = Pattern.compile("(app|planning|files|cli|bench)[.\\w]*");

  private record Row(String id, String where, String shownBy) {
    /// It says where and what shows it, or in plain words that it is not met.
    boolean isAnswered() {
      return where.contains("Not met: ") || !(named(where).isEmpty() || named(shownBy).isEmpty());
    }
  }

  @Test
  void a01_everyRequirementHasItsRow() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSize(REQUIREMENTS);
    assertThat(rows.stream().map(Row::id)).doesNotHaveDuplicates();
    assertThat(rows.stream().filter(row -> !row.isAnswered()).map(Row::id)).isEmpty();
  }

  @Test
  void a02_whatIsNamedIsThere() throws IOException {
    Set<String> there = new TreeSet<>(sources());
    there.addAll(routes());
    List<String> missing = new ArrayList<>();
    for (Row row : rows()) {
      Stream.concat(named(row.where()).stream(), named(row.shownBy()).stream())
          .filter(name -> !there.contains(name) && !isCommand(name) && !isRoom(name))
          .forEach(name -> missing.add(row.id() + " " + name));
    }
    assertThat(missing).isEmpty();
  }

  /// A class that stands under *shown by* asserts something.
  @Test
  void a03_whatShowsItIsATest() throws IOException {
    Set<String> tests =
        sources().stream()
            .filter(name -> name.endsWith("Test") || name.endsWith("Bench"))
            .collect(Collectors.toSet());
    assertThat(rows()).allMatch(row -> tests.containsAll(named(row.shownBy())));
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .flatMap(line -> ROW.matcher(line).results())
        .map(row -> new Row(row.group(1), row.group(3), row.group(4)))
        .toList();
  }

  private static List<String> named(String cell) {
    return NAMED.matcher(cell).results().map(RequirementsTest::name).toList();
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  /// Names of all classes of the project.
  private static Set<String> sources() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : List.of("planning", "files", "app", "cli", "bench")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".java"))
            .forEach(file -> names.add(file.substring(0, file.length() - ".java".length())));
      }
    }
    return names;
  }

  private static Set<String> routes() {
    return TestApp.fresh()
        .get(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(mapping -> mapping.getPatternValues().stream())
        .collect(Collectors.toSet());
  }

  /// A command is one that `docs/formats.md`, which a test holds to the command line, describes.
  private static boolean isCommand(String name) {
    var command = COMMAND.matcher(name);
    return command.matches() && formats().contains("floorwalker " + command.group(1));
  }

  private static String formats() {
    try {
      return Files.readString(ROOT.resolve("docs").resolve("formats.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `planning.forecast` is a folder of the module's source, `app.people.web` likewise.
  private static boolean isRoom(String name) {
    if (!ROOM.matcher(name).matches()) {
      return false;
    }
    Path module = ROOT.resolve(name.split("\\.")[0]);
    Path folder = Path.of("src", "main", "java", "org", "floorwalker");
    return Files.isDirectory(module.resolve(folder).resolve(name.replace('.', '/')));
  }
}
