package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import org.floorwalker.app.forecasting.BotEffects;
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
  private final BotEffects effects;
  private final People people;
  private final Clock clock;

  BotPage(BotEffects effects, People people, Clock clock) {
    this.effects = effects;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/forecast/bot")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView bot(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return Page.of(
        "forecasting/bot",
        new BotView(effects.list(viewer, today), QueueNames.of(people).byCode()));
  }
}
