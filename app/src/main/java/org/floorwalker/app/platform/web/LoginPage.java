package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.OpenToAll;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.internal.Login;
import org.floorwalker.app.platform.internal.Login.Outcome;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.store.UserStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Coming in and going out.
@Controller
final class LoginPage {
  private final Login login;
  private final Sessions sessions;
  private final UserStore users;
  private final WhereLeftOff leftOff;
  private final Clock clock;

  LoginPage(Login login, Sessions sessions, UserStore users, WhereLeftOff leftOff, Clock clock) {
    this.login = login;
    this.sessions = sessions;
    this.users = users;
    this.leftOff = leftOff;
    this.clock = clock;
  }

  @GetMapping("/login")
  @OpenToAll("The way in")
  ModelAndView show(@RequestParam(defaultValue = "/") String next) {
    return Viewers.find().isPresent()
        ? Page.goTo(own(next))
        : Page.of("platform/login", new LoginView("", own(next), null));
  }

  @PostMapping("/login")
  @OpenToAll("The way in")
  ModelAndView enter(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (login.tryLogin(name, password, request.getRemoteAddr())) {
      case Outcome.Welcome welcome -> {
        Cookies.clear(request, response, Cookies.FORM);
        Cookies.set(
            request, response, Cookies.SESSION, sessions.open(welcome.user()), Sessions.COOKIE);
        yield Page.goTo(next.equals("/") ? landing(welcome, request) : own(next));
      }
      case Outcome.Wrong() -> again(name, next, "login.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.TooManyTries _ ->
          again(name, next, "login.too-many-tries", HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  @PostMapping("/logout")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
    Cookies.find(request, Cookies.SESSION).ifPresent(sessions::close);
    Cookies.clear(request, response, Cookies.SESSION);
    return Page.goTo("/login");
  }

  private String landing(Outcome.Welcome welcome, HttpServletRequest request) {
    Optional<Viewer> viewer = users.findViewer(welcome.user(), clock.instant());
    return leftOff.landing(welcome.user(), viewer, request);
  }

  private static ModelAndView again(
      String name, String next, @Nullable String trouble, HttpStatus status) {
    ModelAndView page = Page.of("platform/login", new LoginView(name, own(next), trouble));
    page.setStatus(status);
    return page;
  }

  /// Only addresses of our own; `//elsewhere` and `/\elsewhere` are another host to a browser.
  static String own(String next) {
    boolean ours =
        next.startsWith("/")
            && !next.startsWith("//")
            && next.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
    return ours ? next : "/";
  }
}
