package org.floorwalker.app.quality.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.quality.Calibration;
import org.floorwalker.app.quality.Calibration.Given;
import org.floorwalker.app.quality.Evaluation.Assessor;
import org.floorwalker.app.quality.SampledContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Calibrations, the contacts in them and what assessors said of those.
@Repository
public class CalibrationStore {
  private final JdbcClient database;

  CalibrationStore(JdbcClient database) {
    this.database = database;
  }

  public long insert(long version, List<SampledContact> contacts, Instant at, String by) {
    long id =
        database
            .sql(
                """
                insert into calibration (version_id, made_by, made_at)
                values (:version, :by, :at) returning id
                """)
            .param("version", version)
            .param("by", by)
            .param("at", SqlTime.of(at))
            .query(Long.class)
            .single();
    contacts.forEach(contact -> insertContact(id, contact));
    return id;
  }

  private void insertContact(long calibration, SampledContact contact) {
    database
        .sql(
            """
            insert into calibration_contact (calibration_id, sample_id) values (:id, :sample)
            """)
        .param("id", calibration)
        .param("sample", contact.id())
        .update();
  }

  /// The newest first, a hundred at most.
  public List<Calibration> listAll() {
    return database
        .sql("select * from calibration order by id desc limit 100")
        .query((row, _) -> calibration(row))
        .list();
  }

  public Optional<Calibration> find(long id) {
    return database
        .sql("select * from calibration where id = :id")
        .param("id", id)
        .query((row, _) -> calibration(row))
        .optional();
  }

  /// Holds the calibration until the transaction ends, so that no mark comes in while it is opened.
  public Optional<Calibration> lock(long id) {
    return database
        .sql("select * from calibration where id = :id for update")
        .param("id", id)
        .query((row, _) -> calibration(row))
        .optional();
  }

  public List<SampledContact> listContacts(long calibration) {
    return database
        .sql(
            """
            select s.* from sampled_contact s
              join calibration_contact c on c.sample_id = s.id
             where c.calibration_id = :id order by s.answered_at, s.id
            """)
        .param("id", calibration)
        .query((row, _) -> SampleStore.sampled(row))
        .list();
  }

  /// What an assessor said; nobody else's.
  public List<Given> listMarksOf(long calibration, UserId assessor) {
    return database
        .sql("select * from calibration_mark where calibration_id = :id and assessor_id = :user")
        .param("id", calibration)
        .param("user", assessor.value())
        .query((row, _) -> given(row))
        .list();
  }

  /// What all said; empty before it is opened.
  public List<Given> listOpened(long calibration) {
    return database
        .sql(
            """
            select m.* from calibration_mark m join calibration c on c.id = m.calibration_id
             where c.id = :id and c.opened_at is not null
             order by m.assessor_id, m.sample_id
            """)
        .param("id", calibration)
        .query((row, _) -> given(row))
        .list();
  }

  /// How many assessors have judged all contacts.
  public int countDone(long calibration) {
    return database
        .sql(
            """
            select count(*) from (
                select assessor_id from calibration_mark where calibration_id = :id
                 group by assessor_id
                having count(*) = (select count(*) from calibration_contact
                                    where calibration_id = :id)) done
            """)
        .param("id", calibration)
        .query(Integer.class)
        .single();
  }

  public void put(long calibration, Given given, Instant at) {
    database
        .sql(
            """
            insert into calibration_mark (calibration_id, sample_id, assessor_id, assessor, marks,
                   at)
            values (:id, :sample, :user, :name, cast(:marks as jsonb), :at)
            on conflict (calibration_id, sample_id, assessor_id)
            do update set marks = excluded.marks, at = excluded.at
            """)
        .param("id", calibration)
        .param("sample", given.sample())
        .param("user", given.assessor().user().value())
        .param("name", given.assessor().name())
        .param("marks", Json.write(given.marks()))
        .param("at", SqlTime.of(at))
        .update();
  }

  public void open(long calibration, Instant at) {
    database
        .sql("update calibration set opened_at = :at where id = :id and opened_at is null")
        .param("at", SqlTime.of(at))
        .param("id", calibration)
        .update();
  }

  private static Calibration calibration(ResultSet row) throws SQLException {
    return new Calibration(
        row.getLong("id"),
        row.getLong("version_id"),
        row.getString("made_by"),
        SqlTime.get(row, "made_at"),
        SqlTime.find(row, "opened_at").orElse(null));
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        row.getLong("sample_id"),
        new Assessor(new UserId(row.getLong("assessor_id")), row.getString("assessor")),
        Json.marks(row.getString("marks")));
  }
}
