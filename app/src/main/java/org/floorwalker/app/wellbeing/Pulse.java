package org.floorwalker.app.wellbeing;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.wellbeing.store.PulseStore;
import org.floorwalker.app.wellbeing.store.PulseStore.Row;
import org.floorwalker.app.wellbeing.store.PulseStore.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the pulse: four statements a quarter on how leader and team get on without daily
/// meetings, and whether the team is close-knit (WEL-06, WEL-13).
///
/// Nobody can be read out of it: answers carry no person, results are told when their quarter is
/// over, of five answers and more, and sums hold only teams that are told themselves.
@Service
public class Pulse {
  /// Fewest answers a result is told of.
  public static final int LEAST = 5;

  private static final int QUARTERS_SHOWN = 8;
  private static final int MONTHS = 3;

  private final PulseStore store;
  private final People people;

  Pulse(PulseStore store, People people) {
    this.store = store;
    this.people = people;
  }

  /// What the viewer reads.
  ///
  /// @param teams results of the teams that are theirs to read, the latest quarter first
  /// @param all the same teams together, where they are several
  /// @param leaders answers of all leaders together
  public record Results(List<PulseResult> teams, List<PulseResult> all, List<PulseResult> leaders) {
    public Results {
      teams = List.copyOf(teams);
      all = List.copyOf(all);
      leaders = List.copyOf(leaders);
    }
  }

  /// First day of the quarter of a day.
  static LocalDate quarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  /// The side the viewer is asked on this quarter; empty when they have answered, or are in no
  /// team.
  public Optional<Side> asked(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_DAY);
    return placement(viewer)
        .filter(one -> one.card().place().team() != null)
        .filter(one -> !store.hasGiven(one.id(), quarter(people.today())))
        .map(Pulse::side);
  }

  private static Side side(Placement one) {
    return one.tenure().leads() ? Side.LEADER : Side.MEMBER;
  }

  /// Answers for this quarter; false when a score is missing, or the viewer has answered.
  @Transactional
  public boolean answer(Viewer viewer, Map<PulseItem, Integer> scores) {
    Optional<Side> side = asked(viewer);
    boolean whole =
        scores.size() == PulseItem.values().length
            && scores.values().stream().allMatch(score -> score >= 1 && score <= 5);
    if (side.isEmpty() || !whole) {
      return false;
    }
    Placement own = placement(viewer).orElseThrow();
    TeamId team = Optional.ofNullable(own.card().place().team()).orElseThrow();
    LocalDate quarter = quarter(people.today());
    if (!store.give(own.id(), quarter)) {
      return false;
    }
    scores.forEach((item, score) -> store.insert(team, quarter, side.get(), item, score));
    return true;
  }

  private Optional<Placement> placement(Viewer viewer) {
    return Optional.ofNullable(viewer.person())
        .flatMap(person -> people.findPlacement(person, people.today()));
  }

  /// Results of quarters that are over: of the viewer's own team, or of all where they keep
  /// careers; of leaders for those who lead or keep careers.
  public Results results(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_DAY);
    LocalDate now = quarter(people.today());
    LocalDate from = now.minusMonths((long) QUARTERS_SHOWN * MONTHS);
    Map<TeamId, String> names =
        people.teamsOn(people.today()).stream()
            .collect(Collectors.toMap(TeamCard::id, TeamCard::name));
    boolean keeps = viewer.reach(Permission.KEEP_CAREERS).everywhere();
    Set<TeamId> readable = keeps ? names.keySet() : own(viewer);
    List<Row> told =
        byGroup(store.list(Side.MEMBER, from, now)).stream()
            .filter(group -> group.getFirst().answered() >= LEAST)
            .flatMap(List::stream)
            .toList();
    List<Row> mine = told.stream().filter(row -> readable.contains(row.team())).toList();
    List<PulseResult> teams =
        byGroup(mine).stream()
            .map(group -> result(names.getOrDefault(group.getFirst().team(), ""), group))
            .sorted(
                Comparator.comparing(PulseResult::quarter)
                    .reversed()
                    .thenComparing(PulseResult::name))
            .toList();
    boolean leads = viewer.may(Permission.LEAD_TALKS);
    return new Results(
        teams,
        keeps ? summed(mine) : List.of(),
        keeps || leads ? summed(store.list(Side.LEADER, from, now)) : List.of());
  }

  private Set<TeamId> own(Viewer viewer) {
    return placement(viewer).map(one -> one.card().place().team()).map(Set::of).orElse(Set.of());
  }

  private static Collection<List<Row>> byGroup(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> List.of(row.team(), row.quarter())))
        .values();
  }

  /// All teams together by quarter, the latest first; of [#LEAST] answers and more.
  private static List<PulseResult> summed(List<Row> rows) {
    Map<LocalDate, List<Row>> byQuarter = new TreeMap<>(Comparator.reverseOrder());
    rows.forEach(row -> byQuarter.computeIfAbsent(row.quarter(), _ -> new ArrayList<>()).add(row));
    return byQuarter.values().stream()
        .map(group -> result("", group))
        .filter(result -> result.answered() >= LEAST)
        .toList();
  }

  private static PulseResult result(String name, List<Row> group) {
    Map<PulseItem, Double> means =
        group.stream()
            .collect(
                Collectors.groupingBy(
                    Row::item, Collectors.collectingAndThen(Collectors.toList(), Pulse::mean)));
    int answered =
        group.stream()
            .filter(row -> row.item() == PulseItem.BELONGING)
            .mapToInt(Row::answered)
            .sum();
    return new PulseResult(name, group.getFirst().quarter(), answered, means);
  }

  private static double mean(List<Row> rows) {
    double sum = rows.stream().mapToInt(Row::sum).sum();
    return sum / rows.stream().mapToInt(Row::answered).sum();
  }
}
