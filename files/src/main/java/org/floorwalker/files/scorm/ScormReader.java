package org.floorwalker.files.scorm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.floorwalker.files.Problem;

/// Reads a SCORM archive into memory within fixed bounds.
///
/// An archive comes from outside: no path in it leaves the package, no more is unpacked than the
/// bounds allow whatever its entries say of themselves, and its manifest is read without anything
/// that lies outside of it.
public final class ScormReader {
  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES_OF_FILE = 30_000_000;
  private static final int MOST_BYTES = 120_000_000;
  private static final int MOST_PATH = 300;
  private static final int BUFFER = 8_192;
  private static final String MANIFEST = "imsmanifest.xml";

  private final String file;
  private final Map<String, byte[]> files = new TreeMap<>();
  private long bytes;

  private ScormReader(String file) {
    this.file = file;
  }

  /// What came of reading it.
  public sealed interface Outcome {
    /// It can be used.
    record Read(ScormPackage content) implements Outcome {}

    /// It cannot, and why.
    record Refused(Problem problem) implements Outcome {}
  }

  /// Thrown inside the reader only, and returned as a value.
  static final class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Trouble(String file, String code, String wrong, String remedy) {
      super(wrong);
      this.problem = new Problem(code, file, 0, "", wrong, remedy);
    }
  }

  /// Reads an archive.
  ///
  /// @param file its name, for problems
  public static Outcome read(InputStream archive, String file) throws IOException {
    try {
      return new Outcome.Read(new ScormReader(file).read(archive));
    } catch (Trouble trouble) {
      return new Outcome.Refused(trouble.problem);
    }
  }

  private ScormPackage read(InputStream archive) throws IOException, Trouble {
    unpack(archive);
    byte[] manifest = files.get(MANIFEST);
    if (manifest == null) {
      throw new Trouble(
          file,
          "scorm-no-manifest",
          "There is no imsmanifest.xml at the top of the archive.",
          "Maybe pack the folder's content, not the folder itself.");
    }
    ScormManifest read = ScormManifest.read(new ByteArrayInputStream(manifest), file);
    if (!files.containsKey(read.launchPath())) {
      throw new Trouble(
          file,
          "scorm-no-launch",
          "The page \"%s\" that starts it is not in the archive.".formatted(read.launch()),
          "Maybe export the package again.");
    }
    return new ScormPackage(read.edition(), read.title(), read.launch(), files);
  }

  private void unpack(InputStream archive) throws IOException, Trouble {
    try (ZipInputStream zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = path(entry.getName());
        if (!entry.isDirectory()) {
          if (files.size() >= MOST_FILES) {
            throw tooLarge("It has more than %d files.".formatted(MOST_FILES));
          }
          files.put(path, content(zip, path));
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new Trouble(
          file,
          "scorm-not-zip",
          "It cannot be read as a zip archive: " + e.getMessage(),
          "Maybe the upload was cut off; try again.");
    }
  }

  /// The path inside the package; nothing that could name a place outside of it.
  private String path(String name) throws Trouble {
    boolean escapes =
        name.isEmpty()
            || name.length() > MOST_PATH
            || name.startsWith("/")
            || name.indexOf('\\') >= 0
            || name.indexOf(':') >= 0
            || name.chars().anyMatch(Character::isISOControl)
            || ("/" + name + "/").contains("/../")
            || ("/" + name + "/").contains("/./");
    if (escapes) {
      throw new Trouble(
          file,
          "scorm-bad-path",
          "A file in it is called \"%s\".".formatted(name),
          "Maybe pack it again with plain names inside one folder.");
    }
    return name;
  }

  /// Counts what comes out, not what the entry says.
  private byte[] content(ZipInputStream zip, String path) throws IOException, Trouble {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      bytes += read;
      content.write(buffer, 0, read);
      if (content.size() > MOST_BYTES_OF_FILE || bytes > MOST_BYTES) {
        throw tooLarge("\"%s\" makes it larger than can be kept.".formatted(path));
      }
    }
    return content.toByteArray();
  }

  private Trouble tooLarge(String wrong) {
    return new Trouble(
        file,
        "scorm-too-large",
        wrong,
        "At most %d files, %d MB each, %d MB in all. Maybe make films smaller."
            .formatted(MOST_FILES, MOST_BYTES_OF_FILE / 1_000_000, MOST_BYTES / 1_000_000));
  }
}
