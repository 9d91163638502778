package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
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
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.quality.JudgedContacts;
import org.floorwalker.app.requests.LeaveRounds;
import org.floorwalker.app.testing.CountingJob;
import org.floorwalker.app.testing.SmallFloor;
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
/// floor with a forecast, a need and a draft. A room that adds a page has it looked at. With
/// `FLOORWALKER_PICTURES` in the environment a picture of each is left in `target/pictures`.
class EveryPageTest {
  /// Roles whose pages hold most come first, so that a page is seen with as much on it as may be.
  private static final List<Role> ROLES =
      Stream.concat(
              Stream.of(Role.PLANNER, Role.TEAM_LEADER, Role.PEOPLE, Role.ADMINISTRATOR),
              Stream.of(Role.values()))
          .distinct()
          .toList();

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)[\"#]");
  private static final Pattern ENGLISH = Pattern.compile("\\b(the|and|of|is|are|with|not|this)\\b");

  /// Files and streams, not pages.
  private static final Set<String> NO_PAGES = Set.of("/live", "/calendar/{secret}.ics", "/error");

  private final TestApp app = TestApp.fresh();

  /// A page with somebody who may open it.
  private record Stop(Role role, String address) {}

  @Test
  void a01_everyPageLooksRightToEverybody() {
    furnish();
    Map<String, Stop> stops = walk();
    assertThat(stops).hasSizeGreaterThan(35);
    List<String> wrong = new ArrayList<>();
    look(stops, Look.WIDE_LIGHT, "en", wrong);
    look(stops, Look.PHONE_DARK, "fi", wrong);
    assertThat(wrong).isEmpty();
  }

  private void furnish() {
    SmallFloor.in(app).draft("every-page");
    app.get(People.class)
        .findByCode("a1")
        .ifPresent(person -> app.belongsTo(app.userOf(Role.TEAM_LEADER), person));
    app.get(People.class)
        .findByCode("a2")
        .ifPresent(person -> app.belongsTo(app.userOf(Role.AGENT), person));
    app.get(LeaveRounds.class)
        .open(
            app.viewer(Role.PLANNER),
            2028,
            List.of("bris"),
            SmallFloor.MONDAY.minusDays(7),
            SmallFloor.MONDAY.plusDays(20));
    app.get(People.class)
        .findByCode("a3")
        .ifPresent(person -> app.belongsTo(app.userOf(Role.PLANNER), person));
    JudgedContacts.in(app, SmallFloor.MONDAY.minusDays(7), "a1", "a2", "a3");
    app.get(Jobs.class)
        .submit(
            app.get(CountingJob.class), new CountingJob.Input(3, 0, ""), app.viewer(Role.PLANNER));
  }

  /// One address for each route, found along the links of every role's pages.
  private Map<String, Stop> walk() {
    Map<String, HandlerMethod> routes = routes();
    Map<String, Stop> stops = new TreeMap<>();
    for (Role role : ROLES) {
      TestApp.Client client = app.as(role);
      Deque<String> open = new ArrayDeque<>(List.of("/welcome"));
      routes.forEach(
          (route, handler) -> {
            if (!route.contains("{") && isFor(handler, role)) {
              open.add(route);
            }
          });
      follow(role, client, open, routes.keySet(), stops);
    }
    Set<String> unseen = new TreeSet<>(routes.keySet());
    unseen.removeAll(stops.keySet());
    System.out.println("Pages looked at: " + stops.size() + ", not met on the floor: " + unseen);
    return stops;
  }

  private void follow(
      Role role,
      TestApp.Client client,
      Deque<String> open,
      Set<String> routes,
      Map<String, Stop> stops) {
    Set<String> done = new HashSet<>();
    while (!open.isEmpty()) {
      String address = open.removeFirst();
      Optional<String> route = routeOf(address, routes);
      if (route.isEmpty() || stops.containsKey(route.get()) || !done.add(route.get())) {
        continue;
      }
      HttpResponse<String> answer = client.get(address);
      answer.headers().firstValue("Location").ifPresent(open::add);
      if (answer.statusCode() == 200 && answer.body().startsWith("<!doctype html>")) {
        stops.put(route.get(), new Stop(role, address));
        Matcher links = LINK.matcher(answer.body());
        while (links.find()) {
          open.add(links.group(1).replace("&amp;", "&"));
        }
      }
    }
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
    return needs != null && Stream.of(needs.value()).anyMatch(role::may);
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
    if (!language.equals("en")) {
      String spoken = spoken(page);
      Matcher english = ENGLISH.matcher(spoken);
      if (english.find()) {
        wrong.add(where + "English is left: " + around(spoken, english));
      }
    }
    if (System.getenv("FLOORWALKER_PICTURES") != null) {
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
