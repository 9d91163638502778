package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastLedger;
import org.floorwalker.app.forecasting.LedgerDays;
import org.floorwalker.app.forecasting.QueueGroup;
import org.floorwalker.app.forecasting.QueueGroups;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.planning.demand.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How right frozen forecasts were over the last 13 weeks.
@Controller
final class LedgerPage {
  private final ForecastLedger ledger;
  private final QueueGroups groups;
  private final People people;
  private final Clock clock;

  LedgerPage(ForecastLedger ledger, QueueGroups groups, People people, Clock clock) {
    this.ledger = ledger;
    this.groups = groups;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/forecast/ledger")
  @Needs(Permission.SEE_FORECASTS)
  ModelAndView ledger(
      Viewer viewer, @RequestParam(name = "queue", required = false) @Nullable String wanted) {
    LocalDate today = viewer.today(clock);
    LedgerDays days = LedgerDays.before(today);
    List<String> queues = ledger.listQueues(viewer, days);
    Map<String, List<String>> subjects = subjects(viewer, queues);
    String subject =
        wanted != null && subjects.containsKey(wanted)
            ? wanted
            : queues.stream().findFirst().orElse("");
    Map<String, String> names = names(viewer);
    List<String> judged = subjects.getOrDefault(subject, List.of());
    return Page.of(
        "forecasting/ledger",
        new LedgerView(
            subject,
            names.getOrDefault(subject, subject),
            subjects.keySet().stream()
                .map(code -> new ForecastSubject.Choice(code, names.getOrDefault(code, code)))
                .toList(),
            days,
            ForecastSubject.ALL.equals(subject)
                ? ledger.reportOfAll(viewer, judged, days)
                : ledger.report(viewer, judged, days),
            OverridesJudged.by(ledger, viewer, judged, days)));
  }

  /// Queues behind each choice: all together, those of each channel, planners' groups,
  /// single queues.
  private Map<String, List<String>> subjects(Viewer viewer, List<String> queues) {
    Map<String, List<String>> subjects = new LinkedHashMap<>();
    if (queues.size() > 1) {
      subjects.put(ForecastSubject.ALL, queues);
      Map<Channel, List<String>> channels = channels(queues);
      if (channels.size() > 1) {
        channels.forEach((channel, of) -> subjects.put(LedgerView.CHANNEL + channel.word(), of));
      }
    }
    for (QueueGroup group : groups.list(viewer)) {
      List<String> judged = group.queues().stream().filter(queues::contains).toList();
      if (!judged.isEmpty()) {
        subjects.put(group.address(), judged);
      }
    }
    queues.forEach(queue -> subjects.put(queue, List.of(queue)));
    return subjects;
  }

  private Map<Channel, List<String>> channels(List<String> queues) {
    Set<String> judged = Set.copyOf(queues);
    return people.queues().stream()
        .filter(card -> judged.contains(card.id().name()))
        .collect(
            Collectors.groupingBy(
                card -> card.settings().queue().channel(),
                TreeMap::new,
                Collectors.mapping(card -> card.id().name(), Collectors.toList())));
  }

  private Map<String, String> names(Viewer viewer) {
    Map<String, String> names = new TreeMap<>(QueueNames.of(people).byCode());
    groups.list(viewer).forEach(group -> names.put(group.address(), group.name()));
    return names;
  }
}
