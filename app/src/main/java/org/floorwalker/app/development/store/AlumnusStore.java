package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.Alumnus;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Those who are gone and agreed to stay in touch.
@Repository
public class AlumnusStore {
  private final JdbcClient database;

  AlumnusStore(JdbcClient database) {
    this.database = database;
  }

  public List<Alumnus> list() {
    return database.sql("select * from alumnus").query(AlumnusStore::alumnus).list();
  }

  public Optional<Alumnus> find(PersonId person) {
    return database
        .sql("select * from alumnus where person_id = :person")
        .param("person", person.value())
        .query(AlumnusStore::alumnus)
        .optional();
  }

  /// What was agreed last stands for what was agreed before.
  public void write(Alumnus one) {
    delete(one.person());
    database
        .sql(
            """
            insert into alumnus (person_id, contact, went_to, place, path, agreed_on, agreed_how,
              keep_until, written_by, written_at)
            values (:person, :contact, :to, :place, :path, :on, :how, :until, :by, :at)
            """)
        .param("person", one.person().value())
        .param("contact", one.contact())
        .param("to", one.gone().to().key())
        .param("place", one.gone().place())
        .param("path", one.path().key())
        .param("on", one.agreed().on())
        .param("how", one.agreed().how())
        .param("until", one.agreed().until())
        .param("by", one.by())
        .param("at", SqlTime.of(one.at()))
        .update();
  }

  public boolean delete(PersonId person) {
    return database
            .sql("delete from alumnus where person_id = :person")
            .param("person", person.value())
            .update()
        == 1;
  }

  private static Alumnus alumnus(ResultSet row, int number) throws SQLException {
    return new Alumnus(
        new PersonId(row.getLong("person_id")),
        row.getString("contact"),
        new Alumnus.Gone(
            Alumnus.Where.findKey(row.getString("went_to")).orElseThrow(), row.getString("place")),
        CareerPath.findKey(row.getString("path")).orElseThrow(),
        new Alumnus.Agreed(
            row.getObject("agreed_on", LocalDate.class),
            row.getString("agreed_how"),
            row.getObject("keep_until", LocalDate.class)),
        row.getString("written_by"),
        SqlTime.get(row, "written_at"));
  }
}
