package org.floorwalker.planning.roster;

/// What a roster costs, in points, by cause; lower is better.
///
/// For a queue and slot with need r and s people serving, u = max(0, r-s) and o = max(0, s-r), the
/// coverage costs `10u + 30u²/(r+1) + 2o + 4o²/(r+1)`.
///
/// @param coverage sum over queues and slots
/// @param wishFree 15 times its points for each worked business day whose noon was wished free
/// @param startWish 4 for each start outside the wish
/// @param fairness e² + 1.5w² + 2h² summed over agents, e late shifts, w worked weekend days, h
///     worked holidays
/// @param activities 200 for each activity left out
/// @param customerTime 6 for each hour with customers beyond somebody's band, 18 more beyond their
///     ceiling, by day and by week
/// @param seats 90 for each slot of somebody on shift for whom their site has no seat
public record RosterCost(
    double coverage,
    double wishFree,
    double startWish,
    double fairness,
    double activities,
    double customerTime,
    double seats) {

  public double total() {
    return coverage + wishFree + startWish + fairness + activities + customerTime + seats;
  }
}
