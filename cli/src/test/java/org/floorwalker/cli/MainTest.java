package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.floorwalker.app.platform.database.DatabaseTrouble;
import org.floorwalker.files.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: every command ends with 0 (done), 1 (the answer is no), 2 (bad input) or 3 (a defect),
/// and says in words what it was.
final class MainTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void a01_helpNamesEveryCommandOfTheContract() {
    CommandLine help = CommandLine.run("help");
    assertThat(help.exit()).isEqualTo(ExitCode.DONE);
    assertThat(help.out())
        .contains("plan", "forecast", "backtest", "reforecast", "need", "skill-need", "erlang")
        .contains("simulate", "schedule", "check", "repair", "rules", "bench", "import", "export")
        .contains("serve", "worker", "demo", "doctor");
  }

  @Test
  void a02_anUnknownCommandOrOptionIsBadInputWithARemedy() {
    CommandLine command = CommandLine.run("plam");
    assertThat(command.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(command.errors()).contains("Maybe run \"floorwalker --help\".");
    CommandLine option = CommandLine.run("rules", "--land", "NO");
    assertThat(option.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(option.errors()).contains("Maybe run \"floorwalker rules --help\".");
  }

  @Test
  void a03_aFileThatIsNotThereIsNamed() {
    Path nowhere = folder.resolve("nowhere.csv");
    CommandLine line =
        CommandLine.run(
            "erlang", "--model", "erlang_c", "--cases", nowhere, "--output", folder.resolve("out"));
    assertThat(line.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(line.errors()).contains("nowhere.csv");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a04_troubleIsTellingApartFromADefect() {
    Problem problem = new Problem("code", "file.csv", 3, "queue", "It is wrong.", "Mend it.");
    assertThat(reported(new BadInput("Nothing was read.", List.of(problem))))
        .isEqualTo("2 file.csv row 3, queue: It is wrong. Mend it.\nNothing was read.\n");
    assertThat(reported(new UncheckedIOException("disk full", new IOException())))
        .isEqualTo("2 disk full\n");
    assertThat(reported(new DatabaseTrouble("database-version", "Too old.")))
        .isEqualTo("2 database-version: Too old.\n");
    assertThat(reported(new IllegalStateException("ours")))
        .startsWith("3 This is a defect in Floorwalker: java.lang.IllegalStateException: ours");
  }

  @Test
  void a05_wordsOfOptionsAreJudgedInTheUsersTerms() {
    assertThat(CommandLine.run("rules", "--country", "NO", "--date", "tomorrow").errors())
        .contains("'--date': \"tomorrow\" is not a date. Maybe write such as 2027-03-01.");
    assertThat(CommandLine.run("erlang", "--model", "x", "--cases", "a", "--output", "b").errors())
        .contains("\"x\" is not known. Maybe one of erlang_b erlang_c erlang_a erlang_x staffing");
    CommandLine zone =
        CommandLine.run(
            "forecast",
            "--history",
            "a",
            "--zone",
            "Mars/Base",
            "--first-day",
            "2027-03-01",
            "--days",
            "2",
            "--output",
            "b");
    assertThat(zone.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(zone.errors())
        .contains("\"Mars/Base\" is not a time zone. Maybe write such as Europe/Oslo.");
  }

  @Test
  void a06_goodRowsAreOfferedOnlyWhereThereAreSome() {
    Path noColumns = CommandLine.write(folder, "wrong.csv", "a,b\n1,2\n");
    CommandLine line =
        CommandLine.run(
            "erlang", "--model", "erlang_b", "--cases", noColumns, "--output", folder.resolve("o"));
    assertThat(line.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(line.errors()).contains("problems; nothing was done.").doesNotContain("--accept");
    Path badCell =
        CommandLine.write(folder, "cell.csv", "id,servers,offered_erlangs\none,7,5\ntwo,7,many\n");
    line =
        CommandLine.run(
            "erlang", "--model", "erlang_b", "--cases", badCell, "--output", folder.resolve("o"));
    assertThat(line.errors()).contains("1 problem; nothing was done.", "--accept-bad-rows");
  }

  @Test
  void a07_whatCannotBeReadOrKeptIsSaidBeforeTheWork() {
    Path file = CommandLine.write(folder, "file.csv", "id\n");
    for (Object[] words :
        List.of(
            new Object[] {"schedule", "--problem", folder, "--output", file.resolve("below")},
            new Object[] {"check", "--problem", file, "--schedule", file},
            new Object[] {"erlang", "--model", "erlang_b", "--cases", folder, "--output", file},
            new Object[] {"plan", "--data", folder, "--output", file})) {
      CommandLine line = CommandLine.run(words);
      assertThat(line.exit()).as(line.errors()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(line.errors()).containsPattern("is not a folder|cannot be made|is a folder");
    }
    assertThat(CommandLine.read(file)).isEqualTo("id\n");
  }

  @Test
  void a08_budgetsWithoutEndAndWordsForNumbersAreRefused() {
    for (String budget : List.of("Infinity", "NaN", "0", "-1")) {
      CommandLine line =
          CommandLine.run("plan", "--data", folder, "--output", folder, "--cpu-seconds", budget);
      assertThat(line.exit()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(line.errors()).contains("are no budget to search with.");
    }
    assertThat(CommandLine.run("plan", "--data", "a", "--output", "b", "--days", "week").errors())
        .contains("'--days': \"week\" is not a whole number such as 5.");
  }

  @Test
  void a09_everyOptionNamesWhatItTakes() {
    picocli.CommandLine all = new picocli.CommandLine(new Main());
    assertThat(all.getSubcommands().values())
        .flatMap(command -> command.getCommandSpec().options())
        .filteredOn(option -> option.arity().max() > 0)
        .allSatisfy(
            option -> assertThat(option.paramLabel()).as(option.longestName()).matches("[A-Z]+"));
  }

  private static String reported(Exception trouble) {
    StringWriter errors = new StringWriter();
    int exit = Main.report(trouble, new PrintWriter(errors, true));
    return exit + " " + errors.toString().replace(System.lineSeparator(), "\n");
  }
}
