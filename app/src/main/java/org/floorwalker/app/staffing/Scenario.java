package org.floorwalker.app.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.plan.WhatIf;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.jspecify.annotations.Nullable;

/// A what-if question asked of a need, with its answer once it is computed.
///
/// @param id its number
/// @param version the need version it is asked of
/// @param name what it is called in the comparison
/// @param day the day that is simulated
/// @param question what is otherwise
/// @param made when and by whom
/// @param answer null while it is computed, and where there is none
/// @param trouble why there is no answer, null when there is none to tell
public record Scenario(
    long id,
    long version,
    String name,
    LocalDate day,
    WhatIf question,
    Made made,
    @Nullable Answer answer,
    @Nullable String trouble) {

  /// What may be shown of it where only some queues may be seen: nothing when it asks about another
  /// queue or about all of them, since its name may tell of any, nor when it has trouble, which may
  /// name one; else the answers of those queues.
  Optional<Scenario> within(QueuesWithin seen) {
    if (seen.all()) {
      return Optional.of(this);
    }
    boolean own = isWithin(question.queue(), seen);
    boolean learns = question.skill() == null || isWithin(question.skill().to(), seen);
    if (!own || !learns || trouble != null) {
      return Optional.empty();
    }
    Answer cut = answer == null ? null : answer.within(seen);
    return Optional.of(new Scenario(id, version, name, day, question, made, cut, null));
  }

  private static boolean isWithin(@Nullable QueueId queue, QueuesWithin seen) {
    return queue != null && seen.covers(queue.name());
  }

  /// @param asItIs every queue as it is
  /// @param changed every queue as the question has it, in the same order
  public record Answer(List<Row> asItIs, List<Row> changed) {
    public Answer {
      asItIs = List.copyOf(asItIs);
      changed = List.copyOf(changed);
    }

    private Answer within(QueuesWithin seen) {
      return new Answer(rows(asItIs, seen), rows(changed, seen));
    }

    private static List<Row> rows(List<Row> all, QueuesWithin seen) {
      return all.stream().filter(row -> seen.covers(row.queue())).toList();
    }
  }

  /// One queue.
  ///
  /// @param queue its name
  /// @param contacts contacts for people over the need's days
  /// @param hours person-hours to schedule
  /// @param mostPeople most people at the desk in a slot
  /// @param occupancy expected with the need
  /// @param service simulated on the day with the people of the need as it is, with its standard
  ///     error; null for work with a deadline
  public record Row(
      String queue,
      double contacts,
      double hours,
      double mostPeople,
      double occupancy,
      @Nullable Estimate service) {}
}
