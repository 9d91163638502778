package org.floorwalker.files.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.GroupModel;
import org.floorwalker.planning.staffing.simulation.GroupTotal;
import org.floorwalker.planning.staffing.simulation.QueueModel;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.SteadyState;
import org.floorwalker.planning.staffing.simulation.TimeLaw;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.Total;

/// Several types of contacts and groups of agents with priority lists both ways.
///
/// An arrival takes the first group of its list with a free agent; a freed agent takes from the
/// first queue of their list in which somebody waits; handle time belongs to the group.
///
/// @param cells cells as read
/// @param types contact types
/// @param groups agent groups
record MultiSkillCase(Map<String, String> cells, List<Type> types, List<Group> groups)
    implements MarkovCase {
  static final List<String> INPUTS =
      List.of(
          "lambda_per_hour_by_type",
          "aht_s_by_group",
          "patience_s_by_type",
          "balk_prob_if_wait_by_type",
          "agents_by_group",
          "type_to_group_priority",
          "group_to_type_priority");
  static final List<String> RESULTS =
      List.of(
          "p_wait_by_type",
          "p_abandon_by_type",
          "asa_all_s_by_type",
          "mean_queue_by_type",
          "occupancy_by_group",
          "p_abandon_all",
          "asa_all_s");

  /// A contact type: contacts an hour, mean patience in seconds, share that leaves at once when it
  /// would have to wait, groups in order.
  record Type(double perHour, double patienceSeconds, double balkShare, List<Integer> groups) {}

  /// A group: mean handle time in seconds, agents, types in order.
  record Group(double handleSeconds, int agents, List<Integer> types) {}

  /// @throws IllegalArgumentException when the lists do not fit together
  MultiSkillCase {
    types = List.copyOf(types);
    groups = List.copyOf(groups);
    int typeCount = types.size();
    int groupCount = groups.size();
    boolean known =
        types.stream().flatMap(t -> t.groups().stream()).allMatch(g -> g < groupCount)
            && groups.stream().flatMap(g -> g.types().stream()).allMatch(t -> t < typeCount);
    if (!known || types.stream().mapToDouble(Type::perHour).sum() == 0) {
      throw new IllegalArgumentException(
          "The lists name a type or group that is not there, or nothing arrives.");
    }
    for (int group = 0; group < groupCount; group++) {
      requireReachable(types, group, groups.get(group));
    }
  }

  /// A group takes only types that may come to it, and somebody is there to do so.
  private static void requireReachable(List<Type> types, int index, Group group) {
    for (int type : group.types()) {
      if (!types.get(type).groups().contains(index)) {
        throw new IllegalArgumentException(
            "Group %d takes type %d, whose own list does not name it.".formatted(index, type));
      }
    }
    if (group.agents() == 0) {
      throw new IllegalArgumentException("Group %d has no agents.".formatted(index));
    }
  }

  @Override
  public List<String> resultColumns() {
    return RESULTS;
  }

  /// Unstable for sure when the types nobody leaves bring more work than the groups that may take
  /// them can do; a subtler overload shows as long waits.
  @Override
  public boolean isUnstable() {
    List<Type> patient =
        types.stream().filter(t -> Double.isInfinite(t.patienceSeconds())).toList();
    double perHour = patient.stream().mapToDouble(Type::perHour).sum();
    double capacity =
        IntStream.range(0, groups.size())
            .filter(g -> patient.stream().anyMatch(t -> t.groups().contains(g)))
            .mapToDouble(g -> groups.get(g).agents() * 3600 / groups.get(g).handleSeconds())
            .sum();
    return perHour > 0 && perHour >= capacity;
  }

  @Override
  public SteadyState floor(long contacts) {
    double perHour = types.stream().mapToDouble(Type::perHour).sum();
    double longest = groups.stream().mapToDouble(Group::handleSeconds).max().orElseThrow();
    Timeline timeline = SteadyState.timeline(contacts, perHour, longest);
    List<GroupModel> models = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      models.add(GroupModel.inOrder("group " + g, groups.get(g).types()));
    }
    int[] agents = groups.stream().mapToInt(Group::agents).toArray();
    return SteadyState.of(
        timeline, IntStream.range(0, types.size()).mapToObj(this::queue).toList(), models, agents);
  }

  private QueueModel queue(int index) {
    Type type = types.get(index);
    QueueModel.Waiting waiting =
        new QueueModel.Waiting(
            TimeLaw.patience(type.patienceSeconds()),
            type.balkShare(),
            Integer.MAX_VALUE,
            0,
            Double.POSITIVE_INFINITY);
    List<QueueModel.Route> routes =
        type.groups().stream()
            .map(g -> new QueueModel.Route(g, 0, groups.get(g).handleSeconds()))
            .toList();
    return new QueueModel(
        "type " + index,
        SteadyState.constantRates(type.perHour()),
        QueueModel.Handling.alone(new TimeLaw.Exponential(1)),
        waiting,
        new QueueModel.Promise.AnsweredWithin(0),
        routes,
        QueueModel.Onward.NONE);
  }

  @Override
  public Map<String, List<Estimate>> results(SimulationResult result) {
    Map<String, List<Estimate>> columns = new LinkedHashMap<>();
    columns.put("p_wait_by_type", byType(result, Total.WAITED));
    columns.put("p_abandon_by_type", byType(result, Total.LOST));
    columns.put("asa_all_s_by_type", byType(result, Total.WAIT_SECONDS));
    columns.put("mean_queue_by_type", meanLines(result));
    columns.put("occupancy_by_group", occupancies(result));
    columns.put("p_abandon_all", List.of(result.ratioOfAll(Total.LOST, Total.OFFERED)));
    columns.put("asa_all_s", List.of(result.ratioOfAll(Total.WAIT_SECONDS, Total.OFFERED)));
    return columns;
  }

  private List<Estimate> byType(SimulationResult result, Total numerator) {
    return IntStream.range(0, types.size())
        .mapToObj(type -> result.ratio(numerator, Total.OFFERED, type))
        .toList();
  }

  private List<Estimate> meanLines(SimulationResult result) {
    return IntStream.range(0, types.size()).mapToObj(result::meanLine).toList();
  }

  private List<Estimate> occupancies(SimulationResult result) {
    return IntStream.range(0, groups.size())
        .mapToObj(g -> result.groupRatio(GroupTotal.BUSY_SECONDS, GroupTotal.STAFFED_SECONDS, g))
        .toList();
  }
}
