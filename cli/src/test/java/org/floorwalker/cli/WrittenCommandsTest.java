package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// FEATURE: what papers say of the command line is so: no command and no option is left out of
/// them, and none is written that is not there.
final class WrittenCommandsTest {
  private static final Path ROOT = Path.of("..");

  private static final Pattern COMMAND =
      Pattern.compile("(?:\\./|`|^)floorwalker ([a-z][a-z-]*)([^\\n`]*)", Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--([a-z][a-z-]*)");

  private final CommandSpec all = new picocli.CommandLine(new Main()).getCommandSpec();

  @Test
  void a01_everyCommandAndOptionIsWrittenDown() throws IOException {
    String papers = papers();
    List<String> missing = new ArrayList<>();
    commands()
        .forEach(
            (name, command) -> {
              if (!papers.contains("floorwalker " + name)) {
                missing.add(name);
              }
              options(command).stream()
                  .filter(option -> Stream.of(option.names()).noneMatch(papers::contains))
                  .forEach(option -> missing.add(name + " " + option.longestName()));
            });
    assertThat(missing).isEmpty();
  }

  @Test
  void a02_whatIsWrittenIsThere() throws IOException {
    List<String> wrong = new ArrayList<>();
    COMMAND
        .matcher(papers())
        .results()
        .forEach(
            written -> {
              CommandSpec command = commands().get(written.group(1));
              if (command == null) {
                wrong.add(written.group().strip());
                return;
              }
              Set<String> options = names(command);
              OPTION
                  .matcher(written.group(2))
                  .results()
                  .map(MatchResult::group)
                  .filter(option -> !options.contains(option))
                  .forEach(option -> wrong.add(written.group(1) + " " + option));
            });
    assertThat(wrong).isEmpty();
  }

  private Map<String, CommandSpec> commands() {
    return all.subcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getCommandSpec()));
  }

  /// Options of its own or of its parts, but those that every command has.
  private static List<OptionSpec> options(CommandSpec command) {
    return Stream.concat(Stream.of(command), below(command))
        .flatMap(one -> one.options().stream())
        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
        .toList();
  }

  private static Set<String> names(CommandSpec command) {
    return options(command).stream()
        .flatMap(option -> Stream.of(option.names()))
        .collect(Collectors.toSet());
  }

  private static Stream<CommandSpec> below(CommandSpec command) {
    return command.subcommands().values().stream().map(picocli.CommandLine::getCommandSpec);
  }

  /// README and everything in the folder of papers.
  private static String papers() throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(ROOT.resolve("README.md")));
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        text.append('\n').append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
