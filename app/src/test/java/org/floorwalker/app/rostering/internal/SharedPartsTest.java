package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.rostering.store.PartStore;
import org.floorwalker.app.rostering.store.PartStore.Taken;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.optimise.Budget;
import org.junit.jupiter.api.Test;

/// FEATURE: several workers share one large search, one part each; the part of a worker that was
/// killed is worked on again, and a late result of the dead changes nothing.
class SharedPartsTest {
  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final byte[] BEGIN = "begin".getBytes(StandardCharsets.UTF_8);

  private final TestApp app = TestApp.fresh();
  private final PartStore parts = app.get(PartStore.class);
  private long version;

  @Test
  void a01_partsGoToOneWorkerAtATimeAndAreNotLost() {
    version = SmallFloor.in(app).draft("shared");
    List<Budget> budgets =
        List.of(
            new Budget.CpuSeconds(2.5, 2),
            new Budget.Iterations(7, 1),
            new Budget.CpuSeconds(1, 1));
    parts.open(version, 0, BEGIN, budgets);
    Taken first = take("amy", NOON).orElseThrow();
    Taken second = take("beth", NOON).orElseThrow();
    assertThat(List.of(first.part(), second.part())).containsExactly(0, 1);
    assertThat(first.begins()).isEqualTo(BEGIN);
    assertThat(first.budget()).isEqualTo(new Budget.CpuSeconds(2.5, 1));
    assertThat(second.budget()).isEqualTo(new Budget.Iterations(7, 1));

    Instant later = NOON.plus(SharedParts.SILENT).plusSeconds(1);
    assertThat(parts.hear(version, second, "beth", later)).isTrue();
    assertThat(take("cleo", later).orElseThrow().part()).as("amy was killed").isEqualTo(0);
    assertThat(parts.hear(version, first, "amy", later)).isFalse();
    parts.finish(version, first, "amy", new byte[] {1});
    assertThat(parts.countDone(version, 0)).as("too late").isZero();

    parts.finish(version, first, "cleo", new byte[] {2});
    parts.finish(version, second, "beth", new byte[] {3});
    Taken last = take("beth", later).orElseThrow();
    parts.giveBack(version, "beth");
    assertThat(take("amy", later).orElseThrow().part()).isEqualTo(last.part());
    parts.finish(version, last, "amy", new byte[] {4});
    assertThat(take("amy", later.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(parts.listResults(version, 0))
        .containsExactly(new byte[] {2}, new byte[] {3}, new byte[] {4});

    parts.open(version, 0, new byte[0], budgets);
    assertThat(parts.countDone(version, 0))
        .as("a search begun again keeps what is done")
        .isEqualTo(3);
    parts.delete(version);
    assertThat(parts.countDone(version, 0)).isZero();
  }

  private Optional<Taken> take(String worker, Instant now) {
    return parts.take(version, worker, now, now.minus(SharedParts.SILENT));
  }
}
