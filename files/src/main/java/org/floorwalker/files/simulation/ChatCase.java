package org.floorwalker.files.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.GroupModel;
import org.floorwalker.planning.staffing.simulation.GroupTotal;
import org.floorwalker.planning.staffing.simulation.QueueModel;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.SteadyState;
import org.floorwalker.planning.staffing.simulation.TimeLaw;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.Total;

/// One chat queue: agents who work on several chats at once, each slower the more there are; a new
/// chat goes to the least loaded agent, and those who wait are taken first come, first served.
///
/// @param cells cells as read
/// @param perHour chats an hour
/// @param handleSeconds mean handle time of a chat that has its agent alone
/// @param patienceSeconds mean patience, infinite for endless
/// @param agents people
/// @param speeds speed of each chat with 1, 2, … chats in hand
record ChatCase(
    Map<String, String> cells,
    double perHour,
    double handleSeconds,
    double patienceSeconds,
    int agents,
    List<Double> speeds)
    implements MarkovCase {
  static final List<String> INPUTS =
      List.of(
          "lambda_per_hour",
          "single_chat_aht_s",
          "patience_s",
          "agents",
          "max_concurrency",
          "relative_speed_by_concurrency");
  static final List<String> RESULTS =
      List.of(
          "p_wait",
          "p_abandon",
          "asa_all_s",
          "mean_chat_duration_served_s",
          "slot_occupancy",
          "agent_busy_fraction",
          "mean_concurrency_when_busy");

  @Override
  public List<String> resultColumns() {
    return RESULTS;
  }

  @Override
  public boolean isUnstable() {
    int most = speeds.size();
    double contactsPerSecond = agents * most * speeds.get(most - 1) / handleSeconds;
    return Double.isInfinite(patienceSeconds) && perHour / 3600 >= contactsPerSecond;
  }

  @Override
  public SteadyState floor(long contacts) {
    Timeline timeline = SteadyState.timeline(contacts, perHour, handleSeconds / speeds.getLast());
    double[] pace = speeds.stream().mapToDouble(Double::doubleValue).toArray();
    QueueModel chats =
        new QueueModel(
            "chat",
            SteadyState.constantRates(perHour),
            new QueueModel.Handling(new TimeLaw.Exponential(handleSeconds), pace),
            QueueModel.Waiting.withPatience(TimeLaw.patience(patienceSeconds)),
            new QueueModel.Promise.AnsweredWithin(0),
            List.of(QueueModel.Route.toGroup(0)),
            QueueModel.Onward.NONE);
    return SteadyState.of(
        timeline, List.of(chats), List.of(GroupModel.longestWaiting("agents", List.of(0))), agents);
  }

  @Override
  public Map<String, List<Estimate>> results(SimulationResult result) {
    Map<String, List<Estimate>> columns = new LinkedHashMap<>();
    columns.put("p_wait", List.of(result.ratio(Total.WAITED, Total.OFFERED, 0)));
    columns.put("p_abandon", List.of(result.ratio(Total.LOST, Total.OFFERED, 0)));
    columns.put("asa_all_s", List.of(result.ratio(Total.WAIT_SECONDS, Total.OFFERED, 0)));
    columns.put(
        "mean_chat_duration_served_s",
        List.of(result.ratio(Total.HANDLE_SECONDS, Total.ANSWERED, 0)));
    Estimate perAgent =
        result.groupRatio(GroupTotal.CONTACT_SECONDS, GroupTotal.STAFFED_SECONDS, 0);
    columns.put("slot_occupancy", List.of(perAgent.dividedBy(speeds.size())));
    columns.put(
        "agent_busy_fraction",
        List.of(result.groupRatio(GroupTotal.BUSY_SECONDS, GroupTotal.STAFFED_SECONDS, 0)));
    columns.put(
        "mean_concurrency_when_busy",
        List.of(result.groupRatio(GroupTotal.CONTACT_SECONDS, GroupTotal.BUSY_SECONDS, 0)));
    return columns;
  }
}
