package org.floorwalker.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.junit.jupiter.api.Test;

/// Every formula against a second computation that shares nothing with it: definition sums in fifty
/// digits, integrals of the virtual wait, the chain solved state by state.
final class ErlangFormulasTest {
  private static final MathContext DIGITS = new MathContext(50);

  @Test
  void A01_erlangBIsItsDefinitionSum() {
    for (int n : new int[] {0, 1, 7, 60, 300}) {
      for (double a : new double[] {0.01, 5, 58.3, 280}) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int k = 1; k <= n; k++) {
          term = term.multiply(new BigDecimal(a), DIGITS).divide(new BigDecimal(k), DIGITS);
          sum = sum.add(term);
        }
        double exact = term.divide(sum, DIGITS).doubleValue();
        assertThat(ErlangB.blocking(n, a)).isCloseTo(exact, within(exact * 1e-12));
      }
    }
  }

  @Test
  void A02_fractionalErlangBIsItsIntegral() {
    for (double n : new double[] {0.3, 7.5, 12.4}) {
      for (double a : new double[] {0.5, 5, 10.2}) {
        double inverse = simpson(t -> a * Math.exp(-a * t) * Math.pow(1 + t, n), 0, 80 / a + 40);
        assertThat(ErlangB.blocking(n, a)).isCloseTo(1 / inverse, within(1e-8 / inverse));
      }
    }
  }

  @Test
  void A03_erlangCIsTheTextbookExample() {
    ErlangC queue = ErlangC.of(Traffic.patient(60, 300), 7);
    assertThat(queue.waiting()).isCloseTo(0.3241, within(5e-5));
    assertThat(queue.notWaiting()).isCloseTo(1 - queue.waiting(), within(1e-15));
  }

  @Test
  void A04_garnettsPublishedExample() {
    Steady queue = steady(new Traffic(2880, 60, 120), 50, 20);
    assertThat(queue.shares().abandoned()).isCloseTo(0.031, within(5e-4));
    assertThat(queue.waits().acceptedSeconds()).isCloseTo(3.7, within(0.05));
    assertThat(queue.occupancy()).isCloseTo(0.93, within(5e-4));
  }

  /// Mandelbaum and Zeltyn's form: the virtual wait has density proportional to
  /// `exp(λ (1 - e^(-θx)) / θ - nμx)` beside the states with somebody free.
  @Property(tries = 60)
  void A05_erlangAIsTheIntegralOfTheVirtualWait(
      @ForAll @IntRange(min = 1, max = 40) int agents,
      @ForAll @DoubleRange(min = 0.3, max = 1.6) double load,
      @ForAll @DoubleRange(min = 20, max = 900) double patience,
      @ForAll @DoubleRange(min = 0, max = 90) double seconds) {
    double handle = 240;
    Traffic traffic = new Traffic(load * agents * 3600 / handle, handle, patience);
    Steady queue = steady(traffic, agents, seconds);
    double lambda = traffic.contactsPerHour() / 3600;
    double theta = 1 / patience;
    double rate = agents / handle;
    DoubleUnaryOperator density =
        x -> lambda * Math.exp(-lambda * Math.expm1(-theta * x) / theta - rate * x);
    double far = 60 * patience + 60 * handle;
    double waiting = simpson(density, 0, far);
    double free = 1 / ErlangB.blocking(agents - 1, traffic.erlangs());
    double all = free + waiting;
    double servedWithin = simpson(x -> density.applyAsDouble(x) * Math.exp(-theta * x), 0, seconds);
    double left = simpson(x -> density.applyAsDouble(x) * -Math.expm1(-theta * x), 0, far);
    assertThat(queue.shares().waiting()).isCloseTo(waiting / all, within(1e-7));
    assertThat(queue.shares().abandoned()).isCloseTo(left / all, within(1e-7));
    assertThat(queue.within().served()).isCloseTo((free + servedWithin) / all, within(1e-7));
    assertThat(queue.within().patientLonger())
        .isCloseTo(simpson(density, seconds, far) / all, within(1e-7));
  }

  @Property(tries = 60)
  void A06_balancesHoldForAnyLinesAndPatience(
      @ForAll @IntRange(min = 1, max = 60) int agents,
      @ForAll @IntRange(min = 0, max = 40) int places,
      @ForAll @DoubleRange(min = 1, max = 900) double perHour,
      @ForAll @DoubleRange(min = 1, max = 1e7) double patience) {
    Traffic traffic = new Traffic(perHour, 200, patience);
    Steady queue = (Steady) ErlangA.of(traffic, new Crew(agents, agents + (long) places), 20);
    Performance.Shares shares = queue.shares();
    assertThat(shares.served() + shares.abandoned() + shares.blocked()).isCloseTo(1, within(1e-12));
    double arrivals = perHour / 3600;
    assertThat(queue.meanQueue() / patience)
        .isCloseTo(arrivals * shares.abandoned(), within(1e-12 * arrivals + 1e-15));
    assertThat(queue.meanQueue())
        .isCloseTo(
            arrivals * (1 - shares.blocked()) * queue.waits().acceptedSeconds(),
            within(1e-10 * (1 + queue.meanQueue())));
    assertThat(queue.occupancy()).isBetween(0.0, 1 + 1e-12);
  }

  @Test
  void A07_veryLongPatienceIsErlangC() {
    Steady almost = steady(new Traffic(240, 240, 1e11), 18, 20);
    ErlangC exact = ErlangC.of(Traffic.patient(240, 240), 18);
    assertThat(almost.within().served()).isCloseTo(exact.answeredWithin(20), within(1e-8));
    assertThat(almost.waits().acceptedSeconds())
        .isCloseTo(exact.averageAnswerSeconds(), within(1e-5));
  }

  @Test
  void A08_overloadWithoutPatienceIsAnAnswerNotANumber() {
    assertThat(ErlangA.of(Traffic.patient(240, 240), Crew.of(16), 20))
        .isInstanceOf(Performance.Overloaded.class);
    assertThat(ErlangA.of(Traffic.patient(240, 240), new Crew(16, 40), 20))
        .isInstanceOf(Steady.class);
  }

  @Test
  void A09_redialsSolveTheirOwnEquation() {
    Traffic fresh = new Traffic(240, 240, 180);
    ErlangX.Redials redials = new ErlangX.Redials(0.5, 0.8, 0.1);
    ErlangX.Outlook.Balanced balanced =
        (ErlangX.Outlook.Balanced) ErlangX.of(fresh, new Crew(16, 20), redials, 20);
    Performance.Shares shares = balanced.perAttempt().shares();
    double again = 0.5 * shares.abandoned() + 0.8 * shares.blocked() + 0.1 * shares.served();
    assertThat(240 + balanced.attemptsPerHour() * again)
        .isCloseTo(balanced.attemptsPerHour(), within(1e-9));
  }

  @Test
  void A10_everybodyTryingForEverNeverSettles() {
    assertThat(
            ErlangX.of(new Traffic(240, 240, 180), Crew.of(14), new ErlangX.Redials(1, 0, 0), 20))
        .isInstanceOf(ErlangX.Outlook.Growing.class);
  }

  @Test
  void A11_sojournIsTheConvolutionOfWaitAndWork() {
    Sojourn sojourn = Sojourn.of(Traffic.patient(100, 360), 11);
    double mu = 1.0 / 360;
    double decay = 11 * mu - 100.0 / 3600;
    double waiting = sojourn.waiting().waiting();
    for (double deadline : new double[] {60, 360, 3600}) {
      double waited =
          simpson(
              w -> waiting * decay * Math.exp(-decay * w) * -Math.expm1(-mu * (deadline - w)),
              0,
              deadline);
      double exact = (1 - waiting) * -Math.expm1(-mu * deadline) + waited;
      assertThat(sojourn.doneWithin(deadline)).isCloseTo(exact, within(1e-10));
    }
  }

  @Test
  void A12_prioritiesOnlyMoveTheWaitAround() {
    List<Double> rates = List.of(60.0, 120.0, 90.0);
    PriorityWaits waits = PriorityWaits.of(20, 240, rates);
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += rates.get(k) * waits.waitSeconds().get(k);
    }
    double fifo = ErlangC.of(Traffic.patient(270, 240), 20).averageAnswerSeconds();
    assertThat(sum / 270).isCloseTo(fifo, within(1e-10));
    assertThat(waits.waitSeconds()).isSorted();
  }

  @Test
  void A13_aClassBeyondCapacityWaitsForEverTheOthersDoNot() {
    PriorityWaits waits = PriorityWaits.of(5, 300, List.of(30.0, 40.0));
    assertThat(waits.waiting()).isEqualTo(1);
    assertThat(waits.waitSeconds().getFirst()).isCloseTo(120, within(1e-9));
    assertThat(waits.waitSeconds().getLast()).isInfinite();
  }

  @Test
  void A14_blendingIsItsChainSolvedStateByState() {
    int agents = 8;
    int threshold = 6;
    double load = 5;
    double impatience = 2.5;
    double[] p = new double[200];
    double sum = 0;
    p[threshold] = 1;
    for (int j = threshold; j < 199; j++) {
      double ends = Math.min(j + 1, agents) + Math.max(0, j + 1 - agents) * impatience;
      p[j + 1] = p[j] * load / ends;
    }
    for (double state : p) {
      sum += state;
    }
    Blending blending = Blending.of(new Traffic(60, 300, 120), agents, threshold);
    assertThat(blending.emailsPerHour())
        .isCloseTo(threshold * 12 * p[threshold] / sum, within(1e-9));
  }

  @Test
  void A15_theSquareRootIsTheLimitOfLargeCentres() {
    double erlangs = 250_000;
    Traffic traffic = Traffic.patient(erlangs * 12, 300);
    ErlangC large = ErlangC.of(traffic, erlangs + 0.5 * Math.sqrt(erlangs));
    assertThat(large.waiting()).isCloseTo(SquareRootRule.waiting(0.5, 0), within(1e-3));
    Steady impatient = steady(new Traffic(40_000 * 12, 300, 600), 40_000 + 100, 20);
    assertThat(impatient.shares().waiting())
        .isCloseTo(SquareRootRule.waiting(0.5, 0.5), within(2e-3));
    assertThat(impatient.shares().abandoned() * Math.sqrt(40_100))
        .isCloseTo(SquareRootRule.abandonedTimesRoot(0.5, 0.5), within(2e-3));
  }

  @Test
  void A16_badInputIsRefusedWithARemedy() {
    assertThatThrownBy(() -> new Traffic(-1, 240, 180)).hasMessageContaining("Maybe");
    assertThatThrownBy(() -> ErlangB.blocking(Double.NaN, 1)).hasMessageContaining("Maybe");
    assertThatThrownBy(() -> ErlangC.of(Traffic.patient(240, 240), 16))
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> Blending.of(new Traffic(1, 1, 1), 3, 4)).hasMessageContaining("Maybe");
  }

  private static Steady steady(Traffic traffic, int agents, double withinSeconds) {
    return (Steady) ErlangA.of(traffic, Crew.of(agents), withinSeconds);
  }

  private static double simpson(DoubleUnaryOperator f, double from, double to) {
    int steps = 20_000;
    double width = (to - from) / steps;
    double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
    for (int i = 1; i < steps; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(from + i * width);
    }
    return sum * width / 3;
  }
}
