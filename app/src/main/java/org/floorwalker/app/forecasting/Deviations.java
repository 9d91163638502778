package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.KnowledgeWriting.Deed;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// A door: the register of what will make a stretch of time unlike the forecast.
@Component
public final class Deviations {
  private static final String KIND = "deviation";

  private final KnowledgeStore knowledge;
  private final KnowledgeWriting writing;
  private final People people;
  private final Clock clock;

  Deviations(KnowledgeStore knowledge, KnowledgeWriting writing, People people, Clock clock) {
    this.knowledge = knowledge;
    this.writing = writing;
    this.people = people;
    this.clock = clock;
  }

  /// Writes down something that will make the range unlike the forecast.
  ///
  /// @return its number
  public long note(Viewer viewer, KnownDeviation.Noted noted) {
    return writing.written(
        new Deed(viewer, "deviation-noted", KIND),
        noted,
        entered -> knowledge.insertDeviation(noted, entered));
  }

  /// Writes a deviation down anew in place of one in force.
  ///
  /// @return its number; empty when the old one is not in force any more
  public Optional<Long> change(Viewer viewer, long deviation, KnownDeviation.Noted noted) {
    return writing.together(
        () -> withdraw(viewer, deviation) ? Optional.of(note(viewer, noted)) : Optional.empty());
  }

  /// Takes a deviation back; false when it is not in force.
  public boolean withdraw(Viewer viewer, long deviation) {
    return writing.withdrawn(
        new Deed(viewer, "deviation-withdrawn", KIND),
        deviation,
        () -> knowledge.withdrawDeviation(deviation, clock.instant()));
  }

  /// Those in force that touch the range, of the queues the viewer may see. One of all queues is
  /// told to who sees them all: its words may concern anybody.
  public List<KnownDeviation> list(Viewer viewer, TimeRange range) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_FORECASTS);
    return list(range).stream().filter(deviation -> deviation.isWithin(seen)).toList();
  }

  /// Those in force that touch the range.
  public List<KnownDeviation> list(TimeRange range) {
    return knowledge.listDeviations(range);
  }
}
