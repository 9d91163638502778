package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.app.staffing.PlanBeside;
import org.springframework.stereotype.Component;

/// Tells the room of needs who is planned to serve what.
@Component
final class PlanOfDay implements PlanBeside {
  private static final Duration SLOT = Duration.ofMinutes(15);

  private final VersionStore versions;
  private final DeskStore desks;

  PlanOfDay(VersionStore versions, DeskStore desks) {
    this.versions = versions;
    this.desks = desks;
  }

  @Override
  public Optional<Plan> find(LocalDate day) {
    LocalDate from = day.minusDays(1);
    LocalDate until = day.plusDays(2);
    return versions
        .findInForce(day)
        .flatMap(versions::find)
        .map(version -> plan(version, true, desks.listPublishedDesks(from, until)))
        .or(
            () ->
                versions
                    .findNewest(day, RosterVersion.State.DRAFT)
                    .map(draft -> plan(draft, false, desks.listDesks(draft.id(), from, until))));
  }

  private static Plan plan(RosterVersion version, boolean isPublished, List<Desk> desks) {
    RosterVersion.Span span = version.span();
    return new Plan(version.id(), span.firstDay(), span.lastDay(), isPublished, people(desks));
  }

  private static Map<String, Map<Instant, Integer>> people(List<Desk> desks) {
    Map<String, Map<Instant, Integer>> people = new HashMap<>();
    for (Desk desk : desks) {
      Map<Instant, Integer> ofQueue =
          people.computeIfAbsent(desk.queue(), queue -> new HashMap<>());
      for (Instant t = desk.start(); t.isBefore(desk.end()); t = t.plus(SLOT)) {
        ofQueue.merge(t, 1, Integer::sum);
      }
    }
    return people;
  }
}
