package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// FEATURE: every page of every room, in a real browser, on a phone in the dark in Finnish and on a
/// wide screen in the light in English: axe finds nothing, no script fails, nothing sticks out, and
/// no English is left where another language is spoken.
///
/// The pages are found as people find them: from the rail of each role along the links, on a small
/// floor with something in every room. A room that adds a page has it looked at, and a page that
/// is met neither here nor by a test of its room fails the test. With
/// `FLOORWALKER_PICTURES` in the environment it looks at a wide screen in the dark in Swedish and a
/// phone in the light in Norwegian too, and leaves a picture of each page in `target/pictures`.
class EveryPageTest {
  /// Roles whose pages hold most come first, so that a page is seen with as much on it as may be.
  private static final List<Role> ROLES =
      Stream.concat(
              Stream.of(Role.PLANNER, Role.TEAM_LEADER, Role.PEOPLE, Role.ADMINISTRATOR),
              Stream.of(Role.values()))
          .distinct()
          .toList();

  /// Roles that are shown buttons and forms where others only read.
  private static final Set<Role> CHANGING =
      EnumSet.of(
          Role.PLANNER,
          Role.TEAM_LEADER,
          Role.PEOPLE,
          Role.ADMINISTRATOR,
          Role.TRAINER,
          Role.AGENT);

  private static final boolean PICTURES = System.getenv("FLOORWALKER_PICTURES") != null;

  private static final Path TESTS = Path.of("src", "test", "java", "org", "floorwalker", "app");

  private static final Pattern LINK =
      Pattern.compile("(?:href|hx-get|data-over)=\"(/[^\"#]*)[\"#]");
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(the|and|of|is|are|with|not|this)\\b", Pattern.UNICODE_CHARACTER_CLASS);

  /// Files and streams, not pages.
  private static final Set<String> NO_PAGES = Set.of("/live", "/calendar/{secret}.ics", "/error");

  private final TestApp app = TestApp.fresh();

  /// Whether a test of its room opens the route: all fixed parts of it stand in one file.
  private static boolean hasATestOfItsOwn(String route) {
    List<String> fixed = List.of(route.split("\\{[a-z]+}|\\*\\*"));
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .filter(file -> !file.startsWith(TESTS.resolve("house")))
          .map(EveryPageTest::text)
          .anyMatch(text -> fixed.stream().allMatch(text::contains));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A page with somebody who may open it.
  private record Stop(Role role, String address) {}

  @Test
  void a01_everyPageLooksRightToEverybody() {
    TestApp.Client administrator = app.as(Role.ADMINISTRATOR);
    assertThat(administrator.get("/health").body()).contains("First steps", "1 of 7 done");
    FurnishedFloor floor = new FurnishedFloor(app);
    Walk walk = walk(floor.corners());
    Map<String, Stop> stops = walk.pages();
    assertThat(stops).hasSizeGreaterThan(120);
    Set<String> unseen = new TreeSet<>(routes().keySet());
    unseen.removeAll(stops.keySet());
    unseen.removeAll(walk.parts());
    System.out.println("Pages looked at: " + stops.size() + ", by tests of their own: " + unseen);
    assertThat(unseen).allMatch(EveryPageTest::hasATestOfItsOwn);
    List<String> wrong = new ArrayList<>();
    look(stops, Look.WIDE_LIGHT, "en-US", wrong);
    look(stops, Look.PHONE_DARK, "fi", wrong);
    if (PICTURES) {
      look(stops, Look.WIDE_DARK, "sv", wrong);
      look(stops, Look.PHONE_LIGHT, "nb", wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /// One address for each route, found along the links of the roles' pages.
  ///
  /// @param pages what was found, by route
  /// @param parts routes that answered with something that is no page: parts, files, ways on
  private record Walk(Map<String, Stop> pages, Set<String> parts) {}

  private Walk walk(List<String> corners) {
    Map<String, HandlerMethod> routes = routes();
    List<PathPattern> patterns =
        routes.keySet().stream().map(PathPatternParser.defaultInstance::parse).toList();
    Walk walk = new Walk(new TreeMap<>(), new TreeSet<>());
    for (Role role : ROLES) {
      Deque<String> open = new ArrayDeque<>(List.of("/welcome"));
      open.addAll(corners);
      routes.forEach(
          (route, handler) -> {
            if (!route.contains("{") && isFor(handler, role)) {
              open.add(route);
            }
          });
      follow(role, open, patterns, walk);
    }
    return walk;
  }

  private void follow(Role role, Deque<String> open, List<PathPattern> routes, Walk walk) {
    TestApp.Client client = app.as(role);
    Set<String> done = new HashSet<>();
    Set<String> asked = new HashSet<>();
    while (!open.isEmpty()) {
      String address = open.removeFirst();
      Optional<String> route = asked.add(address) ? routeOf(address, routes) : Optional.empty();
      if (route.isEmpty() || done.contains(route.get()) || isKnown(role, route.get(), walk)) {
        continue;
      }
      HttpResponse<String> answer = client.get(address);
      if (answer.statusCode() >= 400) {
        continue;
      }
      done.add(route.get());
      answer.headers().firstValue("Location").ifPresent(open::add);
      if (answer.body().startsWith("<!doctype html>")) {
        walk.pages().putIfAbsent(route.get(), new Stop(role, address));
      } else {
        walk.parts().add(route.get());
      }
      Matcher links = LINK.matcher(answer.body());
      while (links.find()) {
        open.add(links.group(1).replace("&amp;", "&"));
      }
    }
  }

  /// Pages that hold most are walked through by every role that changes something, since each finds
  /// other ways on from them; the others open only what nobody has met.
  private static boolean isKnown(Role role, String route, Walk walk) {
    boolean met = walk.pages().containsKey(route) || walk.parts().contains(route);
    return met && !CHANGING.contains(role);
  }

  private static Optional<String> routeOf(String address, List<PathPattern> routes) {
    String path = address.replaceAll("\\?.*", "");
    return routes.stream()
        .filter(pattern -> pattern.matches(PathContainer.parsePath(path)))
        .min(PathPattern.SPECIFICITY_COMPARATOR)
        .map(PathPattern::getPatternString);
  }

  private Map<String, HandlerMethod> routes() {
    Map<String, HandlerMethod> routes = new TreeMap<>();
    app.get(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().stream()
                    .filter(path -> !NO_PAGES.contains(path))
                    .forEach(path -> routes.put(path, handler));
              }
            });
    return routes;
  }

  private static boolean isFor(HandlerMethod handler, Role role) {
    @Nullable Needs needs = handler.getMethodAnnotation(Needs.class);
    return needs == null || Stream.of(needs.value()).anyMatch(role::may);
  }

  private void look(Map<String, Stop> stops, Look look, String language, List<String> wrong) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    stops.values().forEach(stop -> roles.add(stop.role()));
    for (Role role : roles) {
      UserId user = app.userOf(role);
      try (TestBrowser.Window window = TestBrowser.open(app, user, look, language)) {
        stops.values().stream()
            .filter(stop -> stop.role() == role)
            .sorted(Comparator.comparing(Stop::address))
            .forEach(stop -> look(window, stop, look, language, wrong));
      }
    }
  }

  private static void look(
      TestBrowser.Window window, Stop stop, Look look, String language, List<String> wrong) {
    Page page = window.go(stop.address());
    String where = stop.address() + " at " + look + ": ";
    window.findings().forEach(finding -> wrong.add(where + finding));
    if (window.overhang() > 0) {
      wrong.add(where + "sticks out by " + window.overhang() + " px");
    }
    if (!language.startsWith("en")) {
      String spoken = spoken(page);
      Matcher english = ENGLISH.matcher(spoken);
      if (english.find()) {
        wrong.add(where + "English is left: " + around(spoken, english));
      }
    }
    if (PICTURES) {
      window.picture("every" + stop.address().replaceAll("[^a-z0-9]+", "-"));
    }
  }

  /// What the page says in its own language: laws and names of languages say in which they stand.
  private static String spoken(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              const copy = document.body.cloneNode(true);
              copy.querySelectorAll("[lang]").forEach(foreign => foreign.remove());
              return copy.textContent.replace(/\\s+/g, " ");
            }
            """);
  }

  private static String around(String text, Matcher found) {
    int from = Math.max(0, found.start() - 30);
    return text.substring(from, Math.min(text.length(), found.end() + 30));
  }
}
