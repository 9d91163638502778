package org.floorwalker.app.rostering.web;

import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.rostering.ScheduleExport;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A schedule as a table for another suite.
@Controller
final class ExportPage {
  private final ScheduleExport export;

  ExportPage(ScheduleExport export) {
    this.export = export;
  }

  @GetMapping("/schedule/{version}/schedule.csv")
  @Needs(Permission.MAKE_SCHEDULES)
  ResponseEntity<byte[]> schedule(Viewer viewer, @PathVariable("version") long version) {
    String name = "schedule-%d.csv".formatted(version);
    return Download.csv(name, export.text(viewer, version, viewer.zone()));
  }
}
