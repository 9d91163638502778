package org.floorwalker.app.requests.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.DayWish;
import org.floorwalker.app.requests.WishBudget;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Wishes for single days, their budgets, and leave for a share of the day.
@Repository
public class WishStore {
  private final JdbcClient database;

  WishStore(JdbcClient database) {
    this.database = database;
  }

  /// Budgets in force, that for everybody first.
  public List<WishBudget> listBudgets() {
    return database
        .sql("select * from wish_budget where replaced_at is null order by team")
        .query(
            (row, _) ->
                new WishBudget(
                    row.getString("team"),
                    row.getInt("points"),
                    row.getInt("must_haves"),
                    row.getDouble("must_share"),
                    row.getInt("notice_days"),
                    row.getDouble("site_share")))
        .list();
  }

  /// Puts a budget in force; the one before is kept for the record.
  public void replace(WishBudget budget, Instant at, String by) {
    end(budget.team(), at);
    database
        .sql(
            """
            insert into wish_budget (team, points, must_haves, must_share, notice_days, site_share,
              entered_at, entered_by)
            values (:team, :points, :musts, :share, :notice, :site, :at, :by)
            """)
        .param("team", budget.team())
        .param("points", budget.points())
        .param("musts", budget.mustHaves())
        .param("share", budget.mustShare())
        .param("notice", budget.noticeDays())
        .param("site", budget.siteShare())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  public void end(String team, Instant at) {
    database
        .sql("update wish_budget set replaced_at = :at where team = :team and replaced_at is null")
        .param("at", SqlTime.of(at))
        .param("team", team)
        .update();
  }

  /// @param absence row of the schedule's absences that stands for it
  public void insert(PersonId person, String team, DayWish wish, long absence, Instant at) {
    database
        .sql(
            """
            insert into day_wish (person, team, day, kind, minute, firmness, points, absence, entered_at)
            values (:person, :team, :day, :kind, :minute, :firmness, :points, :absence, :at)
            """)
        .param("person", person.value())
        .param("team", team)
        .param("day", wish.day())
        .param("kind", wish.what().kind().name().toLowerCase(Locale.ROOT))
        .param("minute", wish.what().minute())
        .param("firmness", wish.firmness().name().toLowerCase(Locale.ROOT))
        .param("points", wish.points())
        .param("absence", absence)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// A person's wishes from the one day until before the other.
  public List<DayWish> list(PersonId person, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select * from day_wish
            where person = :person and day >= :from and day < :until order by day
            """)
        .param("person", person.value())
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new DayWish(
                    row.getLong("id"),
                    row.getObject("day", LocalDate.class),
                    new DayWish.What(
                        DayWish.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getInt("minute")),
                    DayWish.Firmness.valueOf(row.getString("firmness").toUpperCase(Locale.ROOT)),
                    row.getInt("points"),
                    null))
        .list();
  }

  /// Erases wishes for days before this one.
  public void eraseBefore(LocalDate day) {
    database.sql("delete from day_wish where day < :day").param("day", day).update();
  }

  /// Takes a wish out and names the absence that stood for it.
  public Optional<Long> delete(PersonId person, LocalDate day) {
    return database
        .sql("delete from day_wish where person = :person and day = :day returning absence")
        .param("person", person.value())
        .param("day", day)
        .query(Long.class)
        .optional();
  }

  /// Others of a team who must have the day free, or have leave on it.
  public int countAway(String team, LocalDate day, PersonId self) {
    return database
        .sql(
            """
            select count(distinct person) from (
              select person from day_wish where team = :team and day = :day and firmness = 'must' and kind = 'free'
              union all select person from leave_day
              where team = :team and day = :day and absence <> 0) away
            where person <> :self
            """)
        .param("self", self.value())
        .param("team", team)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /// A share of a day's hours away, by a granted request.
  public void insertGraded(long request, PersonId person, LocalDate day, int percent) {
    database
        .sql(
            """
            insert into graded_day (request, person, day, percent)
            values (:request, :person, :day, :percent)
            """)
        .param("request", request)
        .param("person", person.value())
        .param("day", day)
        .param("percent", percent)
        .update();
  }

  /// Gives the shares of a request back.
  public List<LocalDate> deleteGraded(long request) {
    return database
        .sql("delete from graded_day where request = :request returning day")
        .param("request", request)
        .query(LocalDate.class)
        .list();
  }
}
