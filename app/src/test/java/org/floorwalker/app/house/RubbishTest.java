package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// FEATURE: crafted addresses and forms. Whatever stands in a field of a form that a page shows, in
/// a parameter of an address, or in the address itself, is answered with a page, a field error or
/// "that address says nothing", never with a defect.
///
/// Forms are found as people find them, along the links of every role's pages on a small floor;
/// every field of each is filled with each piece of rubbish, the others as the page filled them.
class RubbishTest {
  private static final List<String> RUBBISH =
      List.of(
          "no-such-word",
          "-1",
          "99999999999999999999",
          "+999999999-12-31",
          "nul\u0000",
          "'\"<b>\u2603".repeat(1_000));

  /// Who leaves cannot be asked again, and a stream stays open.
  private static final Set<String> LEFT_OUT = Set.of("/logout", "/live");

  private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)[\"#]");
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile("(?s)<(input|select|textarea|button)\\b([^>]*)>(.*?)(?=<(?!/?option))");
  private static final Pattern CHOSEN =
      Pattern.compile("<option\\b[^>]*value=\"([^\"]*)\"[^>]*\\bselected");
  private static final Pattern CHOICE = Pattern.compile("<option\\b[^>]*value=\"([^\"]*)\"");

  private final TestApp app = TestApp.fresh();
  private final Map<String, HandlerMethod> reads = new TreeMap<>();

  /// A form as a page offers it, or the parameters of an address.
  private record Form(Role role, boolean posts, String action, Map<String, String> fields) {}

  @Test
  void a01_rubbishIsNeverADefect() {
    furnish();
    routes();
    Map<String, Form> forms = new TreeMap<>();
    Stream.of(Role.values()).forEach(role -> walk(role, forms));
    assertThat(forms).hasSizeGreaterThan(60);
    Set<String> wrong = new TreeSet<>();
    forms.values().forEach(form -> fill(form, wrong));
    assertThat(wrong).isEmpty();
  }

  private void furnish() {
    SmallFloor.in(app).draft("rubbish");
    for (Map.Entry<String, Role> one :
        Map.of("a1", Role.TEAM_LEADER, "a2", Role.AGENT, "a3", Role.PLANNER).entrySet()) {
      app.get(People.class)
          .findByCode(one.getKey())
          .ifPresent(person -> app.belongsTo(app.userOf(one.getValue()), person));
    }
  }

  private void routes() {
    app.get(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(path -> reads.put(path, handler));
              }
            });
    LEFT_OUT.forEach(reads::remove);
  }

  private void walk(Role role, Map<String, Form> forms) {
    TestApp.Client client = app.as(role);
    Deque<String> open = new ArrayDeque<>(List.of("/welcome"));
    reads.forEach(
        (route, handler) -> {
          if (isFor(handler, role)) {
            forms.putIfAbsent("GET " + route, parameters(role, route, handler));
            if (!route.contains("{")) {
              open.add(route);
            }
          }
        });
    Set<String> done = new HashSet<>();
    while (!open.isEmpty()) {
      String address = open.removeFirst();
      Optional<String> route = routeOf(address, reads.keySet());
      if (route.isEmpty() || !done.add(route.get())) {
        continue;
      }
      HttpResponse<String> answer = client.get(address);
      answer.headers().firstValue("Location").ifPresent(open::add);
      Matcher links = LINK.matcher(answer.body());
      while (links.find()) {
        open.add(plain(links.group(1)));
      }
      Matcher found = FORM.matcher(answer.body());
      while (found.find()) {
        keep(form(role, address, found), forms);
      }
    }
  }

  private static void keep(Form form, Map<String, Form> forms) {
    String path = form.action().replaceAll("\\?.*", "").replaceAll("/\\d+", "/{}");
    if (form.posts() && LEFT_OUT.stream().noneMatch(path::equals)) {
      forms.putIfAbsent("POST " + path + " " + form.fields().keySet(), form);
    }
  }

  private static Form form(Role role, String address, Matcher found) {
    String attributes = found.group(1);
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher each = FIELD.matcher(found.group(2) + "<");
    while (each.find()) {
      String name = attribute(each.group(2), "name");
      if (!name.isEmpty() && !name.equals("_csrf")) {
        fields.put(name, value(each));
      }
    }
    String action = attribute(attributes, "action");
    return new Form(
        role,
        attributes.contains("post") && !attributes.contains("multipart"),
        action.isEmpty() ? address : action,
        fields);
  }

  private static String value(Matcher field) {
    return switch (field.group(1)) {
      case "textarea" -> plain(field.group(3));
      case "select" -> {
        Matcher chosen = CHOSEN.matcher(field.group(3));
        Matcher first = CHOICE.matcher(field.group(3));
        yield chosen.find() ? plain(chosen.group(1)) : first.find() ? plain(first.group(1)) : "";
      }
      default -> attribute(field.group(2), "value");
    };
  }

  private static String attribute(String attributes, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&amp;", "&").replace("&#34;", "\"").replace("&lt;", "<");
  }

  /// What the handler of an address asks for, all of it left out until it is filled.
  private static Form parameters(Role role, String route, HandlerMethod handler) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      if (parameter.hasParameterAnnotation(RequestParam.class)) {
        fields.put(String.valueOf(parameter.getParameterName()), "");
      }
    }
    Matcher variables = Pattern.compile("\\{(\\w+)}").matcher(route);
    while (variables.find()) {
      fields.put("{" + variables.group(1) + "}", "1");
    }
    return new Form(role, false, route, fields);
  }

  private void fill(Form form, Collection<String> wrong) {
    TestApp.Client client = app.as(form.role());
    for (String field : form.fields().keySet()) {
      for (String rubbish : RUBBISH) {
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.put(field, rubbish);
        int status =
            form.posts()
                ? client.post(form.action(), fields).statusCode()
                : client.get(address(form.action(), fields, field)).statusCode();
        if (status >= 500) {
          wrong.add(
              (form.posts() ? "POST " : "GET ")
                  + form.action()
                  + " with "
                  + field
                  + "="
                  + rubbish.substring(0, Math.min(20, rubbish.length())));
        }
      }
    }
  }

  private static String address(String route, Map<String, String> fields, String field) {
    String path = route;
    for (Map.Entry<String, String> one : fields.entrySet()) {
      path = path.replace(one.getKey(), encode(one.getValue()));
    }
    return field.startsWith("{") ? path : path + "?" + field + "=" + encode(fields.get(field));
  }

  private static String encode(@Nullable String text) {
    return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
  }

  private static Optional<String> routeOf(String address, Set<String> routes) {
    String path = address.replaceAll("\\?.*", "");
    PathPatternParser parser = PathPatternParser.defaultInstance;
    return routes.stream()
        .map(parser::parse)
        .filter(pattern -> pattern.matches(PathContainer.parsePath(path)))
        .min(PathPattern.SPECIFICITY_COMPARATOR)
        .map(PathPattern::getPatternString);
  }

  private static boolean isFor(HandlerMethod handler, Role role) {
    @Nullable Needs needs = handler.getMethodAnnotation(Needs.class);
    return needs != null && Stream.of(needs.value()).anyMatch(role::may);
  }
}
