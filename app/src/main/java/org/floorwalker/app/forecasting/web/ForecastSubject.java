package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.QueueGroup;
import org.floorwalker.planning.demand.QueueId;

/// What is forecast: a queue, a group or all.
///
/// @param queue the queue's code, a group's address, [#ALL] for all
/// @param name what people call it
/// @param queues all queues of the version
/// @param groups groups with queues of the version
/// @param added queues that are added up; one for a single queue
/// @param troubled queues that could not be forecast
public record ForecastSubject(
    String queue,
    String name,
    List<Choice> queues,
    List<QueueGroup> groups,
    List<String> added,
    List<Troubled> troubled) {
  /// Stands for all queues together in addresses.
  public static final String ALL = "*";

  /// More queues are sought by name, not chosen from a list.
  public static final int MOST_CHOICES = 60;

  private static final int NAMED = 8;

  public ForecastSubject {
    troubled = List.copyOf(troubled);
    queues = List.copyOf(queues);
    groups = List.copyOf(groups);
    added = List.copyOf(added);
  }

  List<QueueId> ids() {
    return added.stream().map(QueueId::new).toList();
  }

  /// Whether there are too many queues to choose from a list.
  public boolean isMany() {
    return queues.size() > MOST_CHOICES;
  }

  public boolean isAll() {
    return queue.equals(ALL);
  }

  /// Whether one queue is shown, over which something can be laid.
  public boolean isOne() {
    return !isAll() && groups.stream().noneMatch(group -> group.address().equals(queue));
  }

  /// What people call a queue of the version.
  public String nameOf(String code) {
    return queues.stream()
        .filter(choice -> choice.queue().equals(code))
        .map(Choice::name)
        .findFirst()
        .orElse(code);
  }

  /// Names of the first queues that could not be forecast.
  public String troubledNames() {
    return troubled.stream().limit(NAMED).map(Troubled::name).collect(Collectors.joining(", "))
        + (troubled.size() > NAMED ? " …" : "");
  }

  /// Names of the queues added up.
  public String addedNames() {
    return queues.stream()
        .filter(choice -> added.contains(choice.queue()))
        .map(Choice::name)
        .collect(Collectors.joining(", "));
  }

  /// A queue that could not be forecast.
  ///
  /// @param what what went wrong and the remedy, as the program says it
  public record Troubled(String name, String what) {}

  /// A queue to choose.
  public record Choice(String queue, String name) {}
}
