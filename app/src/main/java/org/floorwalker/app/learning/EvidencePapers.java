package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.paper.Paper;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the auditor's papers: who was in scope of a requirement and what each had passed, and who
/// was taken off which queue. Each says how far the ledger was read and with which seal it ended.
@Service
public class EvidencePapers {
  private final EvidenceStore evidence;
  private final Requirements requirements;
  private final Ledger ledger;
  private final QueueStops stops;
  private final People people;
  private final Words words;
  private final Audit audit;
  private final Clock clock;

  EvidencePapers(
      EvidenceStore evidence,
      Requirements requirements,
      Ledger ledger,
      QueueStops stops,
      People people,
      Words words,
      Audit audit,
      Clock clock) {
    this.evidence = evidence;
    this.requirements = requirements;
    this.ledger = ledger;
    this.stops = stops;
    this.people = people;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /// Who was in scope of a requirement on the day and why, with the evidence each had by then.
  @Transactional
  public EvidenceFile scope(Viewer viewer, Locale language, long requirement, LocalDate day) {
    viewer.requireEverywhere(Permission.SEE_TRAINING);
    Requirement asked = requirements.get(requirement);
    Map<PersonId, Evidence> passed = passed(asked.terms().course(), day);
    Map<PersonId, List<String>> scope = requirements.listInScope(requirement, day);
    Map<PersonId, String> codes = people.codes();
    Map<PersonId, String> names = people.names(scope.keySet());
    List<List<String>> rows = new ArrayList<>();
    scope.forEach(
        (person, why) ->
            rows.add(
                scopeRow(
                    names.getOrDefault(person, "") + " " + codes.getOrDefault(person, ""),
                    why,
                    passed.get(person))));
    Paper paper =
        paper(viewer, language, asked.terms().title())
            .text(
                words.say(
                    language,
                    "learning.paper.requirement",
                    asked.terms().source(),
                    asked.code(),
                    asked.version(),
                    day))
            .text(words.say(language, "learning.paper.done", count(scope, passed), scope.size()))
            .table(
                heads(
                    language,
                    "learning.person",
                    "learning.why",
                    "learning.completed",
                    "learning.version",
                    "learning.result",
                    "learning.assessor",
                    "learning.seal"),
                List.of(5, 4, 3, 2, 2, 4, 4),
                rows);
    exemptions(paper, language, asked, names);
    return file(viewer, "scope-" + asked.code() + "-" + day, signed(viewer, language, paper));
  }

  private static int count(Map<PersonId, List<String>> scope, Map<PersonId, Evidence> passed) {
    return (int) scope.keySet().stream().filter(passed::containsKey).count();
  }

  private static List<String> scopeRow(String person, List<String> why, @Nullable Evidence passed) {
    if (passed == null) {
      return List.of(person, String.join(" ", why), "–", "–", "–", "–", "–");
    }
    Evidence.Entry entry = passed.entry();
    return List.of(
        person,
        String.join(" ", why),
        entry.completedOn().toString(),
        or(entry.content().version()),
        or(entry.result().score()),
        entry.assessor().isEmpty() ? entry.identity() : entry.assessor(),
        passed.seal().substring(0, 12));
  }

  private static String or(@Nullable Integer number) {
    return number == null ? "–" : number.toString();
  }

  /// The latest pass of each until the day.
  private Map<PersonId, Evidence> passed(String course, LocalDate day) {
    Map<PersonId, Evidence> passed = new HashMap<>();
    evidence.listOfCourse(course).stream()
        .filter(one -> one.entry().result().passed() && !one.entry().completedOn().isAfter(day))
        .forEach(
            one ->
                passed.merge(
                    one.entry().person(),
                    one,
                    (a, b) -> b.entry().completedOn().isBefore(a.entry().completedOn()) ? a : b));
    return passed;
  }

  private void exemptions(
      Paper paper, Locale language, Requirement requirement, Map<PersonId, String> names) {
    List<Exemption> all = requirements.listExemptions(requirement.id());
    if (!all.isEmpty()) {
      paper.heading(words.say(language, "learning.exemptions"));
      for (Exemption one : all) {
        paper.text(
            names.getOrDefault(one.person(), "")
                + " "
                + words.say(
                    language,
                    "learning.exemption",
                    one.from(),
                    one.until().minusDays(1),
                    one.reason(),
                    one.approvedBy()));
      }
    }
  }

  /// Who was taken off which queue, and what schedule and telephone say of these days.
  ///
  /// @param untilExclusive first day after the stretch
  @Transactional
  public EvidenceFile stopped(
      Viewer viewer, Locale language, LocalDate from, LocalDate untilExclusive) {
    viewer.requireEverywhere(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    List<List<String>> rows =
        stops.list(viewer, from, untilExclusive).stream()
            .map(stop -> stopRow(language, stop, today))
            .toList();
    Paper paper =
        paper(viewer, language, words.say(language, "learning.stopped.title"))
            .text(words.say(language, "learning.paper.days", from, untilExclusive.minusDays(1)))
            .text(words.say(language, "learning.stopped.how"))
            .table(
                heads(
                    language,
                    "learning.person",
                    "learning.queue",
                    "learning.stopped.closed",
                    "learning.stopped.planned",
                    "learning.stopped.answered",
                    "learning.stopped.verdict"),
                List.of(4, 4, 5, 3, 3, 3),
                rows);
    return file(viewer, "stopped-" + from + "-" + untilExclusive, signed(viewer, language, paper));
  }

  private List<String> stopRow(Locale language, QueueStop stop, LocalDate today) {
    QueueStop.@Nullable Figures seen = stop.figures();
    @Nullable LocalDate until = stop.closing().until();
    return List.of(
        stop.person().name() + " " + stop.person().code(),
        stop.closing().queue().name() + " (" + stop.closing().cause() + ")",
        stop.closing().from()
            + (until == null ? "" : " – " + until.minusDays(1))
            + ", "
            + words.say(
                language,
                "learning.stopped.days",
                stop.days().closed(),
                stop.days().scheduled(),
                stop.days().permitted()),
        seen == null ? "–" : seen.planned().toMinutes() + " min",
        seen == null ? "–" : String.valueOf(Math.round(seen.answered())),
        words.say(language, stop.verdict(today).words()));
  }

  private List<String> heads(Locale language, String... keys) {
    return List.of(keys).stream().map(key -> words.say(language, key)).toList();
  }

  private Paper paper(Viewer viewer, Locale language, String title) {
    Instant now = clock.instant();
    return new Paper(
        title, language, now, words.say(language, "learning.paper.foot", viewer.name(), now));
  }

  /// The paper with what the ledger said of itself when it was written.
  private byte[] signed(Viewer viewer, Locale language, Paper paper) {
    LedgerCheck check = ledger.check(viewer);
    return paper
        .quiet(
            check.firstBroken() == 0
                ? words.say(language, "learning.paper.whole", check.lastEntry(), check.lastSeal())
                : words.say(language, "learning.evidence.broken", check.firstBroken()))
        .pdf();
  }

  private EvidenceFile file(Viewer viewer, String name, byte[] pdf) {
    EvidenceFile file = EvidenceFile.pdf(name, pdf);
    audit.record(
        viewer,
        "learning.evidence-exported",
        About.thing("file", file.name()),
        null,
        Map.of("sha256", file.checksum(), "bytes", pdf.length));
    return file;
  }
}
