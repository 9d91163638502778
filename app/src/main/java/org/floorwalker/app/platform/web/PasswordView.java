package org.floorwalker.app.platform.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.platform.internal.OwnPassword;
import org.floorwalker.app.platform.internal.OwnPassword.Trouble;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Shell;
import org.jspecify.annotations.Nullable;

/// The form that changes one's own password; what was typed is never sent back.
///
/// @param loginName shown so that a password keeper knows which login it is
public record PasswordView(String loginName, Set<Trouble> troubles) {
  public PasswordView {
    troubles = Set.copyOf(troubles);
  }

  public boolean tooManyTries() {
    return troubles.contains(Trouble.TOO_MANY_TRIES);
  }

  public Field old(Shell shell) {
    return Field.password("old", "password.old")
        .autocomplete("current-password")
        .error(said(shell, Trouble.OLD_IS_WRONG));
  }

  public Field chosen(Shell shell) {
    return Field.password("chosen", "password.chosen")
        .autocomplete("new-password")
        .error(
            said(
                shell,
                Trouble.TOO_SHORT,
                Trouble.TOO_LONG,
                Trouble.HOLDS_LOGIN_NAME,
                Trouble.SAME_AS_OLD));
  }

  public Field repeated(Shell shell) {
    return Field.password("repeated", "password.repeated")
        .autocomplete("new-password")
        .error(said(shell, Trouble.NOT_REPEATED));
  }

  private @Nullable String said(Shell shell, Trouble... ofField) {
    String said =
        Stream.of(ofField)
            .filter(troubles::contains)
            .map(trouble -> shell.say(trouble.key(), OwnPassword.LEAST, OwnPassword.MOST))
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }
}
