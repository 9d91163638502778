package org.floorwalker.app.development.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Deletes rows whose purpose has ended, and says how many or whose they were.
@Repository
public class EndedStore {
  private final JdbcClient database;

  EndedStore(JdbcClient database) {
    this.database = database;
  }

  /// Of candidates from outside, by their numbers.
  public List<Long> candidates(LocalDate day) {
    return database
        .sql("delete from candidate where forget_on <= :day returning id")
        .param("day", day)
        .query(Long.class)
        .list();
  }

  public List<PersonId> alumni(LocalDate day) {
    return whose("delete from alumnus where keep_until <= :day returning person_id", day);
  }

  public List<PersonId> stories(LocalDate goneBy) {
    return whose(
        "delete from career_story where is_gone(person_id, :day) returning person_id", goneBy);
  }

  /// Wishes, and the steps behind them.
  public int wishes(LocalDate goneBy) {
    return count("delete from career_wish where is_gone(person_id, :day)", goneBy);
  }

  public List<PersonId> assessments(LocalDate goneBy) {
    return whose(
        "delete from career_readiness where is_gone(person_id, :day) returning person_id", goneBy);
  }

  public List<PersonId> reviews(LocalDate goneBy) {
    return whose(
        "delete from career_review where is_gone(person_id, :day) returning person_id", goneBy);
  }

  /// Of openings closed by the day, those not chosen, and those chosen who are gone since.
  public List<PersonId> applications(LocalDate closedBy) {
    return whose(
        """
        delete from career_application a using career_opening o
         where o.id = a.opening_id and o.closes_on <= :day
           and (a.state <> 'chosen' or is_gone(a.person_id, :day))
        returning a.person_id
        """,
        closedBy);
  }

  public int returnsOfGone(LocalDate goneBy) {
    return count("delete from expected_return where is_gone(person_id, :day)", goneBy);
  }

  /// Of months before this one.
  public int returnsBefore(LocalDate month) {
    return count("delete from expected_return where month < :day", month);
  }

  /// Who has talks or aims of coaching from before the day.
  public List<PersonId> withTalksBefore(LocalDate day) {
    return whose(
        """
        select employee_id as person_id from talk where due_until < :day
        union
        select person_id from coaching_aim where due_on < :day
        """,
        day);
  }

  /// Talks of somebody that ended before, with all that was written in them.
  public int talks(PersonId person, Instant endedBefore) {
    return database
        .sql("select forget_talks(:person, :before)")
        .param("person", person.value())
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /// Aims of somebody's coaching that ended before, or whose day was before.
  public int aims(PersonId person, Instant endedBefore) {
    return database
        .sql(
            """
            delete from coaching_aim
             where person_id = :person and due_on < :day and coalesce(ended_at, agreed_at, made_at) < :before
            """)
        .param("person", person.value())
        .param("day", LocalDate.ofInstant(endedBefore, ZoneOffset.UTC))
        .param("before", endedBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  private int count(String deletion, LocalDate day) {
    return database.sql(deletion).param("day", day).update();
  }

  private List<PersonId> whose(String deletion, LocalDate day) {
    return database
        .sql(deletion)
        .param("day", day)
        .query((row, _) -> new PersonId(row.getLong("person_id")))
        .list()
        .stream()
        .distinct()
        .toList();
  }
}
