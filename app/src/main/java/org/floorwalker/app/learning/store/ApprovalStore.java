package org.floorwalker.app.learning.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Approval;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Approvals of the company, and the files kept with them.
@Component
public final class ApprovalStore {
  private final JdbcClient jdbc;

  ApprovalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Empty when the issuer's approval of this title is kept already.
  public Optional<Long> insert(String title, String issuer, PersonId owner, int remindDays) {
    return jdbc.sql(
            """
            insert into company_approval (title, issuer, owner_id, remind_days)
            values (:title, :issuer, :owner, :days) on conflict do nothing returning id
            """)
        .param("title", title)
        .param("issuer", issuer)
        .param("owner", owner.value())
        .param("days", remindDays)
        .query(Long.class)
        .optional();
  }

  public void insertGiven(long approval, Approval.Given given, byte @Nullable [] file) {
    jdbc.sql(
            """
            insert into approval_given (approval_id, number, valid_from, valid_until, evidence,
                                        file_name, file, file_hash, noted_by, noted_at)
            values (:approval, :number, :from, :until, :evidence, :name, :file, :hash, :by, :at)
            """)
        .param("approval", approval)
        .param("number", given.number())
        .param("from", given.from())
        .param("until", given.until())
        .param("evidence", given.evidence())
        .param("name", given.file(), Types.VARCHAR)
        .param("file", file, Types.BINARY)
        .param("hash", given.hash(), Types.VARCHAR)
        .param("by", given.by())
        .param("at", SqlTime.of(given.at()))
        .update();
  }

  public void end(long approval, LocalDate day) {
    jdbc.sql("update company_approval set ended_on = :day where id = :id and ended_on is null")
        .param("id", approval)
        .param("day", day)
        .update();
  }

  /// By title and issuer.
  public List<Approval> list() {
    Map<Long, List<Approval.Given>> given = new HashMap<>();
    jdbc.sql(
            """
            select id, approval_id, number, valid_from, valid_until, evidence, file_name, file_hash,
                   noted_by, noted_at
              from approval_given order by valid_until desc, id desc
            """)
        .query(
            row -> {
              given
                  .computeIfAbsent(row.getLong("approval_id"), _ -> new ArrayList<>())
                  .add(
                      new Approval.Given(
                          row.getLong("id"),
                          row.getString("number"),
                          row.getObject("valid_from", LocalDate.class),
                          row.getObject("valid_until", LocalDate.class),
                          row.getString("evidence"),
                          row.getString("file_name"),
                          row.getString("file_hash"),
                          row.getString("noted_by"),
                          SqlTime.get(row, "noted_at")));
            });
    return jdbc.sql("select * from company_approval order by title, issuer")
        .query(
            (row, _) ->
                new Approval(
                    row.getLong("id"),
                    row.getString("title"),
                    row.getString("issuer"),
                    new PersonId(row.getLong("owner_id")),
                    row.getInt("remind_days"),
                    row.getObject("ended_on", LocalDate.class),
                    given.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  /// The file kept with one time it was given.
  public Optional<byte[]> findFile(long given) {
    return jdbc.sql("select file from approval_given where id = :id and file is not null")
        .param("id", given)
        .query((row, _) -> row.getBytes("file"))
        .optional();
  }

  /// False when the end was reminded of before, by whichever process.
  public boolean claimReminder(long approval, LocalDate ends, String to, Instant at) {
    return jdbc.sql(
                """
                insert into approval_reminder (approval_id, ends, to_address, sent_at)
                values (:approval, :ends, :to, :at) on conflict do nothing
                """)
            .param("approval", approval)
            .param("ends", ends)
            .param("to", to)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }
}
