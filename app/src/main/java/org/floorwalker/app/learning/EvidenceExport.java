package org.floorwalker.app.learning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.learning.internal.Hash;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes what an auditor asks for: the ledger, and who was in scope of a requirement on a day and
/// why. Each file carries its SHA-256 in its name; who took it stands in the audit trail.
@Service
public class EvidenceExport {
  private final EvidenceStore evidence;
  private final Requirements requirements;
  private final People people;
  private final Audit audit;

  EvidenceExport(EvidenceStore evidence, Requirements requirements, People people, Audit audit) {
    this.evidence = evidence;
    this.requirements = requirements;
    this.people = people;
    this.audit = audit;
  }

  /// A file to give away.
  ///
  /// @param name ends with the checksum before `.csv`
  /// @param checksum SHA-256 of the bytes, hexadecimal
  public record File(String name, String text, String checksum) {}

  /// The whole ledger in the order it was written.
  @Transactional
  public File ledger(Viewer viewer) {
    requireEverybody(viewer);
    Map<PersonId, String> codes = people.codes();
    CsvText csv =
        new CsvText(
            "id",
            "agent",
            "course",
            "title",
            "version",
            "content_hash",
            "attempt",
            "passed",
            "score",
            "pass_mark",
            "minutes",
            "completed_on",
            "valid_until",
            "way",
            "assessor",
            "identity",
            "note",
            "recorded_at",
            "recorded_by",
            "seal");
    for (Evidence one : evidence.list()) {
      Evidence.Entry entry = one.entry();
      csv.row(
          one.id(),
          codes.getOrDefault(entry.person(), entry.person().toString()),
          entry.content().course(),
          entry.content().title(),
          entry.content().version(),
          entry.content().hash(),
          one.attempt(),
          entry.result().passed() ? "yes" : "no",
          entry.result().score(),
          entry.result().passMark(),
          entry.result().minutes(),
          entry.completedOn(),
          entry.validUntil(),
          entry.way(),
          entry.assessor(),
          entry.identity(),
          entry.note(),
          one.recordedAt(),
          one.recordedBy(),
          one.seal());
    }
    return file(viewer, "evidence", csv.text());
  }

  /// Who was in scope of a requirement on the day, why, and what they had passed by then.
  @Transactional
  public File scope(Viewer viewer, long requirement, LocalDate day) {
    requireEverybody(viewer);
    Requirement asked = requirements.get(requirement);
    Map<PersonId, String> codes = people.codes();
    Map<PersonId, LocalDate> last = lastPassed(asked.terms().course(), day);
    CsvText csv = new CsvText("requirement", "source", "day", "agent", "why", "last_passed");
    requirements
        .listInScope(requirement, day)
        .forEach(
            (person, why) ->
                csv.row(
                    asked.code(),
                    asked.terms().source(),
                    day,
                    codes.getOrDefault(person, person.toString()),
                    String.join(" ", why),
                    last.get(person)));
    return file(viewer, "scope-" + asked.code() + "-" + day, csv.text());
  }

  private Map<PersonId, LocalDate> lastPassed(String course, LocalDate day) {
    Map<PersonId, LocalDate> last = new TreeMap<>(Comparator.comparing(PersonId::value));
    evidence
        .listCompletions(course)
        .forEach(
            (person, completions) ->
                completions.stream()
                    .map(one -> one.on())
                    .filter(on -> !on.isAfter(day))
                    .max(LocalDate::compareTo)
                    .ifPresent(on -> last.put(person, on)));
    return last;
  }

  /// A file about everybody is for those who reach everybody.
  private static void requireEverybody(Viewer viewer) {
    if (!viewer.reach(Permission.SEE_TRAINING).everywhere()) {
      throw new Refused(Permission.SEE_TRAINING);
    }
  }

  private File file(Viewer viewer, String name, String text) {
    String checksum = Hash.of(text.getBytes(StandardCharsets.UTF_8));
    File file = new File(name + "-" + checksum + ".csv", text, checksum);
    audit.record(
        viewer,
        "learning.evidence-exported",
        About.thing("file", file.name()),
        null,
        Map.of("sha256", checksum, "bytes", text.length()));
    return file;
  }

  /// Comma-separated values (RFC 4180).
  private static final class CsvText {
    private final StringBuilder text = new StringBuilder();

    private CsvText(String... columns) {
      row((Object[]) columns);
    }

    private void row(@Nullable Object... cells) {
      List<String> quoted = new ArrayList<>();
      for (Object cell : cells) {
        quoted.add(quoted(cell == null ? "" : cell.toString()));
      }
      text.append(String.join(",", quoted)).append("\r\n");
    }

    /// A cell that a spreadsheet would take for a formula is given a mark before it.
    private static String quoted(String cell) {
      String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
      return safe.matches("(?s).*[,\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private String text() {
      return text.toString();
    }
  }
}
