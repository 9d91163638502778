package org.floorwalker.app.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Held;
import org.floorwalker.app.platform.access.Holder;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.RoleOutcome;
import org.floorwalker.app.platform.access.RoleOutcome.Done;
import org.floorwalker.app.platform.access.RoleOutcome.NotPossible;
import org.floorwalker.app.platform.access.RoleOutcome.Opened;
import org.floorwalker.app.platform.access.RoleOutcome.Reason;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.access.Visit;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.platform.store.GrantStore;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.platform.store.VisitStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to who may come in and with which roles. Each change is audited, and somebody who can
/// give roles is always left.
@Service
public class Access {
  private static final int MOST = 100;
  private static final int MOST_VISITS = 500;
  private static final int PASSWORD_LETTERS = 16;
  private static final Duration SOON = Duration.ofDays(30);

  private final GrantStore grants;
  private final UserStore users;
  private final VisitStore visits;
  private final Sessions sessions;
  private final Places places;
  private final PasswordEncoder passwords;
  private final Audit audit;
  private final Clock clock;

  Access(
      GrantStore grants,
      UserStore users,
      VisitStore visits,
      Sessions sessions,
      Places places,
      PasswordEncoder passwords,
      Audit audit,
      Clock clock) {
    this.grants = grants;
    this.users = users;
    this.visits = visits;
    this.sessions = sessions;
    this.places = places;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /// A role somebody is to hold.
  ///
  /// @param from first day, in the zone of who gives it
  /// @param last last day; null for no end
  public record Wish(Grant grant, LocalDate from, @Nullable LocalDate last) {}

  /// Logins whose name has the words in it, at most 100, by name.
  public List<Holder> search(Viewer viewer, String words) {
    viewer.require(Permission.GRANT_ROLES);
    return grants.search(words.strip(), clock.instant(), MOST);
  }

  public Holder get(Viewer viewer, UserId user) {
    viewer.require(Permission.GRANT_ROLES);
    return grants.find(user, clock.instant()).orElseThrow(() -> new NotFound("login " + user));
  }

  /// Roles that end within 30 days, the nearest first; each holder with that one role.
  public List<Holder> listEndingSoon(Viewer viewer) {
    viewer.require(Permission.GRANT_ROLES);
    Instant now = clock.instant();
    return grants.listEnding(now, now.plus(SOON));
  }

  /// What advisers opened, newest first, at most 500.
  public List<Visit> listVisits(Viewer viewer) {
    viewer.require(Permission.SEE_ACCESS_LOG);
    return visits.listRecent(MOST_VISITS);
  }

  /// Gives a role.
  @Transactional
  public RoleOutcome<Long> grant(Viewer viewer, UserId user, Wish wish) {
    viewer.require(Permission.GRANT_ROLES);
    grants.lock();
    Holder holder = get(viewer, user);
    ZoneId zone = viewer.zone();
    Instant from = laterOf(wish.from().atStartOfDay(zone).toInstant(), clock.instant());
    @Nullable Instant until =
        wish.last() == null ? null : wish.last().plusDays(1).atStartOfDay(zone).toInstant();
    List<Reason> reasons = reasonsAgainst(holder, wish, from, until);
    if (!reasons.isEmpty()) {
      return new NotPossible<>(reasons);
    }
    long id = users.grant(user, wish.grant(), from, until, viewer.user());
    audit.record(viewer, "platform.role-granted", about(holder), null, wish);
    return new Done<>(id);
  }

  /// What begins today begins now: rights are never given for a time that has passed.
  private static Instant laterOf(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private List<Reason> reasonsAgainst(
      Holder holder, Wish wish, Instant from, @Nullable Instant until) {
    List<Reason> reasons = new ArrayList<>();
    if (!holder.isOpen()) {
      reasons.add(new Reason.LoginIsClosed());
    }
    if (wish.grant().scope() instanceof Scope.OfClient && !wish.grant().role().canBeOfClient()) {
      reasons.add(new Reason.NotForOneClient(wish.grant().role()));
    }
    if (until != null && !until.isAfter(from)) {
      reasons.add(new Reason.EndsBeforeItBegins());
      return reasons;
    }
    @Nullable Period longest = wish.grant().role().longest();
    LocalDate latest = longest == null ? LocalDate.MAX : wish.from().plus(longest).minusDays(1);
    if (longest != null && (wish.last() == null || wish.last().isAfter(latest))) {
      reasons.add(new Reason.NeedsAnEnd(latest));
    }
    if (grants.overlaps(holder.user(), wish.grant(), from, until)) {
      reasons.add(new Reason.AlreadyHeld());
    }
    return reasons;
  }

  /// Takes a role back; it ends at once, or never begins.
  @Transactional
  public RoleOutcome<Held> withdraw(Viewer viewer, long grant) {
    viewer.require(Permission.GRANT_ROLES);
    grants.lock();
    Instant now = clock.instant();
    Holder holder =
        get(viewer, grants.findHolder(grant).orElseThrow(() -> new NotFound("role " + grant)));
    Held held =
        holder.held().stream()
            .filter(one -> one.id() == grant)
            .findFirst()
            .orElseThrow(() -> new NotFound("role " + grant));
    if (isLastingAdministrator(held, now) && nobodyElseGivesRoles(holder, now)) {
      return new NotPossible<>(List.of(new Reason.LastAdministrator()));
    }
    grants.end(grant, now);
    audit.record(viewer, "platform.role-withdrawn", about(holder), held, null);
    return new Done<>(held);
  }

  private static boolean isLastingAdministrator(Held held, Instant now) {
    return held.grant().equals(new Grant(Role.ADMINISTRATOR, new Scope.Everywhere()))
        && held.until() == null
        && held.holdsAt(now);
  }

  private boolean nobodyElseGivesRoles(Holder holder, Instant now) {
    return grants.countLastingAdministrators(now, holder.user()) == 0;
  }

  /// Opens a login without roles.
  ///
  /// @param personCode code of the person it belongs to; empty when it is nobody's
  @Transactional
  public RoleOutcome<Opened> open(Viewer viewer, String loginName, String name, String personCode) {
    viewer.require(Permission.GRANT_ROLES);
    String login = loginName.strip().toLowerCase(Locale.ROOT);
    Optional<PersonId> person =
        personCode.isBlank() ? Optional.empty() : places.findPerson(personCode.strip());
    List<Reason> reasons = reasonsAgainst(login, name.strip(), personCode.strip(), person);
    if (!reasons.isEmpty()) {
      return new NotPossible<>(reasons);
    }
    String password = newPassword();
    UserId user = users.create(login, name.strip(), passwords.encode(password), clock.instant());
    person.ifPresent(known -> users.belongsTo(user, known));
    person.flatMap(places::findZone).ifPresent(zone -> users.setZone(user, zone));
    audit.record(
        viewer,
        "platform.login-opened",
        person.map(known -> About.thingOf(known, "login", user)).orElse(About.thing("login", user)),
        null,
        Map.of("loginName", login, "name", name.strip()));
    return new Done<>(new Opened(user, password));
  }

  private List<Reason> reasonsAgainst(
      String login, String name, String personCode, Optional<PersonId> person) {
    List<Reason> reasons = new ArrayList<>();
    if (name.isEmpty() || login.isEmpty() || login.chars().anyMatch(Character::isWhitespace)) {
      reasons.add(new Reason.NameMissing());
    }
    if (users.exists(login)) {
      reasons.add(new Reason.NameTaken());
    }
    if (!personCode.isEmpty() && person.filter(known -> !users.hasLogin(known)).isEmpty()) {
      reasons.add(new Reason.NoSuchPerson(personCode));
    }
    return reasons;
  }

  /// Gives a login a new password and ends its sessions.
  @Transactional
  public RoleOutcome<Opened> renewPassword(Viewer viewer, UserId user) {
    viewer.require(Permission.GRANT_ROLES);
    Holder holder = get(viewer, user);
    if (!holder.isOpen()) {
      return new NotPossible<>(List.of(new Reason.LoginIsClosed()));
    }
    String password = newPassword();
    users.setPassword(user, passwords.encode(password));
    sessions.closeAllOf(user);
    audit.record(viewer, "platform.password-renewed", about(holder), null, null);
    return new Done<>(new Opened(user, password));
  }

  /// Closes a login for good: its sessions end, its name stays in the trail.
  @Transactional
  public RoleOutcome<Holder> close(Viewer viewer, UserId user) {
    viewer.require(Permission.GRANT_ROLES);
    grants.lock();
    Instant now = clock.instant();
    Holder holder = get(viewer, user);
    boolean administrator = holder.held().stream().anyMatch(h -> isLastingAdministrator(h, now));
    if (administrator && nobodyElseGivesRoles(holder, now)) {
      return new NotPossible<>(List.of(new Reason.LastAdministrator()));
    }
    users.close(user, now);
    sessions.closeAllOf(user);
    audit.record(viewer, "platform.login-closed", about(holder), holder, null);
    return new Done<>(holder);
  }

  private static String newPassword() {
    return Sessions.randomToken().substring(0, PASSWORD_LETTERS);
  }

  private static About about(Holder holder) {
    return holder.person() == null
        ? About.thing("login", holder.user())
        : About.thingOf(holder.person(), "login", holder.user());
  }
}
