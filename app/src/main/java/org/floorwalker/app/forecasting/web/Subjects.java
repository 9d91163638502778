package org.floorwalker.app.forecasting.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.QueueGroup;
import org.floorwalker.app.forecasting.QueueGroups;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what an address stands for: all queues, a group or one.
@Component
final class Subjects {
  private final Forecasting forecasting;
  private final QueueGroups groups;
  private final People people;
  private final Clock clock;

  Subjects(Forecasting forecasting, QueueGroups groups, People people, Clock clock) {
    this.forecasting = forecasting;
    this.groups = groups;
    this.people = people;
    this.clock = clock;
  }

  /// What is asked for of the version; the first queue of the viewer's place where it is not of it.
  ForecastSubject find(Viewer viewer, ForecastVersion version, @Nullable String wanted) {
    List<String> queues = forecasting.listQueues(viewer, version.id());
    Map<String, String> names = new TreeMap<>(QueueNames.of(people).byCode());
    List<QueueGroup> known =
        groups.list(viewer).stream()
            .filter(group -> group.queues().stream().anyMatch(queues::contains))
            .toList();
    known.forEach(group -> names.put(group.address(), group.name()));
    boolean found = wanted != null && !added(known, queues, wanted).isEmpty();
    String queue =
        found && wanted != null
            ? wanted
            : people.queuesHere(viewer, queues, viewer.today(clock)).stream()
                .findFirst()
                .orElse("");
    return new ForecastSubject(
        queue,
        names.getOrDefault(queue, queue),
        queues.stream()
            .map(code -> new ForecastSubject.Choice(code, names.getOrDefault(code, code)))
            .toList(),
        known,
        added(known, queues, queue),
        forecasting.listTroubled(viewer, version.id()).entrySet().stream()
            .map(
                one ->
                    new ForecastSubject.Troubled(
                        names.getOrDefault(one.getKey(), one.getKey()), one.getValue()))
            .toList());
  }

  /// Queues of the version behind an address; none where it stands for nothing.
  private static List<String> added(List<QueueGroup> groups, List<String> queues, String address) {
    if (ForecastSubject.ALL.equals(address)) {
      return queues.size() > 1 ? queues : List.of();
    }
    return groups.stream()
        .filter(group -> group.address().equals(address))
        .findFirst()
        .map(group -> group.queues().stream().filter(queues::contains).toList())
        .orElse(queues.contains(address) ? List.of(address) : List.of());
  }

  /// Queues behind an address now, over which something can be laid.
  List<String> queuesOf(Viewer viewer, String address) {
    List<String> known =
        forecasting.listVersions().stream()
            .findFirst()
            .map(version -> forecasting.listQueues(viewer, version.id()))
            .orElse(List.of());
    List<String> found = added(groups.list(viewer), known, address);
    return found.isEmpty() ? List.of(address) : found;
  }
}
