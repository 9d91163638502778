package org.floorwalker.planning.optimise.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.optimise.search.ActivityList.Item;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Roster.Attendance;
import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.RosterReport.Activities;
import org.floorwalker.planning.roster.RosterReport.CoverageHours;
import org.floorwalker.planning.roster.RosterReport.Effort;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// Turns a plan of the whole problem into a roster of instants and accounts for it from scratch, in
/// real numbers.
final class Account {
  private final Model model;
  private final Plan plan;
  private final List<PlacedActivity>[] activitiesOf;

  @SuppressWarnings("unchecked")
  Account(Plan plan) {
    this.plan = plan;
    this.model = plan.part.model();
    this.activitiesOf = new List[plan.agents()];
    Arrays.setAll(activitiesOf, a -> new ArrayList<>());
  }

  Proposal proposal(List<Infeasible> infeasible, List<NotPlaced> notPlaced, Effort effort) {
    List<String> placed =
        IntStream.range(0, plan.activities.count())
            .filter(plan.activities::isPlaced)
            .mapToObj(i -> model.activities().items()[i].id())
            .toList();
    Coverage coverage = coverage();
    int leftOut = plan.activities.count() - placed.size();
    RosterReport report =
        new RosterReport(
            cost(coverage, leftOut),
            hours(coverage),
            0, // Counted later, by the rules that know nothing of the search.
            new Activities(placed, notPlaced),
            infeasible,
            effort);
    return new Proposal(roster(), coverage, new QueueTurns(plan).all(), report);
  }

  /// Who works when.
  Roster roster() {
    List<Attendance> attendances = new ArrayList<>();
    Item[] items = model.activities().items();
    for (int i = 0; i < items.length; i++) {
      if (plan.activities.isPlaced(i)) {
        attend(items[i], plan.activities.start(i), attendances);
      }
    }
    return Roster.of(shifts(), attendances);
  }

  private TimeRange range(int from, int to) {
    return TimeRange.of(model.axis().instantOf(from), model.axis().instantOf(to));
  }

  private void attend(Item item, int start, List<Attendance> attendances) {
    PlacedActivity placed = new PlacedActivity(item.id(), range(start, start + item.length()));
    for (int person : item.people()) {
      activitiesOf[person].add(placed);
    }
    if (item.leader() >= 0) {
      var zone =
          item.people().length > 0
              ? plan.person(item.people()[0]).site().zone
              : model.firstSite().zone;
      BusinessDay day = BusinessDay.of(placed.range().startInclusive(), zone);
      attendances.add(new Attendance(model.activities().leaders().get(item.leader()), day, placed));
    }
  }

  private List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    for (int a = 0; a < plan.agents(); a++) {
      for (int d = 0; d < model.days(); d++) {
        if (plan.duties.works(a, d)) {
          shifts.add(shift(a, d));
        }
      }
    }
    return shifts;
  }

  private Shift shift(int a, int d) {
    int start = plan.duties.start(a, d);
    ShiftForm form = plan.duties.form(a, d);
    TimeRange range = range(start, start + form.presence);
    List<Pause> pauses = new ArrayList<>();
    for (int i = 0; i < form.pauses; i++) {
      int from = start + plan.duties.pause(a, d, i);
      pauses.add(new Pause(form.row(i).kind(), range(from, from + form.length(i))));
    }
    pauses.sort(Comparator.comparing(pause -> pause.range().startInclusive()));
    List<PlacedActivity> inside =
        activitiesOf[a].stream()
            .filter(activity -> range.encloses(activity.range()))
            .sorted(Comparator.comparing(activity -> activity.range().startInclusive()))
            .toList();
    Person person = plan.person(a);
    return new Shift(
        person.id(),
        BusinessDay.of(range.startInclusive(), person.site().zone),
        range,
        pauses,
        inside);
  }

  /// Every queue of the problem, those that no agent serves too.
  private Coverage coverage() {
    int queues = model.queues().size();
    int[] partQueue = new int[queues];
    Arrays.fill(partQueue, -1);
    for (int q = 0; q < plan.part.queueNumbers().length; q++) {
      partQueue[plan.part.queueNumbers()[q]] = q;
    }
    List<Coverage.Slot> slots = new ArrayList<>();
    for (int q = 0; q < queues; q++) {
      for (int t = 0; t < plan.desk.horizon; t++) {
        double need = model.need()[t * queues + q];
        int served = partQueue[q] < 0 ? 0 : plan.coverage.served(t, partQueue[q]);
        if (need != 0 || served != 0) {
          Instant start = model.axis().instantOf(t);
          slots.add(new Coverage.Slot(model.queues().get(q), start, need, served));
        }
      }
    }
    return new Coverage(slots);
  }

  private RosterCost cost(Coverage coverage, int leftOut) {
    double slots =
        coverage.slots().stream().mapToDouble(s -> Points.ofSlot(s.need(), s.served())).sum();
    double wishFree = 0;
    double startWish = 0;
    double fairness = 0;
    double customerTime = 0;
    for (int a = 0; a < plan.agents(); a++) {
      fairness += Points.points(plan.duties.fairnessGrains(a));
      customerTime += Points.points(plan.customers.grains(a));
      for (int d = 0; d < model.days(); d++) {
        if (plan.duties.works(a, d)) {
          Person person = plan.person(a);
          int minute = person.menus()[d].localMinutes()[plan.duties.startIndex(a, d)];
          wishFree += Points.points(person.wishes().dayGrains()[d]);
          startWish += Points.points(person.wishes().startGrains(minute));
        }
      }
    }
    return new RosterCost(
        slots,
        wishFree,
        startWish,
        fairness,
        leftOut * Points.ACTIVITY_LEFT_OUT,
        customerTime,
        Points.points(plan.seats.total()));
  }

  private CoverageHours hours(Coverage coverage) {
    double slotHours = model.axis().slotMinutes() / 60.0;
    double under = 0;
    double over = 0;
    double required = 0;
    for (Coverage.Slot slot : coverage.slots()) {
      under += Math.max(0, slot.need() - slot.served()) * slotHours;
      over += Math.max(0, slot.served() - slot.need()) * slotHours;
      required += slot.need() * slotHours;
    }
    return new CoverageHours(under, over, required);
  }
}
