package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A roster in which agents mix tours and serve queues in fractions.
///
/// It is made cheaper one agent at a time: the tour that is cheapest at the slopes of the moment is
/// mixed in, as much of it as an exact line search says (block-coordinate Frank-Wolfe:
/// Lacoste-Julien, Jaggi, Schmidt and Pletscher 2013).
final class RelaxedRoster {
  private static final int BISECTIONS = 12;

  private final Plan plan;
  private final SkillGroups groups;
  private final Demand demand;
  private final int queues;
  private final int slots;
  private final TourProgram[] programs;
  private final Mix[] mixes;

  /// People serving each slot and queue, in fractions.
  private final double[] served;

  /// Points an agent earns at the desk in each slot, at the best of their queues.
  private final double[] value;

  private final int[] bestQueue;

  /// The mixture of tours of one agent.
  private static final class Mix {
    /// People at each slot and queue of their skills: slot * skills + skill.
    private final float[] desk;

    private final double[] unpopular = new double[Unpopular.KINDS];
    private double wishes;

    Mix(int cells) {
      this.desk = new float[cells];
    }
  }

  /// @param plan a roster to start from, everybody with one whole tour
  RelaxedRoster(Plan plan) {
    this.plan = plan;
    this.groups = plan.part.groups();
    this.demand = plan.part.demand();
    this.queues = groups.queues;
    this.slots = plan.desk.horizon;
    this.programs = new TourProgram[plan.agents()];
    this.mixes = new Mix[plan.agents()];
    this.served = new double[slots * queues];
    this.value = new double[slots];
    this.bestQueue = new int[slots];
    takeOver();
  }

  private void takeOver() {
    QueueShares shares = new QueueShares(plan);
    int[] local = new int[plan.part.model().queues().size()];
    for (int q = 0; q < queues; q++) {
      local[plan.part.queueNumbers()[q]] = q;
    }
    for (int a = 0; a < plan.agents(); a++) {
      programs[a] = new TourProgram(plan.part.model(), plan.person(a));
      mixes[a] = new Mix(slots * skills(a));
      for (int kind = 0; kind < Unpopular.KINDS; kind++) {
        mixes[a].unpopular[kind] = plan.duties.unpopular(a, kind);
      }
      mixes[a].wishes = Points.points(plan.duties.wishGrains(a));
      for (int t = 0; t < slots; t++) {
        int queue = plan.desk.holds(a, t) ? shares.take(a, t) : -1;
        if (queue >= 0) {
          mixes[a].desk[t * skills(a) + skillOf(a, local[queue])] = 1;
          served[t * queues + local[queue]]++;
        }
      }
    }
  }

  private int skills(int a) {
    return groups.firstEntry[plan.desk.group(a) + 1] - groups.firstEntry[plan.desk.group(a)];
  }

  private int queueOf(int a, int skill) {
    return groups.queueOfEntry[groups.firstEntry[plan.desk.group(a)] + skill];
  }

  private int skillOf(int a, int queue) {
    int skill = 0;
    while (queueOf(a, skill) != queue) {
      skill++;
    }
    return skill;
  }

  /// What one more person in the cell, slot * queues + queue, changes the cost by.
  double slope(int cell) {
    return slope(cell, served[cell]);
  }

  /// Mixes in the agent's tour that is cheapest at the slopes.
  void improve(int a) {
    if (skills(a) == 0) {
      return;
    }
    for (int t = 0; t < slots; t++) {
      pick(a, t, null);
    }
    Mix mix = mixes[a];
    Step step = new Step(a);
    double cost = programs[a].solve(value, tangents(a));
    if (cost < Double.POSITIVE_INFINITY) {
      programs[a].walk(step);
      step.wishes = programs[a].wishes();
      step.take(mix);
    }
  }

  /// The agent's best queue of the slot, by the slopes now or by the prices given.
  private void pick(int a, int t, double @Nullable [] given) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < skills(a); k++) {
      int cell = t * queues + queueOf(a, k);
      double slope = given == null ? slope(cell, served[cell]) : given[cell];
      if (slope < least) {
        least = slope;
        bestQueue[t] = k;
      }
    }
    value[t] = -least;
  }

  /// What one more unpopular shift of each kind would cost the mixture.
  private double[] tangents(int a) {
    double[] tangents = new double[Unpopular.KINDS];
    for (int kind = 0; kind < tangents.length; kind++) {
      tangents[kind] = unpopularSlope(a, kind, mixes[a].unpopular[kind]);
    }
    return tangents;
  }

  private double unpopularSlope(int a, int kind, double shifts) {
    int earlier = plan.person(a).wishes().earlierGrains()[kind];
    return Unpopular.slope(kind, shifts) + Points.points(earlier);
  }

  /// Cost of the cell between whole numbers of people, on the chords.
  private double chord(int cell, double people) {
    int below = (int) Math.floor(people);
    double part = people - below;
    double low = demand.cost(cell, below);
    return part == 0 ? low : low + part * (demand.cost(cell, below + 1) - low);
  }

  /// Slope of the chords, smoothed over half a person on both sides.
  private double slope(int cell, double people) {
    double low = Math.max(0, people - 0.5);
    return chord(cell, low + 1) - chord(cell, low);
  }

  /// From an agent's mixture towards one tour.
  private final class Step implements TourProgram.Shifts {
    private final int agent;
    private final float[] change;
    private final List<Integer> cells = new ArrayList<>();
    private final double[] unpopular = new double[Unpopular.KINDS];
    private double wishes;

    Step(int agent) {
      this.agent = agent;
      this.change = mixes[agent].desk.clone();
      for (int i = 0; i < change.length; i++) {
        change[i] = -change[i];
      }
    }

    @Override
    public void take(int day, int start, boolean[] atDesk) {
      for (int o = 0; o < atDesk.length && start + o < slots; o++) {
        if (atDesk[o]) {
          change[(start + o) * skills(agent) + bestQueue[start + o]] += 1;
        }
      }
      int end = (start + atDesk.length) * plan.part.model().axis().slotMinutes();
      for (int kind = 0; kind < unpopular.length; kind++) {
        unpopular[kind] += Unpopular.is(kind, plan.person(agent).site(), day, end) ? 1 : 0;
      }
    }

    /// Goes as far as it gets cheaper.
    void take(Mix mix) {
      for (int i = 0; i < change.length; i++) {
        if (change[i] != 0) {
          cells.add(i);
        }
      }
      double low = 0;
      double high = 1;
      if (derivative(mix, 1) < 0) {
        low = 1;
      }
      for (int n = 0; n < BISECTIONS && low < 1; n++) {
        double middle = (low + high) / 2;
        if (derivative(mix, middle) < 0) {
          low = middle;
        } else {
          high = middle;
        }
      }
      move(mix, low);
    }

    private int cell(int i) {
      int skills = skills(agent);
      return i / skills * queues + queueOf(agent, i % skills);
    }

    private double derivative(Mix mix, double part) {
      double sum = wishes - mix.wishes;
      for (int kind = 0; kind < unpopular.length; kind++) {
        double more = unpopular[kind] - mix.unpopular[kind];
        sum += more * unpopularSlope(agent, kind, mix.unpopular[kind] + part * more);
      }
      for (int i : cells) {
        int cell = cell(i);
        sum += change[i] * slope(cell, Math.max(0, served[cell] + part * change[i]));
      }
      return sum;
    }

    private void move(Mix mix, double part) {
      for (int i : cells) {
        mix.desk[i] += (float) (part * change[i]);
        int cell = cell(i);
        served[cell] = Math.max(0, served[cell] + part * change[i]);
      }
      for (int kind = 0; kind < unpopular.length; kind++) {
        mix.unpopular[kind] += part * (unpopular[kind] - mix.unpopular[kind]);
      }
      mix.wishes += part * (wishes - mix.wishes);
    }
  }

  /// Least that any tour of the agent costs at prices by cell, the squares of fairness by
  /// their tangents.
  double leastTour(int a, double[] prices) {
    Arrays.fill(value, 0);
    for (int t = 0; skills(a) > 0 && t < slots; t++) {
      pick(a, t, prices);
    }
    double points = programs[a].solve(value, tangents(a));
    for (int kind = 0; kind < Unpopular.KINDS; kind++) {
      points -= Unpopular.points(kind, mixes[a].unpopular[kind]);
    }
    return points;
  }

  /// What it costs, queues that nobody serves aside.
  double cost() {
    double sum = 0;
    for (int cell = 0; cell < served.length; cell++) {
      sum += chord(cell, served[cell]);
    }
    for (int a = 0; a < plan.agents(); a++) {
      sum += mixes[a].wishes;
      for (int kind = 0; kind < Unpopular.KINDS; kind++) {
        double shifts = mixes[a].unpopular[kind];
        int earlier = plan.person(a).wishes().earlierGrains()[kind];
        sum += Unpopular.points(kind, shifts) + shifts * Points.points(earlier);
      }
    }
    return sum;
  }
}
