package org.floorwalker.files.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The simulator against exact Markov chains: several skills, priorities, overflow, chats.
///
/// 200,000 contacts a row keep the build quick; the command's own default is 5,000,000.
class MarkovTableTest {
  private static final long CONTACTS = 200_000;
  private static final long SEED = 1;

  /// About one figure in 370 lies more than 3 standard errors off by chance; with some 130 figures
  /// that are not independent, 4 is the limit for the worst and 1.3 for their mean square.
  private static final double WORST = 4;

  private static final double MEAN_SQUARE = 1.3;

  private static Path table(MarkovTable model) {
    return Path.of("src/test/resources/queueing", model.name().toLowerCase() + ".csv");
  }

  @ParameterizedTest
  @EnumSource
  void a01_everyFigureLiesWithinItsStandardErrors(MarkovTable model) {
    double squares = 0;
    int figures = 0;
    for (MarkovCase one : model.read(table(model)).value()) {
      Map<String, String> row = one.simulated(CONTACTS, SEED, 1);
      for (String column : one.resultColumns()) {
        String[] exact = one.cells().getOrDefault(column, "").split(";");
        String[] values = row.getOrDefault(column, "").split(";");
        String[] errors = row.getOrDefault(MarkovTable.errorColumn(column), "").split(";");
        assertThat(values).hasSameSizeAs(exact);
        for (int i = 0; i < exact.length; i++) {
          double difference = Double.parseDouble(values[i]) - Double.parseDouble(exact[i]);
          double error = Double.parseDouble(errors[i]);
          double inErrors = Math.abs(difference) < 1e-12 ? 0 : difference / error;
          assertThat(Math.abs(inErrors)).as("%s %s", row.get("id"), column).isLessThan(WORST);
          squares += inErrors * inErrors;
          figures++;
        }
      }
    }
    assertThat(squares / figures).isBetween(0.05, MEAN_SQUARE);
  }

  @Test
  void a02_theStandardErrorShrinksWithTheRootOfTheContacts() {
    MarkovCase one = MarkovTable.CHAT_CTMC.read(table(MarkovTable.CHAT_CTMC)).value().get(2);
    double few = error(one, 40_000);
    double many = error(one, 640_000);
    assertThat(few / many).isBetween(2.8, 5.6);
  }

  private static double error(MarkovCase one, long contacts) {
    return Double.parseDouble(one.simulated(contacts, SEED, 1).getOrDefault("p_wait_se", ""));
  }

  @Test
  void a03_twoThreadsGiveTheSameRows() {
    MarkovCase one =
        MarkovTable.MULTISKILL_CTMC.read(table(MarkovTable.MULTISKILL_CTMC)).value().get(6);
    assertThat(one.simulated(50_000, SEED, 2)).isEqualTo(one.simulated(50_000, SEED, 1));
    assertThat(one.simulated(50_000, SEED + 1, 1)).isNotEqualTo(one.simulated(50_000, SEED, 1));
  }

  @Test
  void a04_aRowWrittenIsARowRead(@TempDir Path folder) {
    MarkovTable model = MarkovTable.CHAT_CTMC;
    Map<String, String> row =
        model.read(table(model)).value().getFirst().simulated(20_000, SEED, 1);
    Path file = folder.resolve("out.csv");
    model.write(file, List.of(row));
    assertThat(model.read(file).isClean()).isTrue();
    assertThat(model.read(file).value().getFirst().cells().get("p_wait"))
        .isEqualTo(row.get("p_wait"));
  }

  @Test
  void a05_endlessPatienceWithTooFewPeopleIsUnstable(@TempDir Path folder) throws IOException {
    Path file =
        write(
            folder,
            """
            lambda_per_hour,single_chat_aht_s,patience_s,agents,max_concurrency,relative_speed_by_concurrency
            100,600,inf,4,3,1;0.85;0.7
            """);
    Map<String, String> row =
        MarkovTable.CHAT_CTMC.read(file).value().getFirst().simulated(1000, SEED, 1);
    assertThat(row).containsEntry("p_wait", "UNSTABLE").containsEntry("p_wait_se", "");
  }

  @Test
  void a06_everyBadRowIsNamed(@TempDir Path folder) throws IOException {
    Path file =
        write(
            folder,
            """
            lambda_per_hour,single_chat_aht_s,patience_s,agents,max_concurrency,relative_speed_by_concurrency
            100,0,inf,4,3,1;0.85;0.7
            100,600,60,4,3,1;0.85
            many,600,60,0,1,1
            60,300,120,5,1,1
            """);
    Parsed<List<MarkovCase>> read = MarkovTable.CHAT_CTMC.read(file);
    assertThat(read.problems()).extracting(p -> p.row()).containsExactly(2L, 3L, 4L);
    assertThat(read.value()).hasSize(1);
  }

  private static Path write(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("cases.csv"), text);
  }

  @Test
  void a07_aMissingColumnIsOneProblem(@TempDir Path folder) throws IOException {
    Path file = write(folder, "id,lambda_per_hour\nx,1\n");
    assertThat(MarkovTable.CHAT_CTMC.read(file).problems())
        .extracting(p -> p.column())
        .contains("agents", "patience_s");
  }
}
