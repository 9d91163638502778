package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.forecasting.BotEffects;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.QueueMonth;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What chatbots carry before the queues, and what reaches people.
@Controller
final class BotPage {
  private static final int MONTHS = 3;

  private final BotEffects effects;
  private final History history;
  private final People people;
  private final Clock clock;

  BotPage(BotEffects effects, History history, People people, Clock clock) {
    this.effects = effects;
    this.history = history;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/forecast/bot")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView bot(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return Page.of(
        "forecasting/bot",
        new BotView(
            effects.list(viewer, today),
            QueueNames.of(people).byCode(),
            waits(YearMonth.from(today))));
  }

  /// Mean wait until a person answered, by queue, of the last three months, this one included.
  private Map<String, Double> waits(YearMonth now) {
    Map<String, Double> answered = new HashMap<>();
    Map<String, Double> waited = new HashMap<>();
    for (QueueMonth month : history.months()) {
      if (!month.month().isBefore(now.minusMonths(MONTHS - 1))) {
        answered.merge(month.queue(), month.answered(), Double::sum);
        waited.merge(month.queue(), month.waitedSeconds(), Double::sum);
      }
    }
    Map<String, Double> waits = new HashMap<>();
    answered.forEach(
        (queue, number) -> {
          if (number > 0) {
            waits.put(queue, waited.getOrDefault(queue, 0.0) / number);
          }
        });
    return waits;
  }
}
