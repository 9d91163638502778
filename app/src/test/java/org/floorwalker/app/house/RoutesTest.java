package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.OpenToAll;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// FEATURE: every route is walked as every role and as nobody. Who lacks the permission is refused;
/// who has it never meets a defect; nobody is sent to the login.
class RoutesTest {
  private static final Set<Integer> NOT_OURS = Set.of(500, 502, 503);

  /// Streams that stay open for minutes; who may open them is asked all the same.
  private static final Set<String> STREAMS = Set.of("/live");

  /// One address with one method.
  private record Route(String method, String path, HandlerMethod handler) {
    boolean isOpen() {
      return handler.hasMethodAnnotation(OpenToAll.class);
    }

    boolean isFor(Role role) {
      @Nullable Needs needs = handler.getMethodAnnotation(Needs.class);
      return needs != null && Stream.of(needs.value()).anyMatch(role::may);
    }

    String address() {
      return path.replaceAll("\\{[^}]*}", "1");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @Test
  void a01_everyRouteNamesItsPermission() {
    assertThat(routes(TestApp.fresh()))
        .hasSizeGreaterThan(8)
        .allMatch(route -> route.isOpen() || route.handler().hasMethodAnnotation(Needs.class));
  }

  @Test
  void a02_nobodyIsSentToTheLogin() {
    TestApp app = TestApp.fresh();
    List<String> wrong = new ArrayList<>();
    for (Route route : routes(app)) {
      HttpResponse<String> answer = walk(app.asNobody(), route);
      boolean sentAway =
          answer.statusCode() == 303
              && answer.headers().firstValue("Location").orElse("").startsWith("/login");
      if (!route.isOpen() && !sentAway) {
        wrong.add(route + " answered nobody with " + answer.statusCode());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a03_everyRoleMeetsWhatItMay() {
    TestApp app = TestApp.fresh();
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      for (Route route : routes(app)) {
        if (STREAMS.contains(route.path()) && route.isFor(role)) {
          continue;
        }
        int status = walk(app.as(role), route).statusCode();
        boolean refused = status == 403;
        if (!route.isOpen() && !route.isFor(role) && !refused) {
          wrong.add(role + " got " + status + " at " + route);
        }
        if (NOT_OURS.contains(status)) {
          wrong.add(role + " met a defect, " + status + ", at " + route);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// A right that reaches everybody's data must not be everybody's; each is somebody's.
  @Test
  void a04_everyPermissionIsHeldBySomeRole() {
    assertThat(Permission.values())
        .allMatch(permission -> Stream.of(Role.values()).anyMatch(role -> role.may(permission)));
  }

  @Test
  void a05_aFormWithoutItsProofChangesNothing() throws Exception {
    TestApp app = TestApp.fresh();
    var request =
        HttpRequest.newBuilder(app.address("/theme"))
            .header("Cookie", "floorwalker=" + app.as(Role.AGENT).token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("theme=DARK"))
            .build();
    assertThat(app.asNobody().send(request).statusCode()).isEqualTo(403);
    assertThat(app.viewer(Role.AGENT).theme().key()).isEqualTo("system");
  }

  private static HttpResponse<String> walk(TestApp.Client client, Route route) {
    return route.method().equals("GET")
        ? client.get(route.address())
        : client.post(route.address(), Map.of());
  }

  private static List<Route> routes(TestApp app) {
    Map<String, Route> routes = new TreeMap<>();
    app.get(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
              for (String path : mapping.getPatternValues()) {
                String method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
                Route route = new Route(method, path, handler);
                routes.put(route.toString(), route);
              }
            });
    return List.copyOf(routes.values());
  }
}
