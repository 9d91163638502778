package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.DayExplaining;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Why a day is as it is and not otherwise, and what would make a wish possible: a page of its own,
/// or a part that the panel of a row asks for.
@Controller
final class WhyPage {
  private final Rostering rostering;
  private final DayExplaining explaining;

  WhyPage(Rostering rostering, DayExplaining explaining) {
    this.rostering = rostering;
    this.explaining = explaining;
  }

  @GetMapping("/schedule/{version}/why")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView why(
      @PathVariable("version") long id,
      @RequestParam("person") String person,
      @RequestParam("day") LocalDate day,
      @RequestParam(name = "not", defaultValue = "") String asked,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
    RosterVersion version =
        rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
    Member member = rostering.membersByCode(version.span().firstDay()).get(person);
    if (member == null) {
      throw new NotFound("a person " + person);
    }
    return Page.of(
        part == null ? "rostering/why" : "rostering/whypart",
        new WhyView(
            version,
            new WhyView.Asked(person, member.name(), day, asked),
            explaining.explain(id, person, day, asked).orElse(null)));
  }
}
