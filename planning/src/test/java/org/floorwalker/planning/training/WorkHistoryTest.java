package org.floorwalker.planning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.floorwalker.planning.training.WorkHistory.Fact;
import org.floorwalker.planning.training.WorkHistory.Kind;
import org.floorwalker.planning.training.WorkHistory.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: whom a requirement concerned on any day and why, as queues, clients and
/// contracts change.
class WorkHistoryTest {
  private static final LocalDate START = LocalDate.of(2027, 1, 1);
  private static final Audience LOANS =
      new Audience(Set.of(), Set.of("loans"), Set.of(), Set.of(), Set.of(), 0);

  private static LocalDate day(String text) {
    return LocalDate.parse("2027-" + text);
  }

  private static Fact fact(Kind kind, String value, String from, @Nullable String until) {
    return new Fact(kind, value, day(from), until == null ? null : day(until));
  }

  @Test
  void a01_aQueueTakenOnAndGivenUpTurnsTheAnswer() {
    WorkHistory history =
        new WorkHistory(
            "Oslo",
            List.of(
                fact(Kind.CONTRACT, "full", "01-01", null),
                fact(Kind.QUEUE, "loans", "03-01", "06-01"),
                fact(Kind.QUEUE, "cards", "01-01", null)));
    assertThat(history.stretches(LOANS, START))
        .containsExactly(new Stretch(day("03-01"), day("06-01"), List.of("queue:loans")));
    assertThat(history.judge(LOANS, day("05-31")).concerned()).isTrue();
    assertThat(history.judge(LOANS, day("06-01")).concerned()).isFalse();
  }

  @Test
  void a02_sinceGoesThroughAChangeOfReasons() {
    Audience either =
        new Audience(Set.of(), Set.of("loans", "cards"), Set.of(), Set.of(), Set.of(), 0);
    WorkHistory history =
        new WorkHistory(
            "Oslo",
            List.of(
                fact(Kind.CONTRACT, "full", "01-01", null),
                fact(Kind.QUEUE, "loans", "02-01", "04-01"),
                fact(Kind.QUEUE, "cards", "04-01", null)));
    assertThat(history.stretches(either, START)).hasSize(2);
    assertThat(history.concernedSince(either, START, day("05-01"))).contains(day("02-01"));
    assertThat(history.concernedSince(either, START, day("01-15"))).isEmpty();
  }

  @Test
  void a03_contractsThatFollowEachOtherAreOneTenure() {
    Audience afterNinetyDays = new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 90);
    WorkHistory history =
        new WorkHistory(
            "Oslo",
            List.of(
                fact(Kind.CONTRACT, "part", "01-01", "03-01"),
                fact(Kind.CONTRACT, "full", "03-01", "10-01"),
                fact(Kind.CONTRACT, "full", "11-01", null)));
    assertThat(history.judge(afterNinetyDays, day("03-31")).concerned()).isFalse();
    assertThat(history.judge(afterNinetyDays, day("04-01")).why()).containsExactly("tenure:90");
    assertThat(history.judge(afterNinetyDays, day("11-05")).concerned()).isFalse();
  }

  @Test
  void a04_aLeaderIsNotAnAgent() {
    Audience leaders = new Audience(Set.of("leader"), Set.of(), Set.of(), Set.of(), Set.of(), 0);
    WorkHistory history =
        new WorkHistory(
            "Oslo",
            List.of(
                fact(Kind.CONTRACT, "full", "01-01", null),
                fact(Kind.LEADS, "bris", "05-01", null)));
    assertThat(history.judge(leaders, day("04-30")).concerned()).isFalse();
    assertThat(history.judge(leaders, day("05-01")).why()).containsExactly("role:leader");
  }

  /// The stretches say on each day what judging that day says.
  @Property(tries = 200)
  void p01_stretchesAreTheDaysOneByOne(@ForAll("facts") List<Fact> facts) {
    Audience audience =
        new Audience(Set.of(), Set.of("loans"), Set.of("Oslo"), Set.of(), Set.of(), 20);
    List<Fact> all = new ArrayList<>(facts);
    all.add(fact(Kind.CONTRACT, "full", "02-10", "07-01"));
    all.add(fact(Kind.CONTRACT, "part", "08-01", null));
    WorkHistory history = new WorkHistory("Oslo", all);
    List<Stretch> stretches = history.stretches(audience, START);
    for (LocalDate day = START; day.isBefore(START.plusDays(365)); day = day.plusDays(1)) {
      LocalDate on = day;
      assertThat(stretches.stream().filter(s -> s.holds(on)).map(Stretch::why).toList())
          .isEqualTo(
              history.judge(audience, on).concerned()
                  ? List.of(history.judge(audience, on).why())
                  : List.of());
    }
  }

  @Provide
  Arbitrary<List<Fact>> facts() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 300);
    return Combinators.combine(
            days, Arbitraries.integers().between(1, 90), Arbitraries.of("loans", "cards"))
        .as(
            (from, length, queue) ->
                new Fact(Kind.QUEUE, queue, START.plusDays(from), START.plusDays(from + length)))
        .list()
        .ofMaxSize(6);
  }
}
