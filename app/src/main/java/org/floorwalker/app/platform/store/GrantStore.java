package org.floorwalker.app.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Held;
import org.floorwalker.app.platform.access.Holder;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who holds which roles, and for how long.
@Repository
public class GrantStore {
  private final JdbcClient database;

  GrantStore(JdbcClient database) {
    this.database = database;
  }

  /// Lets nobody else change roles until this transaction ends, so that two administrators who
  /// withdraw each other's role do not both succeed.
  public void lock() {
    database.sql("lock table role_grant in share row exclusive mode").update();
  }

  /// Logins whose name has the words in it, with the roles that have not ended, by name.
  public List<Holder> search(String words, Instant at, int most) {
    return database
        .sql(
            """
            select id, login_name, name, person_id, closed_at from login_user
            where lower(name) like :pattern or login_name like :pattern
            order by name, id limit :most
            """)
        .param("pattern", "%" + words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%")
        .param("most", most)
        .query((row, _) -> holder(row, List.of()))
        .list()
        .stream()
        .map(one -> one.withHeld(listHeld(one.user(), at)))
        .toList();
  }

  public Optional<Holder> find(UserId user, Instant at) {
    List<Held> held = listHeld(user, at);
    return database
        .sql("select id, login_name, name, person_id, closed_at from login_user where id = :user")
        .param("user", user.value())
        .query((row, _) -> holder(row, held))
        .optional();
  }

  /// Whether anybody was ever given another role than administrator.
  public boolean hasOtherThanAdministrators() {
    return database
        .sql("select exists (select from role_grant where role <> 'ADMINISTRATOR')")
        .query(Boolean.class)
        .single();
  }

  private List<Held> listHeld(UserId user, Instant at) {
    return database
        .sql(
            """
            select g.id, g.role, g.client_id, g.team_id, lower(g.valid) as since,
                   upper(g.valid) as ending, u.name as by_name
            from role_grant g left join login_user u on u.id = g.granted_by
            where g.user_id = :user
              and (upper_inf(g.valid) or upper(g.valid) > :at)
            order by g.role, lower(g.valid), g.id
            """)
        .param("user", user.value())
        .param("at", SqlTime.of(at))
        .query((row, _) -> held(row))
        .list();
  }

  /// The giving and whose it is.
  public Optional<UserId> findHolder(long grant) {
    return database
        .sql("select user_id from role_grant where id = :grant")
        .param("grant", grant)
        .query((row, _) -> new UserId(row.getLong("user_id")))
        .optional();
  }

  /// Roles of open logins that end between two instants, the nearest first.
  public List<Holder> listEnding(Instant from, Instant until) {
    return database
        .sql(
            """
            select g.id, g.role, g.client_id, g.team_id, lower(g.valid) as since,
                   upper(g.valid) as ending, b.name as by_name, u.id as user_id, u.login_name,
                   u.name, u.person_id, u.closed_at
            from role_grant g
            join login_user u on u.id = g.user_id
            left join login_user b on b.id = g.granted_by
            where u.closed_at is null and upper(g.valid) > :from and upper(g.valid) <= :until
            order by upper(g.valid), u.name, g.id
            """)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.of(until))
        .query((row, _) -> holder(row, row.getLong("user_id"), List.of(held(row))))
        .list();
  }

  /// Whether the role is held for the same place in some of this time.
  public boolean overlaps(UserId user, Grant grant, Instant from, @Nullable Instant until) {
    return listHeld(user, from).stream()
        .filter(one -> one.grant().equals(grant))
        .anyMatch(one -> until == null || one.from().isBefore(until));
  }

  /// Other open logins that may give roles, everywhere and without an end.
  public long countLastingAdministrators(Instant at, UserId without) {
    return database
        .sql(
            """
            select count(distinct g.user_id)
            from role_grant g join login_user u on u.id = g.user_id
            where g.role = :role and g.client_id is null and g.team_id is null
              and g.valid @> :at::timestamptz and upper_inf(g.valid)
              and u.closed_at is null and u.id <> :without
            """)
        .param("role", Role.ADMINISTRATOR.name())
        .param("at", SqlTime.of(at))
        .param("without", without.value())
        .query(Long.class)
        .single();
  }

  /// Ends a role that has begun; one that has not is as if it had never been given.
  public void end(long grant, Instant at) {
    database
        .sql("delete from role_grant where id = :grant and lower(valid) >= :at")
        .param("grant", grant)
        .param("at", SqlTime.of(at))
        .update();
    database
        .sql(
            """
            update role_grant set valid = tstzrange(lower(valid), :at::timestamptz)
            where id = :grant and valid @> :at::timestamptz
            """)
        .param("grant", grant)
        .param("at", SqlTime.of(at))
        .update();
  }

  private static Holder holder(ResultSet row, List<Held> held) throws SQLException {
    return holder(row, row.getLong("id"), held);
  }

  private static Holder holder(ResultSet row, long user, List<Held> held) throws SQLException {
    long person = row.getLong("person_id");
    @Nullable PersonId personId = row.wasNull() ? null : new PersonId(person);
    return new Holder(
        new UserId(user),
        row.getString("login_name"),
        row.getString("name"),
        personId,
        SqlTime.find(row, "closed_at").orElse(null),
        held);
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getLong("id"),
        new Grant(Role.valueOf(row.getString("role")), UserStore.scope(row)),
        SqlTime.get(row, "since"),
        SqlTime.find(row, "ending").orElse(null),
        row.getString("by_name"));
  }
}
