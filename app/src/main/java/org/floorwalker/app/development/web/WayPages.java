package org.floorwalker.app.development.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.CareerWays;
import org.floorwalker.app.development.WrittenWay;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What each way on asks here, as the centre writes it.
@Controller
public final class WayPages {
  private static final String PATH = "/careers/ways";

  private final CareerWays ways;
  private final SkillProfiles profiles;

  WayPages(CareerWays ways, SkillProfiles profiles) {
    this.ways = ways;
    this.profiles = profiles;
  }

  /// @param refused whether the last deed was not possible
  public record View(List<CareerWays.Way> ways, List<SkillProfile> profiles, boolean refused) {}

  @GetMapping(PATH)
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView list(Viewer viewer) {
    return Page.of("development/ways", view(viewer, false));
  }

  private View view(Viewer viewer, boolean refused) {
    return new View(ways.list(viewer), profiles.list(), refused);
  }

  @PostMapping(PATH + "/{path}")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView write(
      Viewer viewer, @PathVariable String path, @RequestParam Map<String, String> form) {
    CareerPath way = CareerPath.findKey(path).orElseThrow(() -> new NotFound("way " + path));
    WrittenWay wish =
        new WrittenWay(TalkForms.text(form, "words"), TalkForms.text(form, "profile"));
    return ways.write(viewer, way, wish)
        ? Page.goTo(PATH).saying("development.said.way")
        : Page.invalid("development/ways", view(viewer, true));
  }
}
