package org.floorwalker.cli;

import java.util.concurrent.Callable;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.database.DatabaseChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Takes background work from the database, on this machine or another.
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = "Run imports, forecasts and schedules that wait. Stop it with Ctrl-C.")
final class WorkerCommand implements Callable<Integer> {
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Jobs at a time. Default: the processors of this machine.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws InterruptedException {
    if (threads < 1) {
      throw new BadInput("--threads is " + threads + ". Maybe leave it out.");
    }
    DatabaseChoice choice = database.open();
    Application.Running running = Application.work(choice.address(), threads);
    System.out.println("Floorwalker works on what waits, " + threads + " jobs at a time");
    ServeCommand.untilStopped(running, choice);
    return ExitCode.DONE;
  }
}
