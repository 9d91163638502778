package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.Explanation.Gap;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.time.TimeRange;

/// Days of a plan as instants, and what the plan leaves open around them.
final class DayPicture {
  private static final double LEAST_GAP = 0.05;

  private final Plan plan;

  DayPicture(Plan plan) {
    this.plan = plan;
  }

  Day of(int a, int d) {
    if (!plan.duties.works(a, d)) {
      return new Day.Free();
    }
    int start = plan.duties.start(a, d);
    ShiftForm form = plan.duties.form(a, d);
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < form.pauses; i++) {
      int from = start + plan.duties.pause(a, d, i);
      pauses.add(new Pause(form.row(i).kind(), range(from, from + form.length(i))));
    }
    pauses.sort(Comparator.comparing(pause -> pause.range().startInclusive()));
    return new Day.Working(range(start, start + form.presence), pauses);
  }

  private TimeRange range(int from, int to) {
    TimeAxis axis = plan.part.model().axis();
    return TimeRange.of(axis.instantOf(from), axis.instantOf(to));
  }

  /// People missing by slot, then queue, in the slots.
  double[] missing(int from, int to) {
    int queues = plan.part.queueNumbers().length;
    double[] missing = new double[Math.max(0, to - from) * queues];
    for (int t = from; t < to; t++) {
      for (int q = 0; q < queues; q++) {
        double need = plan.part.demand().need()[t * queues + q];
        missing[(t - from) * queues + q] = Math.max(0, need - plan.coverage.served(t, q));
      }
    }
    return missing;
  }

  /// Stretches in which more people are missing than before, the longest first.
  List<Gap> gaps(int from, double[] before, double[] after) {
    int queues = plan.part.queueNumbers().length;
    List<Gap> gaps = new ArrayList<>();
    for (int q = 0; q < queues; q++) {
      int start = -1;
      double most = 0;
      for (int i = q; i <= before.length + q; i += queues) {
        double more = i < before.length ? after[i] - before[i] : 0;
        int slot = from + i / queues;
        if (more > LEAST_GAP) {
          start = start < 0 ? slot : start;
          most = Math.max(most, more);
        } else if (start >= 0) {
          gaps.add(new Gap(nameOf(q), range(start, slot), most));
          start = -1;
          most = 0;
        }
      }
    }
    gaps.sort(Comparator.comparing((Gap gap) -> gap.range().length()).reversed());
    return gaps;
  }

  private String nameOf(int queue) {
    return plan.part.model().queues().get(plan.part.queueNumbers()[queue]);
  }
}
