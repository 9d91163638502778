package org.floorwalker.app.staffing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.staffing.Centres;
import org.floorwalker.app.staffing.DayNeed;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.PlanBeside;
import org.floorwalker.app.staffing.QueueNeed;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.app.staffing.internal.NeedJob;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The need by queue and half hour, with "why this many".
@Controller
final class NeedPage {
  private final Staffing staffing;
  private final Forecasting forecasting;
  private final People people;
  private final Centres centres;
  private final Jobs jobs;
  private final NeedJob needJob;
  private final List<PlanBeside> plans;
  private final Clock clock;

  NeedPage(
      Staffing staffing,
      Forecasting forecasting,
      People people,
      Centres centres,
      Jobs jobs,
      NeedJob needJob,
      List<PlanBeside> plans,
      Clock clock) {
    this.staffing = staffing;
    this.forecasting = forecasting;
    this.people = people;
    this.centres = centres;
    this.jobs = jobs;
    this.needJob = needJob;
    this.plans = List.copyOf(plans);
    this.clock = clock;
  }

  @GetMapping("/need")
  @Needs(Permission.SEE_NEED)
  ModelAndView need(
      Viewer viewer,
      @RequestParam(name = "version", required = false) @Nullable Long id,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam(name = "queue", required = false) @Nullable String queue,
      @RequestParam(name = "slot", required = false) @Nullable Instant slot,
      @RequestParam(name = "find", defaultValue = "") String find,
      @RequestParam(name = "part", defaultValue = "1") int part) {
    LocalDate today = viewer.today(clock);
    Asked asked = new Asked(day, queue, slot, new Portion.Asked(find, part));
    List<NeedVersion> versions = staffing.listVersions();
    Optional<NeedVersion> version =
        id == null ? versions.stream().findFirst() : staffing.findVersion(id);
    return Page.of(
        "staffing/need",
        new NeedView(
            versions,
            version.map(found -> shown(viewer, found, today, asked)).orElse(null),
            jobs.listUnderWay(viewer, needJob),
            approved(today)));
  }

  /// The forecast of the days ahead, else the newest that is approved, whatever its days.
  private @Nullable ForecastVersion approved(LocalDate today) {
    return forecasting
        .findApproved(today.plusDays(7))
        .or(() -> forecasting.findApproved(today))
        .or(
            () ->
                forecasting.listVersions().stream().filter(ForecastVersion::isApproved).findFirst())
        .orElse(null);
  }

  /// @param queue whose slots are listed, null for none
  /// @param slot whose reasons are told, null for none
  /// @param rows the part of the queues that is drawn
  private record Asked(
      @Nullable LocalDate day,
      @Nullable String queue,
      @Nullable Instant slot,
      Portion.Asked rows) {}

  private NeedView.Shown shown(Viewer viewer, NeedVersion version, LocalDate today, Asked asked) {
    List<String> queues =
        people.queuesHere(viewer, staffing.listQueues(viewer, version.id()), today);
    LocalDate day =
        asked.day() != null && version.span().contains(asked.day())
            ? asked.day()
            : firstOpen(viewer, version, queues, today);
    List<DayNeed> needs = staffing.listDays(viewer, version.id(), queues, day);
    Map<String, String> names = QueueNames.of(people).byCode();
    Portion<DayNeed> drawn = NeedRows.portion(needs, names, asked.rows());
    List<Instant> hours = NeedRows.hours(drawn.rows());
    Map<String, Instant> opens = opens(viewer, version, drawn.rows(), day);
    List<DayNeed> ofChosen =
        needs.stream().filter(need -> need.queue().equals(asked.queue())).toList();
    QueueNeed chosen =
        ofChosen.stream()
            .flatMap(need -> ofDay(viewer, version, need.queue(), day).stream())
            .findFirst()
            .orElse(null);
    NeedRows rows = new NeedRows(hours, names, opens, version.span().slot());
    return new NeedView.Shown(
        version,
        staffing.isOutdated(version, queues),
        staffing.listChanged(viewer, version, drawn.rows()).stream()
            .map(code -> names.getOrDefault(code, code))
            .toList(),
        day,
        hours,
        drawn.with(rows::row),
        coverage(viewer, chosen == null ? needs : ofChosen, version.span().slot(), day),
        customerTimes(viewer, version, needs),
        chosen,
        chosen == null ? "" : names.getOrDefault(chosen.queue(), chosen.queue()),
        patience(viewer, version, chosen),
        chosen == null || asked.slot() == null ? null : chosen.findSlot(asked.slot()).orElse(null));
  }

  /// When queues open next that are closed on the day.
  private Map<String, Instant> opens(
      Viewer viewer, NeedVersion version, List<DayNeed> needs, LocalDate day) {
    return needs.stream().allMatch(need -> !need.slots().isEmpty())
        ? Map.of()
        : staffing.nextOpen(version.id(), day.plusDays(1).atStartOfDay(viewer.zone()).toInstant());
  }

  /// The first day from today on, within the version, on which one of the queues is open.
  private LocalDate firstOpen(
      Viewer viewer, NeedVersion version, List<String> queues, LocalDate today) {
    LocalDate from = version.span().contains(today) ? today : version.span().firstDay();
    Map<String, Instant> opens =
        staffing.nextOpen(version.id(), from.atStartOfDay(viewer.zone()).toInstant());
    return queues.stream()
        .flatMap(queue -> Stream.ofNullable(opens.get(queue)))
        .min(Comparator.naturalOrder())
        .map(opening -> opening.atZone(viewer.zone()).toLocalDate())
        .filter(version.span()::contains)
        .orElse(from);
  }

  private NeedView.Coverage coverage(
      Viewer viewer, List<DayNeed> needs, Duration slot, LocalDate day) {
    PlanBeside.Plan plan =
        plans.stream()
            .filter(_ -> viewer.may(Permission.SEE_SCHEDULES))
            .flatMap(one -> one.find(day).stream())
            .findFirst()
            .orElse(null);
    return new NeedView.Coverage(NeedPicture.of(needs, plan, slot, viewer.zone()), plan);
  }

  /// A goal with a deadline knows no patience.
  private NeedView.@Nullable PatienceUsed patience(
      Viewer viewer, NeedVersion version, @Nullable QueueNeed chosen) {
    return chosen == null || chosen.settings().promise().goal() instanceof ServiceGoal.DoneBy
        ? null
        : NeedView.PatienceUsed.of(
            chosen, forecasting.findPatience(viewer, version.forecast(), chosen.queue()));
  }

  /// Time with customers of each centre; told to those who see all of its queues.
  private List<NeedView.CustomerTime> customerTimes(
      Viewer viewer, NeedVersion version, List<DayNeed> needs) {
    if (!people.queuesWithin(viewer, Permission.SEE_NEED).all()) {
      return List.of();
    }
    Map<String, CentreRules> rules = centres.bySite();
    Map<String, List<DayNeed>> bySite = new TreeMap<>();
    for (DayNeed need : needs) {
      bySite.computeIfAbsent(need.settings().queue().site(), site -> new ArrayList<>()).add(need);
    }
    List<NeedView.CustomerTime> times = new ArrayList<>();
    bySite.forEach(
        (site, of) -> {
          CentreRules own = rules.getOrDefault(site, CentreRules.NONE);
          CentreNeed.Load load = load(version, of, own);
          if (load.paidHours() > 0) {
            times.add(new NeedView.CustomerTime(site, load.share(), own.band()));
          }
        });
    return times;
  }

  /// As [CentreNeed#byDay] has it.
  private static CentreNeed.Load load(NeedVersion version, List<DayNeed> needs, CentreRules rules) {
    double slotHours = version.span().slot().toMinutes() / 60.0;
    double inHand = 0;
    double scheduled = 0;
    for (DayNeed need : needs) {
      for (DayNeed.Slot slot : need.slots()) {
        inHand += slot.desk().inHand();
        scheduled += slot.scheduled();
      }
    }
    return new CentreNeed.Load(
        inHand * slotHours, scheduled * slotHours / (1 - rules.plannedAway()));
  }

  /// The slots of one local day of the queue's zone, read with a day to spare on both sides.
  private Optional<QueueNeed> ofDay(
      Viewer viewer, NeedVersion version, String queue, LocalDate day) {
    Instant from = Instant.parse(day.minusDays(1) + "T00:00:00Z");
    Instant until = Instant.parse(day.plusDays(2) + "T00:00:00Z");
    return staffing
        .findNeed(viewer, version.id(), queue, from, until)
        .map(need -> need.withSlots(need.slots(day)));
  }

  @PostMapping("/need/make")
  @Needs(Permission.SET_GOALS)
  ModelAndView make(Viewer viewer, @RequestParam("forecast") long forecast) {
    ForecastVersion version =
        forecasting
            .findVersion(forecast)
            .filter(ForecastVersion::isApproved)
            .orElseThrow(() -> new NotFound("an approved forecast " + forecast));
    return Page.goTo(
        "/jobs/" + jobs.submit(needJob, new NeedJob.Input(version.id(), viewer.name()), viewer));
  }
}
