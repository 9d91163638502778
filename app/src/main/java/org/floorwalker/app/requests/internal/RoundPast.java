package org.floorwalker.app.requests.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.store.RoundWishStore;
import org.floorwalker.app.requests.store.RoundWishStore.WeekAway;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.leave.LeaveAsker.Past;
import org.springframework.stereotype.Component;

/// What people had in the three years before a round.
///
/// A week counts as popular when twice as many of the group had leave in it as in a usual week of
/// that year. At the turn of the year, leave in Christmas or New Year week is off; a published
/// shift on 24 to 26 December, 31 December or 1 January is worked.
@Component
final class RoundPast {
  static final int YEARS = 3;
  private static final int POPULAR = 2;

  private final RoundWishStore wishes;
  private final Rostering rostering;

  RoundPast(RoundWishStore wishes, Rostering rostering) {
    this.wishes = wishes;
    this.rostering = rostering;
  }

  /// The past of those people who had any.
  public Map<PersonId, Past> of(RoundCard round, Collection<PersonId> persons) {
    Map<PersonId, Integer> popular = new HashMap<>();
    Map<PersonId, Integer> worked = new HashMap<>();
    Map<PersonId, Integer> off = new HashMap<>();
    for (int year = round.year() - YEARS; year < round.year(); year++) {
      List<WeekAway> away =
          wishes.listAway(round.teams(), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 8));
      countPopular(away, year, popular);
      countYearEnd(away, persons, year, worked, off);
    }
    Map<PersonId, Past> past = new HashMap<>();
    Set<PersonId> everybody = new HashSet<>(popular.keySet());
    everybody.addAll(worked.keySet());
    everybody.addAll(off.keySet());
    for (PersonId person : everybody) {
      past.put(
          person,
          new Past(
              popular.getOrDefault(person, 0),
              worked.getOrDefault(person, 0),
              off.getOrDefault(person, 0)));
    }
    return past;
  }

  /// Weeks of a year in which twice as many were away as in the mean of its 52.
  static Set<LocalDate> popular(List<WeekAway> away) {
    Map<LocalDate, Integer> people = new HashMap<>();
    away.forEach(one -> people.merge(one.monday(), 1, Integer::sum));
    double mean = away.size() / 52.0;
    Set<LocalDate> popular = new HashSet<>();
    people.forEach(
        (monday, count) -> {
          if (count >= POPULAR * mean) {
            popular.add(monday);
          }
        });
    return popular;
  }

  private static void countPopular(List<WeekAway> away, int year, Map<PersonId, Integer> popular) {
    List<WeekAway> inYear = away.stream().filter(one -> one.monday().getYear() == year).toList();
    Set<LocalDate> weeks = popular(inYear);
    inYear.stream()
        .filter(one -> weeks.contains(one.monday()))
        .forEach(one -> popular.merge(one.person(), 1, Integer::sum));
  }

  private void countYearEnd(
      List<WeekAway> away,
      Collection<PersonId> persons,
      int year,
      Map<PersonId, Integer> worked,
      Map<PersonId, Integer> off) {
    Set<LocalDate> weeks = Set.of(RoundCard.christmasWeek(year), RoundCard.newYearWeek(year));
    Set<PersonId> had = new HashSet<>();
    away.stream().filter(one -> weeks.contains(one.monday())).forEach(one -> had.add(one.person()));
    Set<PersonId> there = new HashSet<>();
    Set<LocalDate> days = days(year);
    rostering
        .publishedShifts(persons, LocalDate.of(year, 12, 24), LocalDate.of(year + 1, 1, 2))
        .forEach(
            (person, shifts) -> {
              if (shifts.stream().anyMatch(shift -> days.contains(shift.day().date()))) {
                there.add(person);
              }
            });
    had.forEach(person -> off.merge(person, 1, Integer::sum));
    there.forEach(person -> worked.merge(person, 1, Integer::sum));
  }

  private static Set<LocalDate> days(int year) {
    Set<LocalDate> days = new HashSet<>();
    for (int day : new int[] {24, 25, 26, 31}) {
      days.add(LocalDate.of(year, 12, day));
    }
    days.add(LocalDate.of(year + 1, 1, 1));
    return days;
  }
}
