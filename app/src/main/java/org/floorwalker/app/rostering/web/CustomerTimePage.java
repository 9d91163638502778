package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.CustomerTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Time with customers of a roster's weeks, against the band that lets people last.
@Controller
final class CustomerTimePage {
  private final CustomerTimes times;

  CustomerTimePage(CustomerTimes times) {
    this.times = times;
  }

  @GetMapping("/schedule/{version}/customer-time")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView week(
      Viewer viewer,
      @PathVariable("version") long version,
      @RequestParam(name = "week", required = false) @Nullable LocalDate week,
      @RequestParam(name = "team", required = false) @Nullable Long team) {
    TeamId named = team == null ? null : new TeamId(team);
    return Page.of(
        "rostering/customertime",
        new CustomerTimeView(
            version,
            times.report(viewer, version, week, named),
            viewer.may(Permission.MAKE_SCHEDULES) || viewer.may(Permission.SEE_TEAM_RESULTS)));
  }
}
