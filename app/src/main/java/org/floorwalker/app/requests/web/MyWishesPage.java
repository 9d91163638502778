package org.floorwalker.app.requests.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.floorwalker.app.rostering.Availability;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's own wishes for days, the hours they offer, and where they would like to work from.
@Controller
final class MyWishesPage {
  private static final String PATH = "/my/wishes";
  private static final int SOON = 28;
  private static final Set<String> FREE = Set.of("free", "much-free", "must-free");

  private final DayWishes wishes;
  private final PlaceWishes places;
  private final Availability availability;
  private final Clock clock;

  MyWishesPage(DayWishes wishes, PlaceWishes places, Availability availability, Clock clock) {
    this.wishes = wishes;
    this.places = places;
    this.availability = availability;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView page(Viewer viewer) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.of("requests/mywishes", view(viewer, null, null));
  }

  private MyWishesView view(Viewer viewer, @Nullable WishNo no, @Nullable String wrong) {
    LocalDate today = viewer.today(clock);
    return new MyWishesView(
        wishes.mine(viewer),
        places.listMine(viewer),
        availability.findWeek(viewer, today.plusDays(1)).orElse(null),
        availability.listDays(viewer, today),
        today.plusDays(SOON),
        no,
        wrong);
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
        ? minute(at).filter(it -> it > 0).map(minute -> new DayWish.What(kind, minute))
        : Optional.empty();
  }

  private static Optional<Integer> minute(String typed) {
    return typed.matches("([01]\\d|2[0-3]):[0-5]\\d")
        ? Optional.of(LocalTime.parse(typed).toSecondOfDay() / 60)
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

  /// Hours of seven weekdays; without a time a weekday is not offered.
  @PostMapping(PATH + "/week")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView week(Viewer viewer, @RequestParam Map<String, String> typed) {
    boolean isLimited = "yes".equals(typed.get("limited"));
    List<OfferedWeek.Hours> hours = new ArrayList<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      String from = typed.getOrDefault("from-" + weekday.getValue(), "");
      String to = typed.getOrDefault("to-" + weekday.getValue(), "");
      boolean isEmpty = from.isEmpty() && to.isEmpty();
      Optional<int[]> minutes = minutes(from, to);
      if (isLimited && !isEmpty && minutes.isEmpty()) {
        return wrong(viewer, "requests.availability.wrong");
      }
      minutes.ifPresent(it -> hours.add(new OfferedWeek.Hours(weekday, it[0], it[1])));
    }
    if (viewer.person() == null || (isLimited && hours.isEmpty())) {
      return wrong(viewer, "requests.availability.wrong");
    }
    availability.offer(
        viewer,
        new OfferedWeek(viewer.today(clock).plusDays(1), isLimited, isLimited ? hours : List.of()));
    return Page.goTo(PATH).saying("requests.said.availability");
  }

  /// An end of 00:00 is the end of the day.
  private static Optional<int[]> minutes(String from, String to) {
    Optional<Integer> start = minute(from);
    Optional<Integer> end = minute(to).map(it -> it == 0 ? 1440 : it);
    return start.isPresent() && end.isPresent() && end.get() > start.get()
        ? Optional.of(new int[] {start.get(), end.get()})
        : Optional.empty();
  }

  @PostMapping(PATH + "/day")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView day(
      Viewer viewer,
      @RequestParam("day") LocalDate day,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "to", defaultValue = "") String to) {
    Optional<int[]> minutes = minutes(from, to);
    boolean isNotAtAll = from.isEmpty() && to.isEmpty();
    if (viewer.person() == null
        || (minutes.isEmpty() && !isNotAtAll)
        || !day.isAfter(viewer.today(clock))) {
      return wrong(viewer, "requests.availability.wrong");
    }
    int[] offered = minutes.orElse(new int[] {0, 0});
    availability.offer(viewer, new OfferedDay(day, offered[0], offered[1]));
    return Page.goTo(PATH).saying("requests.said.availability");
  }

  @PostMapping(PATH + "/day/take-back")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView dayAsUsual(Viewer viewer, @RequestParam("day") LocalDate day) {
    availability.takeBack(viewer, day);
    return Page.goTo(PATH).saying("requests.said.wish-taken-back");
  }
}
