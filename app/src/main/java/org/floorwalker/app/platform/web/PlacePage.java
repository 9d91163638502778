package org.floorwalker.app.platform.web;

import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.store.UserStore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where the viewer works now: pages about teams begin there. It widens no right.
@Controller
public final class PlacePage {
  private final Places places;
  private final UserStore users;

  PlacePage(Places places, UserStore users) {
    this.places = places;
    this.users = users;
  }

  /// @param chosen the place chosen now, as text; empty for all
  /// @param back where to go afterwards
  public record View(List<Place> places, String chosen, String back) {
    public View {
      places = List.copyOf(places);
    }
  }

  @GetMapping("/place")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView choose(Viewer viewer, @RequestParam(defaultValue = "/") String back) {
    return Page.of("platform/place", view(viewer, back));
  }

  /// The choice alone, for the box over a page.
  @GetMapping("/place/box")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView box(Viewer viewer, @RequestParam(defaultValue = "/") String back) {
    return Page.of("platform/placebox", view(viewer, back));
  }

  private View view(Viewer viewer, String back) {
    String chosen = viewer.place() == null ? "" : viewer.place().toString();
    return new View(places.within(viewer), chosen, LoginPage.own(back));
  }

  @PostMapping("/place")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView go(
      Viewer viewer,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "/") String back) {
    users.setPlace(viewer.user(), place.isEmpty() ? null : within(viewer, place));
    return Page.goTo(LoginPage.own(back));
  }

  private PlaceKey within(Viewer viewer, String place) {
    Optional<PlaceKey> wish = PlaceKey.parse(place);
    return places.within(viewer).stream()
        .map(Place::key)
        .filter(key -> wish.filter(key::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new NotFound("place " + place));
  }
}
