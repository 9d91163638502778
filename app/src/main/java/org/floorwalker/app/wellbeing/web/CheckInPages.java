package org.floorwalker.app.wellbeing.web;

import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.wellbeing.CheckIn;
import org.floorwalker.app.wellbeing.CheckIns;
import org.floorwalker.app.wellbeing.Mood;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own check-in.
@Controller
public final class CheckInPages {
  private static final String PATH = "/check-in";
  private static final String TEMPLATE = "wellbeing/checkin";

  private final CheckIns checkIns;

  CheckInPages(CheckIns checkIns) {
    this.checkIns = checkIns;
  }

  /// @param own null for a login that is nobody's who works here today
  /// @param lacking what was typed as lacking and not taken; empty otherwise
  /// @param refused key of why the last deed could not be; null when it could
  public record View(CheckIns.@Nullable Own own, String lacking, @Nullable String refused) {}

  @GetMapping(PATH)
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView page(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, "", null));
  }

  private View view(Viewer viewer, String lacking, @Nullable String refused) {
    return new View(checkIns.concerns(viewer) ? checkIns.own(viewer) : null, lacking, refused);
  }

  @PostMapping(PATH)
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView say(
      Viewer viewer,
      @RequestParam(defaultValue = "") String mood,
      @RequestParam(defaultValue = "") String words) {
    Optional<Mood> chosen = Mood.findKey(mood);
    if (chosen.isEmpty()) {
      return refused(viewer, "", "wellbeing.refused.mood");
    }
    if (checkIns.say(viewer, chosen.get(), words)) {
      return Page.goTo(PATH).saying("wellbeing.said.mood");
    }
    boolean isLong = words.strip().length() > CheckIn.LONGEST;
    return refused(viewer, "", isLong ? "wellbeing.refused.long" : "wellbeing.refused.not-asked");
  }

  @PostMapping(PATH + "/take-back")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView takeBack(Viewer viewer) {
    checkIns.takeBack(viewer);
    return Page.goTo(PATH).saying("wellbeing.said.taken-back");
  }

  @PostMapping(PATH + "/lack")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView lack(Viewer viewer, @RequestParam(defaultValue = "") String words) {
    if (checkIns.lack(viewer, words)) {
      return Page.goTo(PATH).saying("wellbeing.said.lack");
    }
    String why = words.isBlank() ? "wellbeing.refused.empty" : "wellbeing.refused.long";
    return refused(viewer, words, why);
  }

  private ModelAndView refused(Viewer viewer, String lacking, String why) {
    return Page.invalid(TEMPLATE, view(viewer, lacking, why));
  }
}
