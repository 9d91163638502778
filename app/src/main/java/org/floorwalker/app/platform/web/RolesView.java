package org.floorwalker.app.platform.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Holder;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.RoleOutcome.Reason;
import org.floorwalker.app.platform.pages.Shell;

/// Logins with their roles, and the form that opens a new one.
///
/// @param find what was searched for
/// @param ending holders of a role that ends soon, each with that one role
/// @param names names of clients and teams by key
public record RolesView(
    String find, List<Holder> holders, List<Holder> ending, Map<String, String> names, Form form) {
  public RolesView {
    holders = List.copyOf(holders);
    ending = List.copyOf(ending);
    names = Map.copyOf(names);
  }

  /// What was typed, and why it was not possible.
  public record Form(Map<String, String> typed, List<Reason> reasons) {
    public Form {
      typed = Map.copyOf(typed);
      reasons = List.copyOf(reasons);
    }

    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /// "Team leader, Oslo 3".
  public static String text(Shell shell, Map<String, String> names, Grant grant) {
    String role = shell.say(grant.role().key());
    return PlaceKey.of(grant.scope())
        .map(key -> role + ", " + names.getOrDefault(key.toString(), key.toString()))
        .orElse(role);
  }

  /// Why something was not possible, in words.
  public static String text(Shell shell, Reason reason) {
    return switch (reason) {
      case Reason.LastAdministrator() -> shell.say("roles.reason.last-administrator");
      case Reason.AlreadyHeld() -> shell.say("roles.reason.already-held");
      case Reason.EndsBeforeItBegins() -> shell.say("roles.reason.ends-before");
      case Reason.NeedsAnEnd(var latest) ->
          shell.say("roles.reason.needs-an-end", shell.date(latest));
      case Reason.NotForOneClient(Role role) ->
          shell.say("roles.reason.not-for-one-client", shell.say(role.key()));
      case Reason.LoginIsClosed() -> shell.say("roles.reason.closed");
      case Reason.NameTaken() -> shell.say("roles.reason.name-taken");
      case Reason.NameMissing() -> shell.say("roles.reason.name-missing");
      case Reason.NoSuchPerson(String code) -> shell.say("roles.reason.no-such-person", code);
    };
  }
}
