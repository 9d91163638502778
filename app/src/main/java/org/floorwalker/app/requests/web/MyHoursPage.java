package org.floorwalker.app.requests.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Availability;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The hours a person offers: an agent's shifts, a leader's talks lie in them. Agents find them
/// beside their wishes.
@Controller
final class MyHoursPage {
  private static final String PATH = "/my/hours";

  private final OfferedViews views;
  private final Availability availability;
  private final Clock clock;

  MyHoursPage(OfferedViews views, Availability availability, Clock clock) {
    this.views = views;
    this.availability = availability;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Needs({Permission.ASK_FOR_CHANGES, Permission.LEAD_TALKS, Permission.COACH})
  ModelAndView page(Viewer viewer) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.of("requests/myhours", view(viewer, null));
  }

  private MyHoursView view(Viewer viewer, @Nullable String wrong) {
    return new MyHoursView(views.of(viewer), wrong);
  }

  private ModelAndView wrong(Viewer viewer) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.invalid("requests/myhours", view(viewer, "requests.availability.wrong"));
  }

  private static ModelAndView said(Viewer viewer, String words) {
    return Page.goTo(viewer.may(Permission.ASK_FOR_CHANGES) ? "/my/wishes" : PATH).saying(words);
  }

  /// Hours of seven weekdays; without a time a weekday is not offered.
  @PostMapping(PATH + "/week")
  @Needs({Permission.ASK_FOR_CHANGES, Permission.LEAD_TALKS, Permission.COACH})
  ModelAndView week(Viewer viewer, @RequestParam Map<String, String> typed) {
    boolean isLimited = "yes".equals(typed.get("limited"));
    List<OfferedWeek.Hours> hours = new ArrayList<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      String from = typed.getOrDefault("from-" + weekday.getValue(), "");
      String to = typed.getOrDefault("to-" + weekday.getValue(), "");
      boolean isEmpty = from.isEmpty() && to.isEmpty();
      Optional<int[]> minutes = minutes(from, to);
      if (isLimited && !isEmpty && minutes.isEmpty()) {
        return wrong(viewer);
      }
      minutes.ifPresent(it -> hours.add(new OfferedWeek.Hours(weekday, it[0], it[1])));
    }
    if (viewer.person() == null || (isLimited && hours.isEmpty())) {
      return wrong(viewer);
    }
    if (!isLimited && !hours.isEmpty() && !isShown(viewer, hours)) {
      OfferedWeek typedHours = new OfferedWeek(viewer.today(clock).plusDays(1), true, hours);
      return Page.invalid(
          "requests/myhours",
          new MyHoursView(views.of(viewer).with(typedHours), "requests.availability.which"));
    }
    availability.offer(
        viewer,
        new OfferedWeek(viewer.today(clock).plusDays(1), isLimited, isLimited ? hours : List.of()));
    return said(viewer, "requests.said.availability");
  }

  /// Whether the form showed these hours: who offers all times again leaves them as they are, but
  /// whoever types others means them.
  private boolean isShown(Viewer viewer, List<OfferedWeek.Hours> hours) {
    OfferedWeek week = views.of(viewer).week();
    return week != null && Set.copyOf(week.hours()).equals(Set.copyOf(hours));
  }

  /// An end of 00:00 is the end of the day.
  private static Optional<int[]> minutes(String from, String to) {
    Optional<Integer> start = OfferedViews.minute(from);
    Optional<Integer> end = OfferedViews.minute(to).map(it -> it == 0 ? 1440 : it);
    return start.isPresent() && end.isPresent() && end.get() > start.get()
        ? Optional.of(new int[] {start.get(), end.get()})
        : Optional.empty();
  }

  @PostMapping(PATH + "/day")
  @Needs({Permission.ASK_FOR_CHANGES, Permission.LEAD_TALKS, Permission.COACH})
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
      return wrong(viewer);
    }
    int[] offered = minutes.orElse(new int[] {0, 0});
    availability.offer(viewer, new OfferedDay(day, offered[0], offered[1]));
    return said(viewer, "requests.said.availability");
  }

  @PostMapping(PATH + "/day/take-back")
  @Needs({Permission.ASK_FOR_CHANGES, Permission.LEAD_TALKS, Permission.COACH})
  ModelAndView dayAsUsual(Viewer viewer, @RequestParam("day") LocalDate day) {
    availability.takeBack(viewer, day);
    return said(viewer, "requests.said.wish-taken-back");
  }
}
