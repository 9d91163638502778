package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.OpenToAll;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// The gate before every handler. One that names no permission is refused to everybody, so that
/// forgetting leads to a closed door.
final class RouteGuard implements HandlerInterceptor {
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(OpenToAll.class)) {
      return true;
    }
    Optional<Viewer> viewer = Viewers.find();
    if (viewer.isEmpty()) {
      askToSignIn(request, response);
      return false;
    }
    check(viewer.get(), method);
    return true;
  }

  private static void check(Viewer viewer, HandlerMethod method) {
    @Nullable Needs needs = method.getMethodAnnotation(Needs.class);
    if (needs == null) {
      throw new IllegalStateException(
          "The handler " + method + " names no permission. Maybe add @Needs.");
    }
    if (Stream.of(needs.value()).noneMatch(viewer::may)) {
      throw new Refused(needs.value()[0]);
    }
  }

  /// Leads to the login and back.
  static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String login = "/login";
    if (request.getMethod().equals("GET")) {
      login += "?next=" + URLEncoder.encode(pathAndQuery(request), StandardCharsets.UTF_8);
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", login);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, login);
    }
  }

  private static String pathAndQuery(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
