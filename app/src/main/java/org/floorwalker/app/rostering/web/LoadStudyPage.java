package org.floorwalker.app.rostering.web;

import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.LoadStudies;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What follows weeks of high load, for groups.
@Controller
final class LoadStudyPage {
  private final LoadStudies studies;

  LoadStudyPage(LoadStudies studies) {
    this.studies = studies;
  }

  @GetMapping("/customer-time")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView study(Viewer viewer) {
    return Page.of("rostering/loadstudy", new LoadStudyView(studies.find(viewer).orElse(null)));
  }
}
