package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.RandomFloor;
import org.floorwalker.planning.optimise.search.Watch.Effort;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.rules.RosterCheck;
import org.junit.jupiter.api.Test;

/// The total that a search carries along is, to the last grain, the total counted from scratch.
class RunningTotalTest {
  @Test
  void a01_afterManyMovesTheTotalIsExact() {
    for (long seed = 1; seed <= 30; seed++) {
      Model model = new Compiler(RandomFloor.of(seed)).model();
      FirstRoster first = FirstRoster.of(model, seed);
      Model settled = model.withPeople(first.people());
      Job job =
          new Job(Part.whole(settled), new Cooling(30, 5), new Budget.Iterations(3000, 1), seed);
      Watch watch = new Watch(Progress.NONE, new long[1], 0, 1, Effort.NONE);
      Plan searched = job.run(first.solution(), watch).plan();
      Plan fresh = new Plan(Part.whole(settled));
      fresh.load(Solution.of(searched));
      assertThat(searched.total()).as("floor %d", seed).isEqualTo(fresh.total());
    }
  }

  @Test
  void a02_aWeekAtOnceKeepsTheTotalAndTheLaw() {
    int taken = 0;
    for (long seed = 1; seed <= 30; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Plan plan = firstPlan(problem, seed);
      Roster start = new Account(plan).roster();
      Search search = new Search(plan, SearchRandom.of(seed, 3));
      new FirstActivities(search).place();
      for (int n = 0; n < 60; n++) {
        long before = plan.total();
        boolean changed = new WeekTour(search.plan).attempt(search);
        assertThat(plan.total()).isLessThanOrEqualTo(before);
        taken += changed ? 1 : 0;
      }
      holds(problem, seed, plan, start);
    }
    assertThat(taken).isGreaterThan(100);
  }

  @Test
  void a03_anExchangeOfShiftsKeepsTheTotalAndTheLaw() {
    keepsTheTotalAndTheLaw(plan -> new Exchange(plan, new Partners(plan)), 40);
  }

  @Test
  void a05_aShiftHandedOverKeepsTheTotalAndTheLaw() {
    keepsTheTotalAndTheLaw(plan -> new Handover(plan, new Partners(plan)), 40);
  }

  @Test
  void a06_theBestShiftOfAFreeDayKeepsTheTotalAndTheLaw() {
    keepsTheTotalAndTheLaw(BestOtherDay::new, 40);
  }

  /// @param often how often at least the move must come about, also where time with customers and
  ///     where seats have a price
  private static void keepsTheTotalAndTheLaw(Function<Plan, Move> kind, int often) {
    int taken = 0;
    int withCustomerTime = 0;
    int withFewSeats = 0;
    for (long seed = 1; seed <= 120; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Plan plan = firstPlan(problem, seed);
      Roster start = new Account(plan).roster();
      int times = times(plan, kind.apply(plan), seed, 50) + times(plan, kind.apply(plan), seed, 0);
      holds(problem, seed, plan, start);
      taken += times;
      withCustomerTime += anybody(plan, plan.customers::binds) ? times : 0;
      withFewSeats += anybody(plan, plan.seats::binds) ? times : 0;
    }
    assertThat(List.of(taken, withCustomerTime, withFewSeats)).allMatch(some -> some > often);
  }

  /// What is refused before its pauses are placed is priced shift by shift: all that is left less
  /// all that is taken, which must be what the whole change costs.
  @Test
  void a04_aChangeCostsWhatIsLeftAndWhatIsTaken() {
    int priced = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Plan plan = firstPlan(RandomFloor.of(seed), seed);
      Search search = new Search(plan, SearchRandom.of(seed, 7));
      for (int n = 0; n < 200; n++) {
        int a = search.random.below(plan.agents());
        int d = search.random.below(plan.duties.days);
        if (plan.movesPausesForCoverageAlone(a) && search.drawShift(a, d, search.draft)) {
          search.drawPauses(a, search.draft);
          plan.begin(a);
          plan.put(d, search.draft);
          priced += pricesAlike(plan, a, d) ? 1 : 0;
          plan.reject();
        }
      }
    }
    assertThat(priced).isGreaterThan(100);
  }

  private static boolean pricesAlike(Plan plan, int a, int d) {
    if (!plan.isLawful()) {
      return false;
    }
    ShiftForm form = plan.duties.form(a, d);
    long price = plan.priceWithoutNewShift();
    for (int o = 0; o < form.presence; o++) {
      int slot = plan.duties.start(a, d) + o;
      price += slot < plan.desk.horizon ? plan.desk.value(a, slot) : 0;
    }
    for (int i = 0; i < form.pauses; i++) {
      for (int o = 0; o < form.length(i); o++) {
        int slot = plan.duties.start(a, d) + plan.duties.pause(a, d, i) + o;
        price -= slot < plan.desk.horizon ? plan.desk.value(a, slot) : 0;
      }
    }
    assertThat(plan.keepsActivities()).isTrue();
    assertThat(plan.price()).isEqualTo(price);
    return true;
  }

  /// Tries moves that may cost so many points; those that may cost nothing cost nothing.
  private static int times(Plan plan, Move move, long seed, double points) {
    Search search = new Search(plan, SearchRandom.of(seed, 5));
    search.setTemperature(Points.grains(points));
    int taken = 0;
    long before = plan.total();
    for (int n = 0; n < 1500; n++) {
      if (move.attempt(search)) {
        assertThat(points > 0 || plan.total() <= before).as("floor %d", seed).isTrue();
        before = plan.total();
        taken++;
      }
    }
    return taken;
  }

  private static boolean anybody(Plan plan, IntPredicate is) {
    return IntStream.range(0, plan.agents()).anyMatch(is);
  }

  private static Plan firstPlan(RosterProblem problem, long seed) {
    Model model = new Compiler(problem).model();
    FirstRoster first = FirstRoster.of(model, seed);
    Plan plan = new Plan(Part.whole(model.withPeople(first.people())));
    plan.load(first.solution());
    return plan;
  }

  /// The total is the one counted from scratch, and no rule is broken that the start kept.
  private static void holds(RosterProblem problem, long seed, Plan plan, Roster start) {
    Plan fresh = new Plan(plan.part);
    fresh.load(Solution.of(plan));
    assertThat(plan.total()).as("floor %d", seed).isEqualTo(fresh.total());
    assertThat(RosterCheck.check(problem, new Account(plan).roster()))
        .as("floor %d", seed)
        .isSubsetOf(RosterCheck.check(problem, start));
  }
}
