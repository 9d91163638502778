package org.floorwalker.app.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs, unpacked once from the library that carries them, and run.
///
/// PostgreSQL refuses to run as root, so for root it runs in a user namespace of its own
/// (`unshare -U`), in which the same files belong to nobody in particular.
final class PostgresBinaries {
  /// Version of the programs; a new one is unpacked beside the old.
  static final String VERSION = "18.6";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /// The programs below `home`, unpacked there when they are missing. Two processes may ask at the
  /// same moment: each unpacks beside and one rename wins.
  static PostgresBinaries in(Path home) {
    Path folder = home.resolve("postgresql-" + VERSION);
    if (!Files.isDirectory(folder)) {
      unpackBeside(home, folder);
    }
    return new PostgresBinaries(folder);
  }

  /// Runs one of them to its end.
  ///
  /// @throws IllegalStateException when it fails, with what it said
  void run(String program, String... arguments) {
    List<String> command = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("floorwalker-postgresql", ".txt");
      try {
        run(command, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not run " + command.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while running " + command, e);
    }
  }

  /// Output goes to a file, not a pipe: the server would hold the pipe open for as long as
  /// it lives.
  private static void run(List<String> command, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + code + ": " + Files.readString(output));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name", "").toLowerCase(Locale.ROOT));
  }

  private static void unpackBeside(Path home, Path folder) {
    try {
      Files.createDirectories(home);
      Path fresh = Files.createTempDirectory(home, "unpacking-");
      unpack(fresh);
      moveUnlessThere(fresh, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL "
              + VERSION
              + " could not be unpacked into "
              + home
              + ". Maybe the disk is full or the folder is not writable.",
          e);
    }
  }

  private static void moveUnlessThere(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      delete(fresh);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new IllegalStateException(
            "No PostgreSQL for this machine is on the class path. Maybe run on Linux x86-64, or"
                + " give the address of a PostgreSQL 18 with --database-url.");
      }
      unpack(
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive))), folder);
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path folder) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path target = folder.resolve(entry.getName()).normalize();
      if (!target.startsWith(folder)) {
        throw new IOException("Entry outside the archive's folder: " + entry.getName());
      }
      write(tar, entry, target);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
