package org.floorwalker.files.plan;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.ContactSink.SimulatedContact;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.GroupModel;
import org.floorwalker.planning.staffing.simulation.QueueModel;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.Staffing;
import org.floorwalker.planning.staffing.simulation.TimeLaw;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;

/// Writes the sample data of the handbook: an invented centre of 24 people with a telephone and a
/// mail queue, its ten weeks of history simulated contact by contact.
final class SampleCentre {
  private static final long SEED = 2027;
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 21);
  private static final LocalDate END = LocalDate.of(2027, 3, 1);
  private static final int SLOT_MINUTES = 30;
  private static final int OPENS = 8;
  private static final int CLOSES = 18;

  private final Path folder;

  SampleCentre(Path folder) {
    this.folder = folder;
  }

  void write() {
    table("sites.csv", "site,country,zone,opens,closes", "oslo,NO,Europe/Oslo,07:00,20:00");
    table(
        "contracts.csv",
        "contract,weekly_hours,shift_hours,tolerance_hours",
        "full,37.5,7 7.5 8,2",
        "part,25,5 5.5 6 6.5,2");
    table(
        "breaks.csv",
        "min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes",
        "0,break,15,yes,60,75",
        "5.5,break,15,yes,60,210",
        "5.5,meal,30,no,150,120");
    table(
        "queues.csv",
        "queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,"
            + "shrinkage,handle_seconds,opens,closes,site",
        "phone,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,280,08:00,18:00,oslo",
        "mail,email,nb,done in 8h working,,0.95,,1,0.05,420,08:00,18:00,oslo");
    table(
        "opening.csv",
        "queue,weekday,date,opens,closes",
        "phone,1,,08:00,18:00",
        "phone,2,,08:00,18:00",
        "phone,3,,08:00,18:00",
        "phone,4,,08:00,18:00",
        "phone,5,,08:00,18:00",
        "mail,1,,08:00,18:00",
        "mail,2,,08:00,18:00",
        "mail,3,,08:00,18:00",
        "mail,4,,08:00,18:00",
        "mail,5,,08:00,18:00");
    table("holidays.csv", "date,name", "2026-12-25,christmas", "2027-01-01,new-year");
    table(
        "activities.csv",
        "activity,kind,minutes,agents,leader,window_start,window_end",
        "talk-01,coaching,30,a01,lead,2027-03-02T09:00,2027-03-05T16:00",
        "talk-02,coaching,30,a02,lead,2027-03-02T09:00,2027-03-05T16:00");
    writeAgents();
    writeHistory();
  }

  private void table(String name, String header, String... rows) {
    CsvOutput.write(
        folder.resolve(name),
        List.of(header.split(",")),
        sink -> Arrays.stream(rows).forEach(row -> sink.row(row.split(",", -1))));
  }

  private void writeAgents() {
    CsvOutput.write(
        folder.resolve("agents.csv"),
        List.of(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night".split(",")),
        sink -> {
          for (int i = 1; i <= 24; i++) {
            String skills = i % 3 == 0 ? "phone mail" : i % 8 == 1 ? "mail" : "phone";
            sink.row(
                String.format(Locale.ROOT, "a%02d", i),
                "oslo",
                i <= 12 ? "north" : "south",
                "lead",
                i % 4 == 0 ? "part" : "full",
                skills,
                "07:30",
                "12:00",
                "no");
          }
        });
  }

  private void writeHistory() {
    CsvOutput.write(
        folder.resolve("intervals.csv"),
        List.of(
            "queue",
            "start",
            "offered",
            "answered",
            "abandoned",
            "answered_in_goal",
            "handle_seconds"),
        sink -> {
          for (LocalDate day = FIRST; day.isBefore(END); day = day.plusDays(1)) {
            if (isOpen(day)) {
              writeDay(day, "phone", 105, 280, 11, sink);
              writeDay(day, "mail", 24, 420, 5, sink);
            }
          }
        });
  }

  private static boolean isOpen(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend
        && !day.equals(LocalDate.of(2026, 12, 25))
        && !day.equals(LocalDate.of(2027, 1, 1));
  }

  private static void writeDay(
      LocalDate day,
      String queue,
      double perHour,
      double handleSeconds,
      int agents,
      CsvOutput.RowSink sink) {
    int slots = (CLOSES - OPENS) * 60 / SLOT_MINUTES;
    double weekday = 1.12 - 0.06 * (day.getDayOfWeek().getValue() - 1);
    double[] rates = new double[slots];
    Arrays.setAll(
        rates, i -> perHour * weekday * (0.7 + 0.5 * Math.sin(Math.PI * (i + 0.5) / slots)));
    long seed = SEED + day.toEpochDay() * 31 + queue.hashCode();
    Counts counts = new Counts(slots);
    Simulation.export(floor(queue, rates, handleSeconds, agents), seed, 0, counts::add);
    for (int slot = 0; slot < slots; slot++) {
      LocalTime start = LocalTime.of(OPENS, 0).plusMinutes((long) slot * SLOT_MINUTES);
      sink.row(counts.row(queue, day + "T" + start, slot));
    }
  }

  private static FloorModel floor(String queue, double[] rates, double handleSeconds, int agents) {
    QueueModel model =
        new QueueModel(
            queue,
            rates,
            QueueModel.Handling.alone(new TimeLaw.Lognormal(handleSeconds, 0.9)),
            QueueModel.Waiting.withPatience(
                queue.equals("mail") ? new TimeLaw.Endless() : new TimeLaw.Exponential(180)),
            new QueueModel.Promise.AnsweredWithin(20),
            List.of(QueueModel.Route.toGroup(0)),
            QueueModel.Onward.NONE);
    return new FloorModel(
        Timeline.day(rates.length, SLOT_MINUTES * 60.0),
        List.of(model),
        List.of(GroupModel.longestWaiting("all", List.of(0))),
        Staffing.Headcounts.constant(rates.length, agents),
        new VolumeVariation(0.06, 0));
  }

  /// Counts of one day by slot of arrival.
  private static final class Counts {
    private final int[] offered;
    private final int[] answered;
    private final int[] inGoal;
    private final double[] handleSeconds;

    Counts(int slots) {
      offered = new int[slots];
      answered = new int[slots];
      inGoal = new int[slots];
      handleSeconds = new double[slots];
    }

    void add(SimulatedContact contact) {
      int slot = (int) (contact.arrivedSeconds() / (SLOT_MINUTES * 60.0));
      offered[slot]++;
      if (contact.ending() == Ending.ANSWERED) {
        answered[slot]++;
        inGoal[slot] += contact.answeredSeconds() - contact.arrivedSeconds() <= 20 ? 1 : 0;
        handleSeconds[slot] += contact.endedSeconds() - contact.answeredSeconds();
      }
    }

    String[] row(String queue, String start, int slot) {
      return new String[] {
        queue,
        start,
        Integer.toString(offered[slot]),
        Integer.toString(answered[slot]),
        Integer.toString(offered[slot] - answered[slot]),
        Integer.toString(inGoal[slot]),
        answered[slot] == 0
            ? ""
            : String.format(Locale.ROOT, "%.1f", handleSeconds[slot] / answered[slot])
      };
    }
  }
}
