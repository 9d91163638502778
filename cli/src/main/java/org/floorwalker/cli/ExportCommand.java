package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.floorwalker.app.Application;
import org.floorwalker.app.history.HistoryExport;
import org.floorwalker.app.history.TableSource;
import org.floorwalker.app.people.PeopleExport;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.files.CsvOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes what an installation holds, in the formats in which it can come in again.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write everything the installation holds, in the formats of import.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--output", paramLabel = "DIR", required = true, description = "The folder.")
  private Path output = Path.of(".");

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Oslo",
      description = "Zone of local times and offsets. Default: ${DEFAULT-VALUE}.")
  private String zone = "Europe/Oslo";

  @Override
  public Integer call() {
    ZoneId local = zone();
    try (DatabaseChoice choice = database.openExisting();
        Application.Running running = Application.work(choice.address(), 0)) {
      running.context().getBean(PeopleExport.class).write(output);
      running.context().getBean(HistoryExport.class).write(output, local);
      running.context().getBeansOfType(TableSource.class).values().forEach(it -> write(it, local));
      System.out.println("Written to " + output + ".");
      return ExitCode.DONE;
    }
  }

  private void write(TableSource source, ZoneId local) {
    CsvOutput.write(
        output.resolve(source.form().name() + ".csv"),
        source.form().names(),
        sink -> source.each(local, sink::row));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new BadInput("\"" + zone + "\" is not a time zone. Maybe write such as Europe/Oslo.");
    }
  }
}
