package org.floorwalker.app.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.development.TwoTeams;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.testing.TestApp;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Contacts that people took, drawn and judged: a little of everything the room shows.
public final class JudgedContacts {
  private JudgedContacts() {}

  /// Five contacts of each of these agents before the day; drawn in every team, judged two of
  /// three, and half of a calibration.
  public static void in(TestApp app, LocalDate today, String... agents) {
    took(app, today, agents);
    Viewer quality = app.viewer(Role.QUALITY);
    Samples samples = app.get(Samples.class);
    for (TeamCard team : samples.teams(quality)) {
      samples.draw(quality, team.id());
      samples.open(quality, team.id()).stream()
          .filter(open -> open.contact().id() % 3 > 0)
          .forEach(open -> judge(app, quality, open.contact().id()));
    }
    Calibrations calibrations = app.get(Calibrations.class);
    long id = calibrations.begin(quality, card(app).id(), 3).orElseThrow();
    long first = calibrations.open(quality, id).contacts().getFirst().id();
    calibrations.judge(quality, id, first, marks(card(app), 1, 1));
  }

  /// Five contacts of each of these agents before the day.
  public static void took(TestApp app, LocalDate today, String... agents) {
    for (String agent : agents) {
      for (int day = 1; day <= 5; day++) {
        contact(app, agent, today.minusDays(day));
      }
    }
  }

  private static void judge(TestApp app, Viewer assessor, long sample) {
    Evaluations evaluations = app.get(Evaluations.class);
    long id = evaluations.begin(assessor, sample, card(app).id()).orElseThrow();
    Marks marks = marks(card(app), 1, 1);
    evaluations.act(assessor, id, Deed.GIVE, new Evaluations.Typed(1, marks, "Klart og vennlig."));
  }

  static Scorecard card(TestApp app) {
    return app.get(Scorecards.class).listUsable().getFirst();
  }

  /// One answer for the identity, one for all other steps; the rest is well done.
  static Marks marks(Scorecard card, int identity, int others) {
    Map<String, Integer> marks = new HashMap<>();
    card.content().items().forEach(item -> marks.put(item.key(), others));
    marks.put("safe.identity", identity);
    marks.put("safe.lawful", 1);
    marks.put("met.noted", 1);
    return new Marks(marks);
  }

  /// A call of four minutes at eight in the morning.
  static void contact(TestApp app, String agent, LocalDate day) {
    JdbcClient database = app.get(JdbcClient.class);
    database
        .sql("insert into history_source (name) values ('phones') on conflict do nothing")
        .update();
    database
        .sql(
            """
            with one as (
                insert into contact (source_id, source_contact_id, channel, arrived_at, ended_at,
                       content)
                select id, :code, 'voice', :start, cast(:start as timestamptz) + interval '5 min', 0
                  from history_source where name = 'phones' returning id)
            insert into contact_segment
            select id, 1, 'talk', 'phone', :agent, :start,
                   cast(:start as timestamptz) + interval '4 min', 'completed' from one
            """)
        .param("code", agent + "-" + day)
        .param("agent", agent)
        .param("start", day.atTime(8, 0).atZone(TwoTeams.OSLO).toOffsetDateTime())
        .update();
  }
}
