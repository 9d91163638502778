package org.floorwalker.app.platform.access;

import java.time.LocalDate;
import java.util.List;

/// What came of giving or taking a role, or of a change to a login.
///
/// @param <T> what a deed that was done leaves behind
public sealed interface RoleOutcome<T> {
  record Done<T>(T what) implements RoleOutcome<T> {}

  /// A login with a new password, which is shown this once.
  record Opened(UserId user, String password) {}

  /// Not possible, with every reason.
  record NotPossible<T>(List<Reason> reasons) implements RoleOutcome<T> {
    public NotPossible {
      reasons = List.copyOf(reasons);
    }
  }

  /// Why it is not possible.
  sealed interface Reason {
    /// Nobody would be left who can give roles.
    record LastAdministrator() implements Reason {}

    /// The same role for the same place on some of these days.
    record AlreadyHeld() implements Reason {}

    record EndsBeforeItBegins() implements Reason {}

    /// The role is given for a time; `latest` is the last possible day.
    record NeedsAnEnd(LocalDate latest) implements Reason {}

    /// What the role works with serves several clients at once.
    record NotForOneClient(Role role) implements Reason {}

    record LoginIsClosed() implements Reason {}

    /// Another login has this name.
    record NameTaken() implements Reason {}

    /// Name and login name must be given; the login name without spaces.
    record NameMissing() implements Reason {}

    /// No person has this code, or the person has a login already.
    record NoSuchPerson(String code) implements Reason {}
  }
}
