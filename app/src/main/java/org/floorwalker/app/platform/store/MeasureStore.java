package org.floorwalker.app.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.platform.measures.AccessEntry;
import org.floorwalker.app.platform.measures.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The monitoring register and the log of looks at figures about people.
@Repository
public class MeasureStore {
  private final JdbcClient database;

  MeasureStore(JdbcClient database) {
    this.database = database;
  }

  public List<Registration> listRegistrations() {
    return database
        .sql("select * from measure_registration order by measure, country, effective_from")
        .query(MeasureStore::registration)
        .list();
  }

  public void insert(Registration one, UserId by, Instant at) {
    database
        .sql(
            """
            insert into measure_registration
                (measure, country, purpose, legal_basis, kept_days, representatives_on,
                 staff_informed_on, effective_from, next_evaluation_on, ended_on,
                 registered_by, registered_at)
            values (:measure, :country, :purpose, :basis, :kept, :representatives, :informed,
                    :from, :evaluation, :ended, :by, :at)
            """)
        .param("measure", one.measure())
        .param("country", one.country())
        .param("purpose", one.purpose())
        .param("basis", one.legalBasis())
        .param("kept", one.keptDays())
        .param("representatives", one.representativesOn())
        .param("informed", one.staffInformedOn())
        .param("from", one.effectiveFrom())
        .param("evaluation", one.nextEvaluationOn())
        .param("ended", one.endedOn())
        .param("by", by.value())
        .param("at", SqlTime.of(at))
        .update();
  }

  public void end(String measure, String country, LocalDate effectiveFrom, LocalDate on) {
    database
        .sql(
            """
            update measure_registration set ended_on = :on
            where measure = :measure and country = :country and effective_from = :from
            """)
        .param("measure", measure)
        .param("country", country)
        .param("from", effectiveFrom)
        .param("on", on)
        .update();
  }

  public void insertAccess(Instant at, UserId by, PersonId about, String measure, String page) {
    database
        .sql(
            """
            insert into access_entry (at, by_user, about_person, measure, page)
            values (:at, :by, :about, :measure, :page)
            """)
        .param("at", SqlTime.of(at))
        .param("by", by.value())
        .param("about", about.value())
        .param("measure", measure)
        .param("page", page)
        .update();
  }

  public List<AccessEntry> listAccess(PersonId about, int most) {
    return database
        .sql(
            """
            select e.*, u.name as by_name from access_entry e join login_user u on u.id = e.by_user
            where e.about_person = :about order by e.at desc, e.id desc limit :most
            """)
        .param("about", about.value())
        .param("most", most)
        .query(MeasureStore::access)
        .list();
  }

  public List<AccessEntry> listAccess(int most) {
    return database
        .sql(
            """
            select e.*, u.name as by_name from access_entry e join login_user u on u.id = e.by_user
            order by e.at desc, e.id desc limit :most
            """)
        .param("most", most)
        .query(MeasureStore::access)
        .list();
  }

  private static AccessEntry access(ResultSet row, int rowNumber) throws SQLException {
    return new AccessEntry(
        SqlTime.get(row, "at"),
        row.getString("by_name"),
        new PersonId(row.getLong("about_person")),
        row.getString("measure"),
        row.getString("page"));
  }

  private static Registration registration(ResultSet row, int rowNumber) throws SQLException {
    return new Registration(
        row.getString("measure"),
        row.getString("country"),
        row.getString("purpose"),
        row.getString("legal_basis"),
        row.getInt("kept_days"),
        row.getObject("representatives_on", LocalDate.class),
        row.getObject("staff_informed_on", LocalDate.class),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("next_evaluation_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }
}
