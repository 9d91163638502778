package org.floorwalker.app.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which place, in the form forms and addresses carry, such as `team-17`.
public record PlaceKey(Kind kind, long id) {
  private static final Pattern TEXT = Pattern.compile("(client|site|team)-([1-9][0-9]{0,17})");

  /// What kind of place it is.
  public enum Kind {
    CLIENT,
    SITE,
    TEAM;

    /// Key of its name in the message files.
    public String words() {
      return "place." + name().toLowerCase(Locale.ROOT);
    }
  }

  public PlaceKey {
    if (id <= 0) {
      throw new IllegalArgumentException("The id of a place must be positive but is " + id);
    }
  }

  /// Reads `team-17`; nothing for whatever else.
  public static Optional<PlaceKey> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new PlaceKey(
                Kind.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
                Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  /// How far a role given for this place reaches; nothing for a site, as rights follow clients
  /// and teams.
  public Optional<Scope> scope() {
    return switch (kind) {
      case CLIENT -> Optional.of(new Scope.OfClient(new ClientId(id)));
      case TEAM -> Optional.of(new Scope.OfTeam(new TeamId(id)));
      case SITE -> Optional.empty();
    };
  }

  /// The place a role reaches; nothing for the whole centre.
  public static Optional<PlaceKey> of(Scope scope) {
    return switch (scope) {
      case Scope.Everywhere() -> Optional.empty();
      case Scope.OfClient(ClientId client) ->
          Optional.of(new PlaceKey(Kind.CLIENT, client.value()));
      case Scope.OfTeam(TeamId team) -> Optional.of(new PlaceKey(Kind.TEAM, team.value()));
    };
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
  }
}
