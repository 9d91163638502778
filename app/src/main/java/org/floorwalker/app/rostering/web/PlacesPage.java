package org.floorwalker.app.rostering.web;

import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Places;
import org.floorwalker.app.rostering.RowPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a shift, its start, its end or one of its breaks could lie: hatched into the row while a
/// planner drags it, and as a list for whoever does not.
@Controller
final class PlacesPage {
  private final RowPlaces places;

  PlacesPage(RowPlaces places) {
    this.places = places;
  }

  /// A list of the places; with the header `X-Part` the hatching for a grid's window.
  @GetMapping("/schedule/{version}/places")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView places(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam Map<String, String> sent,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part) {
    PlacesForm form = PlacesForm.of(sent);
    Places.Asked asked = form.asked();
    Places found =
        places.of(viewer, id, asked).orElseThrow(() -> new NotFound("a row that may be changed"));
    PlacesView view = PlacesView.of(found, form.window(viewer.zone()));
    return part == null
        ? Page.of("rostering/whereto", new WhereToView(id, asked.person(), asked.day(), view))
        : Page.of("rostering/places", view);
  }
}
