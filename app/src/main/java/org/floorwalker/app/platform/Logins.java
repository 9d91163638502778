package org.floorwalker.app.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for opening logins from the command line; whoever may call it runs the machine.
@Service
public class Logins {
  private final UserStore users;
  private final Places places;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Logins(UserStore users, Places places, PasswordEncoder passwords, Clock clock) {
    this.users = users;
    this.places = places;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// Opens a login with one role, for as long as it may be given at a time; one that is there
  /// already stays as it is.
  ///
  /// @param person the person it belongs to, null when it is nobody's
  @Transactional
  public void open(
      String loginName, String name, String password, @Nullable PersonId person, Grant grant) {
    if (users.findCredentials(loginName).isPresent()) {
      return;
    }
    Instant now = clock.instant();
    UserId user = users.create(loginName, name, passwords.encode(password), now);
    if (person != null) {
      users.belongsTo(user, person);
      places.findZone(person).ifPresent(zone -> users.setZone(user, zone));
    }
    @Nullable Period longest = grant.role().longest();
    @Nullable Instant until =
        longest == null ? null : now.atOffset(ZoneOffset.UTC).plus(longest).toInstant();
    users.grant(user, grant, now, until, null);
  }

  /// What the login may do now.
  public Optional<Viewer> viewer(String loginName) {
    return users
        .findCredentials(loginName)
        .flatMap(found -> users.findViewer(found.user(), clock.instant()));
  }

  /// The language a person chose at their login; empty when they chose none or have no login.
  public Optional<Locale> findLanguage(PersonId person) {
    return users.findLanguage(person);
  }

  /// The persons whose login holds a role now, in any scope.
  public List<PersonId> personsWith(Role role) {
    return users.listPersonsWith(role, clock.instant());
  }
}
