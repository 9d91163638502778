package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.GridEditing.Wanted;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.planning.rules.Violation;
import org.junit.jupiter.api.Test;

/// FEATURE: a planner swaps the hours of two people. It is both halves or none: where one cannot
/// have the other's hours, the reason is told, and the other half is offered as what it is.
class SwapHoursTest {
  private static final LocalDate MONDAY = GridFloor.MONDAY;

  private final GridFloor floor = new GridFloor();

  /// Two people with different hours on a day, both at work.
  private record Pair(String one, String other, LocalDate day) {}

  private Stream<Pair> pairs() {
    return IntStream.range(0, 5)
        .mapToObj(MONDAY::plusDays)
        .flatMap(
            day ->
                IntStream.rangeClosed(1, SmallFloor.AGENTS)
                    .boxed()
                    .flatMap(
                        i ->
                            IntStream.rangeClosed(i + 1, SmallFloor.AGENTS)
                                .mapToObj(j -> new Pair("a" + i, "a" + j, day))))
        .filter(
            pair ->
                !text(pair.one(), pair).isEmpty()
                    && !text(pair.other(), pair).isEmpty()
                    && !text(pair.one(), pair).equals(text(pair.other(), pair)));
  }

  private String text(String code, Pair pair) {
    return floor.text(code, pair.day());
  }

  private Wanted swap(Pair pair) {
    return floor
        .grids()
        .exchange(
            floor.app.get(Rostering.class).findVersion(floor.draft).orElseThrow(),
            pair.one(),
            pair.other(),
            pair.day());
  }

  private Trial look(Pair pair) {
    return floor.grids().look(floor.planner(), floor.draft, swap(pair), false);
  }

  private Pair thatMay() {
    return pairs().filter(pair -> look(pair).countFine() == 2).findFirst().orElseThrow();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return floor.app.as(Role.PLANNER).post("/schedule/" + floor.draft + path, form);
  }

  private HttpResponse<String> asked(Pair pair) {
    return post(
        "/exchange",
        Map.of("person", pair.one(), "other", pair.other(), "day", pair.day().toString()));
  }

  @Test
  void a01_bothHalvesAreKeptTogether() {
    Pair pair = thatMay();
    String one = text(pair.one(), pair);
    String other = text(pair.other(), pair);
    assertThat(asked(pair).body()).contains("Keep 2").contains("name=\"together\" value=\"yes\"");

    Trial kept = floor.grids().keep(floor.planner(), floor.draft, swap(pair), false);

    assertThat(kept.countFine()).isEqualTo(2);
    assertThat(text(pair.one(), pair)).isEqualTo(other);
    assertThat(text(pair.other(), pair)).isEqualTo(one);
  }

  /// One row is locked by somebody: the other alone could be kept, and says so.
  @Test
  void a02_halfOfASwapIsNoSwap() {
    Pair pair = thatMay();
    String one = text(pair.one(), pair);
    String other = text(pair.other(), pair);
    lock(pair.other(), pair);

    Trial trial = look(pair);
    assertThat(trial.isHalf()).isTrue();
    assertThat(trial.days()).isEmpty();
    String page = asked(pair).body();
    assertThat(page)
        .contains("This swap is not possible. Nothing is changed.")
        .contains("locked by")
        .contains("possible by itself")
        .contains("Change Person Number" + pair.one().substring(1) + " alone")
        .doesNotContain("Keep 1");

    Trial kept = floor.grids().keep(floor.planner(), floor.draft, swap(pair), false);
    assertThat(kept.deed()).isZero();
    assertThat(text(pair.one(), pair)).isEqualTo(one);
    assertThat(text(pair.other(), pair)).isEqualTo(other);

    TypedCell half = swap(pair).cells().getFirst();
    assertThat(post("/cells", Map.of("cell", half.line())).statusCode()).isEqualTo(303);
    assertThat(text(pair.one(), pair)).isEqualTo(other);
  }

  /// Both could be kept when it was looked at; meanwhile one row is locked.
  @Test
  void a03_aSwapThatBecameImpossibleIsNotKeptByHalf() {
    Pair pair = thatMay();
    String one = text(pair.one(), pair);
    String cells =
        swap(pair).cells().stream()
            .map(cell -> "cell=" + URLEncoder.encode(cell.line(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    lock(pair.other(), pair);

    HttpResponse<String> late = post("/cells?" + cells, Map.of("together", "yes"));

    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("This swap is not possible");
    assertThat(text(pair.one(), pair)).isEqualTo(one);
  }

  /// The late hours would leave one of them half an hour less than the eleven of rest.
  @Test
  void a04_theLawThatRefusesAHalfIsNamed() {
    LocalDate tuesday = MONDAY.plusDays(1);
    List<TypedCell> typed =
        List.of(
            floor.cell("a1", MONDAY, "8-16:30"),
            floor.cell("a1", tuesday, "7-15:30"),
            floor.cell("a2", MONDAY, "12-20:30"),
            floor.cell("a2", tuesday, "12-20:30"));
    floor.grids().keep(floor.planner(), floor.draft, typed, false);
    Pair pair = new Pair("a1", "a2", MONDAY);
    assertThat(text("a1", pair)).isEqualTo("08:00–16:30");
    assertThat(text("a2", pair)).isEqualTo("12:00–20:30");

    assertThat(look(pair).rows().getFirst().verdict())
        .isInstanceOfSatisfying(
            Trial.Verdict.Unlawful.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::rule)
                    .containsExactly("daily_rest"));
    assertThat(asked(pair).body())
        .contains("This swap is not possible")
        .contains("aml")
        .contains("Change Person Number2 alone")
        .doesNotContain("Keep 1", "Change Person Number1 alone");

    TypedCell half = swap(pair).cells().getLast();
    assertThat(post("/cells", Map.of("cell", half.line())).statusCode()).isEqualTo(303);
    assertThat(text("a2", pair)).isEqualTo("08:00–16:30");
  }

  private void lock(String code, Pair pair) {
    RosterLock lock = new RosterLock(floor.person(code), pair.day(), "Test");
    assertThat(floor.grids().lock(floor.planner(), floor.draft, lock, true)).isTrue();
  }
}
