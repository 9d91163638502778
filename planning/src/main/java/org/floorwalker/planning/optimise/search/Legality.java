package org.floorwalker.planning.optimise.search;

/// The fast twin of the readable rules: whether one day of one agent is lawful beside the others.
///
/// What a shift may be by itself (window, site hours, unavailability, length, pauses) is settled
/// before; here is what binds days together. All times are minutes of real time.
final class Legality {
  /// Shifts further apart than this many days cannot come too close.
  private static final int NEIGHBOUR_DAYS = 2;

  private final DutyTable duties;

  Legality(DutyTable duties) {
    this.duties = duties;
  }

  /// Whether the day is lawful, given that all was lawful before it changed.
  boolean allows(int a, int d) {
    if (!isAsGiven(a, d) || !keepsBounds(a, d)) {
      return false;
    }
    return !duties.works(a, d)
        || (keepsDailyRest(a, d)
            && keepsWeekHours(a, d)
            && keepsDaysInRow(a, d)
            && keepsWeeklyRest(a, d)
            && keepsSundays(a, d)
            && keepsNextSundayFree(a, d));
  }

  /// Whether the day is as given, and of a length of the day's contract.
  boolean isAsGiven(int a, int d) {
    Person person = duties.people[a];
    return person.isFreeToChoose()
        || (duties.works(a, d)
            ? person.mayWork(d, duties.start(a, d), duties.form(a, d).presence)
            : person.mayBeFree(d));
  }

  /// Whether the period's paid hours are within the contract's.
  boolean keepsHours(int a) {
    return duties.people[a].hours().holds(duties.paidMinutes(a));
  }

  boolean keepsDailyRest(int a, int d) {
    int rest = duties.people[a].limits().dailyRestMinutes();
    for (int e = d - 1; e >= Math.max(0, d - NEIGHBOUR_DAYS); e--) {
      if (duties.works(a, e)) {
        if (duties.startMinute(a, d) - duties.endMinute(a, e) < rest) {
          return false;
        }
        break;
      }
    }
    for (int e = d + 1; e <= Math.min(duties.days - 1, d + NEIGHBOUR_DAYS); e++) {
      if (duties.works(a, e)) {
        return duties.startMinute(a, e) - duties.endMinute(a, d) >= rest;
      }
    }
    return true;
  }

  boolean keepsWeekHours(int a, int d) {
    Person person = duties.people[a];
    return duties.weekMinutes(a, person.site().weekOfDay[d]) <= person.limits().weekMinutes();
  }

  boolean keepsDaysInRow(int a, int d) {
    Person person = duties.people[a];
    int first = d;
    while (first > 0 && duties.works(a, first - 1)) {
      first--;
    }
    int last = d;
    while (last + 1 < duties.days && duties.works(a, last + 1)) {
      last++;
    }
    int before = first == 0 ? person.runIn().daysInRow() : 0;
    return last - first + 1 + before <= person.limits().daysInRow();
  }

  boolean keepsWeeklyRest(int a, int d) {
    SiteDays site = duties.people[a].site();
    int week = site.weekOfDay[d];
    boolean intoNext = week + 1 < site.weeks && duties.endMinute(a, d) > site.weekStart[week + 1];
    return weekHasRest(a, week) && (!intoNext || weekHasRest(a, week + 1));
  }

  boolean weekHasRest(int a, int week) {
    Person person = duties.people[a];
    SiteDays site = person.site();
    int needed = person.limits().weeklyRestMinutes();
    if (!site.endsInside[week] || needed == 0) {
      return true;
    }
    int longest = week == 0 ? person.runIn().longestRest() : 0;
    int freeFrom = week == 0 ? person.runIn().freeFrom() : site.weekStart[week];
    int first = site.firstDayOfWeek[week];
    for (int d = Math.max(0, first - 1); d <= site.lastDayOfWeek[week]; d++) {
      if (duties.works(a, d)) {
        longest = Math.max(longest, duties.startMinute(a, d) - freeFrom);
        freeFrom = Math.max(freeFrom, duties.endMinute(a, d));
      }
    }
    return Math.max(longest, site.weekStart[week + 1] - freeFrom) >= needed;
  }

  boolean keepsNextSundayFree(int a, int d) {
    RedWindows windows = duties.people[a].runIn().redWindows();
    return windows.isEmpty() || windows.keeps(duties, a, d);
  }

  boolean keepsBounds(int a, int d) {
    BoundLimits bounds = duties.people[a].runIn().bounds();
    return bounds == null || bounds.broken(duties, a, d) == null;
  }

  boolean keepsSundays(int a, int d) {
    Person person = duties.people[a];
    int most = person.limits().sundaysInFour();
    if (most >= 4 || !person.site().isWeekend[d] || !touchesSunday(a, d)) {
      return true;
    }
    long worked = sundays(a);
    int sunday = person.site().weekOfDay[d] + PastWork.SUNDAYS_BEFORE;
    for (int first = sunday - 3; first <= sunday; first++) {
      if (Long.bitCount(worked >>> first & 0b1111) > most) {
        return false;
      }
    }
    return true;
  }

  /// Worked Sundays as bits, bit 3 for the Sunday of week 0.
  private long sundays(int a) {
    Person person = duties.people[a];
    SiteDays site = person.site();
    long worked = person.runIn().sundays();
    for (int d = 0; d < duties.days; d++) {
      if (site.isWeekend[d] && duties.works(a, d) && touchesSunday(a, d)) {
        worked |= 1L << (site.weekOfDay[d] + PastWork.SUNDAYS_BEFORE);
      }
    }
    return worked;
  }

  /// Whether a weekend shift has work on the Sunday; a Saturday's does when it passes midnight.
  private boolean touchesSunday(int a, int d) {
    SiteDays site = duties.people[a].site();
    return site.isSunday(d) || duties.endMinute(a, d) > site.dayStart[d + 1];
  }
}
