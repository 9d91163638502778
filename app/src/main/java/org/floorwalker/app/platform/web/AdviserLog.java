package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.VisitStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Writes down what advisers from outside open and try, also what they are refused (ORG-06).
@Component
final class AdviserLog implements HandlerInterceptor {
  private static final int MOST_LETTERS = 1000;

  private final VisitStore visits;
  private final Clock clock;

  AdviserLog(VisitStore visits, Clock clock) {
    this.visits = visits;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod) {
      Optional<Viewer> adviser =
          Viewers.find().filter(viewer -> viewer.roles().contains(Role.ADVISER));
      adviser.ifPresent(
          viewer ->
              visits.insert(clock.instant(), viewer.user(), request.getMethod(), address(request)));
    }
    return true;
  }

  private static String address(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    String whole = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    return whole.substring(0, Math.min(MOST_LETTERS, whole.length()));
  }
}
