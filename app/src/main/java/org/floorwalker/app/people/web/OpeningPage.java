package org.floorwalker.app.people.web;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.people.Opened;
import org.floorwalker.app.people.OpeningTimes;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// When a queue or a site is open, by weekday and on single days.
@Controller
final class OpeningPage {
  private final OpeningTimes hours;
  private final Words words;

  OpeningPage(OpeningTimes hours, Words words) {
    this.hours = hours;
    this.words = words;
  }

  @GetMapping("/organisation/{table}/opening")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView form(
      Viewer viewer, @PathVariable String table, @RequestParam(defaultValue = "-") String code) {
    Opened whose = opened(table, code);
    OpeningText now = OpeningText.of(hours.get(viewer, whose));
    return Page.of("people/opening", view(viewer, whose, now.packed(), now, Map.of(), false));
  }

  private static Opened opened(String table, String code) {
    return Opened.find(table, code).orElseThrow(() -> new NotFound("table " + table));
  }

  @PostMapping("/organisation/{table}/opening")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView save(
      Viewer viewer, @PathVariable String table, @RequestParam Map<String, String> sent) {
    Opened whose = opened(table, sent.getOrDefault("code", "-"));
    String before = sent.getOrDefault("before", "");
    OpeningText text = new OpeningText(sent);
    Map<String, String> troubles = text.troubles();
    if (!troubles.isEmpty()) {
      return Page.invalid("people/opening", view(viewer, whose, before, text, troubles, false));
    }
    OpeningTimes.Outcome outcome =
        hours.change(viewer, whose, OpeningText.unpacked(before).hours(), text.hours());
    return switch (outcome) {
      case OpeningTimes.Outcome.Saved() ->
          Page.goTo(OpeningView.table(whose)).saying("people.said.opening", whose.code());
      case OpeningTimes.Outcome.Overtaken(var now) ->
          Page.conflict(
              "people/opening",
              view(viewer, whose, OpeningText.of(now).packed(), text, Map.of(), true));
    };
  }

  private OpeningView view(
      Viewer viewer,
      Opened whose,
      String before,
      OpeningText text,
      Map<String, String> troubles,
      boolean overtaken) {
    return new OpeningView(
        whose,
        before,
        Stream.of(DayOfWeek.values())
            .map(day -> Field.text("day-" + day.getValue(), "people.weekday." + day.getValue()))
            .map(field -> filled(viewer, field, text, troubles))
            .toList(),
        text.lines().stream()
            .map(
                line ->
                    new OpeningView.SingleDay(
                        filled(
                            viewer,
                            Field.date("date-" + line, "people.opening.date"),
                            text,
                            troubles),
                        filled(
                            viewer,
                            Field.text("hours-" + line, "people.opening.hours"),
                            text,
                            troubles)))
            .toList(),
        overtaken);
  }

  private Field filled(Viewer viewer, Field field, OpeningText text, Map<String, String> troubles) {
    return field
        .value(text.get(field.name()))
        .error(said(viewer, troubles.get(field.name())))
        .autocomplete("off")
        .optionally();
  }

  private @Nullable String said(Viewer viewer, @Nullable String key) {
    return key == null ? null : words.say(viewer.spoken(), key);
  }
}
