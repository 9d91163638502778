package org.floorwalker.app.requests.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.BalanceRow;
import org.floorwalker.app.requests.KindUses;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Kinds of leave, balances, and the rules requests are decided by.
@Repository
public class BalanceStore {
  private final JdbcClient database;

  BalanceStore(JdbcClient database) {
    this.database = database;
  }

  /// Kinds that may be asked for.
  public List<LeaveKind> listKinds() {
    return database
        .sql(
            """
            select code, title, counted, staffed from leave_kind where retired_on is null
            order by entered_at, code
            """)
        .query((row, _) -> kind(row))
        .list();
  }

  public Optional<LeaveKind> findKind(String code) {
    return database
        .sql("select code, title, counted, staffed from leave_kind where code = :code")
        .param("code", code)
        .query((row, _) -> kind(row))
        .optional();
  }

  private static LeaveKind kind(ResultSet row) throws SQLException {
    return new LeaveKind(
        row.getString("code"),
        row.getString("title"),
        row.getBoolean("counted"),
        row.getBoolean("staffed"));
  }

  /// Whether the row is kept as it stands.
  public boolean says(PersonId person, BalanceRow row) {
    return database
        .sql(
            """
            select exists (select from leave_balance
                            where person = :person and kind = :kind and source = :source
                              and valid_from = :from and valid_until = :until and days = :days)
            """)
        .param("person", person.value())
        .param("kind", row.kind())
        .param("source", row.source())
        .param("from", row.from())
        .param("until", row.until())
        .param("days", row.days())
        .query(Boolean.class)
        .single();
  }

  /// Adds a kind or changes what it is called and how it is treated.
  public void saveKind(LeaveKind kind, Instant at, String by) {
    database
        .sql(
            """
            insert into leave_kind (code, title, counted, staffed, entered_at, entered_by)
            values (:code, :title, :counted, :staffed, :at, :by)
            on conflict (code) do update set
              title = excluded.title, counted = excluded.counted, staffed = excluded.staffed,
              retired_on = null
            """)
        .param("code", kind.code())
        .param("title", kind.title())
        .param("counted", kind.counted())
        .param("staffed", kind.staffed())
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  /// What stands for a kind on the day.
  ///
  /// @param rules rules that name it
  public KindUses countUses(String code, int rules, LocalDate day) {
    return database
        .sql(
            """
            select
              (select count(*) from leave_request
                where kind = :code and state in ('waiting', 'leader')) waiting,
              (select count(*) from leave_request
                where kind = :code and state = 'granted' and last_day >= :day) ahead,
              (select count(distinct b.person) from leave_balance b
                where b.kind = :code and b.valid_until > :day
                  and b.days > coalesce(
                    (select sum(t.days) from leave_taken t where t.balance = b.id), 0)) holders
            """)
        .param("code", code)
        .param("day", day)
        .query(
            (row, _) ->
                new KindUses(
                    row.getInt("waiting"), row.getInt("ahead"), row.getInt("holders"), rules))
        .single();
  }

  /// The kind can be asked for no more; what was asked stays.
  public void retireKind(String code, LocalDate on) {
    database
        .sql("update leave_kind set retired_on = :on where code = :code")
        .param("on", on)
        .param("code", code)
        .update();
  }

  /// Enters days for a person; the same kind, first day and source again replaces them.
  public void upsert(PersonId person, LeaveBalance balance, String source, Instant at, String by) {
    database
        .sql(
            """
            insert into leave_balance
              (person, kind, valid_from, valid_until, days, source, entered_at, entered_by)
            values (:person, :kind, :from, :until, :days, :source, :at, :by)
            on conflict (person, kind, valid_from, source) do update set
              valid_until = excluded.valid_until, days = excluded.days,
              entered_at = excluded.entered_at, entered_by = excluded.entered_by
            """)
        .param("person", person.value())
        .param("kind", balance.kind())
        .param("from", balance.validFrom())
        .param("until", balance.validUntil())
        .param("days", balance.days())
        .param("source", source)
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  /// A person's balances that are not over on the day, those that end first at the top.
  public List<LeaveBalance> listBalances(PersonId person, LocalDate day) {
    return database
        .sql(
            """
            select id, kind, valid_from, valid_until, days,
              days - coalesce((select sum(t.days) from leave_taken t where t.balance = b.id), 0)
                as left_days
            from leave_balance b where person = :person and valid_until > :day
            order by valid_until, id
            """)
        .param("person", person.value())
        .param("day", day)
        .query(
            (row, _) ->
                new LeaveBalance(
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_until", LocalDate.class),
                    row.getBigDecimal("days"),
                    row.getBigDecimal("left_days")))
        .list();
  }

  /// What everybody has left of each kind by its first day, whichever source it came from.
  public void eachLeft(Consumer<BalanceRow> consumer) {
    database
        .sql(
            """
            select p.code, b.kind, b.valid_from, max(b.valid_until) as valid_until,
                   sum(b.days - coalesce((select sum(t.days) from leave_taken t
                                           where t.balance = b.id), 0)) as left_days
              from leave_balance b join person p on p.id = b.person
             group by p.code, b.kind, b.valid_from
             order by p.code, b.kind, b.valid_from
            """)
        .query(
            row -> {
              consumer.accept(
                  new BalanceRow(
                      row.getString("code"),
                      row.getString("kind"),
                      row.getObject("valid_from", LocalDate.class),
                      row.getObject("valid_until", LocalDate.class),
                      row.getBigDecimal("left_days"),
                      ""));
            });
  }

  public void insertTaken(long request, long balance, BigDecimal days) {
    database
        .sql("insert into leave_taken (request, balance, days) values (:request, :balance, :days)")
        .param("request", request)
        .param("balance", balance)
        .param("days", days)
        .update();
  }

  /// Rules in force, those for everybody first.
  public List<LeaveRule> listRules() {
    return database
        .sql("select * from leave_rule where replaced_at is null order by team, kind")
        .query((row, _) -> rule(row))
        .list();
  }

  private static LeaveRule rule(ResultSet row) throws SQLException {
    return new LeaveRule(
        new LeaveRule.Scope(row.getString("team"), row.getString("kind")),
        row.getInt("notice_days"),
        row.getInt("open_days"),
        new LeaveRule.Limits(row.getDouble("most_away"), row.getDouble("short_allowed")),
        LeaveRule.DecidedBy.valueOf(row.getString("decided_by").toUpperCase(Locale.ROOT)),
        LeaveRule.Order.valueOf(
            row.getString("waiting_order").toUpperCase(Locale.ROOT).replace('-', '_')),
        Stream.of((String[]) row.getArray("checks").getArray())
            .map(word -> LeaveRule.Check.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()));
  }

  /// Rules that were replaced or ended, the last first, at most so many.
  public List<LeaveRule.Past> listReplaced(int most) {
    return database
        .sql(
            """
            select * from leave_rule where replaced_at is not null
            order by replaced_at desc, id desc limit :most
            """)
        .param("most", most)
        .query(
            (row, _) ->
                new LeaveRule.Past(
                    rule(row),
                    SqlTime.get(row, "entered_at"),
                    SqlTime.get(row, "replaced_at"),
                    row.getString("entered_by")))
        .list();
  }

  /// Ends the rule of the same scope and puts the other in its place; the old one is kept.
  public void replaceRule(LeaveRule rule, Instant at, String by) {
    endRule(rule.scope(), at);
    database
        .sql(
            """
            insert into leave_rule (team, kind, notice_days, open_days, most_away, short_allowed,
              decided_by, waiting_order, checks, entered_at, entered_by)
            values (:team, :kind, :notice, :open, :away, :short, :decided, :order, :checks, :at, :by)
            """)
        .param("team", rule.scope().team())
        .param("kind", rule.scope().kind())
        .param("notice", rule.noticeDays())
        .param("open", rule.openDays())
        .param("away", rule.limits().mostAway())
        .param("short", rule.limits().shortAllowed())
        .param("decided", rule.decidedBy().name().toLowerCase(Locale.ROOT))
        .param("order", rule.order().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .param(
            "checks",
            rule.checks().stream()
                .map(check -> check.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toArray(String[]::new))
        .param("at", SqlTime.of(at))
        .param("by", by)
        .update();
  }

  /// Ends a rule; the next wider one counts from then on.
  public void endRule(LeaveRule.Scope scope, Instant at) {
    database
        .sql(
            """
            update leave_rule set replaced_at = :at
            where team = :team and kind = :kind and replaced_at is null
            """)
        .param("at", SqlTime.of(at))
        .param("team", scope.team())
        .param("kind", scope.kind())
        .update();
  }
}
