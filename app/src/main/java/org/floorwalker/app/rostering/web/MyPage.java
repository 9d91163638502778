package org.floorwalker.app.rostering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.OpenToAll;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.MySchedule;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.internal.CalendarText;
import org.floorwalker.planning.roster.StartTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's own day and schedule, their wish and their calendar feed.
@Controller
final class MyPage {
  private static final int FEED_DAYS_BACK = 14;
  private static final int FEED_DAYS_AHEAD = 120;
  private static final MediaType CALENDAR = new MediaType("text", "calendar");

  private final MyViews views;
  private final MySchedule mine;
  private final Messages messages;
  private final Rostering rostering;
  private final Words words;
  private final Clock clock;

  MyPage(
      MyViews views,
      MySchedule mine,
      Messages messages,
      Rostering rostering,
      Words words,
      Clock clock) {
    this.views = views;
    this.mine = mine;
    this.messages = messages;
    this.rostering = rostering;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/my")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView day(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null
        ? Page.of("rostering/nobody", "")
        : Page.of("rostering/my", views.of(viewer, person, null, null, null));
  }

  @GetMapping("/my/schedule")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView week(
      Viewer viewer, @RequestParam(name = "week", required = false) @Nullable LocalDate week) {
    PersonId person = viewer.person();
    if (person == null) {
      return Page.of("rostering/nobody", "");
    }
    messages.markSeen(viewer);
    return Page.of("rostering/myweek", views.of(viewer, person, week, null, null));
  }

  @PostMapping("/my/wish")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView wish(
      Viewer viewer, @RequestParam("from") LocalTime from, @RequestParam("to") LocalTime to) {
    LocalDate today = viewer.today(clock);
    mine.wish(
        viewer,
        new StartTimes(from.toSecondOfDay() / 60, to.toSecondOfDay() / 60),
        today.plusDays(1));
    return Page.goTo("/my/schedule").saying("rostering.said.wished");
  }

  /// Answers with the page itself: the address of a feed is told only once.
  @PostMapping("/my/feed")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView makeFeed(Viewer viewer, HttpServletRequest request) {
    String secret = mine.makeFeed(viewer);
    String root = request.getRequestURL().toString().replaceFirst("/my/feed$", "");
    PersonId person = Objects.requireNonNull(viewer.person());
    return Page.of(
        "rostering/myweek",
        views.of(
            viewer,
            person,
            null,
            "rostering.said.feed-made",
            root + "/calendar/" + secret + ".ics"));
  }

  @PostMapping("/my/feed/revoke")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView revokeFeed(Viewer viewer) {
    mine.revokeFeed(viewer);
    return Page.goTo("/my/schedule").saying("rostering.said.feed-revoked");
  }

  /// The feed itself: whoever has the secret may read, so that calendar programs can.
  @GetMapping("/calendar/{secret}.ics")
  @OpenToAll("A calendar program holds no login; the secret in the address is the key.")
  ResponseEntity<String> calendar(@PathVariable("secret") String secret, Locale language) {
    PersonId person = mine.findByFeed(secret).orElseThrow(() -> new NotFound("this calendar"));
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    Locale spoken = Words.nearest(language);
    String text =
        CalendarText.of(
            rostering
                .publishedPlans(
                    person, today.minusDays(FEED_DAYS_BACK), today.plusDays(FEED_DAYS_AHEAD))
                .values(),
            words.say(spoken, "rostering.feed.name"),
            plan -> summary(plan, spoken),
            plan -> description(plan, spoken),
            clock.instant());
    return ResponseEntity.ok().contentType(CALENDAR).body(text);
  }

  private String summary(DayPlan plan, Locale language) {
    String done =
        plan.pieces().stream()
            .filter(piece -> piece instanceof DayPlan.Piece.Desk)
            .map(piece -> words.say(language, Look.of(piece).key()))
            .distinct()
            .collect(Collectors.joining(", "));
    return words.say(language, "rostering.feed.shift", done);
  }

  private String description(DayPlan plan, Locale language) {
    return plan.pieces().stream()
        .filter(piece -> !(piece instanceof DayPlan.Piece.Desk))
        .map(
            piece ->
                words.say(
                    language,
                    "rostering.feed.piece",
                    words.say(language, Look.of(piece).key()),
                    piece.range().length().toMinutes()))
        .collect(Collectors.joining("\n"));
  }
}
