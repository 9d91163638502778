package org.floorwalker.app.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.platform.store.UserStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// The first administrator of an empty installation.
@Service
public class FirstLogin {
  public static final String NAME = "admin";

  private final UserStore users;
  private final PasswordEncoder passwords;
  private final Clock clock;

  FirstLogin(UserStore users, PasswordEncoder passwords, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.clock = clock;
  }

  /// Creates the administrator when there is no login at all; the password is shown this once.
  public Optional<String> createOnce() {
    if (users.count() > 0) {
      return Optional.empty();
    }
    String password = Sessions.randomToken().substring(0, 16);
    Instant now = clock.instant();
    UserId admin = users.create(NAME, "Administrator", passwords.encode(password), now);
    users.grant(admin, new Grant(Role.ADMINISTRATOR, new Scope.Everywhere()), now, null, null);
    return Optional.of(password);
  }
}
