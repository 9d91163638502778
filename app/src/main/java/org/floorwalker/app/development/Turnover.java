package org.floorwalker.app.development;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.floorwalker.app.development.internal.GroupSizes;
import org.floorwalker.app.development.internal.Quarters;
import org.floorwalker.app.development.store.QuarterStore;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.careers.LeavingRate;
import org.floorwalker.planning.careers.Spell;
import org.floorwalker.planning.careers.StayingCurve;
import org.springframework.stereotype.Service;

/// The door to staying and leaving, of groups of twenty people and more. Nothing here is about one
/// person, and nothing says who might leave (CAR-11, CAR-12, CAR-22).
@Service
public class Turnover {
  /// 95 of 100 intervals hold the truth.
  static final double NORMAL_95 = 1.959964;

  private static final int QUARTERS = 8;
  private static final int GROUP_YEARS = 2;

  private final People people;
  private final VacancyStore vacancies;
  private final QuarterStore quarters;
  private final Quarters counting;

  Turnover(People people, VacancyStore vacancies, QuarterStore quarters, Quarters counting) {
    this.people = people;
    this.vacancies = vacancies;
    this.quarters = quarters;
    this.counting = counting;
  }

  /// What is known of a stretch of time.
  ///
  /// @param people watched in it
  /// @param all the curve of everybody; empty below the least group
  /// @param rate leavers a person-year; empty below the least group
  /// @param tenures rates by tenure
  /// @param groups what is told of single groups, of the last two years
  /// @param quarters the levers, the oldest quarter first
  /// @param fairness home against site
  public record Picture(
      LocalDate from,
      LocalDate until,
      int people,
      Optional<StayingCurve> all,
      Optional<LeavingRate> rate,
      List<Tenure> tenures,
      ByGroup groups,
      List<Quarter> quarters,
      Optional<HomeAndSite> fairness) {
    public Picture {
      tenures = List.copyOf(tenures);
      quarters = List.copyOf(quarters);
    }
  }

  /// Groups of twenty and more.
  ///
  /// @param competences by how many queues somebody serves
  /// @param sites by the site they belong to
  /// @param teams by the last team, of sites that are shown
  public record ByGroup(Groups competences, Groups sites, Groups teams) {}

  /// @param hidden how many are not shown: too small, or they would give a small one away
  public record Groups(List<Group> shown, int hidden) {
    public Groups {
      shown = List.copyOf(shown);
    }
  }

  /// A part of people's tenure, such as the first ninety days.
  ///
  /// @param key of its words
  /// @param rate empty when fewer than twenty people were watched in it
  public record Tenure(String key, Optional<LeavingRate> rate) {}

  /// @param name of the site or team, or how many queues
  public record Group(String name, StayingCurve curve) {
    /// Whether fewer are here after a year than so many per cent, by more than chance: the whole
    /// band lies below.
    public boolean isBelow(int percent) {
      return curve.at(365).high() < percent / 100.0;
    }
  }

  /// What the three levers did in a quarter, beside who left. They stand side by side; that one
  /// follows from another is not said.
  ///
  /// @param rate leavers a person-year
  /// @param handledHours hours with customers a person and week; empty when no contacts are known
  /// @param talkHours hours of talks and coaching a person and month
  /// @param moves new leaders and chosen applications a hundred people
  public record Quarter(
      LocalDate firstDay,
      Optional<LeavingRate> rate,
      Optional<Double> handledHours,
      Optional<Double> talkHours,
      Optional<Double> moves) {}

  /// What is known of the whole years until this month. Single groups, and home against site, are
  /// told of the last two years only, whatever is asked for: from two stretches of time the few who
  /// left between them could be found by subtracting.
  ///
  /// @param years 1 to 20
  public Picture of(Viewer viewer, int years) {
    viewer.require(Permission.KEEP_CAREERS);
    LocalDate until = people.today().withDayOfMonth(1);
    LocalDate from = until.minusYears(years);
    LocalDate groupsFrom = until.minusYears(GROUP_YEARS);
    Reach reach = viewer.reach(Permission.KEEP_CAREERS);
    List<Employment> all =
        people.employments(until).stream().filter(one -> isWithin(reach, one)).toList();
    List<Spell> spells = spells(all, from, until);
    boolean enough = spells.size() >= GroupSizes.LEAST;
    return new Picture(
        from,
        until,
        spells.size(),
        enough ? Optional.of(StayingCurve.of(spells, NORMAL_95)) : Optional.empty(),
        enough
            ? Optional.of(LeavingRate.of(spells, 0, Integer.MAX_VALUE, NORMAL_95))
            : Optional.empty(),
        tenures(spells),
        byGroup(all, groupsFrom, until),
        reach.everywhere() ? quarters(all, until) : List.of(),
        fairness(all, groupsFrom, until));
  }

  /// Counts the quarters that are over at once, rather than at night.
  public void countQuarters() {
    counting.run();
  }

  /// The share of all who begin here that is still here a year later, by those watched in the last
  /// two years; empty below the least group.
  Optional<StayingCurve.Point> yearLater() {
    LocalDate today = people.today();
    List<Spell> spells = spells(people.employments(today), today.minusYears(GROUP_YEARS), today);
    return spells.size() < GroupSizes.LEAST
        ? Optional.empty()
        : Optional.of(StayingCurve.of(spells, NORMAL_95).at(365));
  }

  private static boolean isWithin(Reach reach, Employment one) {
    return reach.everywhere() || (one.last().team() != null && reach.covers(one.last().team()));
  }

  /// Only what lies within the time looked at counts: earlier leavers may never have been entered.
  static List<Spell> spells(List<Employment> all, LocalDate from, LocalDate today) {
    return all.stream().flatMap(one -> spell(one, from, today).stream()).toList();
  }

  private static Optional<Spell> spell(Employment one, LocalDate from, LocalDate today) {
    LocalDate gone = one.gone();
    boolean left = gone != null && !gone.isAfter(today);
    LocalDate end = gone != null && left ? gone : today;
    int entered = (int) Math.max(0, from.toEpochDay() - one.since().toEpochDay());
    int until = (int) (end.toEpochDay() - one.since().toEpochDay());
    return until > entered ? Optional.of(new Spell(entered, until, left)) : Optional.empty();
  }

  /// Somebody who was watched, and for how long.
  private record Watched(Employment one, Spell spell) {}

  private static ByGroup byGroup(List<Employment> all, LocalDate from, LocalDate until) {
    List<Watched> watched =
        all.stream()
            .flatMap(one -> spell(one, from, until).map(s -> new Watched(one, s)).stream())
            .toList();
    Groups sites = groups(watched, one -> one.last().site());
    return new ByGroup(
        groups(watched, one -> "" + Math.min(3, one.levels().size())),
        sites,
        teams(watched, sites));
  }

  /// Site by site, so that no small team is found by subtracting the others from their site.
  private static Groups teams(List<Watched> watched, Groups sites) {
    List<Group> shown = new ArrayList<>();
    for (Group site : sites.shown()) {
      List<Watched> there =
          watched.stream().filter(one -> one.one().last().site().equals(site.name())).toList();
      shown.addAll(groups(there, one -> one.last().teamName()).shown());
    }
    long teams =
        watched.stream()
            .map(one -> one.one().last().teamName())
            .filter(name -> !name.isEmpty())
            .distinct()
            .count();
    return new Groups(shown, (int) teams - shown.size());
  }

  private static Groups groups(List<Watched> watched, Function<Employment, String> name) {
    Map<String, List<Spell>> groups = new TreeMap<>();
    for (Watched one : watched) {
      groups.computeIfAbsent(name.apply(one.one()), _ -> new ArrayList<>()).add(one.spell());
    }
    List<Group> shown = new ArrayList<>();
    GroupSizes.shown(groups)
        .forEach((key, spells) -> shown.add(new Group(key, StayingCurve.of(spells, NORMAL_95))));
    groups.remove("");
    return new Groups(shown, groups.size() - shown.size());
  }

  private static List<Tenure> tenures(List<Spell> spells) {
    return List.of(
        tenure("days-90", spells, 0, 90),
        tenure("year-1", spells, 90, 365),
        tenure("year-2", spells, 365, 730),
        tenure("later", spells, 730, Integer.MAX_VALUE));
  }

  private static Tenure tenure(String key, List<Spell> spells, int from, int until) {
    long watched =
        spells.stream().filter(one -> one.untilDays() > from && one.enteredDays() < until).count();
    return new Tenure(
        key,
        watched < GroupSizes.LEAST
            ? Optional.empty()
            : Optional.of(LeavingRate.of(spells, from, until, NORMAL_95)));
  }

  private List<Quarter> quarters(List<Employment> all, LocalDate today) {
    List<Quarter> found = new ArrayList<>();
    LocalDate first = Quarters.first(today).minusMonths(3L * QUARTERS);
    Map<LocalDate, QuarterStore.Sums> sums = quarters.listFrom(first);
    for (LocalDate day : Quarters.between(first, Quarters.first(today))) {
      List<Spell> spells = spells(all, day, day.plusMonths(3));
      if (spells.size() >= GroupSizes.LEAST) {
        found.add(quarter(day, spells, Optional.ofNullable(sums.get(day))));
      }
    }
    return found;
  }

  private static Quarter quarter(
      LocalDate day, List<Spell> spells, Optional<QuarterStore.Sums> sums) {
    LeavingRate rate = LeavingRate.of(spells, 0, Integer.MAX_VALUE, NORMAL_95);
    double weeks = rate.personYears() * 52.18;
    double months = rate.personYears() * 12;
    return new Quarter(
        day,
        Optional.of(rate),
        sums.map(QuarterStore.Sums::handledHours).filter(hours -> hours > 0).map(h -> h / weeks),
        sums.map(one -> one.talkHours() / months),
        sums.map(one -> 100.0 * one.moves() / spells.size()));
  }

  private Optional<HomeAndSite> fairness(List<Employment> all, LocalDate from, LocalDate today) {
    VacancyStore.Movers movers =
        vacancies.movers(
            from.atStartOfDay(people.zone()).toInstant(),
            today.atStartOfDay(people.zone()).toInstant());
    return HomeAndSite.of(all, from, movers);
  }
}
