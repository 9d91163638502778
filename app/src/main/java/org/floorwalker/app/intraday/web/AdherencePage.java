package org.floorwalker.app.intraday.web;

import java.time.LocalDate;
import org.floorwalker.app.intraday.AdherenceDays;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.adherence.Deviation;
import org.floorwalker.planning.adherence.PlannedPiece.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's own days against their plan, before anybody else has them in a figure.
@Controller
public final class AdherencePage {
  private static final String PATH = "/my-adherence";
  private static final String TEMPLATE = "intraday/adherence";

  private final AdherenceDays adherence;

  AdherencePage(AdherenceDays adherence) {
    this.adherence = adherence;
  }

  /// @param own null when the login is nobody's
  /// @param refused whether the last words could not be kept
  public record View(AdherenceDays.@Nullable Own own, boolean refused) {
    /// "10:00–10:15 break planned, at the desk for 9 min of it".
    public String says(Shell shell, AdherenceDays.Own own, Deviation deviation) {
      var zone = own.person().place().zone();
      return shell.say(
          deviation.planned() == Kind.DESK
              ? "intraday.adherence.away"
              : "intraday.adherence.no-rest",
          shell.time(deviation.range().startInclusive(), zone),
          shell.time(deviation.range().endExclusive(), zone),
          shell.number(Math.round(deviation.seconds() / 60)));
    }
  }

  @GetMapping(PATH)
  @Needs(Permission.SEE_OWN_RESULTS)
  ModelAndView show(Viewer viewer) {
    return Page.of(TEMPLATE, new View(adherence.own(viewer).orElse(null), false));
  }

  @PostMapping(PATH)
  @Needs(Permission.SEE_OWN_RESULTS)
  ModelAndView say(
      Viewer viewer, @RequestParam LocalDate day, @RequestParam(defaultValue = "") String words) {
    return adherence.say(viewer, day, words)
        ? Page.goTo(PATH).saying("intraday.adherence.said")
        : Page.invalid(TEMPLATE, new View(adherence.own(viewer).orElse(null), true));
  }
}
