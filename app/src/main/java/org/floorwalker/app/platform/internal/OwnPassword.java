package org.floorwalker.app.platform.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.store.UserStore;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody replace their own password. Whoever finds an open session cannot: the old password
/// is asked for, and guesses at it count as guesses at the login do.
@Service
public class OwnPassword {
  /// Least length in letters where the password is the only proof: NIST SP 800-63B-4, 3.1.1.2 (July
  /// 2025), which asks for length and against rules about kinds of letters.
  public static final int LEAST = 15;

  /// Longest password; hashing a longer one would only cost time.
  public static final int MOST = 200;

  private final Login login;
  private final Sessions sessions;
  private final UserStore users;
  private final PasswordEncoder passwords;
  private final Audit audit;

  OwnPassword(
      Login login, Sessions sessions, UserStore users, PasswordEncoder passwords, Audit audit) {
    this.login = login;
    this.sessions = sessions;
    this.users = users;
    this.passwords = passwords;
    this.audit = audit;
  }

  /// What was typed. Its text never shows the passwords.
  ///
  /// @param repeated the new one again
  public record Typed(String old, String chosen, String repeated) {
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /// What stands against it.
  public enum Trouble {
    OLD_IS_WRONG,
    /// Too many tries; nothing was checked.
    TOO_MANY_TRIES,
    TOO_SHORT,
    TOO_LONG,
    /// The login name is part of it.
    HOLDS_LOGIN_NAME,
    SAME_AS_OLD,
    NOT_REPEATED;

    /// Key of the sentence that says so.
    public String key() {
      return "password.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The name the viewer signs in with.
  public String loginName(Viewer viewer) {
    return users.getLoginName(viewer.user());
  }

  /// Replaces the password and ends every other session of the login. The old password is looked at
  /// only when the new one keeps the rules, so that a slip in the new one costs no try.
  ///
  /// @param token of the session that stays
  /// @param address where the request comes from
  /// @return what stands against it; nothing when it is done
  @Transactional
  public Set<Trouble> change(Viewer viewer, Typed typed, String token, String address) {
    String loginName = loginName(viewer);
    Set<Trouble> troubles = troubles(typed, loginName);
    if (!troubles.isEmpty()) {
      return troubles;
    }
    return switch (login.tryLogin(loginName, typed.old(), address)) {
      case Login.Outcome.Wrong() -> EnumSet.of(Trouble.OLD_IS_WRONG);
      case Login.Outcome.TooManyTries _ -> EnumSet.of(Trouble.TOO_MANY_TRIES);
      case Login.Outcome.Welcome _ -> replace(viewer, typed.chosen(), token);
    };
  }

  private static Set<Trouble> troubles(Typed typed, String loginName) {
    Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    int letters = typed.chosen().codePointCount(0, typed.chosen().length());
    if (letters < LEAST) {
      troubles.add(Trouble.TOO_SHORT);
    } else if (letters > MOST) {
      troubles.add(Trouble.TOO_LONG);
    } else if (typed.chosen().toLowerCase(Locale.ROOT).contains(loginName)) {
      troubles.add(Trouble.HOLDS_LOGIN_NAME);
    } else if (typed.chosen().equals(typed.old())) {
      troubles.add(Trouble.SAME_AS_OLD);
    }
    if (!typed.chosen().equals(typed.repeated())) {
      troubles.add(Trouble.NOT_REPEATED);
    }
    return troubles;
  }

  private Set<Trouble> replace(Viewer viewer, String password, String token) {
    users.setPassword(viewer.user(), passwords.encode(password));
    sessions.closeOthersOf(viewer.user(), token);
    audit.record(viewer, "platform.password-changed", about(viewer), null, null);
    return EnumSet.noneOf(Trouble.class);
  }

  private static About about(Viewer viewer) {
    return viewer.person() == null
        ? About.thing("login", viewer.user())
        : About.thingOf(viewer.person(), "login", viewer.user());
  }
}
