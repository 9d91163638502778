package org.floorwalker.planning.staffing.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How many agents of each skill set does each slot of a day need? The question.
///
/// @param slotSeconds slot length
/// @param queues what arrives and what is promised over the day
/// @param groups skill sets to choose from
/// @param floorShare least share in time in any slot, below the promise of the day
/// @param maxOccupancy greatest share of their time that people at the desk work on contacts, over
///   all groups in any slot
public record SkillNeedProblem(
    double slotSeconds,
    List<PromisedQueue> queues,
    List<PricedGroup> groups,
    double floorShare,
    double maxOccupancy) {

  /// Slots of the evening before that are simulated as warm-up.
  static final int WARM_UP_SLOTS = 4;

  /// A queue and its promise over the day: answered in time ÷ offered, abandoned are misses.
  ///
  /// @param name name
  /// @param contactsPerHour arrival rate in each slot of the day
  /// @param handling handle time
  /// @param patience patience
  /// @param goalShare share to be answered in time over the day
  /// @param goalSeconds that time
  public record PromisedQueue(
      String name,
      double[] contactsPerHour,
      TimeLaw handling,
      TimeLaw patience,
      double goalShare,
      double goalSeconds) {
    public PromisedQueue {
      contactsPerHour = contactsPerHour.clone();
      if (!(goalShare > 0 && goalShare <= 1) || !(goalSeconds >= 0)) {
        throw new IllegalArgumentException(
            "Queue %s promises a share of %s in %s s.\nMaybe write 0.8 and 20."
                .formatted(name, goalShare, goalSeconds));
      }
      if (!Arrays.stream(contactsPerHour).allMatch(rate -> rate >= 0 && Double.isFinite(rate))) {
        throw new IllegalArgumentException(
            "Queue %s has a rate that is no number of contacts an hour.".formatted(name));
      }
    }
  }

  /// A skill set.
  ///
  /// @param name name
  /// @param skills indices of the queues
  /// @param cost price of an hour; 1 for a person with one skill
  public record PricedGroup(String name, List<Integer> skills, double cost) {
    public PricedGroup {
      skills = List.copyOf(skills);
    }
  }

  public SkillNeedProblem {
    queues = List.copyOf(queues);
    groups = List.copyOf(groups);
    if (!(slotSeconds > 0) || groups.stream().anyMatch(group -> !(group.cost() > 0))) {
      throw new IllegalArgumentException(
          "A slot of %s s, or a group that costs nothing, cannot be staffed."
              .formatted(slotSeconds));
    }
    if (!(floorShare >= 0 && floorShare <= 1) || !(maxOccupancy > 0 && maxOccupancy <= 1)) {
      throw new IllegalArgumentException(
          "A floor of %s or a ceiling of %s is not a share.".formatted(floorShare, maxOccupancy));
    }
    List<PricedGroup> offered = groups;
    for (int queue = 0; queue < queues.size(); queue++) {
      int wanted = queue;
      if (offered.stream().noneMatch(group -> group.skills().contains(wanted))) {
        throw new IllegalArgumentException(
            "No group serves queue %s.\nMaybe add a group with that skill."
                .formatted(queues.get(queue).name()));
      }
    }
  }

  public int slots() {
    return queues.getFirst().contactsPerHour().length;
  }

  /// Cost of a staffing in agent-hours.
  ///
  /// @param agents `agents[slot][group]`
  public double costHours(int[][] agents) {
    double cost = 0;
    for (int[] row : agents) {
      for (int group = 0; group < row.length; group++) {
        cost += row[group] * groups.get(group).cost();
      }
    }
    return cost * slotSeconds / 3600;
  }

  /// The floor with this staffing: an arrival takes the first group with its skill and a free
  /// agent, a freed agent the longest waiting contact of their skills. The last hour of the day is
  /// simulated before the day starts.
  public FloorModel floor(int[][] agents) {
    Timeline timeline = Timeline.warmedDay(WARM_UP_SLOTS, slots(), slotSeconds);
    List<QueueModel> models = new ArrayList<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      models.add(queueModel(queue));
    }
    List<GroupModel> groupModels =
        groups.stream()
            .map(group -> GroupModel.longestWaiting(group.name(), group.skills()))
            .toList();
    int[][] warmed = new int[WARM_UP_SLOTS + agents.length][];
    Arrays.setAll(warmed, slot -> agents[dayIndex(slot)]);
    return new FloorModel(
        timeline, models, groupModels, new Staffing.Headcounts(warmed), VolumeVariation.NONE);
  }

  private QueueModel queueModel(int index) {
    PromisedQueue queue = queues.get(index);
    double[] rates =
        IntStream.range(0, WARM_UP_SLOTS + slots())
            .mapToDouble(slot -> queue.contactsPerHour()[dayIndex(slot)])
            .toArray();
    List<QueueModel.Route> routes =
        IntStream.range(0, groups.size())
            .filter(group -> groups.get(group).skills().contains(index))
            .mapToObj(QueueModel.Route::toGroup)
            .toList();
    return new QueueModel(
        queue.name(),
        rates,
        QueueModel.Handling.alone(queue.handling()),
        QueueModel.Waiting.withPatience(queue.patience()),
        new QueueModel.Promise.AnsweredWithin(queue.goalSeconds()),
        routes,
        QueueModel.Onward.NONE);
  }

  private int dayIndex(int slot) {
    return Math.floorMod(slot - WARM_UP_SLOTS, slots());
  }
}
