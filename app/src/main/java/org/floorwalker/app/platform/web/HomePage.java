package org.floorwalker.app.platform.web;

import java.util.List;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The address without a path: leads to the page where the viewer's role starts its day, or lists
/// what is there.
@Controller
final class HomePage {
  private final Shells shells;

  HomePage(Shells shells) {
    this.shells = shells;
  }

  @GetMapping("/")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView home(Viewer viewer) {
    List<RailEntry> entries = shells.entriesOf(viewer);
    return List.of(Role.values()).stream()
        .filter(viewer.roles()::contains)
        .flatMap(role -> entries.stream().filter(entry -> entry.firstFor().contains(role)))
        .findFirst()
        .<ModelAndView>map(entry -> Page.goTo(entry.path()))
        .orElseGet(() -> welcome());
  }

  /// What is there for this viewer, in the groups of the rail.
  @GetMapping("/welcome")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView welcome() {
    return Page.of("platform/home", "");
  }
}
