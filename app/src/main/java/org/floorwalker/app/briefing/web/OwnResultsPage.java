package org.floorwalker.app.briefing.web;

import org.floorwalker.app.briefing.Briefing;
import org.floorwalker.app.briefing.OwnFigure;
import org.floorwalker.app.briefing.OwnResults;
import org.floorwalker.app.briefing.PersonMeasures;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// A person's own yesterday, with every figure's definition.
@Controller
public final class OwnResultsPage {
  private final Briefing briefing;

  OwnResultsPage(Briefing briefing) {
    this.briefing = briefing;
  }

  /// @param results null when the person has taken no contact lately
  public record View(@Nullable OwnResults results) {}

  @GetMapping("/my-results")
  @Needs(Permission.SEE_OWN_RESULTS)
  ModelAndView results(Viewer viewer) {
    return Page.of("briefing/my-results", new View(briefing.ownResults(viewer).orElse(null)));
  }

  /// The figure as people read it: "5:04", "84 %" or "42".
  public static String text(Shell shell, OwnFigure figure, double value) {
    if (figure.measure().equals(PersonMeasures.HANDLE_TIME)) {
      long seconds = Math.round(value);
      return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
    return figure.measure().equals(PersonMeasures.CUSTOMER_TIME)
        ? shell.percent(value, 0)
        : shell.number(Math.round(value));
  }
}
