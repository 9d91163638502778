package org.floorwalker.app.wellbeing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.wellbeing.HomeAgreement;
import org.floorwalker.app.wellbeing.HomeItem;
import org.floorwalker.app.wellbeing.HomePlace;
import org.floorwalker.app.wellbeing.HomePreference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Agreements on home work, places at home and where people would rather work.
@Repository
public class HomeStore {
  private final JdbcClient database;

  HomeStore(JdbcClient database) {
    this.database = database;
  }

  /// Agreements of some people that were not ended.
  public Map<PersonId, HomeAgreement> standing(Collection<PersonId> persons) {
    Map<PersonId, HomeAgreement> found = new HashMap<>();
    database
        .sql("select * from home_agreement where person_id = any(:persons) and ended_at is null")
        .param("persons", CheckInStore.ids(persons))
        .query(
            row -> {
              found.put(new PersonId(row.getLong("person_id")), agreement(row));
            });
    return found;
  }

  /// Writes one; the one that stood must have been ended.
  ///
  /// @param wish its id and the person's yes are not read
  public void insert(HomeAgreement wish, Instant at) {
    database
        .sql(
            """
            insert into home_agreement (person_id, terms, starts_on, written_at, written_by)
            values (:person, :terms, :starts, :at, :by)
            """)
        .param("person", wish.person().value())
        .param("terms", wish.terms())
        .param("starts", wish.startsOn())
        .param("at", SqlTime.of(at))
        .param("by", wish.writtenBy())
        .update();
  }

  /// The person's yes; false when it is not there to be agreed to any more.
  public boolean agree(long id, PersonId person, Instant at) {
    return database
            .sql(
                """
                update home_agreement set agreed_at = :at
                 where id = :id and person_id = :person and agreed_at is null and ended_at is null
                """)
            .param("id", id)
            .param("person", person.value())
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Ends the one that stands; whether one did.
  public boolean end(PersonId person, String by, Instant at) {
    return database
            .sql(
                """
                update home_agreement set ended_at = :at, ended_by = :by
                 where person_id = :person and ended_at is null
                """)
            .param("person", person.value())
            .param("by", by)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  public Map<PersonId, HomePlace> places(Collection<PersonId> persons) {
    Map<PersonId, HomePlace> found = new HashMap<>();
    database
        .sql("select * from home_place where person_id = any(:persons)")
        .param("persons", CheckInStore.ids(persons))
        .query(
            row -> {
              found.put(
                  new PersonId(row.getLong("person_id")),
                  new HomePlace(row.getObject("checked_on", LocalDate.class), missing(row)));
            });
    return found;
  }

  private static List<HomeItem> missing(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("missing").getArray())
        .flatMap(key -> HomeItem.findKey(key).stream())
        .sorted()
        .toList();
  }

  public void put(PersonId person, HomePlace place) {
    database
        .sql(
            """
            insert into home_place (person_id, checked_on, missing)
            values (:person, :day, :missing)
            on conflict (person_id) do update
               set checked_on = excluded.checked_on, missing = excluded.missing
            """)
        .param("person", person.value())
        .param("day", place.checkedOn())
        .param("missing", place.missing().stream().map(HomeItem::key).toArray(String[]::new))
        .update();
  }

  public Map<PersonId, HomePreference> preferences(Collection<PersonId> persons) {
    Map<PersonId, HomePreference> found = new HashMap<>();
    database
        .sql("select * from home_preference where person_id = any(:persons)")
        .param("persons", CheckInStore.ids(persons))
        .query(
            row -> {
              found.put(
                  new PersonId(row.getLong("person_id")),
                  new HomePreference(
                      row.getObject("told_on", LocalDate.class),
                      HomePreference.Where.findKey(row.getString("wish")).orElseThrow()));
            });
    return found;
  }

  public void put(PersonId person, HomePreference told) {
    database
        .sql(
            """
            insert into home_preference (person_id, told_on, wish) values (:person, :day, :wish)
            on conflict (person_id) do update
               set told_on = excluded.told_on, wish = excluded.wish
            """)
        .param("person", person.value())
        .param("day", told.toldOn())
        .param("wish", told.wish().key())
        .update();
  }

  /// Forgets agreements that ended before, and all of people who are gone by a day.
  ///
  /// @return how many rows
  public int forget(Instant endedBefore, LocalDate goneBy) {
    return database
            .sql(
                """
                delete from home_agreement
                 where ended_at < :before or is_gone(person_id, :day)
                """)
            .param("before", SqlTime.of(endedBefore))
            .param("day", goneBy)
            .update()
        + ofGone("delete from home_place where is_gone(person_id, :day)", goneBy)
        + ofGone("delete from home_preference where is_gone(person_id, :day)", goneBy);
  }

  private int ofGone(String statement, LocalDate goneBy) {
    return database.sql(statement).param("day", goneBy).update();
  }

  private static HomeAgreement agreement(ResultSet row) throws SQLException {
    return new HomeAgreement(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        row.getString("terms"),
        row.getObject("starts_on", LocalDate.class),
        row.getString("written_by"),
        row.getTimestamp("agreed_at") == null ? null : SqlTime.get(row, "agreed_at"));
  }
}
