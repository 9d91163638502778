package org.floorwalker.files.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.floorwalker.files.scorm.ScormReader.Outcome.Read;
import org.floorwalker.files.scorm.ScormReader.Outcome.Refused;
import org.junit.jupiter.api.Test;

/// FEATURE: packages of e-learning are read within bounds, and nothing in them reaches outside.
class ScormReaderTest {
  private static final String MANIFEST =
      """
      <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>Cards</title>
          <item identifier="i" identifierref="r"><title>Cards abroad</title></item>
        </organization></organizations>
        <resources><resource identifier="r" type="webcontent" href="start/index.html?a=1"/></resources>
      </manifest>
      """;

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> cards() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("imsmanifest.xml", MANIFEST);
    files.put("start/index.html", "<p>Cards</p>");
    return files;
  }

  private static ScormReader.Outcome read(Map<String, String> files) throws IOException {
    return ScormReader.read(new ByteArrayInputStream(zip(files)), "cards.zip");
  }

  private static String refused(Map<String, String> files) throws IOException {
    return ((Refused) read(files)).problem().code();
  }

  @Test
  void a01_aPackageSaysHowItStarts() throws IOException {
    ScormPackage cards = ((Read) read(cards())).content();
    assertThat(cards.edition()).isEqualTo(ScormPackage.Edition.SCORM_1_2);
    assertThat(cards.title()).isEqualTo("Cards abroad");
    assertThat(cards.launch()).isEqualTo("start/index.html?a=1");
    assertThat(cards.files()).containsKeys("imsmanifest.xml", "start/index.html");
  }

  @Test
  void a02_theEditionOf2004IsKnownByItsSchema() throws IOException {
    Map<String, String> files = cards();
    files.put("imsmanifest.xml", MANIFEST.replace(">1.2<", ">2004 3rd Edition<"));
    assertThat(((Read) read(files)).content().edition()).isEqualTo(ScormPackage.Edition.SCORM_2004);
  }

  @Test
  void a03_aPathThatLeavesThePackageIsRefused() throws IOException {
    for (String path : new String[] {"../evil.html", "a/../../b", "/etc/x", "a\\..\\b", "C:/x"}) {
      Map<String, String> files = cards();
      files.put(path, "x");
      assertThat(refused(files)).as(path).isEqualTo("scorm-bad-path");
    }
  }

  /// Forty megabytes of nothing pack into forty kilobytes.
  @Test
  void a04_whatUnpacksToMoreThanItsBoundsIsRefused() throws IOException {
    Map<String, String> large = cards();
    large.put("film.bin", "\0".repeat(40_000_000));
    assertThat(refused(large)).isEqualTo("scorm-too-large");
    Map<String, String> many = cards();
    for (int i = 0; i < 2_001; i++) {
      many.put("f" + i, "");
    }
    assertThat(refused(many)).isEqualTo("scorm-too-large");
  }

  @Test
  void a05_aManifestReadsNothingFromElsewhere() throws IOException {
    Map<String, String> files = cards();
    files.put(
        "imsmanifest.xml",
        "<!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><manifest>&e;</manifest>");
    assertThat(refused(files)).isEqualTo("scorm-bad-manifest");
  }

  @Test
  void a06_whatCannotStartIsSaid() throws IOException {
    Map<String, String> noManifest = cards();
    noManifest.remove("imsmanifest.xml");
    assertThat(refused(noManifest)).isEqualTo("scorm-no-manifest");
    Map<String, String> noPage = cards();
    noPage.remove("start/index.html");
    assertThat(refused(noPage)).isEqualTo("scorm-no-launch");
    Map<String, String> two = cards();
    two.put(
        "imsmanifest.xml",
        MANIFEST.replace("<item ", "<item identifier=\"j\" identifierref=\"r\"/><item "));
    assertThat(refused(two)).isEqualTo("scorm-not-one");
    byte[] noZip = "hello".getBytes(StandardCharsets.UTF_8);
    assertThat(ScormReader.read(new ByteArrayInputStream(noZip), "x")).isInstanceOf(Refused.class);
  }
}
