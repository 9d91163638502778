package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Listening;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Listenings and what was written in them.
@Repository
public class ListeningStore {
  private final JdbcClient database;

  ListeningStore(JdbcClient database) {
    this.database = database;
  }

  /// Begins one; empty while somebody else listens to the person.
  public Optional<Long> insert(Listening.Pair pair, Instant at) {
    return database
        .sql(
            """
            insert into listening (person_id, listener_id, began_at)
            values (:person, :listener, :at) on conflict do nothing returning id
            """)
        .param("person", pair.person().value())
        .param("listener", pair.listener().value())
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .optional();
  }

  public Optional<Listening> find(long id) {
    return withNotes(
            database
                .sql("select * from listening where id = :id")
                .param("id", id)
                .query((row, _) -> listening(row))
                .list())
        .stream()
        .findFirst();
  }

  /// Those of the person, on either side, since a moment, the newest first.
  public List<Listening> list(PersonId person, Instant since) {
    return withNotes(
        database
            .sql(
                """
                select * from listening
                 where (person_id = :person or listener_id = :person) and began_at >= :since
                 order by began_at desc
                """)
            .param("person", person.value())
            .param("since", SqlTime.of(since))
            .query((row, _) -> listening(row))
            .list());
  }

  private List<Listening> withNotes(List<Listening> found) {
    Map<Long, List<Listening.Note>> notes = new HashMap<>();
    database
        .sql("select * from listening_note where listening_id = any(:ids) order by id")
        .param("ids", found.stream().map(Listening::id).toArray(Long[]::new))
        .query(
            row -> {
              notes
                  .computeIfAbsent(row.getLong("listening_id"), _ -> new ArrayList<>())
                  .add(
                      new Listening.Note(
                          SqlTime.get(row, "at"),
                          row.getBoolean("by_person"),
                          row.getString("words")));
            });
    return found.stream()
        .map(
            one ->
                new Listening(
                    one.id(),
                    one.pair(),
                    one.beganAt(),
                    one.endedAt(),
                    one.words(),
                    notes.getOrDefault(one.id(), List.of())))
        .toList();
  }

  /// Adds a note while it lasts; false afterwards.
  public boolean insert(long id, Listening.Note note) {
    return database
            .sql(
                """
                insert into listening_note (listening_id, by_person, words, at)
                select id, :by, :words, :at from listening where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("by", note.byPerson())
            .param("words", note.words())
            .param("at", SqlTime.of(note.at()))
            .update()
        == 1;
  }

  /// Ends one that lasts; false when it has ended.
  public boolean end(long id, String words, Instant at) {
    return database
            .sql(
                """
                update listening set ended_at = :at, words = :words
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("words", words)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Ends those that began before, as somebody went home without ending them.
  ///
  /// @return their numbers
  public List<Long> endForgotten(Instant beganBefore) {
    return database
        .sql(
            """
            update listening set ended_at = began_at
             where ended_at is null and began_at < :before returning id
            """)
        .param("before", SqlTime.of(beganBefore))
        .query(Long.class)
        .list();
  }

  /// Forgets those that began before.
  ///
  /// @return how many
  public int forget(Instant beganBefore) {
    return database
        .sql("delete from listening where began_at < :before")
        .param("before", SqlTime.of(beganBefore))
        .update();
  }

  private static Listening listening(ResultSet row) throws SQLException {
    return new Listening(
        row.getLong("id"),
        new Listening.Pair(
            new PersonId(row.getLong("person_id")), new PersonId(row.getLong("listener_id"))),
        SqlTime.get(row, "began_at"),
        SqlTime.find(row, "ended_at").orElse(null),
        row.getString("words"),
        List.of());
  }
}
