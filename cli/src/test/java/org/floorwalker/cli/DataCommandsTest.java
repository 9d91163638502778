package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: an installation is filled, written out and examined from the command line.
final class DataCommandsTest {
  @TempDir private Path folder = Path.of("");

  private CommandLine bring(String format, Path file) {
    return CommandLine.run(
        "import", "--data", folder.resolve("home"), "--format", format, "--source", "test", file);
  }

  /// One installation for all, since each start has its price.
  @Test
  void a01_dataComesInOnceAndGoesOutAgain() {
    Path sites =
        CommandLine.write(
            folder,
            "sites.csv",
            "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,07:00,22:00\n");
    CommandLine first = bring("sites", sites);
    assertThat(first.exit()).as(first.errors()).isEqualTo(ExitCode.DONE);
    assertThat(first.out()).contains("1 found, 1 new or changed");

    Path broken =
        CommandLine.write(folder, "slots.csv", "queue,start,offered\nvoice,yesterday,5\n");
    CommandLine refused = bring("intervals", broken);
    assertThat(refused.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.out()).contains("refused, 1 problem; nothing changed");
    assertThat(refused.errors()).contains("slots.csv row 2, start: \"yesterday\"");
    assertThat(CommandLine.read(folder.resolve("problems.csv"))).contains("unreadable-value");

    CommandLine unknown = bring("gossip", sites);
    assertThat(unknown.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(unknown.errors()).contains("\"gossip\" is not a format.", "asterisk-queue-log");

    Path written = folder.resolve("written");
    CommandLine export =
        CommandLine.run("export", "--data", folder.resolve("home"), "--output", written);
    assertThat(export.exit()).as(export.errors()).isEqualTo(ExitCode.DONE);
    assertThat(CommandLine.read(written.resolve("leave-balances.csv")))
        .isEqualTo("agent,kind,from,to,days\n");
    assertThat(CommandLine.read(written.resolve("published-schedule.csv")))
        .isEqualTo("agent,business_day,kind,start,end,queue,activity\n");
    assertThat(bring("sites", written.resolve("sites.csv")).out())
        .contains("1 found, 0 new or changed");

    CommandLine doctor = CommandLine.run("doctor", "--data", folder.resolve("home"));
    assertThat(doctor.exit()).isEqualTo(ExitCode.NO);
    assertThat(doctor.out()).contains("well   ", "to do  Mail server");
  }

  @Test
  void a03_whoOnlyLooksBeginsNoInstallation() {
    Path nothing = folder.resolve("nothing");
    for (CommandLine line :
        List.of(
            CommandLine.run("doctor", "--data", nothing),
            CommandLine.run("export", "--data", nothing, "--output", folder.resolve("out")))) {
      assertThat(line.exit()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(line.errors())
          .contains("no-installation: There is no installation in " + nothing, "floorwalker serve");
    }
    assertThat(nothing).doesNotExist();
  }

  @Test
  void a02_wrongZonesFilesPortsAndAddressesAreNamedBeforeAnythingStarts() throws IOException {
    Path file = CommandLine.write(folder, "slots.csv", "queue,start,offered\n");
    CommandLine zone =
        CommandLine.run(
            "import", "--format", "intervals", "--source", "x", "--zone", "Europe/Atlantis", file);
    assertThat(zone.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(zone.errors()).contains("\"Europe/Atlantis\" is not a time zone.");
    assertThat(bring("intervals", folder.resolve("nowhere.csv")).errors())
        .contains("nowhere.csv cannot be read.");
    CommandLine address = CommandLine.run("doctor", "--database", "mysql://here");
    assertThat(address.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(address.errors()).contains("jdbc:postgresql://host:5432/floorwalker");
    CommandLine none = CommandLine.run("serve", "--port", "99999");
    assertThat(none.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(none.errors()).contains("99999 is no port.");
    try (ServerSocket other = new ServerSocket(0)) {
      CommandLine taken = CommandLine.run("demo", "--port", String.valueOf(other.getLocalPort()));
      assertThat(taken.exit()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(taken.errors()).contains("cannot be used", "choose another with --port");
    }
    CommandLine nobody =
        CommandLine.run(
            "serve", "--port", freePort(), "--database", "jdbc:postgresql://127.0.0.1:1/x");
    assertThat(nobody.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(nobody.errors()).contains("database-unreachable");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  private static String freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return String.valueOf(free.getLocalPort());
    }
  }
}
