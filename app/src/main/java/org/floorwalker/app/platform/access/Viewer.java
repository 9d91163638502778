package org.floorwalker.app.platform.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The person in front of the screen: who, with which rights, in which language and zone. Handlers
/// take one as a parameter; it is read from the database for every request, so that a right taken
/// away is gone at once.
///
/// @param person the person this login belongs to; null for logins that are nobody's, such as a
///     client's or an auditor's
/// @param place the team, site or client the viewer chose to work at; null for all they may see
/// @param language within a request what the viewer chose, or else what the browser asks for;
///     outside of one null until the viewer chose
public record Viewer(
    UserId user,
    String name,
    @Nullable PersonId person,
    Set<Grant> grants,
    @Nullable Locale language,
    ZoneId zone,
    Theme theme,
    @Nullable PlaceKey place) {
  public Viewer {
    grants = Set.copyOf(grants);
  }

  /// The same viewer in a language, as long as a request lasts.
  public Viewer speaking(Locale other) {
    return new Viewer(user, name, person, grants, other, zone, theme, place);
  }

  /// The language within a request; English outside of one until the viewer chose.
  public Locale spoken() {
    return language == null ? Locale.ENGLISH : language;
  }

  public boolean may(Permission permission) {
    return grantsOf(permission).findAny().isPresent();
  }

  public boolean may(Permission permission, ClientId client) {
    return reach(permission).covers(client);
  }

  public boolean may(Permission permission, TeamId team) {
    return reach(permission).covers(team);
  }

  /// @throws Refused when no role of the viewer carries the permission
  public void require(Permission permission) {
    if (!may(permission)) {
      throw new Refused(permission);
    }
  }

  /// @throws Refused when the permission does not reach this client
  public void require(Permission permission, ClientId client) {
    if (!may(permission, client)) {
      throw new Refused(permission);
    }
  }

  /// @throws Refused when the permission does not reach this team
  public void require(Permission permission, TeamId team) {
    if (!may(permission, team)) {
      throw new Refused(permission);
    }
  }

  /// For what is about everybody, such as a file with all names.
  ///
  /// @throws Refused when the permission reaches some clients or teams only
  public void requireEverywhere(Permission permission) {
    if (!reach(permission).everywhere()) {
      throw new Refused(permission);
    }
  }

  /// Who the viewer is, for what everybody does for themselves alone.
  ///
  /// @throws Refused when no role of the viewer carries the permission
  /// @throws NotFound when the login is nobody's
  public PersonId requirePerson(Permission permission) {
    require(permission);
    if (person == null) {
      throw new NotFound("the person of this login");
    }
    return person;
  }

  /// What day it is where the viewer reads.
  public LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// Where the permission holds.
  public Reach reach(Permission permission) {
    List<Scope> scopes = grantsOf(permission).map(Grant::scope).toList();
    Set<Long> clients = new HashSet<>();
    Set<Long> teams = new HashSet<>();
    boolean everywhere = false;
    for (Scope scope : scopes) {
      switch (scope) {
        case Scope.Everywhere() -> everywhere = true;
        case Scope.OfClient(ClientId client) -> clients.add(client.value());
        case Scope.OfTeam(TeamId team) -> teams.add(team.value());
      }
    }
    return new Reach(everywhere, clients, teams);
  }

  /// Whether the viewer does not work here: a login that is nobody's, with roles from
  /// outside alone.
  public boolean isFromOutside() {
    return person == null && roles().stream().allMatch(Role::isFromOutside);
  }

  public Set<Role> roles() {
    return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
  }

  /// Initials for the round mark, such as "RV".
  public String initials() {
    return Stream.of(name.split("[ -]+"))
        .filter(part -> !part.isBlank())
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .limit(2)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private Stream<Grant> grantsOf(Permission permission) {
    return grants.stream().filter(grant -> grant.role().may(permission));
  }
}
