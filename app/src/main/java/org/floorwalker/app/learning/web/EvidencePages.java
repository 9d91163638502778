package org.floorwalker.app.learning.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.learning.EvidenceExport;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Ledger ledger;
  private final EvidenceExport export;
  private final People people;
  private final Clock clock;

  EvidencePages(Ledger ledger, EvidenceExport export, People people, Clock clock) {
    this.ledger = ledger;
    this.export = export;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/training/evidence")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView latest(Viewer viewer) {
    Map<PersonId, String> names = new HashMap<>();
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    people
        .listWithin(viewer.reach(Permission.SEE_TRAINING), today)
        .forEach(line -> names.put(line.id(), line.name()));
    List<EvidenceView.Row> rows =
        ledger.listLatest(viewer, MOST).stream()
            .filter(one -> names.containsKey(one.entry().person()))
            .map(one -> new EvidenceView.Row(one, names.getOrDefault(one.entry().person(), "")))
            .toList();
    return Page.of("learning/evidence", new EvidenceView(rows, ledger.firstBroken(viewer)));
  }

  @PostMapping("/training/evidence/file")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> file(Viewer viewer) {
    return download(export.ledger(viewer));
  }

  @PostMapping("/training/requirements/{id}/scope")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> scope(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
    return download(export.scope(viewer, id, on));
  }

  private static ResponseEntity<byte[]> download(EvidenceExport.File file) {
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .header("X-Checksum-Sha256", file.checksum())
        .body(file.text().getBytes(StandardCharsets.UTF_8));
  }
}
