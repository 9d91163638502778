package org.floorwalker.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;

/// FEATURE: a deed in the audit trail is read in words.
class DeedWordsTest {
  private static final Words WORDS = Words.load();

  /// A call of a method that writes to the trail, up to its end.
  private static final Pattern WRITES = Pattern.compile("\\b(?:record|audit)\\([^;]*;");

  private static final Pattern DEED = Pattern.compile("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

  @Test
  void a01_everyDeedWrittenInASourceHasWords() throws IOException {
    Set<String> wordless = new TreeSet<>();
    int found = 0;
    for (Path source : sources()) {
      Matcher call = WRITES.matcher(Files.readString(source));
      while (call.find()) {
        Matcher deed = DEED.matcher(call.group());
        while (deed.find()) {
          found++;
          if (!WORDS.has(AuditTrail.DEED + deed.group(1))) {
            wordless.add(deed.group(1));
          }
        }
      }
    }
    assertThat(found).isGreaterThan(100);
    assertThat(wordless).isEmpty();
  }

  @Test
  void a02_everyTableOfTheOrganisationHasWords() {
    for (PeopleForm form : PeopleForm.values()) {
      String key = AuditTrail.DEED + "people." + form.form().name() + "-changed";
      assertThat(WORDS.keys(Locale.ENGLISH)).contains(key);
    }
  }

  private static Iterable<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
