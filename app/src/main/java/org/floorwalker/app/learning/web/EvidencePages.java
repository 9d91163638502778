package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.EvidenceExport;
import org.floorwalker.app.learning.EvidencePapers;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The ledger of evidence and the auditor's files.
@Controller
final class EvidencePages {
  private static final int MOST = 200;

  private final Ledger ledger;
  private final EvidenceExport export;
  private final EvidencePapers papers;
  private final People people;
  private final Measures measures;
  private final Clock clock;

  EvidencePages(
      Ledger ledger,
      EvidenceExport export,
      EvidencePapers papers,
      People people,
      Measures measures,
      Clock clock) {
    this.ledger = ledger;
    this.export = export;
    this.papers = papers;
    this.people = people;
    this.measures = measures;
    this.clock = clock;
  }

  @GetMapping("/training/evidence")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView latest(Viewer viewer) {
    List<Evidence> latest = ledger.listLatest(viewer, MOST);
    Map<PersonId, String> names = shownNames(viewer, latest);
    List<EvidenceView.Row> rows =
        latest.stream()
            .filter(one -> names.containsKey(one.entry().person()))
            .map(one -> new EvidenceView.Row(one, names.getOrDefault(one.entry().person(), "")))
            .toList();
    return Page.of(
        "learning/evidence",
        new EvidenceView(rows, rows.size() < latest.size(), ledger.check(viewer).firstBroken()));
  }

  /// Names of those whose record may be shown; each of them reads in the log that it was.
  private Map<PersonId, String> shownNames(Viewer viewer, List<Evidence> latest) {
    LocalDate today = viewer.today(clock);
    Map<PersonId, String> names = new HashMap<>();
    latest.stream()
        .map(one -> one.entry().person())
        .distinct()
        .flatMap(person -> people.findPerson(person, today).stream())
        .filter(person -> isShown(viewer, person, today))
        .forEach(person -> names.put(person.id(), person.name()));
    return names;
  }

  private boolean isShown(Viewer viewer, PersonCard person, LocalDate today) {
    return measures.show(
            viewer,
            person.id(),
            TrainingMeasures.RECORD,
            person.place().country(),
            today,
            "/training/evidence",
            person::name)
        instanceof Figure.Shown<String>;
  }

  @PostMapping("/training/evidence/file")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> file(Viewer viewer) {
    return Downloads.of(export.ledger(viewer));
  }

  @PostMapping("/training/requirements/{id}/scope")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> scope(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
    return Downloads.of(export.scope(viewer, id, on));
  }

  @PostMapping("/training/requirements/{id}/paper")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> paper(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
    return Downloads.of(papers.scope(viewer, language, id, on));
  }
}
