package org.floorwalker.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.platform.time.SettableClock;

/// The application in a JVM of its own over a test's database, to work beside others and to be
/// killed. Its clock stands at [TestApp#MORNING].
public final class OtherProcess {
  private final Process process;
  private final int port;

  private OtherProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Starts pages, and with threads above 0 background work too; returns when it answers.
  public static OtherProcess serve(DatabaseAddress database, int workerThreads) {
    return start("serve", database, workerThreads);
  }

  /// Starts background work without pages.
  public static OtherProcess work(DatabaseAddress database, int workerThreads) {
    return start("work", database, workerThreads);
  }

  private static OtherProcess start(String kind, DatabaseAddress database, int workerThreads) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx300m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  kind,
                  database.url(),
                  database.user(),
                  database.password(),
                  String.valueOf(workerThreads))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String line = process.inputReader().readLine();
      assertThat(line).isNotNull();
      return new OtherProcess(process, Integer.parseInt(line));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What the other JVM does: start, say the port, and go on until it is killed.
  public static void main(String[] words) throws InterruptedException {
    DatabaseAddress address = DatabaseAddress.of(words[1], words[2], words[3]);
    int threads = Integer.parseInt(words[4]);
    System.setProperty("floorwalker.worker-threads", words[4]);
    boolean pages = words[0].equals("serve");
    Application.Running running =
        pages ? Application.serve(address, 0, Map.of()) : Application.work(address, threads);
    running.context().getBean(SettableClock.class).standAt(TestApp.MORNING);
    Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    System.out.println(pages ? running.port() : 0);
    new CountDownLatch(1).await();
  }

  /// The port of its pages.
  public int port() {
    return port;
  }

  /// Ends it as Ctrl-C does, and waits until it has gone.
  public void stop() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// `kill -9`, and waits until it is dead.
  public void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
