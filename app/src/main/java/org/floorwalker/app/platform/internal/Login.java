package org.floorwalker.app.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.store.LoginAttemptStore;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.platform.store.UserStore.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Checks name and password, slowly for those who guess.
@Service
public class Login {
  /// Wrong passwords for one name within [#WINDOW] before further tries are refused unread.
  static final int NAME_LIMIT = 5;

  /// Wrong passwords from one address within [#WINDOW]; an office behind one address is large.
  static final int ADDRESS_LIMIT = 100;

  static final Duration WINDOW = Duration.ofMinutes(15);

  private final UserStore users;
  private final LoginAttemptStore attempts;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final String hashOfNobody;

  Login(UserStore users, LoginAttemptStore attempts, PasswordEncoder passwords, Clock clock) {
    this.users = users;
    this.attempts = attempts;
    this.passwords = passwords;
    this.clock = clock;
    this.hashOfNobody = String.valueOf(passwords.encode(Sessions.randomToken()));
  }

  /// What came of it.
  public sealed interface Outcome {
    record Welcome(UserId user) implements Outcome {}

    /// Name or password is wrong; it is not said which.
    record Wrong() implements Outcome {}

    /// Too many tries; nothing was checked.
    record TooManyTries(Duration pause) implements Outcome {}
  }

  public Outcome tryLogin(String name, String password, String address) {
    String loginName = name.strip().toLowerCase(Locale.ROOT);
    Instant now = clock.instant();
    Instant since = now.minus(WINDOW);
    if (attempts.failuresByName(loginName, since) >= NAME_LIMIT
        || attempts.failuresByAddress(address, since) >= ADDRESS_LIMIT) {
      return new Outcome.TooManyTries(WINDOW);
    }
    Optional<UserId> user = check(loginName, password);
    attempts.record(loginName, address, now, user.isPresent());
    return user.<Outcome>map(Outcome.Welcome::new).orElseGet(Outcome.Wrong::new);
  }

  /// An unknown name costs as much time as a wrong password.
  private Optional<UserId> check(String loginName, String password) {
    Optional<Credentials> found = users.findCredentials(loginName);
    @Nullable String stored = found.map(Credentials::passwordHash).orElse(null);
    boolean right = passwords.matches(password, stored == null ? hashOfNobody : stored);
    return right && stored != null ? found.map(Credentials::user) : Optional.empty();
  }
}
