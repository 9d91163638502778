package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.forecasting.QueueGroups;
import org.floorwalker.app.forecasting.QueueGroups.Outcome;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Groups of queues of one's own choice, made and taken away on the forecast page.
@Controller
final class GroupPage {
  private final QueueGroups groups;
  private final ForecastViews views;
  private final People people;
  private final Clock clock;

  GroupPage(QueueGroups groups, ForecastViews views, People people, Clock clock) {
    this.groups = groups;
    this.views = views;
    this.people = people;
    this.clock = clock;
  }

  @PostMapping("/forecast/group")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView make(
      Viewer viewer,
      Locale language,
      @RequestParam("name") String name,
      @RequestParam(name = "member", defaultValue = "") List<String> chosen,
      @RequestParam(name = "members", defaultValue = "") String typed) {
    Set<String> members = new LinkedHashSet<>(chosen);
    for (String line : typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      Optional<String> code = code(line);
      if (code.isEmpty()) {
        return refused(viewer, language, name, "unknown-queue");
      }
      members.add(code.get());
    }
    return switch (groups.make(viewer, name, List.copyOf(members))) {
      case Outcome.Done done ->
          Page.goTo("/forecast?queue=" + done.group().address())
              .saying("forecasting.said.group-made")
              .undo("/forecast/group/" + done.group().id() + "/remove", Map.of());
      case Outcome.NoName _ -> refused(viewer, language, name, "no-group-name");
      case Outcome.TooFew _ -> refused(viewer, language, name, "few-queues");
      case Outcome.NameTaken _ -> refused(viewer, language, name, "group-taken");
    };
  }

  /// The queue with this code or name.
  private Optional<String> code(String line) {
    return people.queues().stream()
        .filter(queue -> queue.id().name().equals(line) || queue.name().equalsIgnoreCase(line))
        .map(queue -> queue.id().name())
        .findFirst();
  }

  private ModelAndView refused(Viewer viewer, Locale language, String name, String trouble) {
    RefusedForm refused =
        new RefusedForm("group", "name", "forecasting.trouble." + trouble, Map.of("name", name));
    ForecastWanted wanted = ForecastWanted.of(ForecastSubject.ALL, viewer.today(clock));
    return Page.invalid(
        "forecasting/forecast", views.page(viewer, language, wanted).withRefused(refused));
  }

  @PostMapping("/forecast/group/{id}/remove")
  @Needs(Permission.MAKE_FORECASTS)
  ModelAndView remove(Viewer viewer, @PathVariable("id") long id) {
    boolean removed = groups.remove(viewer, id);
    return removed
        ? Page.goTo("/forecast").saying("forecasting.said.group-removed")
        : Page.goTo("/forecast");
  }
}
