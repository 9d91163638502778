package org.floorwalker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: everything that is shipped may be shipped under the Apache License, and nothing that
/// only tests use binds anybody either. This module stands at the top of the build, so its class
/// path holds every library of the program; it names what other modules use in tests alone.
class LicencesTest {
  @TempDir private Path repository = Path.of("");

  /// Poms of all libraries on the class path.
  private static List<Path> poms() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !entry.contains("floorwalker-"))
        .map(jar -> Path.of(jar.substring(0, jar.length() - ".jar".length()) + ".pom"))
        .filter(Files::exists)
        .toList();
  }

  @Test
  void a01_everyLibraryComesUnderALicenceWeMayUse() throws IOException {
    Licences licences = Licences.shipped();
    List<String> troubles = new ArrayList<>();
    for (Path pom : poms()) {
      licences.troubleWith(pom).ifPresent(troubles::add);
    }
    assertThat(troubles).isEmpty();
    assertThat(poms())
        .as("libraries looked at, those of tests too")
        .hasSizeGreaterThan(130)
        .extracting(pom -> pom.toString().replaceAll(".*/|-[0-9].*", ""))
        .contains("spring-core", "picocli", "archunit", "greenmail", "playwright", "dequeutilites");
  }

  @Test
  void a02_strongCopyleftIsRefused() throws IOException {
    assertThat(Licences.shipped().troubleWith(pom("GPL-3.0-only")).orElseThrow())
        .contains("library-1.pom", "GPL-3.0-only", "another library");
    assertThat(Licences.shipped().troubleWith(pom("AGPL-3.0-only"))).isPresent();
    assertThat(Licences.shipped().troubleWith(pom("LGPL-2.1-only"))).isPresent();
  }

  @Test
  void a03_aChoiceOrTheClassPathExceptionMakesItGood() throws IOException {
    assertThat(Licences.shipped().troubleWith(pom("EPL-2.0", "LGPL-2.1-only"))).isEmpty();
    assertThat(Licences.shipped().troubleWith(pom("GPL2 w/ CPE"))).isEmpty();
  }

  @Test
  void a04_whatNobodyHasReadIsRefused() throws IOException {
    assertThat(Licences.shipped().troubleWith(pom("Handshake License")).orElseThrow())
        .contains("licences.csv");
    assertThat(Licences.shipped().troubleWith(pom())).isPresent();
  }

  @Test
  void a05_aParentSpeaksForItsChildren() throws IOException {
    write("org/house/parent/7/parent-7.pom", "<project>" + licences("MIT") + "</project>");
    Path child =
        write(
            "org/house/child/1/child-1.pom",
            """
            <project><parent><groupId>org.house</groupId><artifactId>parent</artifactId>
            <version>7</version></parent><artifactId>child</artifactId></project>
            """);
    assertThat(Licences.namesIn(child)).containsExactly("MIT");
  }

  private Path pom(String... names) throws IOException {
    return write(
        "org/house/library/1/library-1.pom",
        "<project><groupId>org.house</groupId>" + licences(names) + "</project>");
  }

  private static String licences(String... names) {
    StringBuilder text = new StringBuilder("<licenses>");
    for (String name : names) {
      text.append("<license><name>").append(name).append("</name></license>");
    }
    return names.length == 0 ? "" : text.append("</licenses>").toString();
  }

  private Path write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }
}
