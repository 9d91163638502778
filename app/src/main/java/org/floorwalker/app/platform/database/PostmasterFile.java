package org.floorwalker.app.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file `postmaster.pid`, in which a running server says which process it is, in the first
/// line, and which port it listens on, in the fourth. A killed server leaves it behind.
record PostmasterFile(Path file) {
  private static final int PORT_LINE = 3;

  /// The port, when the process named in the file lives.
  Optional<Integer> findPort() {
    List<String> lines = lines();
    if (lines.size() <= PORT_LINE) {
      return Optional.empty();
    }
    boolean alive = ProcessHandle.of(process(lines)).map(ProcessHandle::isAlive).orElse(false);
    return alive ? Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip())) : Optional.empty();
  }

  /// Id of the process.
  ///
  /// @throws java.util.NoSuchElementException when there is no file
  long process() {
    return process(lines());
  }

  private static long process(List<String> lines) {
    return Long.parseLong(lines.getFirst().strip());
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
