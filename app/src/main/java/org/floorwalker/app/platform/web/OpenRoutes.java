package org.floorwalker.app.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.OpenToAll;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Which pages somebody may open, asked before a link to one is shown: [RouteGuard] asks the same
/// when it is followed.
@Component
final class OpenRoutes {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /// @param mappings asked late: pages stand before the routes are known
  OpenRoutes(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /// A page's address with what opens it.
  private record Route(PathPattern pattern, HandlerMethod handler) {}

  /// Whether the address leads to a page whose permission the viewer holds; a page can still refuse
  /// what lies beyond the viewer's reach.
  ///
  /// @param address path of the page, with or without its query
  boolean isOpen(@Nullable Viewer viewer, String address) {
    PathContainer path = PathContainer.parsePath(address.split("[?#]", 2)[0]);
    return routes()
        .filter(route -> route.pattern().matches(path))
        .min(Comparator.comparing(Route::pattern))
        .map(route -> isOpen(viewer, route.handler()))
        .orElse(false);
  }

  private static boolean isOpen(@Nullable Viewer viewer, HandlerMethod handler) {
    @Nullable Needs needs = handler.getMethodAnnotation(Needs.class);
    return handler.hasMethodAnnotation(OpenToAll.class)
        || (viewer != null && needs != null && Stream.of(needs.value()).anyMatch(viewer::may));
  }

  private Stream<Route> routes() {
    return mappings.getObject().getHandlerMethods().entrySet().stream()
        .filter(entry -> isPage(entry.getKey()))
        .flatMap(entry -> routes(entry.getKey(), entry.getValue()).stream());
  }

  private static boolean isPage(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static List<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
    return Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream()
        .map(pattern -> new Route(pattern, handler))
        .toList();
  }
}
