package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Finds a queue by a part of its code or name where they are too many to choose from.
@Controller
final class QueueSearchPage {
  private final Forecasting forecasting;
  private final People people;

  QueueSearchPage(Forecasting forecasting, People people) {
    this.forecasting = forecasting;
    this.people = people;
  }

  @GetMapping("/forecast/queues")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView queues(
      Viewer viewer,
      @RequestParam(name = "find", defaultValue = "") String sought,
      @RequestParam(name = "ledger", defaultValue = "false") boolean ledger) {
    QueuesFound found = QueuesFound.of(sought, ledger, queues(viewer));
    return found.choices().size() == 1
        ? Page.goTo(found.address(found.choices().getFirst()))
        : Page.of("forecasting/queues", found);
  }

  private List<ForecastSubject.Choice> queues(Viewer viewer) {
    Map<String, String> names = QueueNames.of(people).byCode();
    return forecasting.listVersions().stream()
        .findFirst()
        .map(version -> forecasting.listQueues(viewer, version.id()))
        .orElse(List.of())
        .stream()
        .map(code -> new ForecastSubject.Choice(code, names.getOrDefault(code, code)))
        .toList();
  }
}
