package org.floorwalker.app.staffing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.PlanBeside.Plan;
import org.floorwalker.app.staffing.QueueNeed;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.jspecify.annotations.Nullable;

/// The need page.
///
/// @param versions all versions, newest first
/// @param shown what is shown, null when nothing was computed yet
/// @param jobs needs at work
/// @param approved the forecast a new need would be made from, null when none is approved
public record NeedView(
    List<NeedVersion> versions,
    @Nullable Shown shown,
    List<Job> jobs,
    @Nullable ForecastVersion approved) {
  public NeedView {
    versions = List.copyOf(versions);
    jobs = List.copyOf(jobs);
  }

  /// @param version the version
  /// @param isOutdated whether something else was laid over the forecast since it was computed
  /// @param changed names of the queues drawn whose goal, handling, loss or hours are others since
  /// @param day the day shown
  /// @param hours starts of the half hours shown
  /// @param queues a row for each queue of the part that is drawn
  /// @param coverage need and coverage of the chosen queue, or of all
  /// @param customerTimes time with customers of each centre, for those who see all its queues
  /// @param queue the queue whose slots are listed, null when none is chosen
  /// @param name what it is called, empty when none is chosen
  /// @param patience how long its customers are taken to wait, null when no queue is chosen
  /// @param slot the slot whose reasons are told, null when none is chosen
  public record Shown(
      NeedVersion version,
      boolean isOutdated,
      List<String> changed,
      LocalDate day,
      List<Instant> hours,
      Portion<Row> queues,
      Coverage coverage,
      List<CustomerTime> customerTimes,
      @Nullable QueueNeed queue,
      String name,
      @Nullable PatienceUsed patience,
      QueueNeed.@Nullable Slot slot) {
    public Shown {
      changed = List.copyOf(changed);
      hours = List.copyOf(hours);
      customerTimes = List.copyOf(customerTimes);
    }

    public boolean hasPrevious() {
      return version.span().contains(day.minusDays(1));
    }

    public boolean hasNext() {
      return version.span().contains(day.plusDays(1));
    }

    /// People planned to serve the chosen queue in the slot.
    public int planned(QueueNeed.Slot of) {
      Plan plan = coverage.plan();
      return plan == null || queue == null ? 0 : plan.people(queue.queue(), of.need().start());
    }

    /// Whether a person or more lacks in the slot.
    public boolean lacks(QueueNeed.Slot of) {
      return planned(of) <= of.need().scheduled() - 1;
    }

    /// Address of this page with another day.
    public String address(LocalDate other) {
      return "/need?version="
          + version.id()
          + "&day="
          + other
          + (queue == null ? "" : "&queue=" + queue.queue())
          + queues.query();
    }

    /// Address with a queue chosen.
    public String address(String otherQueue) {
      return "/need?version="
          + version.id()
          + "&day="
          + day
          + "&queue="
          + otherQueue
          + queues.query();
    }

    /// What the page is asked for beside the part of its queues.
    public SequencedMap<String, String> kept() {
      SequencedMap<String, String> kept = new LinkedHashMap<>();
      kept.put("version", String.valueOf(version.id()));
      kept.put("day", day.toString());
      if (queue != null) {
        kept.put("queue", queue.queue());
      }
      return kept;
    }
  }

  /// Need against coverage.
  ///
  /// @param picture line, band, fill and difference
  /// @param plan the plan it is held against; null when none was made or may be seen
  public record Coverage(NeedPicture picture, @Nullable Plan plan) {}

  /// All channels of a centre together.
  ///
  /// @param site code of the centre
  /// @param share time with customers ÷ paid time that the day's need takes
  /// @param band what the centre aims at; null when it has set none
  public record CustomerTime(String site, double share, @Nullable Band band) {}

  /// A queue of the heat map.
  ///
  /// @param ceiling occupancy ceiling, 1 is none
  /// @param hours person-hours to schedule on the day
  /// @param isOpen whether it is open on the day
  /// @param opensNext the next day after this one on which it is open; null when the version
  /// holds none
  public record Row(
      String queue,
      String name,
      String goal,
      double ceiling,
      double hours,
      List<Cell> cells,
      boolean isOpen,
      @Nullable LocalDate opensNext) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A half hour of a queue.
  ///
  /// @param heat class of the load: `h0` to `h5`, `h6` above the ceiling; empty when closed
  /// @param people most people needed at the desk in it
  /// @param occupancy highest occupancy expected in it, 0 to 1
  /// @param isOver whether the ceiling is passed
  public record Cell(String heat, long people, double occupancy, boolean isOver) {}

  /// The patience a need was computed with.
  ///
  /// @param seconds mean patience, infinite when endless
  /// @param learnt whether it comes from the history and nobody has set it
  public record PatienceUsed(double seconds, boolean learnt) {
    /// Two patiences this near are the same one, kept with other digits.
    private static final double SAME_SECONDS = 0.01;

    static PatienceUsed of(QueueNeed need, Optional<Patience> learnt) {
      double seconds = need.settings().handling().patienceSeconds();
      return new PatienceUsed(
          seconds,
          learnt
              .filter(known -> Math.abs(known.meanSeconds() - seconds) < SAME_SECONDS)
              .isPresent());
    }

    /// Key of the words.
    public String key() {
      return "staffing.patience."
          + (Double.isInfinite(seconds) ? "endless" : learnt ? "learnt" : "set");
    }

    /// The seconds to say; 0 when endless.
    public double told() {
      return Double.isInfinite(seconds) ? 0 : seconds;
    }
  }
}
