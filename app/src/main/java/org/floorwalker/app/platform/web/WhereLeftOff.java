package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Remembers the last page of the rail that somebody looked at, so that they land there after they
/// sign in again. An agent on a phone always lands on their day.
@Component
final class WhereLeftOff implements HandlerInterceptor {
  private static final int MOST_LETTERS = 500;

  private final UserStore users;
  private final RailEntries entries;

  WhereLeftOff(UserStore users, RailEntries entries) {
    this.users = users;
    this.entries = entries;
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (isWholePage(request, page)) {
      Viewers.find()
          .filter(viewer -> entries.isOpen(viewer, request.getRequestURI()))
          .ifPresent(viewer -> users.leaveAt(viewer.user(), address(request)));
    }
  }

  private static boolean isWholePage(HttpServletRequest request, @Nullable ModelAndView page) {
    return request.getMethod().equals("GET")
        && request.getHeader("HX-Request") == null
        && page != null
        && page.getStatus() == null
        && page.getViewName() != null
        && !page.getViewName().startsWith(Redirect.PREFIX);
  }

  private static String address(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    String whole = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    return whole.length() > MOST_LETTERS ? request.getRequestURI() : whole;
  }

  /// Where somebody who has just signed in begins.
  String landing(UserId user, Optional<Viewer> viewer, HttpServletRequest request) {
    return viewer
        .filter(known -> !isAgentOnPhone(known, request))
        .flatMap(known -> users.findLastPath(user).filter(path -> entries.isOpen(known, path)))
        .orElse("/");
  }

  private static boolean isAgentOnPhone(Viewer viewer, HttpServletRequest request) {
    String machine = request.getHeader("User-Agent");
    return viewer.roles().equals(Set.of(Role.AGENT)) && machine != null && machine.contains("Mobi");
  }
}
