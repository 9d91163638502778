package org.floorwalker.app.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.Access;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Held;
import org.floorwalker.app.platform.access.Holder;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PlaceKey;
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
import org.floorwalker.app.platform.pages.FirstStep;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.platform.store.GrantStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Logins and the roles they hold, for administrators; what advisers opened, for those who watch.
@Controller
final class RolePages {
  private static final String EVERYWHERE = "everywhere";

  private final Access access;
  private final Places places;
  private final Clock clock;

  RolePages(Access access, Places places, Clock clock) {
    this.access = access;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/roles")
  @Needs(Permission.GRANT_ROLES)
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String find) {
    return Page.of("platform/roles", listView(viewer, find, Map.of(), List.of()));
  }

  private RolesView listView(
      Viewer viewer, String find, Map<String, String> typed, List<Reason> reasons) {
    return new RolesView(
        find,
        access.search(viewer, find),
        access.listEndingSoon(viewer),
        names(),
        new RolesView.Form(typed, reasons));
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    places.all().forEach(place -> names.put(place.key().toString(), place.name()));
    return names;
  }

  @PostMapping("/roles")
  @Needs(Permission.GRANT_ROLES)
  ModelAndView open(Viewer viewer, @RequestParam Map<String, String> typed) {
    RoleOutcome<Opened> outcome =
        access.open(
            viewer,
            typed.getOrDefault("login", ""),
            typed.getOrDefault("name", ""),
            typed.getOrDefault("person", ""));
    return switch (outcome) {
      case Done<Opened>(Opened login) -> opened(viewer, login);
      case NotPossible<Opened>(List<Reason> reasons) ->
          Page.invalid("platform/roles", listView(viewer, "", typed, reasons));
    };
  }

  /// Answers with the page itself: a password is shown only once.
  private ModelAndView opened(Viewer viewer, Opened login) {
    return Page.of(
        "platform/holder", holderView(viewer, login.user(), Map.of(), List.of(), login.password()));
  }

  @GetMapping("/roles/{user}")
  @Needs(Permission.GRANT_ROLES)
  ModelAndView holder(Viewer viewer, @PathVariable UserId user) {
    return Page.of("platform/holder", holderView(viewer, user, Map.of(), List.of(), null));
  }

  private HolderView holderView(
      Viewer viewer,
      UserId user,
      Map<String, String> typed,
      List<Reason> reasons,
      @Nullable String password) {
    return new HolderView(
        access.get(viewer, user),
        places.all().stream().filter(place -> place.key().scope().isPresent()).toList(),
        names(),
        viewer.today(clock),
        new RolesView.Form(typed, reasons),
        password);
  }

  @PostMapping("/roles/{user}/grant")
  @Needs(Permission.GRANT_ROLES)
  ModelAndView grant(
      Viewer viewer,
      @PathVariable UserId user,
      @RequestParam(defaultValue = "AGENT") Role role,
      @RequestParam(defaultValue = EVERYWHERE) String place,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate last,
      @RequestParam Map<String, String> typed) {
    LocalDate first = from == null ? viewer.today(clock) : from;
    Access.Wish wish = new Access.Wish(new Grant(role, scope(place)), first, last);
    return switch (access.grant(viewer, user, wish)) {
      case Done<Long>(Long grant) ->
          back(user)
              .saying("roles.said.granted")
              .undo("/roles/" + user + "/withdraw", Map.of("grant", grant.toString()));
      case NotPossible<Long>(List<Reason> reasons) ->
          Page.invalid("platform/holder", holderView(viewer, user, typed, reasons, null));
    };
  }

  private static Scope scope(String place) {
    return PlaceKey.parse(place).flatMap(PlaceKey::scope).orElseGet(Scope.Everywhere::new);
  }

  @PostMapping("/roles/{user}/withdraw")
  @Needs(Permission.GRANT_ROLES)
  ModelAndView withdraw(Viewer viewer, @PathVariable UserId user, @RequestParam long grant) {
    return switch (access.withdraw(viewer, grant)) {
      case Done<Held>(Held was) ->
          back(user)
              .saying("roles.said.withdrawn")
              .undo("/roles/" + user + "/grant", again(viewer, was));
      case NotPossible<Held>(List<Reason> reasons) -> refused(viewer, user, reasons);
    };
  }

  /// The form that gives the role again, from today on.
  private Map<String, String> again(Viewer viewer, Held was) {
    Map<String, String> fields = new HashMap<>();
    fields.put("role", was.grant().role().name());
    fields.put(
        "place", PlaceKey.of(was.grant().scope()).map(PlaceKey::toString).orElse(EVERYWHERE));
    LocalDate began = was.from().atZone(viewer.zone()).toLocalDate();
    LocalDate today = viewer.today(clock);
    fields.put("from", (began.isAfter(today) ? began : today).toString());
    Optional.ofNullable(was.until())
        .map(until -> until.atZone(viewer.zone()).toLocalDate().minusDays(1))
        .ifPresent(last -> fields.put("last", last.toString()));
    return fields;
  }

  @PostMapping("/roles/{user}/password")
  @Needs(Permission.GRANT_ROLES)
  ModelAndView renewPassword(Viewer viewer, @PathVariable UserId user) {
    return switch (access.renewPassword(viewer, user)) {
      case Done<Opened>(Opened login) -> opened(viewer, login);
      case NotPossible<Opened>(List<Reason> reasons) -> refused(viewer, user, reasons);
    };
  }

  @PostMapping("/roles/{user}/close")
  @Needs(Permission.GRANT_ROLES)
  ModelAndView close(Viewer viewer, @PathVariable UserId user) {
    return switch (access.close(viewer, user)) {
      case Done<Holder> _ -> back(user).saying("roles.said.closed");
      case NotPossible<Holder>(List<Reason> reasons) -> refused(viewer, user, reasons);
    };
  }

  private ModelAndView refused(Viewer viewer, UserId user, List<Reason> reasons) {
    return Page.invalid("platform/holder", holderView(viewer, user, Map.of(), reasons, null));
  }

  private static GoTo back(UserId user) {
    return Page.goTo("/roles/" + user);
  }

  @GetMapping("/visits")
  @Needs(Permission.SEE_ACCESS_LOG)
  ModelAndView visits(Viewer viewer) {
    return Page.of("platform/visits", new VisitsView(access.listVisits(viewer)));
  }

  @Configuration(proxyBeanMethods = false)
  static class Rail {
    @Bean
    RailEntry rolesEntry() {
      return RailEntry.of(
          RailGroup.TRUST, 85, "roles.rail", "/roles", Icon.KEY, Permission.GRANT_ROLES);
    }

    @Bean
    FirstStep loginsStep(GrantStore grants) {
      return new FirstStep(
          30, "roles.first", "/roles", Permission.GRANT_ROLES, grants::hasOtherThanAdministrators);
    }

    @Bean
    RailEntry visitsEntry() {
      return RailEntry.of(
          RailGroup.TRUST, 75, "visits.rail", "/visits", Icon.EYE, Permission.SEE_ACCESS_LOG);
    }
  }
}
