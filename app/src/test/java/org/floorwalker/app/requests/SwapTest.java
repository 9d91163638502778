package org.floorwalker.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.ShiftSwaps;
import org.floorwalker.app.rostering.SwapOutcome;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// FEATURE: two colleagues change shifts; somebody reports ill. Both lie over the published week.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SwapTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;

  private final List<Viewer> agents = new ArrayList<>();
  private TestApp app;

  @BeforeAll
  void aPublishedWeek() {
    app = TestApp.fresh();
    long draft = SmallFloor.in(app).draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    for (int i = 1; i <= SmallFloor.AGENTS; i++) {
      UserId user = i == 1 ? app.userOf(Role.AGENT) : app.user("agent" + i);
      if (i > 1) {
        app.grant(user, Role.AGENT, new Scope.Everywhere());
      }
      app.belongsTo(user, app.get(People.class).findByCode("a" + i).orElseThrow());
      agents.add(app.viewer(user));
    }
  }

  /// Two agents with different shifts on a day that may lawfully change hands.
  private record Pair(Viewer giver, Viewer taker, LocalDate day) {}

  private Pair aPair() {
    for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(7)); day = day.plusDays(1)) {
      for (Viewer giver : agents) {
        for (Viewer taker : agents) {
          if (giver != taker && mayLawfully(giver, taker, day)) {
            return new Pair(giver, taker, day);
          }
        }
      }
    }
    throw new IllegalStateException("No two shifts of the week may change hands.");
  }

  private boolean mayLawfully(Viewer giver, Viewer taker, LocalDate day) {
    return app.get(ShiftSwaps.class).check(person(giver), person(taker), day)
        instanceof SwapOutcome.Possible;
  }

  private static PersonId person(Viewer viewer) {
    return Objects.requireNonNull(viewer.person());
  }

  private TimeRange shift(Viewer viewer, LocalDate day) {
    DayPlan plan = app.get(Rostering.class).publishedPlans(day).get(person(viewer));
    return Objects.requireNonNull(plan).shift().range();
  }

  private Swaps swaps() {
    return app.get(Swaps.class);
  }

  @Test
  @Order(1)
  void a01_theFirstWhoTakesAnOfferToAllHasIt() {
    Pair pair = aPair();
    TimeRange given = shift(pair.giver(), pair.day());
    TimeRange taken = shift(pair.taker(), pair.day());

    SwapAnswer offered = swaps().offer(pair.giver(), pair.day(), Optional.empty());
    SwapOffer offer = swaps().listMine(pair.taker()).getFirst();

    assertThat(offered).isEqualTo(new SwapAnswer.Offered(offer.asked().size()));
    assertThat(swaps().offer(pair.giver(), pair.day(), Optional.empty())).isEqualTo(offered);
    assertThat(swaps().offer(pair.giver(), pair.day(), Optional.of(person(pair.taker()))))
        .isEqualTo(new SwapAnswer.Offered(1));
    assertThat(swaps().listMine(pair.giver())).hasSize(1);
    assertThat(app.get(Messages.class).listMine(pair.taker()).getFirst().text().subject())
        .contains("vil gjerne bytte");
    assertThat(swaps().take(pair.giver(), offer.id())).isEqualTo(new SwapAnswer.Gone());
    assertThat(swaps().take(pair.taker(), offer.id())).isEqualTo(new SwapAnswer.Done());
    assertThat(swaps().take(pair.taker(), offer.id())).isEqualTo(new SwapAnswer.Gone());
    assertThat(shift(pair.giver(), pair.day())).isEqualTo(taken);
    assertThat(shift(pair.taker(), pair.day())).isEqualTo(given);
    assertThat(app.get(Publishing.class).violations(version())).isEmpty();
  }

  private long version() {
    return app.get(Rostering.class).listVersions().getFirst().id();
  }

  @Test
  @Order(2)
  void a02_whereTheRuleSaysSoTheLeaderDecides() {
    app.get(LeaveRules.class)
        .replace(
            app.viewer(Role.PLANNER),
            new LeaveRule(
                new LeaveRule.Scope("", Swaps.KIND),
                0,
                365,
                new LeaveRule.Limits(1, 0),
                LeaveRule.DecidedBy.LEADER,
                LeaveRule.Order.ASKED));
    Pair pair = aPair();
    TimeRange given = shift(pair.giver(), pair.day());
    swaps().offer(pair.giver(), pair.day(), Optional.of(person(pair.taker())));
    SwapOffer offer = swaps().listMine(pair.giver()).getFirst();

    assertThat(swaps().take(pair.taker(), offer.id())).isEqualTo(new SwapAnswer.ForLeader());
    assertThat(shift(pair.giver(), pair.day())).isEqualTo(given);
    TestBrowser.checkEverywhere(app, Role.TEAM_LEADER, "/requests", "requests-swap");
    assertThat(swaps().decide(app.viewer(Role.TEAM_LEADER), offer.id(), true))
        .isEqualTo(new SwapAnswer.Done());
    assertThat(shift(pair.taker(), pair.day())).isEqualTo(given);
  }

  @Test
  @Order(3)
  void a03_aDayWithoutAShiftCannotBeOffered() {
    assertThat(swaps().offer(agents.getFirst(), MONDAY.plusDays(60), Optional.empty()))
        .isEqualTo(new SwapAnswer.Nobody());
    assertThat(swaps().offer(agents.getFirst(), LocalDate.of(2027, 3, 1), Optional.empty()))
        .isEqualTo(new SwapAnswer.NotPossible(new SwapOutcome.NotThere()));
  }

  @Test
  @Order(4)
  void a04_whoReportsIllIsFreeFromNowAndWellAgainFromTomorrow() {
    Viewer ill = agents.get(1);
    LocalDate first = firstDay(ill);
    TimeRange range = shift(ill, first);
    Map<LocalDate, DayPlan> week =
        app.get(Rostering.class).publishedPlans(person(ill), MONDAY, MONDAY.plusDays(7));
    Instant midShift = range.startInclusive().plusSeconds(3600);
    app.clock().standAt(midShift);

    assertThat(app.get(Sickness.class).report(ill, first.plusDays(20))).isFalse();
    assertThat(app.get(Sickness.class).report(ill, first.plusDays(2))).isTrue();
    assertThat(app.get(Sickness.class).report(ill, first.plusDays(2))).isFalse();

    DayPlan today = app.get(Rostering.class).publishedPlans(first).get(person(ill));
    assertThat(Objects.requireNonNull(today).pieces().getLast())
        .isEqualTo(
            new DayPlan.Piece.Beside(
                TimeRange.of(midShift, range.endExclusive()), "absence", "absence", ""));
    assertThat(plans(ill, first)).doesNotContainKeys(first.plusDays(1), first.plusDays(2));
    app.get(Sickness.class).well(ill);
    assertThat(plans(ill, first))
        .containsAllEntriesOf(tail(week, first.plusDays(1), first.plusDays(3)));
    assertThat(app.get(Sickness.class).findMine(ill)).isEmpty();
  }

  private LocalDate firstDay(Viewer viewer) {
    return app.get(Rostering.class)
        .publishedPlans(person(viewer), MONDAY, MONDAY.plusDays(7))
        .firstEntry()
        .getKey();
  }

  private Map<LocalDate, DayPlan> plans(Viewer viewer, LocalDate first) {
    return app.get(Rostering.class).publishedPlans(person(viewer), first, first.plusDays(3));
  }

  private static Map<LocalDate, DayPlan> tail(
      Map<LocalDate, DayPlan> week, LocalDate from, LocalDate until) {
    Map<LocalDate, DayPlan> tail = new LinkedHashMap<>();
    week.forEach(
        (day, plan) -> {
          if (!day.isBefore(from) && day.isBefore(until)) {
            tail.put(day, plan);
          }
        });
    return tail;
  }

  @Test
  @Order(5)
  void a05_whoComesLaterSaysWhenAndTheDayBeginsThen() {
    Viewer late = agents.get(2);
    LocalDate first = firstDay(late);
    TimeRange range = shift(late, first);
    app.clock().standAt(range.startInclusive().minusSeconds(1800));
    LocalTime comes =
        range.startInclusive().plusSeconds(3600).atZone(SmallFloor.OSLO).toLocalTime();

    assertThat(app.get(LateNotice.class).report(late, comes.minusHours(2))).isFalse();
    assertThat(app.get(LateNotice.class).report(late, comes)).isTrue();

    DayPlan today = app.get(Rostering.class).publishedPlans(first).get(person(late));
    assertThat(Objects.requireNonNull(today).pieces().getFirst())
        .isEqualTo(
            new DayPlan.Piece.Beside(
                TimeRange.of(range.startInclusive(), range.startInclusive().plusSeconds(3600)),
                "absence",
                "absence",
                ""));
  }

  @Test
  @Order(6)
  void a06_thePageHoldsSwapsAndTheReport() {
    app.clock().standAt(MONDAY.atTime(7, 0).atZone(SmallFloor.OSLO).toInstant());
    TestBrowser.checkEverywhere(app, Role.AGENT, "/my/requests", "my-swaps");
  }
}
