package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.planning.optimise.OpenNeed;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a planner sees which need a draft leaves open on a day and asks what binds: everybody
/// with the skill is accounted for once.
class OpenNeedTest {
  private static final LocalDate DAY = SmallFloor.MONDAY.plusDays(1);

  private final TestApp app = TestApp.fresh();

  @Test
  void everybodyWithTheSkillIsAccountedFor() {
    long version = SmallFloor.in(app).draft("open");
    OpenNeeds needs = app.get(OpenNeeds.class);
    Instant ten = DAY.atTime(10, 0).atZone(SmallFloor.OSLO).toInstant();
    OpenNeed why = needs.why(version, "phone", ten).orElseThrow();
    int kept = why.refused().values().stream().mapToInt(Integer::intValue).sum();
    OpenNeed.Skilled skilled = why.skilled();
    assertThat(skilled.all()).isEqualTo(SmallFloor.AGENTS);
    assertThat(skilled.atDesk() + skilled.paused() + skilled.couldCome() + kept)
        .isEqualTo(SmallFloor.AGENTS);
    assertThat(needs.why(version, "nothing", ten)).isEmpty();

    String page =
        app.as(Role.PLANNER)
            .get("/schedule/" + version + "/open?day=" + DAY + "&queue=phone&at=" + ten)
            .body();
    assertThat(page).contains("8 people have the skill").contains("What would help");
    assertThat(app.as(Role.AGENT).get("/schedule/" + version + "/open?day=" + DAY).statusCode())
        .isEqualTo(403);
  }

  @Test
  void stretchesAddUpToWhatTheDayIsShort() {
    long version = SmallFloor.in(app).draft("open");
    TimeRange day = TimeRange.of(DAY.atStartOfDay(SmallFloor.OSLO).toInstant(), Duration.ofDays(1));
    List<OpenNeeds.Stretch> open = app.get(OpenNeeds.class).list(version, day, _ -> true);
    double hours =
        app.get(Rostering.class).coverage(version, day).stream()
            .mapToDouble(slot -> Math.max(0, slot.need() - slot.served()) / 4)
            .sum();
    assertThat(open.stream().mapToDouble(OpenNeeds.Stretch::hours).sum())
        .isBetween(hours * 0.9 - 0.5, hours + 1e-9);
    assertThat(app.get(OpenNeeds.class).list(version, day, _ -> false)).isEmpty();
  }
}
