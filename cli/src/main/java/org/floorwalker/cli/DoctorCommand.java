package org.floorwalker.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.health.Finding;
import org.floorwalker.app.platform.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says whether the installation is well, and what to do when it is not.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Look at the installation and say what is to be done; the exit code is 1 when something is.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    System.out.println("Java " + Runtime.version() + ", data in " + database.folder());
    try (DatabaseChoice choice = database.openExisting();
        Application.Running running = Application.work(choice.address(), 0)) {
      List<Finding> findings = running.examine();
      findings.forEach(finding -> System.out.println(line(running.words(), finding)));
      return findings.stream().allMatch(Finding::isWell) ? ExitCode.DONE : ExitCode.NO;
    }
  }

  private static String line(Words words, Finding finding) {
    String subject = words.say(Locale.ENGLISH, finding.nameKey());
    String found = (finding.isWell() ? "well   " : "to do  ") + subject + ": " + finding.figure();
    return finding.remedy() == null
        ? found
        : found + ". " + words.say(Locale.ENGLISH, finding.remedy());
  }
}
