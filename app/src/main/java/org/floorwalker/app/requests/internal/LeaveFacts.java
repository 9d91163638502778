package org.floorwalker.app.requests.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRight;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.rostering.StaffedDay;
import org.jspecify.annotations.Nullable;

/// Everything a decision looks at.
///
/// @param asker who asks
/// @param today the day of asking at the asker's site
/// @param kind what is asked for
/// @param rule how the asker's group is decided
/// @param balances the asker's balances of that kind, those that end first at the top
/// @param right what the law says about the kind
/// @param days what is known of each day
public record LeaveFacts(
    Asker asker,
    LocalDate today,
    LeaveKind kind,
    LeaveRule rule,
    List<LeaveBalance> balances,
    Right right,
    Map<LocalDate, Day> days) {
  public LeaveFacts {
    balances = List.copyOf(balances);
    days = Map.copyOf(days);
  }

  /// @param team code of the team, empty when in none
  /// @param workingDay how long a day of theirs is while none is planned, by their contract
  public record Asker(PersonId person, ZoneId zone, String team, Duration workingDay) {}

  /// What the law of the asker's country says.
  ///
  /// @param isEntered false when laws give the kind, and the centre has not entered what that of
  ///     the country says
  /// @param law the right with its limit; null when no law is known
  /// @param taken days of the kind granted in the year already
  public record Right(
      String country, boolean isEntered, @Nullable LeaveRight law, BigDecimal taken) {}

  /// One day.
  ///
  /// @param isWeekday Monday to Friday and no public holiday at the site
  /// @param hasLeave whether leave was granted to the asker already
  /// @param away people of the team with leave granted
  /// @param teamSize people in the team
  /// @param staffed the plan, null while there is none
  public record Day(
      boolean isWeekday, boolean hasLeave, int away, int teamSize, @Nullable StaffedDay staffed) {}
}
