package org.floorwalker.app.platform.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.store.UserStore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The zone in which the viewer reads times that are no site's own. A new login of a person begins
/// with the zone of their site.
@Controller
public final class ZonePage {
  /// Zones that are a region's place, such as Europe/Oslo, and the world's own time.
  private static final List<String> ZONES =
      Stream.concat(
              Stream.of("UTC"),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(zone -> zone.indexOf('/') > 0)
                  .filter(zone -> !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                  .sorted())
          .toList();

  private final UserStore users;

  ZonePage(UserStore users) {
    this.users = users;
  }

  /// @param zone the zone now
  public record View(String zone) {
    public Field choice() {
      List<Field.Choice> choices = ZONES.stream().map(one -> new Field.Choice(one, one)).toList();
      return Field.choice("zone", "zone.title", choices).value(zone).help("zone.help");
    }
  }

  @GetMapping("/zone")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView choose(Viewer viewer) {
    return Page.of("platform/zone", new View(viewer.zone().getId()));
  }

  @PostMapping("/zone")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView change(Viewer viewer, @RequestParam ZoneId zone) {
    users.setZone(viewer.user(), zone);
    return Page.goTo("/zone")
        .saying("zone.said.changed", zone.getId())
        .undo("/zone", Map.of("zone", viewer.zone().getId()));
  }
}
