package org.floorwalker.app.people.web;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.people.QueueHours;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// When a queue is open, by weekday and on single days.
@Controller
final class OpeningPage {
  private final QueueHours hours;
  private final Words words;

  OpeningPage(QueueHours hours, Words words) {
    this.hours = hours;
    this.words = words;
  }

  @GetMapping("/organisation/queues/opening")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView form(Viewer viewer, @RequestParam(defaultValue = "-") String code) {
    OpeningText now = OpeningText.of(hours.get(viewer, new QueueId(code)));
    return Page.of("people/opening", view(viewer, code, now.packed(), now, Map.of(), false));
  }

  @PostMapping("/organisation/queues/opening")
  @Needs(Permission.CHANGE_ORGANISATION)
  ModelAndView save(Viewer viewer, @RequestParam Map<String, String> sent) {
    String code = sent.getOrDefault("queue", "-");
    String before = sent.getOrDefault("before", "");
    OpeningText text = new OpeningText(sent);
    Map<String, String> troubles = text.troubles();
    if (!troubles.isEmpty()) {
      return Page.invalid("people/opening", view(viewer, code, before, text, troubles, false));
    }
    QueueHours.Outcome outcome =
        hours.change(viewer, new QueueId(code), OpeningText.unpacked(before).hours(), text.hours());
    return switch (outcome) {
      case QueueHours.Outcome.Saved() ->
          Page.goTo("/organisation/queues").saying("people.said.opening", code);
      case QueueHours.Outcome.Overtaken(var now) ->
          Page.conflict(
              "people/opening",
              view(viewer, code, OpeningText.of(now).packed(), text, Map.of(), true));
    };
  }

  private OpeningView view(
      Viewer viewer,
      String code,
      String before,
      OpeningText text,
      Map<String, String> troubles,
      boolean overtaken) {
    return new OpeningView(
        code,
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
    Locale language = viewer.language() == null ? Locale.ENGLISH : viewer.language();
    return key == null ? null : words.say(language, key);
  }
}
