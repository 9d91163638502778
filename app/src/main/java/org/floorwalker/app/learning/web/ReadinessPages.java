package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.learning.HandleTrends;
import org.floorwalker.app.learning.Readiness;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.platform.pages.QueuesCalled;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Readiness for missions, languages and topics on a day.
@Controller
final class ReadinessPages {
  private final Readiness readiness;
  private final HandleTrends trends;
  private final QueuesCalled queues;
  private final Clock clock;

  ReadinessPages(Readiness readiness, HandleTrends trends, QueuesCalled queues, Clock clock) {
    this.readiness = readiness;
    this.trends = trends;
    this.queues = queues;
    this.clock = clock;
  }

  @GetMapping("/training/readiness")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView readiness(
      Viewer viewer,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "1") int part) {
    LocalDate day = Objects.requireNonNullElse(on, viewer.today(clock));
    Readiness.OfDay told = readiness.on(viewer, day);
    Map<String, Double> longer = trends.byQueue(viewer);
    return Page.of(
        "learning/readiness",
        new ReadinessView(
            day,
            MissionLine.portion(
                told.missions(), longer, queues.byCode(), new Portion.Asked(find, part)),
            told.languages(),
            told.topics()));
  }
}
