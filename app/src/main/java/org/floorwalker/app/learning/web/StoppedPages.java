package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.floorwalker.app.learning.EvidenceExport;
import org.floorwalker.app.learning.EvidencePapers;
import org.floorwalker.app.learning.QueueStop;
import org.floorwalker.app.learning.QueueStops;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Proof that whoever's training had lapsed was off the queue, and the file to route by.
@Controller
final class StoppedPages {
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 400;
  private static final int ROUTED_DAYS = 28;

  private final QueueStops stops;
  private final EvidenceExport export;
  private final EvidencePapers papers;
  private final Clock clock;

  StoppedPages(QueueStops stops, EvidenceExport export, EvidencePapers papers, Clock clock) {
    this.stops = stops;
    this.export = export;
    this.papers = papers;
    this.clock = clock;
  }

  @GetMapping("/training/stopped")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(
      Viewer viewer,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate last) {
    Days days = days(viewer, from, last);
    LocalDate today = viewer.today(clock);
    List<StoppedView.Row> rows =
        stops.list(viewer, days.from(), days.last().plusDays(1)).stream()
            .map(stop -> new StoppedView.Row(stop, stop.verdict(today)))
            .toList();
    return Page.of(
        "learning/stopped",
        new StoppedView(
            days.from(),
            days.last(),
            rows,
            count(rows, QueueStop.Verdict.KEPT),
            rows.size()
                - count(rows, QueueStop.Verdict.AHEAD)
                - count(rows, QueueStop.Verdict.HELD_BACK),
            viewer.reach(Permission.SEE_TRAINING).everywhere()));
  }

  private static int count(List<StoppedView.Row> rows, QueueStop.Verdict verdict) {
    return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /// The stretch looked at, in order and of a length that can be answered.
  private record Days(LocalDate from, LocalDate last) {}

  private Days days(Viewer viewer, @Nullable LocalDate from, @Nullable LocalDate last) {
    LocalDate end = Objects.requireNonNullElse(last, viewer.today(clock));
    LocalDate first = Objects.requireNonNullElse(from, end.minusDays(USUAL_DAYS));
    LocalDate earliest = end.minusDays(MOST_DAYS);
    return new Days(first.isAfter(end) ? end : first.isBefore(earliest) ? earliest : first, end);
  }

  @PostMapping("/training/stopped/file")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> file(
      Viewer viewer,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate last) {
    Days days = days(viewer, from, last);
    return Downloads.of(export.stopped(viewer, days.from(), days.last().plusDays(1)));
  }

  @PostMapping("/training/stopped/paper")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> paper(
      Viewer viewer,
      Locale language,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate last) {
    Days days = days(viewer, from, last);
    return Downloads.of(papers.stopped(viewer, language, days.from(), days.last().plusDays(1)));
  }

  /// Who may serve which queue in the four weeks from today.
  @PostMapping("/training/routing/file")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> routing(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return Downloads.of(export.routing(viewer, today, today.plusDays(ROUTED_DAYS)));
  }
}
