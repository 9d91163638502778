package org.floorwalker.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.floorwalker.app.Application;
import org.floorwalker.app.development.Coverage;
import org.floorwalker.app.development.TalkCoverage;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.Theme;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.jdbc.core.simple.JdbcClient;

/// CPU time of the coverage of talks for 3,500 people in 234 teams, over a database that holds a
/// year of 42,000 monthly talks and 180,000 coachings: of this process and of PostgreSQL.
public final class CoverageBench {
  private static final int PEOPLE = 3_500;
  private static final int TEAM = 15;
  private static final int RAQS = 42_000;
  private static final int COACHINGS = 180_000;
  private static final int WARM_UP = 10;
  private static final int TIMES = 40;

  private CoverageBench() {}

  /// Takes the folder of the database; without one a temporary folder is used and left.
  public static void main(String[] arguments) throws IOException {
    Path folder =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Files.createTempDirectory("floorwalker-coverage-bench");
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.work(choice.address(), 0)) {
      LocalDate today =
          running
              .context()
              .getBean(Clock.class)
              .instant()
              .atZone(ZoneId.of("Europe/Oslo"))
              .toLocalDate();
      fill(running, today);
      TalkCoverage coverage = running.context().getBean(TalkCoverage.class);
      for (TalkKind kind : new TalkKind[] {TalkKind.RAQ, TalkKind.COACHING}) {
        measure(coverage, kind, today, server);
      }
    }
  }

  private static void measure(
      TalkCoverage coverage, TalkKind kind, LocalDate today, EmbeddedPostgres server) {
    Viewer viewer = viewer();
    for (int i = 0; i < WARM_UP; i++) {
      coverage.of(viewer, kind, today, null);
    }
    double ours = CpuTime.ofProcess();
    double theirs = CpuTime.of(server);
    Coverage last = coverage.of(viewer, kind, today, null);
    for (int i = 1; i < TIMES; i++) {
      last = coverage.of(viewer, kind, today, null);
    }
    double here = (CpuTime.ofProcess() - ours) * 1e3 / TIMES;
    double there = (CpuTime.of(server) - theirs) * 1e3 / TIMES;
    System.out.printf(
        Locale.ROOT,
        "%s: %d people in %d teams, %d done: %.1f ms CPU here + %.1f of PostgreSQL = %.1f%n",
        kind.key(),
        last.total().people(),
        last.teams().size(),
        last.total().done(),
        here,
        there,
        here + there);
  }

  private static Viewer viewer() {
    return new Viewer(
        new UserId(1),
        "bench",
        null,
        Set.of(new Grant(Role.PEOPLE, new Scope.Everywhere())),
        Locale.ENGLISH,
        ZoneId.of("Europe/Oslo"),
        Theme.SYSTEM,
        null);
  }

  /// A year of talks ending last month, spread evenly; a month ahead is planned.
  private static void fill(Application.Running running, LocalDate today) {
    PeopleImport imports = running.context().getBean(PeopleImport.class);
    LocalDate before = today.minusYears(2);
    bring(
        imports,
        PeopleForm.SITES,
        "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,07:00,22:00\n",
        before);
    bring(
        imports,
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\n",
        before);
    bring(imports, PeopleForm.TEAMS, teams(), before);
    bring(imports, PeopleForm.AGENTS, agents(), before);
    running.context().getBean(TalkTemplates.class).listAll();
    JdbcClient database = running.context().getBean(JdbcClient.class);
    insert(database, "raq", RAQS, 12, today);
    insert(database, "coaching", COACHINGS, 52, today);
    database.sql("analyze").update();
  }

  private static String teams() {
    StringBuilder table = new StringBuilder("team,site,name,unit\n");
    for (int team = 0; team * TEAM < PEOPLE; team++) {
      table.append("t%d,oslo,Team %03d,front\n".formatted(team, team));
    }
    return table.toString();
  }

  private static String agents() {
    StringBuilder table =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    for (int i = 0; i < PEOPLE; i++) {
      int team = i / TEAM;
      table.append(
          "a%d,oslo,t%d,a%d,full,,07:00,14:00,no,First Last%d,a%d@example.org\n"
              .formatted(i, team, team * TEAM, i, i));
    }
    return table.toString();
  }

  private static void insert(
      JdbcClient database, String kind, int talks, int timesAYear, LocalDate today) {
    database
        .sql(
            """
            insert into talk (template_version, kind, employee_id, leader_id, origin, due_from,
              due_until, starts_at, minutes, medium, state, held_at, held_minutes, shared_at,
              closed_at, made_at)
            select (select v.id from talk_template_version v join talk_template t
                      on t.id = v.template_id where t.kind = :kind limit 1),
                   :kind, p.id, l.person_id, 'note', d.day, d.day, d.day, 30, 'phone', 'closed',
                   d.day + interval '12 hours', 20 + n.n % 30, null, d.day, d.day
              from generate_series(0, :talks - 1) n(n)
              join (select id, row_number() over (order by id) - 1 as place from person) p
                on p.place = n.n % :people
              join team_member m on m.person_id = p.id
              join team_leader l on l.team_id = m.team_id and l.person_id <> p.id
              cross join lateral (
                select (cast(:today as date) - (n.n / :people) * (365 / :times)
                         - n.n % (365 / :times)) as day) d
            """)
        .param("kind", kind)
        .param("talks", talks)
        .param("people", PEOPLE)
        .param("times", timesAYear)
        .param("today", today)
        .update();
  }

  private static void bring(PeopleImport imports, PeopleForm form, String text, LocalDate asOf) {
    PeopleImport.Result result =
        imports.bring(
            form,
            null,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            form.name(),
            asOf);
    if (result instanceof PeopleImport.Result.Refused(var problems)) {
      throw new IllegalStateException(form + " is refused: " + problems);
    }
  }
}
