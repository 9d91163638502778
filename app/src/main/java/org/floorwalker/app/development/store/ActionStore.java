package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.development.AgreedAction;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Agreed actions, which follow two people from talk to talk.
@Repository
public class ActionStore {
  private final JdbcClient database;

  ActionStore(JdbcClient database) {
    this.database = database;
  }

  /// Actions proposed in this talk.
  public List<AgreedAction> ofTalk(long talk) {
    return database
        .sql("select * from agreed_action where talk_id = :talk order by due_on, id")
        .param("talk", talk)
        .query(ActionStore::action)
        .list();
  }

  /// Actions agreed on in earlier talks of the employee that were open at the instant or
  /// settled since.
  public List<AgreedAction> carriedTo(PersonId employee, long talk, LocalDate settledSince) {
    return database
        .sql(
            """
            select a.* from agreed_action a
             where a.employee_id = :employee and a.talk_id <> :talk
               and a.leader_view = 'confirmed' and a.employee_view = 'confirmed'
               and a.made_at < (select made_at from talk where id = :talk)
               and (a.state = 'open' or a.settled_on >= :since)
             order by a.due_on, a.id
            """)
        .param("employee", employee.value())
        .param("talk", talk)
        .param("since", settledSince)
        .query(ActionStore::action)
        .list();
  }

  public Optional<AgreedAction> lock(long id) {
    return database
        .sql("select * from agreed_action where id = :id for update")
        .param("id", id)
        .query(ActionStore::action)
        .optional();
  }

  /// A proposal; its proposer has confirmed it by proposing.
  public long insert(
      long talk, PersonId employee, Side by, Side owner, String words, LocalDate due, Instant at) {
    return database
        .sql(
            """
            insert into agreed_action (talk_id, employee_id, owner, words, due_on, first_due_on,
              proposed_by, leader_view, employee_view, made_at)
            values (:talk, :employee, :owner, :words, :due, :due, :by,
              case when :by = 'leader' then 'confirmed' else 'open' end,
              case when :by = 'employee' then 'confirmed' else 'open' end, :at)
            returning id
            """)
        .param("talk", talk)
        .param("employee", employee.value())
        .param("owner", owner.key())
        .param("words", words)
        .param("due", due)
        .param("by", by.key())
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .single();
  }

  public void setView(long id, Side side, AgreedAction.View view, String refusal) {
    database
        .sql(
            """
            update agreed_action
               set leader_view = case when :side = 'leader' then :view else leader_view end,
                   employee_view = case when :side = 'employee' then :view else employee_view end,
                   refusal = :refusal
             where id = :id
            """)
        .param("id", id)
        .param("side", side.key())
        .param("view", view.name().toLowerCase(Locale.ROOT))
        .param("refusal", refusal)
        .update();
  }

  /// Ends an open action; false when it was ended before.
  public boolean settle(long id, AgreedAction.Settled settled) {
    return database
            .sql(
                """
                update agreed_action set state = :state, settled_on = :on, settled_words = :words
                 where id = :id and state = 'open'
                """)
            .param("id", id)
            .param("state", settled.done() ? "done" : "dropped")
            .param("on", settled.on())
            .param("words", settled.words())
            .update()
        == 1;
  }

  /// Another day for an open action.
  public boolean move(long id, LocalDate due) {
    return database
            .sql("update agreed_action set due_on = :due where id = :id and state = 'open'")
            .param("id", id)
            .param("due", due)
            .update()
        == 1;
  }

  /// An agreed action with the two it binds.
  public record DueAction(AgreedAction action, PersonId employee, PersonId leader) {}

  /// Open agreed actions of a person on either side, and of people they lead now, by day.
  public List<DueAction> listOpen(PersonId own, Collection<PersonId> led) {
    return database
        .sql(
            """
            select a.*, t.leader_id from agreed_action a join talk t on t.id = a.talk_id
             where a.state = 'open' and a.leader_view = 'confirmed'
               and a.employee_view = 'confirmed'
               and (a.employee_id = :own or t.leader_id = :own or a.employee_id = any(:led))
             order by a.due_on, a.id
            """)
        .param("own", own.value())
        .param("led", led.stream().map(PersonId::value).toArray(Long[]::new))
        .query(ActionStore::due)
        .list();
  }

  /// Every open agreed action due before the day, for reminders.
  public List<DueAction> listDueBefore(LocalDate day) {
    return database
        .sql(
            """
            select a.*, t.leader_id from agreed_action a join talk t on t.id = a.talk_id
             where a.state = 'open' and a.leader_view = 'confirmed'
               and a.employee_view = 'confirmed' and a.due_on < :day
             order by a.due_on, a.id
            """)
        .param("day", day)
        .query(ActionStore::due)
        .list();
  }

  /// Notes that a reminder goes out; false when it has before, for the same day.
  public boolean markReminded(long action, String step, LocalDate due, Instant at) {
    return database
            .sql(
                """
                insert into action_reminder (action_id, step, due_on, sent_at)
                values (:action, :step, :due, :at) on conflict do nothing
                """)
            .param("action", action)
            .param("step", step)
            .param("due", due)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  private static DueAction due(ResultSet row, int number) throws SQLException {
    return new DueAction(
        action(row, number),
        new PersonId(row.getLong("employee_id")),
        new PersonId(row.getLong("leader_id")));
  }

  static AgreedAction action(ResultSet row, int number) throws SQLException {
    return new AgreedAction(
        row.getLong("id"),
        row.getLong("talk_id"),
        Side.ofKey(row.getString("owner")),
        row.getString("words"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("first_due_on", LocalDate.class),
        Side.ofKey(row.getString("proposed_by")),
        view(row.getString("leader_view")),
        view(row.getString("employee_view")),
        row.getString("refusal"),
        settled(row));
  }

  private static AgreedAction.View view(String key) {
    return AgreedAction.View.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static AgreedAction.@Nullable Settled settled(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return state.equals("open")
        ? null
        : new AgreedAction.Settled(
            state.equals("done"),
            row.getObject("settled_on", LocalDate.class),
            row.getString("settled_words"));
  }
}
