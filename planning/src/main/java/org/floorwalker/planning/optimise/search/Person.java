package org.floorwalker.planning.optimise.search;

import java.util.BitSet;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.jspecify.annotations.Nullable;

/// An agent as the search sees them: every rule that binds them in numbers, ready to read.
///
/// @param number position in the whole problem
/// @param id name of the agent
/// @param site calendar of their site
/// @param limits rules of their country
/// @param forms shift lengths of their contract, shortest first
/// @param menus where shifts may start, by day
/// @param skills numbers of the queues they serve
/// @param hours paid minutes of the period, both ends allowed
/// @param wishes what they would rather not
/// @param runIn what they worked before the period
/// @param days what holds on single days
record Person(
    int number,
    String id,
    SiteDays site,
    Limits limits,
    ShiftForm[] forms,
    StartMenu[] menus,
    int[] skills,
    HoursBand hours,
    Wishes wishes,
    RunIn runIn,
    SingleDays days) {

  /// @param blocked slots they cannot work, one bit each; null when there are none
  /// @param locked days the search leaves alone; null when there are none
  /// @param given days that are fixed; null when there are none
  /// @param atHome days on which they take no seat of their site; null when there are none
  /// @param presences slots that shifts of each day may have; null when all forms are allowed on
  ///     all days
  record SingleDays(
      long @Nullable [] blocked,
      boolean @Nullable [] locked,
      @Nullable Given given,
      boolean @Nullable [] atHome,
      BitSet @Nullable [] presences) {
    SingleDays withLocked(boolean[] other) {
      return new SingleDays(blocked, other, given, atHome, presences);
    }

    SingleDays withBlocked(long @Nullable [] other) {
      return new SingleDays(other, locked, given, atHome, presences);
    }

    SingleDays withoutGiven() {
      return new SingleDays(blocked, locked, null, atHome, presences);
    }
  }

  /// @param low least paid minutes of the period
  /// @param high most paid minutes of the period
  record HoursBand(int low, int high) {
    boolean holds(int minutes) {
      return minutes >= low && minutes <= high;
    }
  }

  /// @param dayGrains cost of working the day
  /// @param likedStarts local minutes of the day at which a start is liked, one bit each; null when
  ///     all are
  /// @param earlierGrains cost of a shift of each kind of [Unpopular] because of those had in
  ///     earlier months
  /// @param customerTime how much of the paid time is for customers at most; null when nobody says
  record Wishes(
      int[] dayGrains,
      long @Nullable [] likedStarts,
      int[] earlierGrains,
      @Nullable CustomerTimeLimit customerTime) {
    private static final int START_WISH = Points.grains(Points.START_WISH);

    int startGrains(int localMinute) {
      boolean liked = likedStarts == null || SlotBits.get(likedStarts, 0, localMinute);
      return liked ? 0 : START_WISH;
    }
  }

  /// @param daysInRow days worked up to the day before the period
  /// @param sundays worked Sundays, bit 3 for the Sunday of week 0, lower bits before
  /// @param weekMinutes presence in the part of week 0 before the period
  /// @param freeFrom minute from which week 0 is free of run-in work
  /// @param longestRest longest rest in week 0 before that
  /// @param redWindows Sundays and holidays, and those worked before
  /// @param bounds what rules on longer stretches leave; null when nothing binds
  record RunIn(
      int daysInRow,
      int sundays,
      int weekMinutes,
      int freeFrom,
      int longestRest,
      RedWindows redWindows,
      @Nullable BoundLimits bounds) {
    RunIn withoutRedWindows() {
      return new RunIn(
          daysInRow, sundays, weekMinutes, freeFrom, longestRest, RedWindows.NONE, bounds);
    }

    RunIn withoutBounds() {
      return new RunIn(daysInRow, sundays, weekMinutes, freeFrom, longestRest, redWindows, null);
    }
  }

  /// @param days what each day may hold, null for a day that is chosen
  /// @param otherwise where shifts might start if nothing were given
  record Given(@Nullable MayHold[] days, StartMenu[] otherwise) {}

  /// @param starts first slots of the shifts that come into question, in order
  /// @param presences slots of each
  /// @param isFree whether the day may be free
  record MayHold(int[] starts, int[] presences, boolean isFree) {
    boolean has(int start, int presence) {
      for (int i = 0; i < starts.length; i++) {
        if (starts[i] == start && presences[i] == presence) {
          return true;
        }
      }
      return false;
    }
  }

  /// Whether the day may be free as far as anything is given for it.
  boolean mayBeFree(int day) {
    @Nullable MayHold given = days.given == null ? null : days.given.days()[day];
    return given == null || given.isFree();
  }

  /// Whether the shift may be worked as far as the contract of the day goes and what is given for
  /// it, if anything is.
  boolean mayWork(int day, int start, int presence) {
    return hasLength(day, presence) && isAsGiven(day, start, presence);
  }

  private boolean hasLength(int day, int presence) {
    return days.presences == null || days.presences[day].get(presence);
  }

  boolean isAsGiven(int day, int start, int presence) {
    @Nullable MayHold given = days.given == null ? null : days.given.days()[day];
    return given == null || given.has(start, presence);
  }

  /// Whether all shifts of the menu and of lengths that fit may be worked.
  boolean isFreeToChoose() {
    return days.given == null && days.presences == null;
  }

  /// The slot by which a shift from the start must have ended.
  int latestEnd(int day, int startIndex) {
    StartMenu menu = menus[day];
    int latest = menu.latestEnds()[startIndex];
    return days.blocked == null
        ? latest
        : Math.min(latest, SlotBits.nextSet(days.blocked, menu.starts()[startIndex], latest));
  }

  /// Forms that fit from the start: the first so many of [#forms].
  int formsThatFit(int day, int startIndex) {
    int room = latestEnd(day, startIndex) - menus[day].starts()[startIndex];
    int count = forms.length;
    while (count > 0 && forms[count - 1].presence > room) {
      count--;
    }
    return count;
  }

  /// Whether the hours leave room for a shift more or less.
  boolean isFlexible() {
    return forms.length > 0 && hours.high() - hours.low() >= forms[0].paidMinutes;
  }

  long @Nullable [] blocked() {
    return days.blocked;
  }

  boolean @Nullable [] locked() {
    return days.locked;
  }

  @Nullable Given given() {
    return days.given;
  }

  boolean isLocked(int day) {
    return days.locked != null && days.locked[day];
  }

  /// Whether a shift of the day takes a seat of the site.
  boolean takesSeat(int day) {
    return days.atHome == null || !days.atHome[day];
  }

  Person withLocked(boolean[] other) {
    return with(menus, days.withLocked(other));
  }

  Person withoutGiven() {
    return days.given == null ? this : with(days.given.otherwise(), days.withoutGiven());
  }

  Person withMenus(StartMenu[] other) {
    return with(other, days);
  }

  Person withBlocked(long @Nullable [] other) {
    return with(menus, days.withBlocked(other));
  }

  private Person with(StartMenu[] otherMenus, SingleDays otherDays) {
    return new Person(
        number, id, site, limits, forms, otherMenus, skills, hours, wishes, runIn, otherDays);
  }

  Person withRunIn(RunIn other) {
    return new Person(number, id, site, limits, forms, menus, skills, hours, wishes, other, days);
  }

  Person withHours(HoursBand band) {
    return new Person(number, id, site, limits, forms, menus, skills, band, wishes, runIn, days);
  }

  Person withLimits(Limits other) {
    return new Person(number, id, site, other, forms, menus, skills, hours, wishes, runIn, days);
  }
}
