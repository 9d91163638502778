package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.DayLine;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The day line of every page: how many people each quarter hour needs, and one's own shift.
@Component
final class DayLines implements DayLine.Source {
  private static final int SLOT_MINUTES = 15;
  private static final int STEPS = 5;

  private final Staffing staffing;
  private final Rostering rostering;

  DayLines(Staffing staffing, Rostering rostering) {
    this.staffing = staffing;
    this.rostering = rostering;
  }

  @Override
  public Optional<DayLine> dayLine(Viewer viewer, Instant now) {
    LocalDate today = now.atZone(viewer.zone()).toLocalDate();
    SlotGrid grid = SlotGrid.ofMinutes(viewer.zone(), SLOT_MINUTES);
    return staffing
        .findNewest(today)
        .map(version -> dayLine(viewer, today, grid, loads(version.id(), grid, today)));
  }

  private List<Integer> loads(long need, SlotGrid grid, LocalDate today) {
    TimeRange day = grid.dayRange(today);
    Map<Instant, Double> people =
        staffing.sumScheduled(
            need, staffing.listQueues(need), day.startInclusive(), day.endExclusive());
    double most = people.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    List<Integer> loads = new ArrayList<>();
    for (Instant slot : grid.slotsOf(today)) {
      double share = people.getOrDefault(slot, 0.0) / Math.max(1, most);
      loads.add((int) Math.round(share * STEPS));
    }
    return loads;
  }

  private DayLine dayLine(Viewer viewer, LocalDate today, SlotGrid grid, List<Integer> loads) {
    PersonId person = viewer.person();
    DayPlan mine =
        person == null
            ? null
            : rostering.publishedPlans(person, today, today.plusDays(1)).get(today);
    String path = mine == null && viewer.may(Permission.SEE_SCHEDULES) ? "/schedule" : "/my";
    @Nullable Integer start =
        mine == null ? null : slot(grid, today, mine.shift().range().startInclusive());
    @Nullable Integer end =
        mine == null ? null : slot(grid, today, mine.shift().range().endExclusive());
    return new DayLine(loads, null, start, end, path);
  }

  private static int slot(SlotGrid grid, LocalDate today, Instant at) {
    Instant midnight = grid.dayRange(today).startInclusive();
    int slots = grid.slotsOf(today).size();
    long passed = Duration.between(midnight, at).toMinutes() / SLOT_MINUTES;
    return (int) Math.max(0, Math.min(slots, passed));
  }
}
