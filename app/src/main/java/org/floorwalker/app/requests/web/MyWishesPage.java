package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.requests.DayWish;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.PlaceWishes;
import org.floorwalker.app.requests.WishNo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's own wishes for days, and where they would like to work from, beside the hours
/// they offer.
@Controller
final class MyWishesPage {
  private static final String PATH = "/my/wishes";
  private static final Set<String> FREE = Set.of("free", "much-free", "must-free");

  private final DayWishes wishes;
  private final PlaceWishes places;
  private final OfferedViews hours;

  MyWishesPage(DayWishes wishes, PlaceWishes places, OfferedViews hours) {
    this.wishes = wishes;
    this.places = places;
    this.hours = hours;
  }

  @GetMapping(PATH)
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView page(Viewer viewer) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.of("requests/mywishes", view(viewer, null, null));
  }

  private MyWishesView view(Viewer viewer, @Nullable WishNo no, @Nullable String wrong) {
    return new MyWishesView(
        wishes.mine(viewer), places.listMine(viewer), hours.of(viewer), no, wrong);
  }

  private ModelAndView answer(Viewer viewer, Optional<WishNo> no, String said) {
    return no.isPresent()
        ? Page.invalid("requests/mywishes", view(viewer, no.get(), null))
        : Page.goTo(PATH).saying(said);
  }

  private ModelAndView wrong(Viewer viewer, String key) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.invalid("requests/mywishes", view(viewer, null, key));
  }

  @PostMapping(PATH)
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView wish(
      Viewer viewer,
      @RequestParam("day") LocalDate day,
      @RequestParam("what") String what,
      @RequestParam(name = "at", defaultValue = "") String at) {
    Optional<DayWish.What> read = read(what, at);
    if (viewer.person() == null || read.isEmpty()) {
      return wrong(viewer, "requests.wishes.wrong");
    }
    return answer(
        viewer, wishes.wish(viewer, day, read.get(), firmness(what)), "requests.said.wished");
  }

  private static DayWish.Firmness firmness(String what) {
    return switch (what) {
      case "free" -> DayWish.Firmness.IF_POSSIBLE;
      case "much-free" -> DayWish.Firmness.MUCH;
      default -> DayWish.Firmness.MUST;
    };
  }

  private static Optional<DayWish.What> read(String what, String at) {
    if (FREE.contains(what)) {
      return Optional.of(new DayWish.What(DayWish.Kind.FREE, 0));
    }
    DayWish.Kind kind =
        what.equals("not-before") ? DayWish.Kind.NOT_BEFORE : DayWish.Kind.NOT_AFTER;
    return Stream.of("not-before", "not-after").anyMatch(what::equals)
        ? OfferedViews.minute(at).filter(it -> it > 0).map(minute -> new DayWish.What(kind, minute))
        : Optional.empty();
  }

  @PostMapping(PATH + "/take-back")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView takeBack(Viewer viewer, @RequestParam("day") LocalDate day) {
    wishes.takeBack(viewer, day);
    return Page.goTo(PATH).saying("requests.said.wish-taken-back");
  }

  @PostMapping(PATH + "/place")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView place(
      Viewer viewer, @RequestParam("day") LocalDate day, @RequestParam("where") String where) {
    if (viewer.person() == null || !(where.equals("home") || where.equals("site"))) {
      return wrong(viewer, "requests.wishes.wrong");
    }
    return answer(
        viewer, places.wish(viewer, day, where.equals("home")), "requests.said.place-granted");
  }

  @PostMapping(PATH + "/place/take-back")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView asUsual(Viewer viewer, @RequestParam("day") LocalDate day) {
    places.takeBack(viewer, day);
    return Page.goTo(PATH).saying("requests.said.wish-taken-back");
  }
}
