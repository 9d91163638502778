package org.floorwalker.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.floorwalker.app.platform.database.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `floorwalker` command; each subcommand is one class of this package.
@Command(
    name = "floorwalker",
    mixinStandardHelpOptions = true,
    version = "Floorwalker 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "Forecast, staff, schedule and follow the day of a customer-service centre.",
    subcommands = {
      CommandLine.HelpCommand.class,
      BacktestCommand.class,
      BenchCommand.class,
      CheckCommand.class,
      DemoCommand.class,
      DoctorCommand.class,
      ErlangCommand.class,
      ExplainCommand.class,
      ExportCommand.class,
      ForecastCommand.class,
      ImportCommand.class,
      NeedCommand.class,
      PlanCommand.class,
      ReforecastCommand.class,
      RepairCommand.class,
      ReplayCommand.class,
      RulesCommand.class,
      ScheduleCommand.class,
      ServeCommand.class,
      ShadowCommand.class,
      SimulateCommand.class,
      SkillNeedCommand.class,
      WorkerCommand.class,
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(System.out);
  }

  public static void main(String[] arguments) {
    int exit = execute(arguments);
    SearchProgress.ended(exit);
    System.exit(exit);
  }

  /// Runs one command line and returns its [ExitCode] value.
  public static int execute(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    OptionWords.readBy(line);
    line.setExecutionExceptionHandler((e, command, parse) -> report(e, command.getErr()));
    line.setParameterExceptionHandler(
        (e, args) -> {
          CommandLine command = e.getCommandLine();
          command.getErr().println(e.getMessage());
          command
              .getErr()
              .println(
                  "Maybe run \"%s --help\"."
                      .formatted(command.getCommandSpec().qualifiedName(" ")));
          return ExitCode.BAD_INPUT;
        });
    return line.execute(arguments);
  }

  /// Says what went wrong and returns the [ExitCode] value for it.
  static int report(Exception e, PrintWriter err) {
    if (e instanceof BadInput bad) {
      bad.problems().forEach(problem -> err.println(problem.line()));
      err.println(bad.getMessage());
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof UncheckedIOException file) {
      err.println(file.getMessage());
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof DatabaseTrouble trouble) {
      err.println(trouble.getMessage());
      return ExitCode.BAD_INPUT;
    }
    err.println("This is a defect in Floorwalker: " + e);
    e.printStackTrace(err);
    return ExitCode.DEFECT;
  }
}
