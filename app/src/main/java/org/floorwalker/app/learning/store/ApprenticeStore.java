package org.floorwalker.app.learning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Apprentice;
import org.floorwalker.app.learning.LanguageTrack;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.training.ApprenticeTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Apprentices with their goals, notes and hours; language tracks.
@Component
public final class ApprenticeStore {
  private final JdbcClient jdbc;

  ApprenticeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Empty when the person has a contract of apprenticeship over some of these days.
  public Optional<Long> insert(Apprentice apprentice) {
    return jdbc.sql(
            """
            insert into apprenticeship (person_id, trade, contract, starts, ends, supervisor_id,
                                        weekly_hours)
            values (:person, :trade, :contract, :starts, :ends, :supervisor, :hours)
            on conflict do nothing returning id
            """)
        .param("person", apprentice.person().value())
        .param("trade", apprentice.trade())
        .param("contract", apprentice.contract())
        .param("starts", apprentice.term().starts())
        .param("ends", apprentice.term().ends())
        .param(
            "supervisor",
            apprentice.supervisor() == null ? null : apprentice.supervisor().value(),
            Types.BIGINT)
        .param("hours", apprentice.weeklyHours())
        .query(Long.class)
        .optional();
  }

  /// Adds goals to a trade's curriculum; those known by number stay.
  public void insertGoals(String trade, List<String> titles) {
    for (int i = 0; i < titles.size(); i++) {
      jdbc.sql(
              """
              insert into curriculum_goal (trade, number, title) values (:trade, :number, :title)
              on conflict do nothing
              """)
          .param("trade", trade)
          .param("number", i + 1)
          .param("title", titles.get(i))
          .update();
    }
  }

  /// Ends last first.
  public List<Apprentice> list() {
    Map<String, List<Apprentice.Goal>> goals = goals();
    Map<Long, List<Apprentice.Note>> notes = notes();
    Map<Long, List<Apprentice.Hours>> hours = hours();
    Map<Long, List<Apprentice.Planned>> plans = plans();
    return jdbc.sql("select * from apprenticeship order by ends desc, id")
        .query(
            (row, _) ->
                apprentice(
                    row,
                    goals.getOrDefault(row.getString("trade"), List.of()),
                    notes.getOrDefault(row.getLong("id"), List.of()),
                    hours.getOrDefault(row.getLong("id"), List.of()),
                    plans.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private static Apprentice apprentice(
      ResultSet row,
      List<Apprentice.Goal> goals,
      List<Apprentice.Note> notes,
      List<Apprentice.Hours> hours,
      List<Apprentice.Planned> plan)
      throws SQLException {
    @Nullable Long supervisor = row.getObject("supervisor_id", Long.class);
    @Nullable String result = row.getString("result");
    return new Apprentice(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        row.getString("trade"),
        row.getString("contract"),
        new ApprenticeTerm(
            row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
        supervisor == null ? null : new PersonId(supervisor),
        row.getInt("weekly_hours"),
        new Apprentice.Test(
            row.getObject("registered_on", LocalDate.class),
            result == null ? null : Apprentice.Result.of(result),
            row.getObject("result_on", LocalDate.class)),
        goals,
        notes,
        hours,
        plan,
        List.of());
  }

  private Map<String, List<Apprentice.Goal>> goals() {
    Map<String, List<Apprentice.Goal>> goals = new HashMap<>();
    jdbc.sql("select * from curriculum_goal order by trade, number")
        .query(
            row -> {
              goals
                  .computeIfAbsent(row.getString("trade"), _ -> new ArrayList<>())
                  .add(
                      new Apprentice.Goal(
                          row.getLong("id"), row.getInt("number"), row.getString("title")));
            });
    return goals;
  }

  private Map<Long, List<Apprentice.Note>> notes() {
    Map<Long, List<Apprentice.Note>> notes = new HashMap<>();
    jdbc.sql("select * from apprentice_note order by on_day desc, id desc")
        .query(
            row -> {
              notes
                  .computeIfAbsent(row.getLong("apprenticeship_id"), _ -> new ArrayList<>())
                  .add(
                      new Apprentice.Note(
                          row.getObject("goal_id", Long.class),
                          row.getBoolean("reached"),
                          row.getObject("on_day", LocalDate.class),
                          row.getString("words"),
                          row.getString("noted_by"),
                          SqlTime.get(row, "noted_at")));
            });
    return notes;
  }

  private Map<Long, List<Apprentice.Hours>> hours() {
    Map<Long, List<Apprentice.Hours>> hours = new HashMap<>();
    jdbc.sql("select * from apprentice_hours order by month desc")
        .query(
            row -> {
              hours
                  .computeIfAbsent(row.getLong("apprenticeship_id"), _ -> new ArrayList<>())
                  .add(
                      new Apprentice.Hours(
                          row.getObject("month", LocalDate.class),
                          row.getInt("work"),
                          row.getInt("teaching")));
            });
    return hours;
  }

  private Map<Long, List<Apprentice.Planned>> plans() {
    Map<Long, List<Apprentice.Planned>> plans = new HashMap<>();
    jdbc.sql("select * from apprentice_plan order by half_year, goal_id")
        .query(
            row -> {
              plans
                  .computeIfAbsent(row.getLong("apprenticeship_id"), _ -> new ArrayList<>())
                  .add(
                      new Apprentice.Planned(
                          row.getLong("goal_id"), row.getInt("half_year"), row.getString("place")));
            });
    return plans;
  }

  public void upsertPlan(long apprenticeship, Apprentice.Planned planned) {
    jdbc.sql(
            """
            insert into apprentice_plan (apprenticeship_id, goal_id, half_year, place)
            values (:apprenticeship, :goal, :half, :place)
            on conflict (apprenticeship_id, goal_id)
              do update set half_year = excluded.half_year, place = excluded.place
            """)
        .param("apprenticeship", apprenticeship)
        .param("goal", planned.goal())
        .param("half", planned.halfYear())
        .param("place", planned.place())
        .update();
  }

  public void insertNote(long apprenticeship, Apprentice.Note note) {
    jdbc.sql(
            """
            insert into apprentice_note (apprenticeship_id, goal_id, reached, on_day, words,
                                         noted_by, noted_at)
            values (:apprenticeship, :goal, :reached, :day, :words, :by, :at)
            """)
        .param("apprenticeship", apprenticeship)
        .param("goal", note.goal(), Types.BIGINT)
        .param("reached", note.reached())
        .param("day", note.on())
        .param("words", note.words())
        .param("by", note.by())
        .param("at", SqlTime.of(note.at()))
        .update();
  }

  public void upsertHours(long apprenticeship, Apprentice.Hours hours) {
    jdbc.sql(
            """
            insert into apprentice_hours (apprenticeship_id, month, work, teaching)
            values (:apprenticeship, :month, :work, :teaching)
            on conflict (apprenticeship_id, month)
              do update set work = excluded.work, teaching = excluded.teaching
            """)
        .param("apprenticeship", apprenticeship)
        .param("month", hours.month())
        .param("work", hours.work())
        .param("teaching", hours.teaching())
        .update();
  }

  public void setTest(long apprenticeship, Apprentice.Test test) {
    jdbc.sql(
            """
            update apprenticeship
               set registered_on = :registered, result = :result, result_on = :on
             where id = :id
            """)
        .param("id", apprenticeship)
        .param("registered", test.registeredOn(), Types.DATE)
        .param("result", test.result() == null ? null : test.result().word(), Types.VARCHAR)
        .param("on", test.resultOn(), Types.DATE)
        .update();
  }

  /// False when the person learns the language over some of these days already.
  public boolean insertTrack(LanguageTrack track) {
    return jdbc.sql(
                """
                insert into language_track (person_id, language, goal, works_in, starts, goal_by,
                                            weekly_hours)
                values (:person, :language, :goal, :worksIn, :starts, :goalBy, :hours)
                on conflict do nothing
                """)
            .param("person", track.person().value())
            .param("language", track.language())
            .param("goal", track.goal())
            .param("worksIn", track.worksIn())
            .param("starts", track.starts())
            .param("goalBy", track.goalBy())
            .param("hours", track.weeklyHours())
            .update()
        == 1;
  }

  /// Tracks with the level each holds on the day, the latest first.
  public List<LanguageTrack> listTracks(LocalDate day) {
    return jdbc.sql(
            """
            select t.*, coalesce(s.level, '') as level from language_track t
              left join language_skill s on s.person_id = t.person_id and s.language = t.language
                   and s.valid @> :day
             order by t.goal_by desc, t.id
            """)
        .param("day", day)
        .query(
            (row, _) ->
                new LanguageTrack(
                    row.getLong("id"),
                    new PersonId(row.getLong("person_id")),
                    row.getString("language"),
                    row.getString("goal"),
                    row.getString("works_in"),
                    row.getObject("starts", LocalDate.class),
                    row.getObject("goal_by", LocalDate.class),
                    row.getInt("weekly_hours"),
                    row.getString("level")))
        .list();
  }
}
