package org.floorwalker.app.requests;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.store.LeaveStore;
import org.floorwalker.app.requests.store.WishStore;
import org.floorwalker.app.rostering.Absences;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to wishes for single days: a budget of points each month, some of them binding,
/// answered at once, read by every schedule that is built, and told afterwards whether they
/// were kept.
@Component
public class DayWishes {
  private static final int SHOWN_DAYS_BACK = 31;
  private static final int SHOWN_DAYS_AHEAD = 400;
  private static final int WEEKEND_POINTS = 2;

  private final WishStore store;
  private final LeaveStore gate;
  private final Absences absences;
  private final Rostering rostering;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  DayWishes(
      WishStore store,
      LeaveStore gate,
      Absences absences,
      Rostering rostering,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.gate = gate;
    this.absences = absences;
    this.rostering = rostering;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is left of a month.
  public record Left(YearMonth month, int points, int mustHaves) {}

  /// A person's wishes with the budget.
  ///
  /// @param left of this month and the two after it
  public record Mine(WishBudget budget, List<Left> left, List<DayWish> wishes) {
    public Mine {
      left = List.copyOf(left);
      wishes = List.copyOf(wishes);
    }
  }

  private PersonCard card(Viewer viewer) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    LocalDate today = viewer.today(clock);
    return people.findPerson(person, today).orElseThrow(() -> new NotFound("person " + person));
  }

  private LocalDate today(PersonCard card) {
    return card.today(clock);
  }

  private @Nullable TeamCard team(PersonCard card) {
    return people.teamsOn(today(card)).stream()
        .filter(one -> one.id().equals(card.place().team()))
        .findFirst()
        .orElse(null);
  }

  /// The budget of a team: its own, or everybody's.
  public WishBudget budget(String team) {
    return store.listBudgets().stream()
        .filter(one -> one.team().isEmpty() || one.team().equals(team))
        .max(Comparator.comparing(WishBudget::team))
        .orElseThrow(() -> new IllegalStateException("There is no budget for everybody."));
  }

  /// Budgets in force, that for everybody first.
  public List<WishBudget> listBudgets() {
    return store.listBudgets();
  }

  /// Puts a budget in force in place of the team's; the one before is kept.
  @Transactional
  public void replace(Viewer viewer, WishBudget budget) {
    viewer.require(Permission.MAKE_SCHEDULES);
    store.replace(budget, clock.instant(), viewer.name());
    audit.record(
        viewer,
        "requests.wish-budget-set",
        About.thing("wish-budget", budget.team()),
        null,
        budget);
  }

  /// Ends a team's own budget.
  @Transactional
  public void end(Viewer viewer, String team) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (!team.isEmpty()) {
      store.end(team, clock.instant());
      audit.record(
          viewer, "requests.wish-budget-ended", About.thing("wish-budget", team), team, null);
    }
  }

  /// The viewer's own wishes of the last month and later.
  @Transactional(readOnly = true)
  public Mine mine(Viewer viewer) {
    PersonCard card = card(viewer);
    LocalDate today = today(card);
    TeamCard team = team(card);
    WishBudget budget = budget(team == null ? "" : team.code());
    List<Left> left = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      left.add(left(card.id(), budget, YearMonth.from(today).plusMonths(i), null));
    }
    LocalDate from = today.minusDays(SHOWN_DAYS_BACK);
    LocalDate until = today.plusDays(SHOWN_DAYS_AHEAD);
    Map<LocalDate, DayPlan> plans = rostering.publishedPlans(card.id(), from, until);
    List<DayWish> wishes =
        store.list(card.id(), from, until).stream().map(wish -> judged(wish, plans, card)).toList();
    return new Mine(budget, left, wishes);
  }

  /// @param without a day whose wish is about to be replaced; null for none
  private Left left(
      PersonId person, WishBudget budget, YearMonth month, @Nullable LocalDate without) {
    List<DayWish> used =
        store.list(person, month.atDay(1), month.plusMonths(1).atDay(1)).stream()
            .filter(one -> !one.day().equals(without))
            .toList();
    int points = used.stream().mapToInt(DayWish::points).sum();
    int musts = (int) used.stream().filter(DayWish::must).count();
    return new Left(
        month, Math.max(0, budget.points() - points), Math.max(0, budget.mustHaves() - musts));
  }

  private boolean isPublished(LocalDate day) {
    return rostering.findNewest(day, RosterVersion.State.PUBLISHED).isPresent();
  }

  private DayWish judged(DayWish wish, Map<LocalDate, DayPlan> plans, PersonCard card) {
    if (!isPublished(wish.day())) {
      return wish;
    }
    DayPlan plan = plans.get(wish.day());
    boolean isKept =
        plan == null || !plan.shift().range().overlaps(range(wish, card.place().zone()));
    return new DayWish(wish.id(), wish.day(), wish.what(), wish.firmness(), wish.points(), isKept);
  }

  private static TimeRange range(DayWish wish, ZoneId zone) {
    Instant midnight = wish.day().atStartOfDay(zone).toInstant();
    Instant next = wish.day().plusDays(1).atStartOfDay(zone).toInstant();
    Instant at =
        wish.what().minute() >= 1440
            ? next
            : wish.day()
                .atTime(LocalTime.ofSecondOfDay(wish.what().minute() * 60L))
                .atZone(zone)
                .toInstant();
    return switch (wish.what().kind()) {
      case FREE -> TimeRange.of(midnight, next);
      case NOT_BEFORE -> TimeRange.of(midnight, at);
      case NOT_AFTER -> TimeRange.of(at, next);
    };
  }

  /// Wishes something for a day, in place of what was wished for it before.
  ///
  /// @return why not; empty when it was taken
  @Transactional
  public Optional<WishNo> wish(
      Viewer viewer, LocalDate day, DayWish.What what, DayWish.Firmness firmness) {
    viewer.require(Permission.ASK_FOR_CHANGES);
    PersonCard card = card(viewer);
    gate.lockGate();
    if (day.isBefore(today(card))) {
      return Optional.of(new WishNo.TooLate(day));
    }
    if (day.isAfter(today(card).plusDays(SHOWN_DAYS_AHEAD))) {
      return Optional.of(new WishNo.TooEarly(day.minusDays(SHOWN_DAYS_AHEAD)));
    }
    boolean binds = firmness == DayWish.Firmness.MUST || what.kind() != DayWish.Kind.FREE;
    DayWish.Firmness firm = binds ? DayWish.Firmness.MUST : firmness;
    DayWish wish = new DayWish(0, day, what, firm, firm.points(ordinaryPoints(card, day)), null);
    TeamCard team = team(card);
    Optional<WishNo> no = judge(card, team, wish);
    if (no.isPresent()) {
      return no;
    }
    takeOut(card.id(), day);
    long absence = enter(viewer.name(), card, wish);
    store.insert(card.id(), team == null ? "" : team.code(), wish, absence, clock.instant());
    audit.record(
        viewer, "requests.day-wished", About.thingOf(card.id(), "day-wish", day), null, wish);
    return Optional.empty();
  }

  private long enter(String by, PersonCard card, DayWish wish) {
    TimeRange range = range(wish, card.place().zone());
    return wish.must()
        ? absences.grant(by, card.id(), range, Unavailability.Kind.BLACKOUT, "must-have")
        : absences.wishFree(by, card.id(), range, wish.points());
  }

  private static int ordinaryPoints(PersonCard card, LocalDate day) {
    boolean isDear =
        day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
            || HolidayCalendar.of(card.place().country(), day.getYear(), day.getYear()).stream()
                .anyMatch(holiday -> holiday.isFull() && holiday.date().equals(day));
    return isDear ? WEEKEND_POINTS : 1;
  }

  private Optional<WishNo> judge(PersonCard card, @Nullable TeamCard team, DayWish wish) {
    WishBudget budget = budget(team == null ? "" : team.code());
    LocalDate lastDay = wish.day().minusDays(budget.noticeDays());
    if (isPublished(wish.day())) {
      return Optional.of(new WishNo.Published(wish.day()));
    }
    if (lastDay.isBefore(today(card))) {
      return Optional.of(new WishNo.TooLate(lastDay));
    }
    Left left = left(card.id(), budget, YearMonth.from(wish.day()), wish.day());
    if (left.points() < wish.points()) {
      return Optional.of(new WishNo.NoPoints(left.points(), wish.points()));
    }
    if (wish.must() && left.mustHaves() < 1) {
      return Optional.of(new WishNo.NoMustHave(budget.mustHaves()));
    }
    boolean isCounted = wish.must() && wish.what().kind() == DayWish.Kind.FREE;
    return isCounted && team != null
        ? taken(team, wish.day(), budget, card.id())
        : Optional.empty();
  }

  private Optional<WishNo> taken(TeamCard team, LocalDate day, WishBudget budget, PersonId self) {
    int most = (int) Math.max(1, Math.floor(team.span() * budget.mustShare()));
    int have = store.countAway(team.code(), day, self);
    return have < most ? Optional.empty() : Optional.of(new WishNo.Taken(have, most));
  }

  /// Erases wishes for days more than a year ago.
  public void eraseOld() {
    store.eraseBefore(people.today().minusYears(1));
  }

  /// Takes a wish back.
  @Transactional
  public void takeBack(Viewer viewer, LocalDate day) {
    viewer.require(Permission.ASK_FOR_CHANGES);
    PersonCard card = card(viewer);
    takeOut(card.id(), day);
    audit.record(
        viewer,
        "requests.day-wish-taken-back",
        About.thingOf(card.id(), "day-wish", day),
        day,
        null);
  }

  private void takeOut(PersonId person, LocalDate day) {
    store.delete(person, day).ifPresent(absence -> absences.takeBack(person, absence));
  }
}
