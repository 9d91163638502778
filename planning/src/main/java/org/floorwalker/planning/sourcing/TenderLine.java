package org.floorwalker.planning.sourcing;

import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.ServiceLimits;
import org.floorwalker.planning.time.OpeningHours;

/// Contacts of one language or kind that somebody shall answer, as a tender describes them.
///
/// @param name such as a language
/// @param contactsAYear expected in a year, above 0
/// @param handleSeconds mean handle time with the work after it, above 0
/// @param promise what customers are promised
/// @param opening open hours by weekday, local
/// @param week how the contacts fall on the hours of a week
public record TenderLine(
    String name,
    double contactsAYear,
    double handleSeconds,
    Promise promise,
    OpeningHours opening,
    BusyWeek week) {

  /// Weeks of a mean year of the Gregorian calendar.
  public static final double WEEKS_A_YEAR = 365.2425 / 7;

  public TenderLine {
    if (!(contactsAYear > 0 && handleSeconds > 0)
        || Double.isInfinite(contactsAYear * handleSeconds)) {
      throw new IllegalArgumentException(
          "%s contacts a year of %s s are not possible.\nMaybe a number is missing."
              .formatted(contactsAYear, handleSeconds));
    }
  }

  /// @param goal answered within, or average wait; no deadline
  /// @param ceiling most that people may be busy with contacts on average in any hour, above 0 and
  /// at
  ///     most 1
  /// @param minimum people at the desk in every open hour, at least 1
  public record Promise(ServiceGoal goal, double ceiling, int minimum) {
    public Promise {
      if (!(ceiling > 0 && ceiling <= 1) || minimum < 1 || goal instanceof ServiceGoal.DoneBy) {
        throw new IllegalArgumentException(
            "%s under a ceiling of %s with %d at least cannot be promised.\nMaybe write 80%% in 20s, 0.85 and 1."
                .formatted(goal.text(), ceiling, minimum));
      }
    }

    ServiceLimits limits() {
      return new ServiceLimits(goal, ServiceDefinition.SERVED_OVER_OFFERED, ceiling, 1);
    }
  }

  /// The same with another number of contacts.
  public TenderLine withContacts(double changed) {
    return new TenderLine(name, changed, handleSeconds, promise, opening, week);
  }

  /// Mean contacts of each of the 168 hours of the week.
  double contactsOf(int hour) {
    return contactsAYear / WEEKS_A_YEAR * week.shares().get(hour);
  }
}
