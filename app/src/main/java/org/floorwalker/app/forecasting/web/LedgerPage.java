package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastLedger;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How right frozen forecasts were over the last 13 weeks.
@Controller
final class LedgerPage {
  private static final int DAYS = 91;

  private final ForecastLedger ledger;
  private final People people;
  private final Clock clock;

  LedgerPage(ForecastLedger ledger, People people, Clock clock) {
    this.ledger = ledger;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/forecast/ledger")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView ledger(
      Viewer viewer, @RequestParam(name = "queue", required = false) @Nullable String wanted) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    ForecastLedger.Days days = new ForecastLedger.Days(today.minusDays(DAYS), today);
    List<String> queues = ledger.listQueues(viewer, days);
    String queue =
        wanted != null && queues.contains(wanted) ? wanted : queues.stream().findFirst().orElse("");
    Map<String, String> names = new TreeMap<>();
    for (QueueCard card : people.queues()) {
      names.put(card.id().name(), card.name());
    }
    return Page.of(
        "forecasting/ledger",
        new LedgerView(
            queue,
            names.getOrDefault(queue, queue),
            queues.stream()
                .map(code -> new ForecastView.Choice(code, names.getOrDefault(code, code)))
                .toList(),
            days,
            queue.isEmpty() ? List.of() : ledger.lines(viewer, queue, days),
            ledger.work(viewer, days),
            queue.isEmpty() ? List.of() : ledger.overrides(viewer, queue, days)));
  }
}
