package org.floorwalker.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.database.DatabaseChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Starts the web application and its background work.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Start the web application. Stop it with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Mixin private final PortOption port = new PortOption();

  @Override
  public Integer call() throws InterruptedException {
    int number = port.free();
    DatabaseChoice choice = database.open();
    Application.Running running = Application.serve(choice.address(), number);
    running
        .createFirstLogin()
        .ifPresent(
            password ->
                System.out.println(
                    "First login: admin, password " + password + " (shown this once)"));
    System.out.println("Floorwalker answers on http://localhost:" + running.port());
    untilStopped(running, choice);
    return ExitCode.DONE;
  }

  static void untilStopped(Application.Running running, DatabaseChoice choice)
      throws InterruptedException {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  running.close();
                  choice.close();
                }));
    new CountDownLatch(1).await();
  }
}
