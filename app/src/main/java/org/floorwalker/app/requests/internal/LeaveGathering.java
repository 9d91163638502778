package org.floorwalker.app.requests.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRight;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.LeaveWish;
import org.floorwalker.app.requests.store.BalanceStore;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.requests.store.LeaveStore.GrantedDay;
import org.floorwalker.app.requests.store.RightStore;
import org.floorwalker.app.rostering.StaffedDay;
import org.floorwalker.app.rostering.StaffedDays;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.planning.roster.Contract;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers what a decision about leave looks at.
@Component
public final class LeaveGathering {
  /// Of somebody whose contract is not known yet.
  private static final Duration USUAL_DAY = Duration.ofMinutes(450);

  private final People people;
  private final BalanceStore balances;
  private final LeaveStore leave;
  private final RightStore rights;
  private final StaffedDays staffed;
  private final Clock clock;

  LeaveGathering(
      People people,
      BalanceStore balances,
      LeaveStore leave,
      RightStore rights,
      StaffedDays staffed,
      Clock clock) {
    this.people = people;
    this.balances = balances;
    this.leave = leave;
    this.rights = rights;
    this.staffed = staffed;
    this.clock = clock;
  }

  /// Facts about the days of a wish and so many days on both sides.
  public LeaveFacts of(PersonId person, LeaveWish wish, int margin) {
    LocalDate roughly = people.today();
    PersonCard card =
        people.findPerson(person, roughly).orElseThrow(() -> new NotFound("person " + person));
    LocalDate today = card.today(clock);
    TeamCard team = team(card, today);
    String code = team == null ? "" : team.code();
    LeaveKind kind =
        balances.findKind(wish.kind()).orElseThrow(() -> new NotFound("leave " + wish.kind()));
    LocalDate from = wish.first().minusDays(margin);
    LocalDate until = wish.last().plusDays(margin + 1L);
    return new LeaveFacts(
        new LeaveFacts.Asker(person, card.place().zone(), code, workingDay(person, wish.first())),
        today,
        kind,
        rule(code, wish.kind()),
        balances.listBalances(person, today).stream()
            .filter(balance -> balance.kind().equals(wish.kind()))
            .toList(),
        right(person, card.place().country(), wish),
        days(person, card, team, from, until));
  }

  private Duration workingDay(PersonId person, LocalDate day) {
    Contract contract = people.contractsBy(List.of(person), day).get(person);
    return contract == null ? USUAL_DAY : contract.workingDay();
  }

  private LeaveFacts.Right right(PersonId person, String country, LeaveWish wish) {
    List<LeaveRight> ofKind =
        rights.list(wish.first()).stream()
            .filter(right -> right.kind().equals(wish.kind()))
            .toList();
    Optional<LeaveRight> here =
        ofKind.stream().filter(right -> right.country().equals(country)).findFirst();
    return new LeaveFacts.Right(
        country,
        ofKind.isEmpty() || here.isPresent(),
        here.orElse(null),
        rights.sumGranted(person, wish.kind(), wish.first().getYear()));
  }

  private @Nullable TeamCard team(PersonCard card, LocalDate today) {
    return people.teamsOn(today).stream()
        .filter(one -> one.id().equals(card.place().team()))
        .findFirst()
        .orElse(null);
  }

  /// The rule that names most of what is asked.
  public LeaveRule rule(String team, String kind) {
    return balances.listRules().stream()
        .filter(rule -> rule.covers(team, kind))
        .max(Comparator.comparingInt(LeaveRule::weight))
        .orElseThrow(() -> new IllegalStateException("There is no rule for everybody."));
  }

  private Map<LocalDate, LeaveFacts.Day> days(
      PersonId person, PersonCard card, @Nullable TeamCard team, LocalDate from, LocalDate until) {
    Set<LocalDate> holidays = holidays(card.place().country(), from, until);
    Map<LocalDate, List<GrantedDay>> granted =
        leave.listDays(from, until).stream().collect(Collectors.groupingBy(GrantedDay::day));
    Map<LocalDate, StaffedDay> plans = staffed.list(from, until);
    Map<LocalDate, LeaveFacts.Day> days = new HashMap<>();
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      List<GrantedDay> there = granted.getOrDefault(day, List.of());
      days.put(
          day,
          new LeaveFacts.Day(
              isWeekday(day) && !holidays.contains(day),
              there.stream().anyMatch(one -> one.person() == person.value()),
              away(there, team),
              team == null ? 1 : team.span(),
              plans.get(day)));
    }
    return days;
  }

  private static int away(List<GrantedDay> there, @Nullable TeamCard team) {
    String code = team == null ? "" : team.code();
    return (int)
        there.stream()
            .filter(one -> one.team().equals(code) && one.isWhollyAway())
            .mapToLong(GrantedDay::person)
            .distinct()
            .count();
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private static Set<LocalDate> holidays(String country, LocalDate from, LocalDate until) {
    Set<LocalDate> days = new HashSet<>();
    for (Holiday holiday : HolidayCalendar.of(country, from.getYear(), until.getYear())) {
      if (holiday.isFull()) {
        days.add(holiday.date());
      }
    }
    return days;
  }
}
