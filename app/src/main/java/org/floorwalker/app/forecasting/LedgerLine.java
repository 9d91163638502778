package org.floorwalker.app.forecasting;

/// How far the slots of each queue lay from their forecast at one lead, in per cent of the contacts
/// that came.
///
/// @param leadDays days between the last known day and the day judged, 1 for the next
/// @param slots number of slots judged
/// @param floor error that chance alone leaves a perfect forecast
/// @param engine error of the forecast as the method made it
/// @param used error with the overrides that were in force on the day
/// @param repeated error of the same slots of the latest known week
/// @param bias forecast as used less what came
/// @param wholeDays error of whole days as used, queues added up: what is left when slots and
///     queues make up for one another
public record LedgerLine(
    int leadDays,
    int slots,
    double floor,
    double engine,
    double used,
    double repeated,
    double bias,
    double wholeDays) {

  /// Error as used over that of repeating the last week; below 1 is better.
  public double scaled() {
    return repeated > 0 ? used / repeated : 0;
  }
}
