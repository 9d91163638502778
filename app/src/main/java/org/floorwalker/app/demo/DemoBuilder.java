package org.floorwalker.app.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.learning.Apprentices;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.database.DatabaseTrouble;
import org.floorwalker.app.rostering.Absences;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.PublishOutcome;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SmallTasks;
import org.floorwalker.app.staffing.NeedMaking;
import org.floorwalker.files.contacts.ContactReader;
import org.floorwalker.files.contacts.ContactSink;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoDay;
import org.floorwalker.files.demo.DemoDemand;
import org.floorwalker.files.demo.DemoHistory;
import org.floorwalker.files.demo.DemoPerson;
import org.floorwalker.files.demo.DemoQueue;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Site;
import org.springframework.stereotype.Component;

/// Builds the demo installation from nothing: people, 18 months of history, forecast, need,
/// schedule, simulation, publishing, and the days since, played against what was published.
///
/// Every step may be run again and changes nothing then, so that a build that was killed goes on
/// where it stood.
@Component
public final class DemoBuilder {
  private static final long SEED = 2027;
  private static final int HISTORY_MONTHS = 18;
  private static final int FORECAST_DAYS = 42;
  private static final int PUBLISHED_DAYS = 21;
  private static final int DRAFT_DAYS = 7;

  /// Modest, so that the first page comes soon; the page of a draft offers more.
  private static final double PUBLISHED_CPU_SECONDS = 60;

  private static final double DRAFT_CPU_SECONDS = 20;
  /// Why weeks that have begun are published at all.
  private static final String REASON = "Demo data: the installation begins in the middle of them";

  private static final String AUTHOR = "Demo";
  private static final String SOURCE = "demo";

  private final PeopleImport peopleImport;
  private final People people;
  private final HistoryImport history;
  private final ForecastMaking forecasts;
  private final Forecasting forecasting;
  private final NeedMaking needs;
  private final RosterMaking rosters;
  private final Rostering rostering;
  private final Publishing publishing;
  private final SmallTasks tasks;
  private final Absences absences;
  private final DemoLogins logins;
  private final DemoDevelopment development;
  private final Apprentices apprentices;
  private final DemoQuality quality;
  private final DemoTraining training;
  private final DemoRequests requests;
  private final DemoLedger ledger;
  private final DemoBot bot;
  private final Clock clock;

  DemoBuilder(
      PeopleImport peopleImport,
      People people,
      HistoryImport history,
      ForecastMaking forecasts,
      Forecasting forecasting,
      NeedMaking needs,
      RosterMaking rosters,
      Rostering rostering,
      Publishing publishing,
      SmallTasks tasks,
      Absences absences,
      DemoLogins logins,
      DemoDevelopment development,
      Apprentices apprentices,
      DemoQuality quality,
      DemoTraining training,
      DemoRequests requests,
      DemoLedger ledger,
      DemoBot bot,
      Clock clock) {
    this.peopleImport = peopleImport;
    this.people = people;
    this.history = history;
    this.forecasts = forecasts;
    this.forecasting = forecasting;
    this.needs = needs;
    this.rosters = rosters;
    this.rostering = rostering;
    this.publishing = publishing;
    this.tasks = tasks;
    this.absences = absences;
    this.logins = logins;
    this.development = development;
    this.apprentices = apprentices;
    this.quality = quality;
    this.training = training;
    this.requests = requests;
    this.ledger = ledger;
    this.bot = bot;
    this.clock = clock;
  }

  /// The invented centre with its days.
  ///
  /// @param today the day the demo is seen from
  /// @param monday first day of the published schedule: the Monday of last week
  private record Stage(DemoCentre centre, DemoDemand demand, LocalDate today, LocalDate monday) {}

  /// Builds everything that is not there yet.
  ///
  /// @param password password of every login
  /// @param firstDay the day the demo was first started; its schedules lie around it
  /// @return one login for each role
  public List<DemoLogin> build(String password, LocalDate firstDay, DemoWatch watch) {
    LocalDate today = today();
    LocalDate monday =
        firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(7);
    DemoCentre centre = DemoCentre.on(monday, SEED);
    DemoDemand demand = new DemoDemand(holidays(centre, monday), SEED);
    Stage stage = new Stage(centre, demand, today, monday);
    requireNoOtherCentre(centre);
    watch.progress("People, contracts, skills", 0);
    bringPeople(stage);
    List<DemoLogin> open = logins.open(centre, password, today);
    Viewer planner = logins.planner();
    watch.progress("Training and evidence", 0);
    training.bring(logins.viewer(Role.TRAINER), today);
    bringHistory(stage, watch);
    ledger.bring(centre, monday, SEED, AUTHOR, watch);
    bot.bring(centre, monday);
    absences.seedOnce(planner, SEED, monday, FORECAST_DAYS);
    long need = forecastAndNeed(stage, watch);
    publish(stage, planner, need, watch);
    watch.progress("Training placed", 0);
    training.place(logins.viewer(Role.TRAINER), today);
    playDays(stage, watch);
    development.bring(centre, password, stage.monday(), today, SEED);
    quality.bring(
        logins.viewer(Role.QUALITY),
        logins.viewer(Role.TEAM_LEADER),
        logins.viewer(Role.AGENT),
        SEED);
    watch.progress("Leave round and requests", 0);
    requests.bring(
        new DemoRequests.Cast(
            planner, logins.viewer(Role.AGENT), logins.colleagues(centre, password, today)),
        today,
        SEED);
    apprentices.list(logins.viewer(Role.TRAINER)).stream()
        .findFirst()
        .ifPresent(one -> open.add(logins.apprentice(one.person(), password, today)));
    return open;
  }

  /// A database may be named by its address, and that of a real centre must not be filled with
  /// invented people.
  private void requireNoOtherCentre(DemoCentre centre) {
    Set<String> known = Set.copyOf(people.codes().values());
    Set<String> invented =
        centre.people().stream().map(DemoPerson::code).collect(Collectors.toSet());
    if (!known.isEmpty() && Collections.disjoint(known, invented)) {
      throw new DatabaseTrouble(
          "database-of-another-centre",
          "The database holds %d people who are not the demo's. Maybe give the demo a database of its own."
              .formatted(known.size()));
    }
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneId.of("Europe/Oslo")).toLocalDate();
  }

  private static Map<String, Set<LocalDate>> holidays(DemoCentre centre, LocalDate monday) {
    Map<String, Set<LocalDate>> holidays = new TreeMap<>();
    for (Site site : centre.sites()) {
      Set<LocalDate> days = new TreeSet<>();
      for (int year = monday.getYear() - 3; year <= monday.getYear() + 1; year++) {
        DemoHolidays.of(site.country(), year).keySet().forEach(days::add);
      }
      holidays.put(site.country(), days);
    }
    return holidays;
  }

  private void bringPeople(Stage stage) {
    DemoTables tables = new DemoTables(stage.centre(), stage.monday());
    Map<PeopleForm, InputStream> forms = new LinkedHashMap<>();
    forms.put(PeopleForm.SITES, tables.sites());
    forms.put(PeopleForm.CONTRACTS, tables.contracts());
    forms.put(PeopleForm.BREAKS, tables.breaks());
    forms.put(PeopleForm.QUEUES, tables.queues());
    forms.put(PeopleForm.TEAMS, tables.teams());
    forms.put(PeopleForm.AGENTS, tables.people());
    LocalDate asOf = stage.monday().minusYears(2);
    forms.forEach((form, table) -> bringPeople(form, table, asOf));
    bringPeople(PeopleForm.AGENTS, tables.leaders(), asOf);
    tables.formerPeople(SEED).forEach((form, table) -> bringPeople(form, table, asOf));
    for (DemoQueue queue : stage.centre().queues()) {
      people.setOpening(queue.settings().id(), queue.settings().opening());
    }
  }

  private void bringPeople(PeopleForm form, InputStream table, LocalDate asOf) {
    PeopleImport.Result result =
        peopleImport.bring(form, null, table, form.form().name() + ".csv", asOf);
    if (result instanceof PeopleImport.Result.Refused(var problems)) {
      throw new IllegalStateException("The demo's " + form + " are refused: " + problems);
    }
  }

  private void bringHistory(Stage stage, DemoWatch watch) {
    DemoHistory past = new DemoHistory(stage.demand(), SEED);
    LocalDate first = stage.monday().minusMonths(HISTORY_MONTHS);
    int done = 0;
    for (DemoQueue queue : stage.centre().queues()) {
      watch.progress("18 months of contacts", (double) done++ / stage.centre().queues().size());
      String file = "history-" + queue.name();
      if (!isKnown(file)) {
        bring(
            file, (_, _, sink) -> past.days(queue, first, stage.monday()).forEach(sink::queueSlot));
      }
    }
  }

  private boolean isKnown(String file) {
    return history.listRecent(10_000).stream()
        .anyMatch(run -> run.file().equals(file) && run.state() == ImportReport.State.DONE);
  }

  /// Brings in what the reader tells. The stream holds the file's name alone, so that each has a
  /// content of its own.
  private void bring(String file, ContactReader reader) {
    ImportReport report =
        history.bring(
            new ImportOrder(SOURCE, "demo", file, reader, ImportOrder.BadRows.REFUSE_FILE),
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            0,
            ImportWatch.NONE);
    if (report.state() != ImportReport.State.DONE) {
      throw new IllegalStateException("The demo's " + file + " is refused: " + report);
    }
  }

  private long forecastAndNeed(Stage stage, DemoWatch watch) {
    long forecast =
        forecasts.make(
            "demo-forecast",
            new ForecastOrder(stage.monday(), FORECAST_DAYS, DemoDemand.SLOT_MINUTES, SEED),
            AUTHOR,
            told -> watch.progress("Forecast", told.share()));
    forecasting.approve(forecast, AUTHOR);
    return needs.make("demo-need", forecast, AUTHOR, share -> watch.progress("Need", share));
  }

  private void publish(Stage stage, Viewer planner, long need, DemoWatch watch) {
    if (tasks.list().isEmpty()) {
      tasks.enter(
          planner,
          new SmallTasks.Wanted("Read the news of the week", null, 30, 15, stage.monday(), null));
    }
    long published =
        solve(
            "demo-published",
            need,
            new RosterVersion.Span(stage.monday(), PUBLISHED_DAYS),
            PUBLISHED_CPU_SECONDS,
            share -> watch.progress("Schedule of three weeks", share));
    publishOnce(planner, published);
    solve(
        "demo-draft",
        need,
        new RosterVersion.Span(stage.monday().plusDays(PUBLISHED_DAYS), DRAFT_DAYS),
        DRAFT_CPU_SECONDS,
        share -> watch.progress("Draft of the week after", share));
  }

  /// A later start finds it published.
  private void publishOnce(Viewer planner, long version) {
    RosterVersion.State state = rostering.findVersion(version).orElseThrow().state();
    if (state != RosterVersion.State.PUBLISHED) {
      PublishOutcome outcome = publishing.publish(planner, version, REASON);
      if (!(outcome instanceof PublishOutcome.Published)) {
        throw new IllegalStateException("The demo's schedule cannot be published: " + outcome);
      }
    }
  }

  private long solve(
      String job, long need, RosterVersion.Span span, double cpuSeconds, DoubleConsumer progress) {
    long version =
        rosters.begin(job, need, span, new RosterVersion.Recipe(SEED, cpuSeconds), AUTHOR);
    rosters.solve(
        version,
        new Progress() {
          @Override
          public void report(Point point) {
            progress.accept(point.done());
          }

          @Override
          public boolean isStopped() {
            return false;
          }
        });
    return version;
  }

  /// The days of the published schedule until yesterday, played contact by contact.
  private void playDays(Stage stage, DemoWatch watch) {
    LocalDate end = stage.monday().plusDays(PUBLISHED_DAYS);
    List<LocalDate> days =
        stage.monday().datesUntil(stage.today().isBefore(end) ? stage.today() : end).toList();
    List<Agent> agents =
        people.crewOn(stage.monday()).members().stream().map(Member::agent).toList();
    int done = 0;
    for (LocalDate day : days) {
      watch.progress("Days played until yesterday", (double) done++ / days.size());
      for (Site site : stage.centre().sites()) {
        String file = "day-" + day + "-" + site.country();
        if (!isKnown(file)) {
          bring(file, (_, _, sink) -> play(stage, site.country(), agents, day, sink));
        }
      }
    }
  }

  private void play(
      Stage stage, String country, List<Agent> agents, LocalDate day, ContactSink sink) {
    Roster roster =
        Roster.of(
            rostering.publishedPlans(day).values().stream().map(DayPlan::shift).toList(),
            List.of());
    DemoDay played =
        DemoDay.play(stage.centre(), stage.demand(), country, agents, roster, day, SEED);
    Set<String> theirs = new TreeSet<>();
    agents.stream()
        .filter(agent -> siteOf(stage, agent).equals(country))
        .forEach(agent -> theirs.add(agent.id()));
    played.contacts().forEach(sink::contact);
    played.events().stream()
        .filter(event -> theirs.contains(event.agent()))
        .forEach(sink::agentEvent);
  }

  private static String siteOf(Stage stage, Agent agent) {
    return stage.centre().sites().stream()
        .filter(site -> site.id().equals(agent.site()))
        .map(Site::country)
        .findFirst()
        .orElse("");
  }
}
