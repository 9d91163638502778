package org.floorwalker.app.wellbeing.web;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.wellbeing.Pulse;
import org.floorwalker.app.wellbeing.PulseItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pulse of the quarter, and what came of those that are over.
@Controller
public final class PulsePages {
  private static final String PATH = "/pulse";
  private static final String TEMPLATE = "wellbeing/pulse";

  private final Pulse pulse;

  PulsePages(Pulse pulse) {
    this.pulse = pulse;
  }

  /// @param side `member` or `leader`; null when the viewer is not asked
  /// @param typed scores of a form that was not whole
  public record View(
      @Nullable String side,
      Pulse.Results results,
      Map<PulseItem, Integer> typed,
      @Nullable String refused) {
    public boolean isChosen(PulseItem item, int score) {
      return typed.getOrDefault(item, 0) == score;
    }
  }

  /// "2027, quarter 1".
  public static String quarter(Shell shell, LocalDate first) {
    return shell.say(
        "wellbeing.pulse.quarter",
        String.valueOf(first.getYear()),
        String.valueOf(first.get(IsoFields.QUARTER_OF_YEAR)));
  }

  @GetMapping(PATH)
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView page(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, Map.of(), null));
  }

  private View view(Viewer viewer, Map<PulseItem, Integer> typed, @Nullable String refused) {
    String side = pulse.asked(viewer).map(one -> one.key()).orElse(null);
    return new View(side, pulse.results(viewer), typed, refused);
  }

  @PostMapping(PATH)
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView answer(Viewer viewer, @RequestParam Map<String, String> form) {
    Map<PulseItem, Integer> scores = new EnumMap<>(PulseItem.class);
    for (PulseItem item : PulseItem.values()) {
      String typed = form.getOrDefault(item.key(), "");
      if (typed.matches("[1-5]")) {
        scores.put(item, Integer.valueOf(typed));
      }
    }
    if (pulse.answer(viewer, scores)) {
      return Page.goTo(PATH).saying("wellbeing.pulse.said");
    }
    boolean whole = scores.size() == PulseItem.values().length;
    String why = whole ? "wellbeing.pulse.refused.given" : "wellbeing.pulse.refused.part";
    return Page.invalid(TEMPLATE, view(viewer, scores, why));
  }
}
