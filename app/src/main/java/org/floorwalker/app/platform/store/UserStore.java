package org.floorwalker.app.platform.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.access.ClientId;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Theme;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.database.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Logins and the roles they hold.
@Repository
public class UserStore {
  private final JdbcClient database;

  UserStore(JdbcClient database) {
    this.database = database;
  }

  /// A user with the hash its password is checked against.
  public record Credentials(UserId user, @Nullable String passwordHash) {}

  public Optional<Credentials> findCredentials(String loginName) {
    return database
        .sql(
            """
            select id, password_hash from login_user
            where login_name = :name and closed_at is null
            """)
        .param("name", loginName)
        .query(
            (row, _) ->
                new Credentials(new UserId(row.getLong("id")), row.getString("password_hash")))
        .optional();
  }

  /// The user with the roles held at this instant. One question after the other: a second one while
  /// the rows of the first are read would need a second connection, and every page asks this.
  public Optional<Viewer> findViewer(UserId user, Instant at) {
    List<Grant> grants = grants(user, at);
    return database
        .sql(
            """
            select id, name, person_id, language, zone, theme, place from login_user
            where id = :user and closed_at is null
            """)
        .param("user", user.value())
        .query((row, _) -> viewer(row, grants))
        .optional();
  }

  private List<Grant> grants(UserId user, Instant at) {
    return database
        .sql(
            """
            select role, client_id, team_id from role_grant
            where user_id = :user and valid @> :at::timestamptz
            """)
        .param("user", user.value())
        .param("at", SqlTime.of(at))
        .query((row, _) -> new Grant(Role.valueOf(row.getString("role")), scope(row)))
        .list();
  }

  public UserId create(String loginName, String name, @Nullable String passwordHash, Instant at) {
    long id =
        database
            .sql(
                """
                insert into login_user (login_name, name, password_hash, created_at)
                values (:login, :name, :hash, :at) returning id
                """)
            .param("login", loginName.toLowerCase(Locale.ROOT))
            .param("name", name)
            .param("hash", passwordHash)
            .param("at", SqlTime.of(at))
            .query(Long.class)
            .single();
    return new UserId(id);
  }

  public void belongsTo(UserId user, PersonId person) {
    database
        .sql("update login_user set person_id = :person where id = :user")
        .param("person", person.value())
        .param("user", user.value())
        .update();
  }

  /// The name an existing user signs in with.
  public String getLoginName(UserId user) {
    return database
        .sql("select login_name from login_user where id = :user")
        .param("user", user.value())
        .query(String.class)
        .single();
  }

  public void setPassword(UserId user, String passwordHash) {
    database
        .sql("update login_user set password_hash = :hash where id = :user")
        .param("hash", passwordHash)
        .param("user", user.value())
        .update();
  }

  public void setTheme(UserId user, Theme theme) {
    database
        .sql("update login_user set theme = :theme where id = :user")
        .param("theme", theme.key())
        .param("user", user.value())
        .update();
  }

  public void setLanguage(UserId user, Locale language) {
    database
        .sql("update login_user set language = :language where id = :user")
        .param("language", language.getLanguage())
        .param("user", user.value())
        .update();
  }

  /// The language chosen at the person's login in use.
  public Optional<Locale> findLanguage(PersonId person) {
    return database
        .sql(
            """
            select language from login_user
            where person_id = :person and closed_at is null and language is not null
            order by id limit 1
            """)
        .param("person", person.value())
        .query(String.class)
        .optional()
        .map(Locale::of);
  }

  /// Persons whose open login holds the role at the instant.
  public List<PersonId> listPersonsWith(Role role, Instant at) {
    return database
        .sql(
            """
            select distinct person_id from login_user u
            join role_grant g on g.user_id = u.id
            where u.closed_at is null and u.person_id is not null
              and g.role = :role and g.valid @> :at::timestamptz
            order by person_id
            """)
        .param("role", role.name())
        .param("at", SqlTime.of(at))
        .query((row, _) -> new PersonId(row.getLong("person_id")))
        .list();
  }

  /// The place the user works at; null for everything they may see.
  public void setPlace(UserId user, @Nullable PlaceKey place) {
    database
        .sql("update login_user set place = :place where id = :user")
        .param("place", place == null ? null : place.toString())
        .param("user", user.value())
        .update();
  }

  /// Remembers where the user is, so that they land there next time.
  public void leaveAt(UserId user, String path) {
    database
        .sql(
            """
            update login_user set last_path = :path
            where id = :user and last_path is distinct from :path
            """)
        .param("path", path)
        .param("user", user.value())
        .update();
  }

  public Optional<String> findLastPath(UserId user) {
    return database
        .sql("select last_path from login_user where id = :user and last_path is not null")
        .param("user", user.value())
        .query(String.class)
        .optional();
  }

  public void setZone(UserId user, ZoneId zone) {
    database
        .sql("update login_user set zone = :zone where id = :user")
        .param("zone", zone.getId())
        .param("user", user.value())
        .update();
  }

  /// Gives a role from an instant on, until another or for good, and returns the number of
  /// the giving.
  public long grant(
      UserId user, Grant grant, Instant from, @Nullable Instant until, @Nullable UserId by) {
    Scope scope = grant.scope();
    return database
        .sql(
            """
            insert into role_grant (user_id, role, client_id, team_id, valid, granted_by)
            values (:user, :role, :client, :team,
                    tstzrange(:from::timestamptz, :until::timestamptz), :by)
            returning id
            """)
        .param("user", user.value())
        .param("role", grant.role().name())
        .param("client", scope instanceof Scope.OfClient(ClientId client) ? client.value() : null)
        .param("team", scope instanceof Scope.OfTeam(TeamId team) ? team.value() : null)
        .param("from", SqlTime.of(from))
        .param("until", SqlTime.ofNullable(until))
        .param("by", by == null ? null : by.value())
        .query(Long.class)
        .single();
  }

  /// Whether any login, open or closed, has this name.
  public boolean exists(String loginName) {
    return database
        .sql("select exists (select from login_user where login_name = :name)")
        .param("name", loginName)
        .query(Boolean.class)
        .single();
  }

  /// Whether the person has an open login.
  public boolean hasLogin(PersonId person) {
    return database
        .sql(
            """
            select exists (
              select from login_user where person_id = :person and closed_at is null)
            """)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /// Closes a login; it is never opened again.
  public void close(UserId user, Instant at) {
    database
        .sql("update login_user set closed_at = :at where id = :user and closed_at is null")
        .param("at", SqlTime.of(at))
        .param("user", user.value())
        .update();
  }

  public long count() {
    return database.sql("select count(*) from login_user").query(Long.class).single();
  }

  private static Viewer viewer(ResultSet row, List<Grant> grants) throws SQLException {
    long person = row.getLong("person_id");
    @Nullable PersonId personId = row.wasNull() ? null : new PersonId(person);
    @Nullable String language = row.getString("language");
    Set<Grant> held = new HashSet<>(grants);
    return new Viewer(
        new UserId(row.getLong("id")),
        row.getString("name"),
        personId,
        held,
        language == null ? null : Locale.of(language),
        ZoneId.of(row.getString("zone")),
        Theme.valueOf(row.getString("theme").toUpperCase(Locale.ROOT)),
        place(row.getString("place")));
  }

  private static @Nullable PlaceKey place(@Nullable String text) {
    return text == null ? null : PlaceKey.parse(text).orElse(null);
  }

  static Scope scope(ResultSet row) throws SQLException {
    long client = row.getLong("client_id");
    if (!row.wasNull()) {
      return new Scope.OfClient(new ClientId(client));
    }
    long team = row.getLong("team_id");
    return row.wasNull() ? new Scope.Everywhere() : new Scope.OfTeam(new TeamId(team));
  }
}
