package org.floorwalker.app.learning.web;

import org.floorwalker.app.learning.LoadCalendar;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// High and low weeks ahead.
@Controller
final class WeeksPages {
  private final LoadCalendar calendar;

  WeeksPages(LoadCalendar calendar) {
    this.calendar = calendar;
  }

  @GetMapping("/training/weeks")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer) {
    return Page.of("learning/weeks", new WeeksView(calendar.weeks(viewer)));
  }
}
