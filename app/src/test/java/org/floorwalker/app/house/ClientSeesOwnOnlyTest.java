package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.Deviations;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.NamedDays;
import org.floorwalker.app.forecasting.Overrides;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.rostering.PublishOutcome;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.staffing.Scenarios;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.plan.WhatIf;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// FEATURE: two clients, Aurora and Zephyr, on one floor. Who is let in for Aurora meets the word
/// Zephyr on no page (ORG-01), though Zephyr's queue is asked for by name; who is let in for the
/// whole centre meets it on the same addresses.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientSeesOwnOnlyTest {
  private static final String OTHER = "zephyr";
  private static final String OWN = "aurora";

  /// It stays open for minutes and tells names of topics.
  private static final String STREAM = "/live";

  private static final List<String> TABLES =
      List.of("teams", "sites", "queues", "contracts", "clients", "missions", "partners");

  private TestApp app;
  private long forecast;
  private SmallFloor floor;

  @BeforeAll
  void twoClientsOnOneFloor() {
    app = TestApp.fresh();
    floor = SmallFloor.in(app);
    bringClients();
    floor.bringHistory("zephyr-line");
    nameDays();
    forecast = floor.plan("both");
    noteWhatIsKnown();
    ask("Zephyr twice", new QueueId("zephyr-line"));
    ask("Aurora twice", new QueueId("phone"));
    ask("All of Zephyr and others twice", null);
    long draft = floor.draft("r");
    assertThat(
            app.get(Publishing.class)
                .publish(app.viewer(Role.PLANNER), draft, "a new client comes"))
        .isInstanceOf(PublishOutcome.Published.class);
    app.clock()
        .standAt(SmallFloor.MONDAY.plusDays(3).atTime(8, 0).atZone(SmallFloor.OSLO).toInstant());
  }

  private void bringClients() {
    floor.bring(PeopleForm.CLIENTS, "client,name\naurora,Aurora\nzephyr,Zephyr Air\n");
    floor.bring(PeopleForm.PARTNERS, "partner,name,country\nzephyr-help,Zephyr Help,NO\n");
    floor.bring(
        PeopleForm.MISSIONS,
        "mission,client,name\naurora-care,aurora,Aurora care\nzephyr-care,zephyr,Zephyr care\n");
    floor.bring(
        PeopleForm.SITES,
        """
        site,country,zone,opens,closes,name
        Bergen,NO,Europe/Oslo,07:00,22:00,Zephyr house
        """);
    floor.bring(PeopleForm.TEAMS, "team,site,name\nzephyrs,Bergen,Zephyrs\n");
    floor.bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name,mission,partner
        phone,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo,Aurora line,aurora-care,
        zephyr-line,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo,Zephyr line,zephyr-care,zephyr-help
        """);
  }

  /// Learnt from its first days, the last one stands in the forecast's chart and steps.
  private void nameDays() {
    for (int day : List.of(-28, -14, 8)) {
      SpecialDay named =
          new SpecialDay(
              SmallFloor.MONDAY.plusDays(day), "Zephyr campaign", SpecialDay.Kind.CAMPAIGN);
      app.get(NamedDays.class).name(app.viewer(Role.PLANNER), named, "");
    }
  }

  private void noteWhatIsKnown() {
    note("zephyr-line", 1.2, "A letter from Zephyr");
    note(null, 1.1, "Everybody asks about Zephyr");
    ForecastOverride.When when =
        ForecastOverride.When.wholeDays(SmallFloor.MONDAY, SmallFloor.MONDAY.plusDays(1));
    app.get(Overrides.class)
        .lay(
            app.viewer(Role.PLANNER),
            "zephyr-line",
            new ForecastOverride.Laid(when, 1.1, "Zephyr has a sale"));
  }

  private void note(@Nullable String queue, double factor, String what) {
    TimeRange range = TimeRange.of(TestApp.MORNING, Duration.ofDays(14));
    app.get(Deviations.class)
        .note(app.viewer(Role.PLANNER), new KnownDeviation.Noted(queue, range, factor, what));
  }

  private void ask(String name, @Nullable QueueId queue) {
    WhatIf question =
        new WhatIf(
            queue, new WhatIf.Demand(2, 1, 0), new WhatIf.Rules(null, null, null), null, null);
    Scenarios scenarios = app.get(Scenarios.class);
    scenarios.compute(
        scenarios.ask(app.viewer(Role.PLANNER), floor.need(), name, SmallFloor.MONDAY, question),
        _ -> {});
  }

  @Test
  void a01_aClientSeesItsOwn() {
    Map<String, String> pages = walk(ofAurora(Role.CLIENT), Role.CLIENT);
    assertThat(naming(pages, OTHER)).isEmpty();
    assertThat(naming(pages, OWN)).contains("/forecast", "/forecast/ledger");
    Map<String, String> all = walk(app.userOf(Role.CLIENT), Role.CLIENT);
    assertThat(naming(all, OTHER))
        .contains("/forecast", "/forecast?queue=zephyr-line", "/forecast/ledger");
    assertThat(all.get("/forecast?queue=phone"))
        .contains("Zephyr campaign", "Everybody asks about Zephyr");
  }

  @Test
  void a02_anAdviserOfOneClientSeesThatClients() {
    Map<String, String> pages = walk(ofAurora(Role.ADVISER), Role.ADVISER);
    assertThat(naming(pages, OTHER)).isEmpty();
    assertThat(naming(pages, OWN))
        .contains(
            "/forecast",
            "/need",
            "/need/goals",
            scenarios(),
            "/organisation/queues",
            "/organisation/clients",
            "/organisation/missions");
    assertThat(naming(walk(app.userOf(Role.ADVISER), Role.ADVISER), OTHER))
        .contains(
            "/forecast",
            "/need",
            "/need/goals",
            scenarios(),
            "/find?q=ephy",
            "/organisation/teams",
            "/organisation/sites",
            "/organisation/queues",
            "/organisation/clients",
            "/organisation/missions",
            "/organisation/partners");
  }

  private UserId ofAurora(Role role) {
    PlaceKey aurora =
        app.get(Places.class).all().stream()
            .filter(place -> place.name().equals("Aurora"))
            .map(Place::key)
            .findFirst()
            .orElseThrow();
    Scope scope = aurora.scope().orElseThrow();
    UserId user = app.user("aurora-" + role.name().toLowerCase(Locale.ROOT));
    app.grant(user, role, scope);
    return user;
  }

  private static List<String> naming(Map<String, String> pages, String word) {
    return pages.entrySet().stream()
        .filter(page -> page.getValue().toLowerCase(Locale.ROOT).contains(word))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What stands on every page the role may open, by address.
  private Map<String, String> walk(UserId user, Role role) {
    TestApp.Client client = app.as(user);
    Map<String, String> pages = new TreeMap<>();
    for (String address : addresses(role)) {
      HttpResponse<String> answer = client.get(address);
      assertThat(answer.statusCode()).as(address).isLessThan(500).isNotEqualTo(403);
      pages.put(address, answer.body());
    }
    assertThat(pages).hasSizeGreaterThan(30);
    return pages;
  }

  private List<String> addresses(Role role) {
    List<String> addresses = new ArrayList<>();
    app.get(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              var methods = mapping.getMethodsCondition().getMethods();
              boolean reads = methods.isEmpty() || methods.contains(RequestMethod.GET);
              if (reads && isFor(role, handler)) {
                mapping.getPatternValues().forEach(path -> addAll(addresses, path));
              }
            });
    return addresses;
  }

  private static boolean isFor(Role role, HandlerMethod handler) {
    @Nullable Needs needs = handler.getMethodAnnotation(Needs.class);
    return needs != null && Stream.of(needs.value()).anyMatch(role::may);
  }

  private void addAll(List<String> addresses, String path) {
    if (path.equals(STREAM)) {
      return;
    }
    if (path.equals("/organisation/{table}")) {
      TABLES.forEach(table -> addresses.add("/organisation/" + table));
      return;
    }
    String plain = path.replace("{queue}", "zephyr-line").replaceAll("\\{[^}]*}", "1");
    if (!path.equals("/need/scenarios")) {
      addresses.add(plain);
    }
    asking(path).forEach(addresses::add);
  }

  /// The addresses that ask for the other client's queue.
  private Stream<String> asking(String path) {
    return switch (path) {
      case "/forecast" ->
          Stream.of(
              path + "?queue=zephyr-line",
              path + "?queue=phone",
              path + "?queue=*",
              path + "?version=%d&queue=zephyr-line&other=%d".formatted(forecast, forecast));
      case "/forecast/ledger" -> Stream.of(path + "?queue=zephyr-line");
      case "/need" -> Stream.of(path + "?queue=zephyr-line&slot=" + ten());
      case "/need/scenarios" -> Stream.of(scenarios());
      case "/find", "/find/results" -> Stream.of(path + "?q=ephy");
      default -> Stream.of();
    };
  }

  private static Instant ten() {
    return SmallFloor.MONDAY.plusDays(3).atTime(10, 0).atZone(SmallFloor.OSLO).toInstant();
  }

  private String scenarios() {
    return "/need/scenarios?version=" + floor.need();
  }
}
