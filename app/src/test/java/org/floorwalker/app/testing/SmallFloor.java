package org.floorwalker.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.staffing.NeedMaking;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.time.SlotGrid;

/// One site in Oslo, one telephone queue, eight people `a1` to `a8` and eight weeks of history
/// before [#MONDAY]; forecast and need of two weeks from then on.
public final class SmallFloor {
  public static final LocalDate MONDAY = LocalDate.of(2027, 4, 5);
  public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  public static final int AGENTS = 8;
  private static final int HISTORY_DAYS = 56;

  /// Moves, not seconds: each run of the tests meets the same drafts, however busy the machine is.
  private static final long MOVES = 400_000;

  private final TestApp app;
  private long need;

  private SmallFloor(TestApp app) {
    this.app = app;
    bringPeople();
    bringHistory("phone");
    plan("first");
  }

  /// Makes an approved forecast and the need of two weeks; the jobs have the name.
  ///
  /// @return the forecast version
  public long plan(String job) {
    long forecast =
        app.get(ForecastMaking.class)
            .make("f-" + job, new ForecastOrder(MONDAY, 14, 15, 1), "Test", _ -> {});
    app.get(Forecasting.class).approve(forecast, "Test");
    this.need = app.get(NeedMaking.class).make("n-" + job, forecast, "Test", _ -> {});
    return forecast;
  }

  /// Builds it in an empty application.
  public static SmallFloor in(TestApp app) {
    return new SmallFloor(app);
  }

  /// The newest need version.
  public long need() {
    return need;
  }

  /// Solves the first week; the job names the version.
  public long draft(String job) {
    RosterMaking making = app.get(RosterMaking.class);
    long version =
        making.begin(
            job, need, new RosterVersion.Span(MONDAY, 7), new RosterVersion.Recipe(1, 1), "Test");
    making.solve(version, new Budget.Iterations(MOVES, 1), Progress.NONE);
    return version;
  }

  private void bringPeople() {
    bring(PeopleForm.SITES, "site,country,zone,opens,closes\nOslo,NO,Europe/Oslo,07:00,22:00\n");
    bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7 7.5 8,2\n");
    bring(
        PeopleForm.BREAKS,
        """
        min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes
        0,break,15,yes,60,60
        5.5,meal,30,no,150,150
        5.5,break,15,yes,60,60
        """);
    bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
        phone,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo
        """);
    bring(PeopleForm.TEAMS, "team,site,name\nbris,Oslo,Bris\n");
    bring(PeopleForm.AGENTS, agents());
  }

  /// Brings in a table that has nothing wrong.
  public void bring(PeopleForm form, String table) {
    app.bring(form, table, MONDAY.minusYears(1));
  }

  private static String agents() {
    StringBuilder table =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    for (int i = 1; i <= AGENTS; i++) {
      table.append(
          "a%d,Oslo,bris,,full,phone,07:00,12:00,no,Person Number%d,a%d@floor.example\n"
              .formatted(i, i, i));
    }
    return table.toString();
  }

  /// Brings in eight weeks of contacts before [#MONDAY] for a queue, all answered at once.
  public void bringHistory(String queue) {
    bringHistory(
        queue,
        new QueueSlot.Counts(6, 0, 0, 6, 6, 0, 0, 0),
        new QueueSlot.Seconds(30, 0, 10, 0, 1600, 200));
  }

  /// The same where every quarter hour from 8 to 18 looks like this.
  public void bringHistory(String queue, QueueSlot.Counts counts, QueueSlot.Seconds seconds) {
    SlotGrid grid = SlotGrid.ofMinutes(OSLO, 15);
    ImportReport report =
        app.get(HistoryImport.class)
            .bring(
                new ImportOrder(
                    "test",
                    "test",
                    queue + ".csv",
                    (_, _, sink) ->
                        MONDAY
                            .minusDays(HISTORY_DAYS)
                            .datesUntil(MONDAY)
                            .flatMap(day -> grid.slotsOf(day).stream())
                            .filter(SmallFloor::isOpen)
                            .forEach(start -> sink.queueSlot(slot(queue, start, counts, seconds))),
                    ImportOrder.BadRows.REFUSE_FILE),
                new ByteArrayInputStream(queue.getBytes(StandardCharsets.UTF_8)),
                0,
                ImportWatch.NONE);
    assertThat(report.state()).isEqualTo(ImportReport.State.DONE);
  }

  private static boolean isOpen(Instant start) {
    int hour = start.atZone(OSLO).getHour();
    return hour >= 8 && hour < 18;
  }

  private static QueueSlot slot(
      String queue, Instant start, QueueSlot.Counts counts, QueueSlot.Seconds seconds) {
    return new QueueSlot(
        queue, start, Duration.ofMinutes(15), counts, seconds, QueueSlot.Agents.NONE);
  }
}
