package org.floorwalker.app.briefing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.contacts.ContactFormat;
import org.floorwalker.files.people.PeopleForm;

/// A team of two with twenty days of contacts, its leader Runa, and Kari who can sign in.
final class RedTeam {
  static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final LocalDate BEGIN = TODAY.minusDays(40);

  final TeamId team;
  final UserId leader;
  final UserId kari;
  private final TestApp app;

  RedTeam(TestApp app) {
    this.app = app;
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,07:00,22:00\n",
        BEGIN);
    app.bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7 7.5 8,2\n",
        BEGIN);
    app.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name,mission
        phone,voice,nb,80% in 20s,,0.85,300,,0.08,280,08:00,20:00,oslo,Phone,
        """,
        BEGIN);
    app.bring(PeopleForm.TEAMS, "team,site,name,unit\nred,oslo,Red team,front\n", BEGIN);
    app.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        kari,oslo,red,runa,full,phone,07:00,14:00,no,Kari Nordmann,kari@example.org
        ola,oslo,red,runa,full,phone,07:00,18:00,no,Ola Berg,ola@example.org
        """,
        BEGIN);
    team = app.get(People.class).teamsOn(TODAY).getFirst().id();
    leader = app.user("runa");
    app.grant(leader, Role.TEAM_LEADER, new Scope.OfTeam(team));
    kari = app.user("kari");
    app.grant(kari, Role.AGENT, new Scope.Everywhere());
    app.belongsTo(kari, person("kari"));
    history();
  }

  /// Kari's contacts last 300 s, give or take; on the last day, a Sunday, 900 s.
  private void history() {
    StringBuilder file = new StringBuilder("queue,arrived,answered,ended,outcome,agent,contact\n");
    for (int back = 20; back >= 1; back--) {
      Instant eight = TODAY.minusDays(back).atTime(8, 0).atZone(OSLO).toInstant();
      for (int i = 0; i < 30; i++) {
        Instant arrived = eight.plus(Duration.ofMinutes(16L * i));
        long lasts = (back == 1 ? 900 : 300) + (i * 7 + back * 13) % 41 - 20;
        file.append(line(arrived, "kari", lasts, "k" + back + "-" + i));
        file.append(line(arrived.plusSeconds(5), "ola", 280 + i % 9, "o" + back + "-" + i));
      }
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    ImportOrder order =
        new ImportOrder(
            "pbx",
            ContactFormat.CONTACTS.commandName(),
            "contacts.csv",
            ContactFormat.CONTACTS.reader(OSLO, 0),
            ImportOrder.BadRows.REFUSE_FILE);
    app.get(HistoryImport.class)
        .bring(order, new ByteArrayInputStream(bytes), bytes.length, ImportWatch.NONE);
  }

  private static String line(Instant arrived, String agent, long lasts, String id) {
    Instant answered = arrived.plusSeconds(10);
    return "phone,%s,%s,%s,answered,%s,%s\n"
        .formatted(arrived, answered, answered.plusSeconds(lasts), agent, id);
  }

  PersonId person(String code) {
    return app.person(code);
  }
}
