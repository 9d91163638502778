package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.floorwalker.app.learning.HandleTrends;
import org.floorwalker.app.learning.Readiness;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
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
  private final Clock clock;

  ReadinessPages(Readiness readiness, HandleTrends trends, Clock clock) {
    this.readiness = readiness;
    this.trends = trends;
    this.clock = clock;
  }

  @GetMapping("/training/readiness")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView readiness(
      Viewer viewer,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on) {
    LocalDate day = Objects.requireNonNullElse(on, viewer.today(clock));
    return Page.of(
        "learning/readiness",
        new ReadinessView(
            day,
            readiness.missions(viewer, day),
            trends.byQueue(viewer),
            readiness.languages(viewer, day),
            readiness.topics(viewer, day)));
  }
}
