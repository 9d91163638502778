package org.floorwalker.planning.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.floorwalker.planning.leave.GivenPeriod.Why;
import org.floorwalker.planning.leave.LeaveAsker.Past;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: the yearly round of leave of 2027. Wishes are written `28` for week 28 and `28x3` for
/// three weeks from week 28.
class LeaveAllocationTest {
  private static final LeaveSeason NORWAY =
      new LeaveSeason(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 9, 30), 3);

  private static LocalDate week(int number) {
    return LocalDate.of(2027, 7, 1)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
        .with(DayOfWeek.MONDAY);
  }

  private static LeavePeriod period(String text) {
    String[] parts = text.split("x");
    return new LeavePeriod(
        week(Integer.parseInt(parts[0])), parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
  }

  private static List<LeavePeriod> periods(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(" ")).stream().map(LeaveAllocationTest::period).toList();
  }

  private static LeaveAsker asker(
      String id, @Nullable LeaveSeason season, Past past, String main, String end, String other) {
    Map<RoundPart, List<LeavePeriod>> wishes = new EnumMap<>(RoundPart.class);
    wishes.put(RoundPart.MAIN, periods(main));
    wishes.put(RoundPart.YEAR_END, periods(end));
    wishes.put(RoundPart.OTHER, periods(other));
    return new LeaveAsker(id, 6, season, wishes, past);
  }

  private static Map<LocalDate, Integer> everyWeek(int places) {
    Map<LocalDate, Integer> all = new HashMap<>();
    IntStream.rangeClosed(1, 52).forEach(number -> all.put(week(number), places));
    return all;
  }

  private static List<String> told(LeaveProposal proposal) {
    return proposal.given().stream()
        .map(
            one ->
                one.id()
                    + " "
                    + one.period().monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                    + (one.period().length() > 1 ? "x" + one.period().length() : ""))
        .toList();
  }

  @Test
  void a01_theOneWithFewerPopularWeeksChoosesFirst() {
    LeaveRound round =
        new LeaveRound(
            1,
            everyWeek(1),
            List.of(
                asker("Amy", NORWAY, new Past(5, 0, 0), "28x3 31x3", "", ""),
                asker("Beth", NORWAY, new Past(2, 0, 0), "28x3 25x3", "", "")));

    LeaveProposal proposal = LeaveAllocation.of(round);

    assertThat(told(proposal)).containsExactly("Beth 28x3", "Amy 31x3");
    assertThat(proposal.refused())
        .containsExactly(
            new RefusedPeriod(
                "Amy",
                RoundPart.MAIN,
                period("28x3"),
                new RefusedPeriod.Why.Full(week(28), 1, 2, 2),
                List.of(period("25x3"), period("24x3"))));
    assertThat(EnvyCheck.check(round, proposal.given())).isEmpty();
  }

  @Test
  void a02_whoGetsNothingWishedStillHasTheWeeksOfTheLawNearby() {
    LeaveRound round =
        new LeaveRound(
            1,
            everyWeek(1),
            List.of(
                asker("Amy", NORWAY, Past.NONE, "28x3", "", ""),
                asker("Beth", NORWAY, new Past(9, 0, 0), "28x3", "", "")));

    LeaveProposal proposal = LeaveAllocation.of(round);

    assertThat(proposal.givenTo("Beth"))
        .containsExactly(new GivenPeriod("Beth", RoundPart.MAIN, period("25x3"), new Why.ByLaw(0)));
  }

  @Test
  void a03_theLawGoesBeforeThePlacesAndSaysHowFarBeyond() {
    Map<LocalDate, Integer> places = everyWeek(0);
    LeaveProposal proposal =
        LeaveAllocation.of(
            new LeaveRound(
                1, places, List.of(asker("Amy", NORWAY, Past.NONE, "28x3", "", "28 1"))));

    assertThat(proposal.given())
        .containsExactly(new GivenPeriod("Amy", RoundPart.MAIN, period("28x3"), new Why.ByLaw(1)));
  }

  @Test
  void a04_turnsGoToAndFro() {
    LeaveProposal proposal =
        LeaveAllocation.of(
            new LeaveRound(
                1,
                everyWeek(1),
                List.of(
                    asker("Amy", null, new Past(0, 0, 0), "", "", "8 40 41 42"),
                    asker("Beth", null, new Past(1, 0, 0), "", "", "8 40 41 42"))));

    assertThat(told(proposal)).containsExactly("Amy 8", "Beth 40", "Beth 41", "Amy 42");
  }

  @Test
  void a05_christmasGoesToThoseWhoWorkedIt() {
    Map<LocalDate, Integer> places = everyWeek(3);
    places.put(week(51), 1);
    places.put(week(52), 1);
    LeaveRound round =
        new LeaveRound(
            1,
            places,
            List.of(
                asker("Amy", null, new Past(0, 0, 2), "", "51 52", ""),
                asker("Beth", null, new Past(9, 2, 0), "", "51 52", ""),
                asker("Cleo", null, new Past(0, 1, 1), "", "51 52", "")));

    LeaveProposal proposal = LeaveAllocation.of(round);

    assertThat(told(proposal)).containsExactly("Beth 51", "Cleo 52");
    assertThat(proposal.refused())
        .extracting(RefusedPeriod::id, RefusedPeriod::why)
        .contains(tuple("Amy", new RefusedPeriod.Why.Full(week(51), 1, 3, 3)));
  }

  @Test
  void a06_nobodyGetsMoreWeeksThanAskedForNorOneWeekTwice() {
    LeaveProposal proposal =
        LeaveAllocation.of(
            new LeaveRound(
                1,
                everyWeek(2),
                List.of(asker("Amy", null, Past.NONE, "28x3", "", "29 40x2 41 45 46"))));

    assertThat(told(proposal)).containsExactly("Amy 28x3", "Amy 40x2", "Amy 45");
    assertThat(proposal.refused())
        .extracting(RefusedPeriod::why)
        .containsExactly(
            new RefusedPeriod.Why.HasWeeks(period("28x3")),
            new RefusedPeriod.Why.HasWeeks(period("40x2")),
            new RefusedPeriod.Why.Enough(6));
  }

  @Test
  void a07_anExchangeByHandThatPassesSomebodyOverIsFound() {
    LeaveRound round =
        new LeaveRound(
            1,
            everyWeek(1),
            List.of(
                asker("Amy", NORWAY, Past.NONE, "28x3 31x3", "", ""),
                asker("Beth", NORWAY, new Past(2, 0, 0), "28x3 25x3", "", "")));
    List<GivenPeriod> byHand =
        List.of(
            new GivenPeriod("Amy", RoundPart.MAIN, period("31x3"), new Why.ByHand("Pia", "asked")),
            new GivenPeriod(
                "Beth", RoundPart.MAIN, period("28x3"), new Why.ByHand("Pia", "asked")));

    assertThat(EnvyCheck.check(round, byHand))
        .containsExactly(
            new EnvyCheck.Envy("Amy", "Beth", RoundPart.MAIN, EnvyCheck.Kind.PASSED_OVER));
  }

  @Test
  void a08_whoHoldsTwoMoreOfMyDearestIsFound() {
    LeaveRound round =
        new LeaveRound(
            1,
            everyWeek(1),
            List.of(
                asker("Amy", null, Past.NONE, "", "", "8 40 41"),
                asker("Beth", null, Past.NONE, "", "", "8 40 41")));
    List<GivenPeriod> unfair =
        List.of("8", "40").stream()
            .map(
                week ->
                    new GivenPeriod("Beth", RoundPart.OTHER, period(week), new Why.Wished(1, 1, 1)))
            .toList();

    assertThat(EnvyCheck.check(round, unfair))
        .containsExactly(
            new EnvyCheck.Envy("Amy", "Beth", RoundPart.OTHER, EnvyCheck.Kind.BEYOND_ONE_PERIOD));
  }

  /// The law's season ends on a Thursday: the last three weeks inside begin three Mondays before.
  @Test
  void a09_periodsOfASeasonLieWhollyInside() {
    assertThat(NORWAY.periods().getFirst()).isEqualTo(new LeavePeriod(week(23), 3));
    assertThat(NORWAY.periods().getLast()).isEqualTo(new LeavePeriod(week(36), 3));
  }

  @Property(tries = 300)
  void a10_noRoundLeavesMoreThanOnePeriodOfEnvyOrGoesBeyondThePlaces(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
    Random random = new Random(seed);
    Map<LocalDate, Integer> places = new HashMap<>();
    IntStream.rangeClosed(20, 40).forEach(n -> places.put(week(n), random.nextInt(4)));
    List<LeaveAsker> askers = new ArrayList<>();
    int people = 2 + random.nextInt(9);
    for (int i = 0; i < people; i++) {
      askers.add(randomAsker(random, "p" + i));
    }
    LeaveRound round = new LeaveRound(seed, places, askers);

    LeaveProposal proposal = LeaveAllocation.of(round);

    assertThat(EnvyCheck.check(round, proposal.given())).isEmpty();
    checkPlaces(round, proposal);
    for (LeaveAsker asker : askers) {
      checkOwn(asker, proposal);
    }
    Collections.shuffle(askers, random);
    assertThat(LeaveAllocation.of(new LeaveRound(seed, places, askers))).isEqualTo(proposal);
  }

  private static LeaveAsker randomAsker(Random random, String id) {
    Map<RoundPart, List<LeavePeriod>> wishes = new EnumMap<>(RoundPart.class);
    for (RoundPart part : RoundPart.values()) {
      List<LeavePeriod> ranked = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        LeavePeriod wish = new LeavePeriod(week(20 + random.nextInt(19)), 1 + random.nextInt(3));
        if (!ranked.contains(wish)) {
          ranked.add(wish);
        }
      }
      wishes.put(part, ranked);
    }
    return new LeaveAsker(
        id,
        1 + random.nextInt(8),
        random.nextBoolean() ? NORWAY : null,
        wishes,
        new Past(random.nextInt(3), random.nextInt(3), random.nextInt(3)));
  }

  private static void checkPlaces(LeaveRound round, LeaveProposal proposal) {
    for (LocalDate week : round.places().keySet()) {
      List<GivenPeriod> there =
          proposal.given().stream().filter(one -> one.period().weeks().contains(week)).toList();
      boolean isBeyond = there.stream().anyMatch(one -> beyond(one.why()) > 0);
      assertThat(there.size() <= round.places(week) || isBeyond).isTrue();
    }
  }

  private static int beyond(Why why) {
    return why instanceof Why.ByLaw byLaw ? byLaw.beyond() : 0;
  }

  private static void checkOwn(LeaveAsker asker, LeaveProposal proposal) {
    List<GivenPeriod> own = proposal.givenTo(asker.id());
    int weeks = own.stream().mapToInt(one -> one.period().length()).sum();
    boolean isByLaw = own.stream().anyMatch(one -> one.why() instanceof Why.ByLaw);
    assertThat(weeks <= asker.mostWeeks() || isByLaw).isTrue();
    for (int i = 0; i < own.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(own.get(i).period().overlaps(own.get(j).period())).isFalse();
      }
    }
    boolean mustHave = asker.season() != null && !asker.wishes(RoundPart.MAIN).isEmpty();
    assertThat(!mustHave || own.stream().anyMatch(one -> one.part() == RoundPart.MAIN)).isTrue();
  }
}
