package org.floorwalker.planning.staffing.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The floor in primitive arrays, shared read-only by all replications.
final class Compiled {
  final int queues;
  final int groups;
  final int slots;
  final double[] boundaries;
  final int[] dayOfSlot;
  final double[][] ratesPerSecond;
  final TimeLaw[] handling;
  final TimeLaw[] patience;
  final double[][] speeds;
  final QueueModel.Waiting[] waiting;
  final QueueModel.Onward[] onward;
  final boolean[] choosy;
  final double[] goalSeconds;
  final OpenTimes[] doneWhileOpen;
  final boolean[] goalIsDone;
  final int[][] routeGroups;
  final double[][] routeAfter;
  final double[][] eligibleAfter;
  final double[][] handleFactor;
  final double[][] wakeSeconds;
  final int[][][] tiers;
  final int levels;
  final boolean reserves;
  final VolumeVariation variation;
  final int[] agentGroup;
  final Change[] changes;

  final @Nullable Trace[] traces;
  final double absentShare;
  final int shifts;

  /// Stretches of one person that are further apart belong to two shifts.
  private static final double SHIFT_GAP_SECONDS = 4 * 3600;

  /// One change of who is at the desk; a negative agent means any of the group.
  ///
  /// @param shift number of the shift it belongs to, which may fall away as a whole
  record Change(double seconds, int group, int agent, boolean comes, int shift) {}

  Compiled(FloorModel floor) {
    queues = floor.queues().size();
    groups = floor.groups().size();
    slots = floor.timeline().slots();
    boundaries = floor.timeline().boundarySeconds();
    dayOfSlot = floor.timeline().dayOfSlot();
    variation = floor.variation();
    ratesPerSecond = new double[queues][];
    handling = new TimeLaw[queues];
    patience = new TimeLaw[queues];
    speeds = new double[queues][];
    waiting = new QueueModel.Waiting[queues];
    onward = new QueueModel.Onward[queues];
    choosy = new boolean[queues];
    goalSeconds = new double[queues];
    goalIsDone = new boolean[queues];
    doneWhileOpen = new OpenTimes[queues];
    routeGroups = new int[queues][];
    routeAfter = new double[queues][];
    eligibleAfter = new double[groups][queues];
    handleFactor = new double[groups][queues];
    wakeSeconds = new double[queues][];
    for (double[] row : eligibleAfter) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    for (int queue = 0; queue < queues; queue++) {
      compile(queue, floor.queues().get(queue));
    }
    tiers = new int[groups][][];
    for (int group = 0; group < groups; group++) {
      tiers[group] = tiersOf(floor.groups().get(group));
    }
    levels = Arrays.stream(speeds).mapToInt(s -> s.length).max().orElse(1);
    reserves = Arrays.stream(waiting).anyMatch(w -> w.reserve() > 0);
    traces = new Trace[queues];
    floor.traces().forEach((queue, trace) -> traces[queue] = trace);
    agentGroup = agentGroups(floor.staffing());
    changes = changes(floor.staffing());
    shifts = Arrays.stream(changes).mapToInt(Change::shift).max().orElse(-1) + 1;
    absentShare =
        floor.staffing() instanceof Staffing.Presences presences ? presences.absentShare() : 0;
  }

  private void compile(int queue, QueueModel model) {
    ratesPerSecond[queue] =
        Arrays.stream(model.contactsPerHour()).map(rate -> rate / 3600).toArray();
    handling[queue] = model.handling().law();
    speeds[queue] = model.handling().speeds();
    patience[queue] = model.waiting().patience();
    waiting[queue] = model.waiting();
    onward[queue] = model.onward();
    choosy[queue] =
        model.waiting().balkShare() > 0 || !model.onward().equals(QueueModel.Onward.NONE);
    compilePromise(queue, model.promise());
    compileRoutes(queue, model.routes());
    wakeSeconds[queue] = wakes(model);
  }

  private void compilePromise(int queue, QueueModel.Promise promise) {
    doneWhileOpen[queue] = OpenTimes.ALWAYS;
    switch (promise) {
      case QueueModel.Promise.AnsweredWithin within -> goalSeconds[queue] = within.seconds();
      case QueueModel.Promise.DoneWithin within -> {
        goalSeconds[queue] = within.seconds();
        goalIsDone[queue] = true;
        doneWhileOpen[queue] = within.open();
      }
    }
  }

  private void compileRoutes(int queue, List<QueueModel.Route> routes) {
    routeGroups[queue] = routes.stream().mapToInt(QueueModel.Route::group).toArray();
    routeAfter[queue] = routes.stream().mapToDouble(QueueModel.Route::afterSeconds).toArray();
    for (QueueModel.Route route : routes) {
      eligibleAfter[route.group()][queue] = route.afterSeconds();
      handleFactor[route.group()][queue] = route.handleFactor();
    }
  }

  /// Waits after which something may happen to a contact: a partner may take it, a callback is
  /// offered, or it becomes urgent.
  private static double[] wakes(QueueModel model) {
    TreeSet<Double> waits = new TreeSet<>();
    model.routes().forEach(route -> waits.add(route.afterSeconds()));
    waits.add(model.onward().callbackAfterSeconds());
    waits.add(model.waiting().urgentAfterSeconds());
    return waits.stream()
        .mapToDouble(Double::doubleValue)
        .filter(wait -> wait > 0 && wait < Double.POSITIVE_INFINITY)
        .toArray();
  }

  private static int[][] tiersOf(GroupModel group) {
    return group.tiers().stream()
        .map(tier -> tier.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private int[] agentGroups(Staffing staffing) {
    return switch (staffing) {
      case Staffing.Headcounts counts -> anonymousAgents(counts);
      case Staffing.Presences presences ->
          presences.agents().stream().mapToInt(Staffing.Presence::group).toArray();
    };
  }

  private int[] anonymousAgents(Staffing.Headcounts counts) {
    int[] most = new int[groups];
    for (int[] row : counts.agents()) {
      for (int group = 0; group < groups; group++) {
        most[group] = Math.max(most[group], row[group]);
      }
    }
    int[] group = new int[Arrays.stream(most).sum()];
    int next = 0;
    for (int g = 0; g < groups; g++) {
      Arrays.fill(group, next, next += most[g], g);
    }
    return group;
  }

  private Change[] changes(Staffing staffing) {
    List<Change> all = new ArrayList<>();
    switch (staffing) {
      case Staffing.Headcounts counts -> addCounts(counts.agents(), all);
      case Staffing.Presences presences -> {
        // Shift 0 is that of everybody who always comes.
        int shift = 1;
        for (int agent = 0; agent < presences.agents().size(); agent++) {
          shift = addPresence(agent, presences.agents().get(agent), shift, all);
        }
      }
    }
    // At one moment people come before others go, so that a handover leaves no gap.
    all.sort(Comparator.comparingDouble(Change::seconds).thenComparing(change -> !change.comes()));
    return all.toArray(Change[]::new);
  }

  private void addCounts(int[][] agents, List<Change> all) {
    int[] now = new int[groups];
    for (int slot = 0; slot < slots; slot++) {
      for (int group = 0; group < groups; group++) {
        int step = agents[slot][group] - now[group];
        for (int i = 0; i < Math.abs(step); i++) {
          all.add(new Change(boundaries[slot], group, -1, step > 0, 0));
        }
        now[group] = agents[slot][group];
      }
    }
  }

  /// Stretches that touch are one, so that nobody leaves and comes at the same moment.
  private static int addPresence(
      int agent, Staffing.Presence presence, int firstShift, List<Change> all) {
    double[] starts = presence.startSeconds();
    double[] ends = presence.endSeconds();
    int shift = presence.alwaysComes() ? 0 : firstShift;
    for (int i = 0; i < starts.length; i++) {
      boolean next = i > 0 && starts[i] - ends[i - 1] > SHIFT_GAP_SECONDS;
      shift += next && !presence.alwaysComes() ? 1 : 0;
      if (i == 0 || starts[i] > ends[i - 1]) {
        all.add(new Change(starts[i], presence.group(), agent, true, shift));
      }
      if (i == starts.length - 1 || starts[i + 1] > ends[i]) {
        all.add(new Change(ends[i], presence.group(), agent, false, shift));
      }
    }
    return presence.alwaysComes() ? firstShift : shift + 1;
  }
}
