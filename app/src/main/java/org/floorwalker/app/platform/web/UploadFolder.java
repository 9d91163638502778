package org.floorwalker.app.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Where files lie while they are on their way in. Each goes when its request ends; what a killed
/// process left goes when the next one starts.
final class UploadFolder {
  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private UploadFolder() {}

  /// The folder of this process, readable by its owner only.
  static Path prepare() {
    String ours = "floorwalker-upload-" + System.getProperty("user.name") + "-";
    try {
      for (Path left : foldersOfTheDead(TEMPORARY, ours)) {
        FileSystemUtils.deleteRecursively(left);
      }
      Path folder = TEMPORARY.resolve(ours + ProcessHandle.current().pid());
      if (Files.notExists(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Uploads cannot be kept in " + TEMPORARY + ". Maybe set -Djava.io.tmpdir.", e);
    }
  }

  /// Folders of this prefix whose process is no more.
  static List<Path> foldersOfTheDead(Path temporary, String prefix) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(path -> isOfADeadProcess(path.getFileName().toString(), prefix)).toList();
    }
  }

  private static boolean isOfADeadProcess(String name, String prefix) {
    String process = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
    return process.matches("\\d{1,10}")
        && ProcessHandle.of(Long.parseLong(process)).filter(ProcessHandle::isAlive).isEmpty();
  }
}
