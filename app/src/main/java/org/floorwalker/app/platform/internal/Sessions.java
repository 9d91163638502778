package org.floorwalker.app.platform.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Receipt;
import org.floorwalker.app.platform.store.SessionStore;
import org.floorwalker.app.platform.store.UserStore;
import org.springframework.stereotype.Service;

/// Open sessions. The browser holds a random token, the database its hash: whoever reads the
/// database cannot come in with what is read.
@Service
public class Sessions {
  /// A session ends when it was not used for so long.
  public static final Duration IDLE = Duration.ofHours(12);

  /// The browser keeps the token longer than it holds, so that a form sent too late is recognised
  /// and leads to signing in.
  public static final Duration COOKIE = Duration.ofDays(30);

  private static final Duration TOUCH_PAUSE = Duration.ofMinutes(5);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SessionStore sessions;
  private final UserStore users;
  private final Clock clock;

  Sessions(SessionStore sessions, UserStore users, Clock clock) {
    this.sessions = sessions;
    this.users = users;
    this.clock = clock;
  }

  /// Opens a session and returns its token.
  public String open(UserId user) {
    String token = randomToken();
    Instant now = clock.instant();
    sessions.open(hash(token), user, now, now.plus(IDLE));
    return token;
  }

  /// The viewer of a token, with the rights of this moment.
  public Optional<Viewer> findViewer(String token) {
    Instant now = clock.instant();
    byte[] hash = hash(token);
    Optional<Viewer> viewer =
        sessions.findUser(hash, now).flatMap(user -> users.findViewer(user, now));
    viewer.ifPresent(_ -> sessions.touch(hash, now, now.plus(IDLE), now.minus(TOUCH_PAUSE)));
    return viewer;
  }

  public void close(String token) {
    sessions.close(hash(token));
  }

  /// Ends every session of a user.
  public void closeAllOf(UserId user) {
    sessions.closeAllOf(user);
  }

  /// Ends every session of a user but one.
  public void closeOthersOf(UserId user, String token) {
    sessions.closeOthersOf(user, hash(token));
  }

  /// Keeps a receipt for the next page of this session.
  public void leaveReceipt(String token, Receipt receipt) {
    sessions.leaveReceipt(hash(token), receipt);
  }

  public Optional<Receipt> takeReceipt(String token) {
    return sessions.takeReceipt(hash(token));
  }

  public static String randomToken() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /// The proof a form of this session carries; nobody can make it without the token.
  public static String formProof(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("form:" + token));
  }
}
