package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.planning.optimise.MeetingBars.Bar;
import org.floorwalker.planning.optimise.MeetingBars.Room;
import org.floorwalker.planning.optimise.MeetingBars.Why;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: why a meeting cannot be at another time, who is in the way, and when it could be. Held
/// to the move itself: it succeeds exactly when nothing is in the way, costs what was said, and
/// other shifts that were named hold the meeting lawfully.
class MeetingBarsTest {
  private static final int FLOORS = 20;
  private static final int FEW_FLOORS = 3;

  private final Set<Why> seen = EnumSet.noneOf(Why.class);
  private int rooms;
  private int ways;

  @Test
  void a01_whatIsSaidIsWhatTheMoveFinds() {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Roster planned =
          RosterOptimizer.solve(problem, new Budget.Iterations(4000, 1), seed, Progress.NONE)
              .roster();
      RosterRepair repair = RosterRepair.of(problem, planned);
      for (String activity : problem.activities().requests().keySet()) {
        Optional<Instant> old = startOf(planned, activity);
        for (int hours = 1; old.isPresent() && hours < 24; hours += 2) {
          Instant to = old.get().plus(Duration.ofHours(hours));
          Instant now = problem.span().startInclusive();
          holds(problem, planned, repair, new MeetingMove(activity, now, to));
        }
      }
    }
    assertThat(seen).contains(Why.NOT_AT_WORK, Why.WINDOW);
    assertThat(rooms).isPositive();
    assertThat(ways).isPositive();
  }

  /// A leader has as many talks on their fullest day as they may have: one of another day is
  /// refused there at any hour, with a limit of one more at none; one of the same day takes
  /// nothing more.
  @Test
  void a02_aLeaderIsFullWithTheLastTalkTheyMayHaveADay() {
    int full = 0;
    int within = 0;
    for (long seed = 1; seed <= FEW_FLOORS; seed++) {
      RosterProblem problem = LeaderDaysTest.withTalks(RandomFloor.of(seed));
      Roster planned = LeaderDaysTest.solve(problem, seed);
      SortedMap<LocalDate, List<String>> talks = talksByDay(problem, planned);
      LocalDate fullest = fullest(talks);
      for (LocalDate day : talks.keySet()) {
        String talk = Objects.requireNonNull(talks.get(day)).getFirst();
        int most = Objects.requireNonNull(talks.get(fullest)).size();
        boolean isOther = !day.equals(fullest);
        full += barred(problem.withLeaders(List.of(), most), planned, talk, fullest, isOther);
        within += barred(problem.withLeaders(List.of(), most + 1), planned, talk, fullest, false);
      }
    }
    assertThat(full).as("hours at which the leader was full").isPositive();
    assertThat(within).isZero();
  }

  /// Hours of the day at which the leader is full, by what is in the way.
  ///
  /// @param isFull whether that has to be so at all of them
  private static int barred(
      RosterProblem problem, Roster planned, String talk, LocalDate day, boolean isFull) {
    ZoneId zone = problem.floor().sites().firstEntry().getValue().zone();
    RosterRepair repair = RosterRepair.of(problem, planned);
    int barred = 0;
    for (int hour = 1; hour < 23; hour += 4) {
      Instant to = day.atTime(hour, 0).atZone(zone).toInstant();
      @Nullable MeetingBars bars =
          repair.bars(new MeetingMove(talk, problem.span().startInclusive(), to));
      List<Bar> found = bars == null ? List.of() : bars.bars();
      if (found.stream().noneMatch(bar -> bar.why() == Why.WINDOW)) {
        boolean isNamed =
            found.stream()
                .anyMatch(
                    bar ->
                        bar.why() == Why.LEADER_FULL
                            && LeaderDaysTest.CHIEF.equals(bar.person())
                            && bar.shift() == null);
        assertThat(isNamed).as("%s on %s at %d, %s", talk, day, hour, found).isEqualTo(isFull);
        barred += isNamed ? 1 : 0;
      }
    }
    return barred;
  }

  private static LocalDate fullest(SortedMap<LocalDate, List<String>> talks) {
    return talks.entrySet().stream()
        .max(Comparator.comparingInt(day -> day.getValue().size()))
        .orElseThrow()
        .getKey();
  }

  /// Talks of the one leader by local day of the first site.
  private static SortedMap<LocalDate, List<String>> talksByDay(
      RosterProblem problem, Roster roster) {
    ZoneId zone = problem.floor().sites().firstEntry().getValue().zone();
    SortedMap<LocalDate, List<String>> talks = new TreeMap<>();
    for (Shift shift : roster.shifts()) {
      for (PlacedActivity placed : shift.activities()) {
        LocalDate day = placed.range().startInclusive().atZone(zone).toLocalDate();
        talks.computeIfAbsent(day, _ -> new ArrayList<>()).add(placed.activity());
      }
    }
    return talks;
  }

  private void holds(RosterProblem problem, Roster planned, RosterRepair repair, MeetingMove move) {
    @Nullable MeetingBars bars = repair.bars(move);
    if (bars == null) {
      assertThat(repair.proposals(move)).isNotEmpty();
      return;
    }
    assertThatThrownBy(() -> repair.proposals(move)).isInstanceOf(IllegalArgumentException.class);
    assertThat(bars.bars()).isNotEmpty().allSatisfy(bar -> isTrue(problem, planned, move, bar));
    bars.rooms().forEach(room -> costsWhatIsSaid(repair, move, room));
    MeetingBars.@Nullable Way way = bars.way();
    if (way != null) {
      ways++;
      assertThat(startOf(way.roster(), move.activity())).contains(move.start());
      assertThat(RosterCheck.check(problem, way.roster()))
          .containsExactlyElementsOf(RosterCheck.check(problem, planned));
    }
  }

  /// Who is named has no shift that holds the meeting, by the roster itself.
  private void isTrue(RosterProblem problem, Roster planned, MeetingMove move, Bar bar) {
    seen.add(bar.why());
    TimeRange wished =
        TimeRange.of(
            move.start(),
            Objects.requireNonNull(problem.activities().requests().get(move.activity())).length());
    if (bar.why() == Why.NOT_AT_WORK) {
      assertThat(planned.shifts())
          .filteredOn(shift -> shift.agent().equals(bar.person()))
          .noneMatch(shift -> shift.range().encloses(wished));
    }
    TimeRange shift = bar.shift();
    if (shift != null) {
      assertThat(planned.shifts())
          .anyMatch(one -> one.agent().equals(bar.person()) && one.range().equals(shift));
    }
  }

  private void costsWhatIsSaid(RosterRepair repair, MeetingMove move, Room room) {
    rooms++;
    MeetingMove there = new MeetingMove(move.activity(), move.from(), room.start());
    RepairProposal.Effect effect =
        repair.answer(there, NoticeByCountry.NONE_KNOWN).unmended().effect();
    assertThat(effect.costDamaged() - effect.costBefore()).isCloseTo(room.cost(), within(1e-6));
  }

  private static Optional<Instant> startOf(Roster roster, String activity) {
    List<Instant> starts =
        roster.shifts().stream()
            .flatMap(shift -> shift.activities().stream())
            .filter(placed -> placed.activity().equals(activity))
            .map(placed -> placed.range().startInclusive())
            .toList();
    return starts.stream().findFirst();
  }
}
