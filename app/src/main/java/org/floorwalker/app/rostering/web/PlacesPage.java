package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
      @RequestParam("person") String person,
      @RequestParam("day") LocalDate day,
      @RequestParam(name = "deed", defaultValue = "MOVE") Places.Deed deed,
      @RequestParam(name = "pause", required = false) @Nullable LocalTime pause,
      @RequestParam(name = "from", required = false) @Nullable Instant from,
      @RequestParam(name = "hours", defaultValue = "24") int hours,
      @RequestHeader(name = "X-Part", required = false) @Nullable String part) {
    Instant dawn = day.atStartOfDay(viewer.zone()).toInstant();
    DayWindow window =
        new DayWindow(
            from == null || !DayWindow.isNear(from, day) ? dawn : from,
            Math.clamp(hours, 1, DayWindow.MOST_HOURS),
            viewer.zone());
    Places found =
        places
            .of(viewer, id, new Places.Asked(person, day, deed, pause))
            .orElseThrow(() -> new NotFound("a row that may be changed"));
    PlacesView view = PlacesView.of(found, window);
    return part == null
        ? Page.of("rostering/whereto", new WhereToView(id, person, day, view))
        : Page.of("rostering/places", view);
  }
}
