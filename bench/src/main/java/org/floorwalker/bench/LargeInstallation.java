package org.floorwalker.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.floorwalker.app.Application;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.files.people.PeopleForm;

/// An invented installation, of 3,500 people at four sites in 175 teams when not told otherwise,
/// with four weeks of published shifts, in which pages have as much to show as they would have.
final class LargeInstallation {
  static final int PEOPLE = 3500;
  private static final int TEAM = 20;
  private static final int QUEUES = 12;
  private static final int DAYS = 28;
  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final List<String> SITES = List.of("Oslo", "Malmo", "Aarhus", "Oulu");

  private final Application.Running running;
  private final LocalDate today;
  private final int people;
  private final int queues;

  LargeInstallation(Application.Running running, LocalDate today) {
    this(running, today, PEOPLE);
  }

  /// The same with fewer or more people, in teams of twenty.
  LargeInstallation(Application.Running running, LocalDate today, int people) {
    this(running, today, people, QUEUES);
  }

  /// The same with fewer or more queues, of which everybody serves two.
  LargeInstallation(Application.Running running, LocalDate today, int people, int queues) {
    this.running = running;
    this.today = today;
    this.people = people;
    this.queues = queues;
  }

  void build(long seed) {
    people();
    schedule(new Random(seed));
    measures();
  }

  private <T> T get(Class<T> type) {
    return running.context().getBean(type);
  }

  private void people() {
    bring(
        PeopleForm.SITES,
        """
        site,country,zone,opens,closes
        Oslo,NO,Europe/Oslo,07:00,22:00
        Malmo,SE,Europe/Stockholm,07:00,22:00
        Aarhus,DK,Europe/Copenhagen,07:00,22:00
        Oulu,FI,Europe/Helsinki,07:00,22:00
        """);
    bring(
        PeopleForm.CONTRACTS,
        """
        contract,weekly_hours,shift_hours,tolerance_hours
        full,37.5,7.5,2
        part,18.75,7.5,2
        """);
    bring(
        PeopleForm.BREAKS,
        """
        min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes
        5.5,meal,30,no,150,150
        5.5,break,15,yes,60,60
        """);
    bring(PeopleForm.QUEUES, queues());
    StringBuilder teams = new StringBuilder("team,site,name\n");
    for (int team = 0; team < people / TEAM; team++) {
      teams.append("t%d,%s,Team %d%n".formatted(team, SITES.get(team % 4), team));
    }
    bring(PeopleForm.TEAMS, teams.toString());
    StringBuilder agents =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    for (int i = 0; i < people; i++) {
      int team = i / TEAM;
      agents.append(
          "a%d,%s,t%d,,%s,q%d q%d,07:00,14:00,no,Person Number%d,a%d@floor.example%n"
              .formatted(
                  i,
                  SITES.get(team % 4),
                  team,
                  i % 5 == 0 ? "part" : "full",
                  i % queues,
                  (i + 1) % queues,
                  i,
                  i));
    }
    bring(PeopleForm.AGENTS, agents.toString());
  }

  private String queues() {
    StringBuilder table =
        new StringBuilder(
            "queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site\n");
    for (int i = 0; i < queues; i++) {
      table.append(
          "q%d,voice,nb,80%% in 20s,served_over_offered,0.85,180,1,0.05,300,07:00,21:00,%s%n"
              .formatted(i, SITES.get(i % 4)));
    }
    return table.toString();
  }

  private void bring(PeopleForm form, String table) {
    PeopleImport.Result result =
        get(PeopleImport.class)
            .bring(
                form,
                null,
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                form.form().name() + ".csv",
                today.minusYears(2));
    if (!(result instanceof PeopleImport.Result.Done)) {
      throw new IllegalStateException(form + ": " + result);
    }
  }

  /// Two weeks back and two ahead; each works five days of seven.
  private void schedule(Random random) {
    LocalDate first = today.with(DayOfWeek.MONDAY).minusWeeks(2);
    StringBuilder table = new StringBuilder("agent,business_day,kind,start,end,queue,activity\n");
    for (int i = 0; i < people; i++) {
      int off = random.nextInt(7);
      for (int day = 0; day < DAYS; day++) {
        if ((day + off) % 7 < (i % 5 == 0 ? 3 : 5)) {
          shift(table, i, first.plusDays(day), 7 + random.nextInt(7));
        }
      }
    }
    byte[] bytes = table.toString().getBytes(StandardCharsets.UTF_8);
    ImportReport report =
        get(FileImport.class)
            .bring(
                new FileImport.Order(
                    "published-schedule",
                    "",
                    "bench",
                    "schedule.csv",
                    bytes.length,
                    new FileImport.Order.Spelling(ZONE, 0),
                    ImportOrder.BadRows.REFUSE_FILE),
                new ByteArrayInputStream(bytes),
                ImportWatch.NONE)
            .orElseThrow();
    if (!report.problems().isEmpty()) {
      throw new IllegalStateException("Not taken in: " + report.problems().getFirst());
    }
  }

  private void shift(StringBuilder table, int agent, LocalDate day, int hour) {
    row(table, agent, day, "shift", hour * 60, hour * 60 + 480, "q" + agent % queues);
    row(table, agent, day, "break", hour * 60 + 120, hour * 60 + 135, "");
    row(table, agent, day, "meal", hour * 60 + 240, hour * 60 + 270, "");
  }

  private static void row(
      StringBuilder table, int agent, LocalDate day, String kind, int from, int to, String queue) {
    table.append(
        String.format(
            Locale.ROOT,
            "a%d,%s,%s,%sT%02d:%02d,%sT%02d:%02d,%s,%n",
            agent,
            day,
            kind,
            day,
            from / 60,
            from % 60,
            day,
            to / 60,
            to % 60,
            queue));
  }

  private void measures() {
    UserId keeper = login("keeper", Role.DATA_PROTECTION, new Scope.Everywhere());
    var viewer = get(UserStore.class).findViewer(keeper, Instant.now()).orElseThrow();
    for (Measure measure : get(Measures.class).listMeasures()) {
      for (String country : List.of("NO", "SE", "DK", "FI")) {
        get(Measures.class)
            .register(
                viewer,
                new Registration(
                    measure.code(),
                    country,
                    "bench",
                    "bench",
                    measure.keptDays(),
                    today.minusDays(150),
                    today.minusDays(140),
                    today.minusDays(60),
                    today.plusDays(200),
                    null));
      }
    }
  }

  /// A login with a role from long ago on.
  UserId login(String name, Role role, Scope scope) {
    UserStore users = get(UserStore.class);
    UserId user = users.create(name, name, null, Instant.now());
    users.grant(user, new Grant(role, scope), Instant.EPOCH, null, null);
    return user;
  }

  /// A login that belongs to a person.
  UserId loginOf(String code, Role role) {
    UserId user = login(code, role, new Scope.Everywhere());
    get(UserStore.class).belongsTo(user, get(People.class).findByCode(code).orElseThrow());
    return user;
  }

  /// The grid of today with everybody in it, as far as one page goes.
  String dayGrid() {
    long version = get(Rostering.class).listVersions().getFirst().id();
    return "/schedule/" + version + "?day=" + today;
  }
}
