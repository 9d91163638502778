package org.floorwalker.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.floorwalker.app.Application;
import org.floorwalker.app.demo.DemoBuilder;
import org.floorwalker.app.demo.DemoLogin;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts an invented centre to look at: built on the first start, there at once on the next.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Build an invented centre of 220 people with 18 months of history and a published schedule,"
            + " and start it. Stop it with Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the demo. Default: ~/.floorwalker-demo.")
  private @Nullable Path data;

  @Option(
      names = {"--database", "--database-url"},
      paramLabel = "URL",
      description =
          "An empty database of a PostgreSQL 18 or newer, as jdbc:postgresql://host:port/name."
              + " Default: one that Floorwalker runs itself.")
  private @Nullable String databaseUrl;

  @Mixin private final PortOption port = new PortOption();

  @Override
  public Integer call() throws InterruptedException {
    Path folder =
        data != null ? data : Path.of(System.getProperty("user.home", "."), ".floorwalker-demo");
    int number = port.free();
    DatabaseChoice choice =
        DatabaseChoice.open(Optional.ofNullable(databaseUrl).map(DatabaseOptions::address), folder);
    Application.Running running = Application.serve(choice.address(), number);
    System.out.println("Floorwalker demo answers on http://localhost:" + running.port());
    DemoSecret secret = secret(folder.resolve("demo.txt"));
    List<DemoLogin> logins =
        running
            .context()
            .getBean(DemoBuilder.class)
            .build(secret.password(), secret.firstDay(), new DemoProgress());
    System.out.printf("%nReady. One login for each role, password of all: %s%n", secret.password());
    for (DemoLogin login : logins) {
      System.out.printf("  %-16s %s%n", login.name(), login.person());
    }
    ServeCommand.untilStopped(running, choice);
    return ExitCode.DONE;
  }

  /// What the demo must remember between two starts.
  ///
  /// @param firstDay the day it was first started; its schedules lie around it
  private record DemoSecret(String password, LocalDate firstDay) {}

  private static DemoSecret secret(Path file) {
    if (!Files.exists(file)) {
      createFolder(file);
      LocalDate today = Clock.systemUTC().instant().atZone(ZoneOffset.UTC).toLocalDate();
      write(file, password() + "\n" + today + "\n");
    }
    List<String> lines = read(file).lines().toList();
    return new DemoSecret(lines.getFirst(), LocalDate.parse(lines.get(1)));
  }

  private static void createFolder(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static String password() {
    byte[] bytes = new byte[9];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void write(Path file, String text) {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
