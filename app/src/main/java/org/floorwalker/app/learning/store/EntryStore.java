package org.floorwalker.app.learning.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.learning.EntryWish;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who asks for a first job.
@Component
public final class EntryStore {
  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long insert(EntryWish wish) {
    return jdbc.sql(
            """
            insert into entry_wish (name, contact, languages, can_start, wish, support, came_at,
                                    forget_on)
            values (:name, :contact, :languages, :start, :wish, :support, :at, :forget)
            returning id
            """)
        .param("name", wish.name())
        .param("contact", wish.contact())
        .param("languages", wish.languages().toArray(String[]::new))
        .param("start", wish.canStart())
        .param("wish", wish.wish())
        .param("support", wish.support())
        .param("at", SqlTime.of(wish.cameAt()))
        .param("forget", wish.forgetOn())
        .query(Long.class)
        .single();
  }

  /// In the order in which they came, and in no other.
  public List<EntryWish> list() {
    return jdbc.sql("select * from entry_wish order by came_at, id")
        .query((row, _) -> wish(row))
        .list();
  }

  private static EntryWish wish(ResultSet row) throws SQLException {
    Array languages = row.getArray("languages");
    @Nullable String outcome = row.getString("outcome");
    return new EntryWish(
        row.getLong("id"),
        row.getString("name"),
        row.getString("contact"),
        List.of((String[]) languages.getArray()),
        row.getObject("can_start", LocalDate.class),
        row.getString("wish"),
        row.getString("support"),
        SqlTime.get(row, "came_at"),
        outcome == null
            ? null
            : new EntryWish.Answer(
                EntryWish.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("reason")),
        row.getObject("forget_on", LocalDate.class));
  }

  /// False when it was answered before or is not there.
  public boolean setAnswer(long id, EntryWish.Answer answer) {
    return jdbc.sql(
                """
                update entry_wish set outcome = :outcome, reason = :reason
                 where id = :id and outcome is null
                """)
            .param("id", id)
            .param("outcome", answer.outcome().word())
            .param("reason", answer.reason())
            .update()
        == 1;
  }

  /// Deletes what is to be forgotten by the day.
  public int forget(LocalDate day) {
    return jdbc.sql("delete from entry_wish where forget_on <= :day").param("day", day).update();
  }
}
