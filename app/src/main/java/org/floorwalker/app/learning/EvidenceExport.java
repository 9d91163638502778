package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.people.UsableSkill;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.files.CsvOutput;
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
  private final QueueStops stops;
  private final QueueRights rights;
  private final Audit audit;
  private final Clock clock;

  EvidenceExport(
      EvidenceStore evidence,
      Requirements requirements,
      People people,
      QueueStops stops,
      QueueRights rights,
      Audit audit,
      Clock clock) {
    this.evidence = evidence;
    this.requirements = requirements;
    this.people = people;
    this.stops = stops;
    this.rights = rights;
    this.audit = audit;
    this.clock = clock;
  }

  /// The whole ledger in the order it was written.
  @Transactional
  public EvidenceFile ledger(Viewer viewer) {
    viewer.requireEverywhere(Permission.SEE_TRAINING);
    Map<PersonId, String> codes = people.codes();
    Table csv =
        new Table(
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
  public EvidenceFile scope(Viewer viewer, long requirement, LocalDate day) {
    viewer.requireEverywhere(Permission.SEE_TRAINING);
    Requirement asked = requirements.get(requirement);
    Map<PersonId, String> codes = people.codes();
    Map<PersonId, LocalDate> last = lastPassed(asked.terms().course(), day);
    Table csv = new Table("requirement", "source", "day", "agent", "why", "last_passed");
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

  /// Closings that touch the days, with what schedule and telephone say of them.
  ///
  /// @param untilExclusive first day after the stretch
  @Transactional
  public EvidenceFile stopped(Viewer viewer, LocalDate from, LocalDate untilExclusive) {
    viewer.requireEverywhere(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    Table csv =
        new Table(
            "agent",
            "queue",
            "cause",
            "closed_from",
            "closed_until",
            "days_closed",
            "days_permitted",
            "days_scheduled",
            "minutes_before",
            "minutes_planned",
            "minutes_elsewhere",
            "contacts_answered",
            "verdict");
    for (QueueStop stop : stops.list(viewer, from, untilExclusive)) {
      QueueStop.@Nullable Figures seen = stop.figures();
      csv.row(
          stop.person().code(),
          stop.closing().queue().name(),
          stop.closing().cause(),
          stop.closing().from(),
          stop.closing().until(),
          stop.days().closed(),
          stop.days().permitted(),
          stop.days().scheduled(),
          seen == null ? null : seen.before().toMinutes(),
          seen == null ? null : seen.planned().toMinutes(),
          seen == null ? null : seen.elsewhere().toMinutes(),
          seen == null ? null : Math.round(seen.answered()),
          stop.verdict(today).name().toLowerCase(Locale.ROOT));
    }
    return file(viewer, "stopped-" + from + "-" + untilExclusive, csv.text());
  }

  /// Who may serve which queue on the days, for the telephone system to route by: without whoever
  /// has no sign-off or whose training has lapsed.
  @Transactional
  public EvidenceFile routing(Viewer viewer, LocalDate from, LocalDate untilExclusive) {
    viewer.requireEverywhere(Permission.SEE_TRAINING);
    Map<PersonId, String> codes = people.codes();
    Table csv = new Table("agent", "queue", "level", "from", "to");
    for (UsableSkill right : rights.listUsable(from, untilExclusive)) {
      csv.row(
          codes.getOrDefault(right.person(), right.person().toString()),
          right.queue().name(),
          right.level(),
          right.from(),
          right.until() == null ? untilExclusive.minusDays(1) : right.until().minusDays(1));
    }
    return file(viewer, "routing-" + from + "-" + untilExclusive, csv.text());
  }

  private EvidenceFile file(Viewer viewer, String name, String text) {
    EvidenceFile file = EvidenceFile.csv(name, text);
    audit.record(
        viewer,
        "learning.evidence-exported",
        About.thing("file", file.name()),
        null,
        Map.of("sha256", file.checksum(), "bytes", text.length()));
    return file;
  }

  /// Rows under their header, as the house writes comma-separated files.
  private static final class Table {
    private final List<String> header;
    private final List<String[]> rows = new ArrayList<>();

    Table(String... header) {
      this.header = List.of(header);
    }

    void row(@Nullable Object... cells) {
      rows.add(Stream.of(cells).map(Table::harmless).toArray(String[]::new));
    }

    /// Auditors open these files in a spreadsheet: a cell that it would take for a formula is given
    /// a mark before it.
    private static String harmless(@Nullable Object cell) {
      String text = cell == null ? "" : cell.toString();
      return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    String text() {
      return CsvOutput.text(header, sink -> rows.forEach(sink::row));
    }
  }
}
