package org.floorwalker.app.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: of many queues the pages tell first those that matter most, and find the others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTablesTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final int COPIES = 60;
  private static final Pattern ROW =
      Pattern.compile("<th scope=\"row\">(?:<a [^>]*>)?([^<]+)(?:</a>)?</th>");

  private TestApp app;
  private SmallFloor floor;
  private JdbcClient database;

  /// Copies of the phone that need a hundredth more people each, in an order that is not theirs.
  @BeforeAll
  void sixtyOneQueues() {
    app = TestApp.fresh();
    floor = SmallFloor.in(app);
    database = app.get(JdbcClient.class);
    floor.bring(
        PeopleForm.QUEUES,
        "queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site\n"
            + IntStream.rangeClosed(1, COPIES)
                .mapToObj(
                    "c%02d,voice,nb,80%% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo"
                        ::formatted)
                .collect(Collectors.joining("\n", "", "\n")));
    copies(
        """
        insert into need_queue (version, queue, zone, settings, paths)
        select version, copy, zone, replace(settings::text, '"phone"', '"' || copy || '"')::jsonb,
               paths
        from need_queue cross join copies where queue = 'phone'
        """);
    copies(
        """
        insert into need_slot
        select version, copy, start_at, contacts, handle_seconds, at_desk,
               scheduled * (1 + ((number * 37) % 61) / 100.0), model, expected_service,
               expected_occupancy, reasons
        from need_slot cross join copies where queue = 'phone'
        """);
    copies(
        """
        insert into need_day select days.*
        from copies cross join lateral need_days_of((select max(id) from need_version), copy) days
        """);
    copies(
        """
        insert into need_desk_day select days.*
        from copies
        cross join lateral need_desk_days_of((select max(id) from need_version), copy) days
        """);
  }

  private void copies(String insert) {
    String into = insert.substring(0, insert.indexOf("select"));
    String select = insert.substring(insert.indexOf("select"));
    database
        .sql(
            """
            with copies as (
              select number, 'c' || lpad(number::text, 2, '0') as copy
              from generate_series(1, :copies) as number
            )
            """
                + into
                + select)
        .param("copies", COPIES)
        .update();
  }

  private String page(Role role, String path) {
    return app.as(role).get(path).body();
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page).results().map(found -> found.group(1)).toList();
  }

  /// From the slots themselves, the most first.
  private List<String> byNeed() {
    Map<String, Double> people = new TreeMap<>();
    for (String queue : app.get(Staffing.class).listQueues(floor.need())) {
      people.put(
          queue,
          app.get(Staffing.class).findNeed(floor.need(), queue).orElseThrow().slots(MONDAY).stream()
              .mapToDouble(slot -> slot.need().scheduled())
              .sum());
    }
    return people.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Test
  void a01_theNeedTellsFirstOfTheQueuesThatNeedMostPeople() {
    List<String> expected = byNeed();
    assertThat(expected).hasSize(COPIES + 1).endsWith("phone");
    String path = "/need?version=%d&day=%s".formatted(floor.need(), MONDAY);
    String first = page(Role.PLANNER, path);
    assertThat(rows(first)).isEqualTo(expected.subList(0, 50));
    assertThat(first).contains("1–50 of 61", "Queues that need most people come first.");
    String second = page(Role.PLANNER, path + "&part=2");
    assertThat(rows(second)).isEqualTo(expected.subList(50, 61));
    assertThat(second).contains("51–61 of 61");
  }

  @Test
  void a02_aQueueIsFoundByItsNameAndItsSlotsAreListedWhicheverPartIsDrawn() {
    String path = "/need?version=%d&day=%s".formatted(floor.need(), MONDAY);
    String found = page(Role.PLANNER, path + "&find=PHO&queue=c07");
    assertThat(rows(found)).containsExactly("phone");
    assertThat(found).contains("<h2>c07</h2>", "find=PHO");
    assertThat(page(Role.PLANNER, path + "&find=nothing"))
        .contains("“nothing”")
        .doesNotContain("<table class=\"tbl heat\">");
  }

  @Test
  void a03_readinessTellsFirstOfTheQueuesThatLackMostPeople() {
    String page = page(Role.TRAINER, "/training/readiness?on=" + MONDAY);
    assertThat(page).contains("1–50 of 61", "Queues that lack most people come first.");
    assertThat(page.split("class=\"tag bad\"", -1)).hasSizeGreaterThan(50);
    assertThat(page).as("all of whose people are there").doesNotContain(">phone<");
    String rest = page(Role.TRAINER, "/training/readiness?on=" + MONDAY + "&part=2");
    assertThat(rest).contains(">phone<", "51–61 of 61");
    assertThat(page(Role.TRAINER, "/training/readiness?on=" + MONDAY + "&find=phone"))
        .contains(">phone<");
  }

  /// By the need's own slots, which hold what was forecast when it was made: a day of the second
  /// week is made busier in both.
  @Test
  void a04_scenariosBeginOnTheBusiestDay() {
    LocalDate busy = MONDAY.plusDays(9);
    database
        .sql("update forecast_day set mean = mean * 1.5 where day = :day")
        .param("day", busy)
        .update();
    database
        .sql(
            """
            update need_slot set contacts = contacts * 1.5
            where (start_at at time zone 'Europe/Oslo')::date = :day
            """)
        .param("day", busy)
        .update();
    Map<LocalDate, Double> contacts = new TreeMap<>();
    QueueNeed phone = app.get(Staffing.class).findNeed(floor.need(), "phone").orElseThrow();
    for (QueueNeed.Slot slot : phone.slots()) {
      contacts.merge(
          slot.need().start().atZone(SmallFloor.OSLO).toLocalDate(), slot.contacts(), Double::sum);
    }
    LocalDate busiest =
        contacts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElseThrow();
    assertThat(busiest).isEqualTo(busy);
    assertThat(page(Role.PLANNER, "/need/scenarios?version=" + floor.need()))
        .contains("name=\"day\"", "value=\"" + busiest + "\"");
  }

  @Test
  void a05_scenariosTellFirstOfTheQueuesThatChangeMost() {
    database
        .sql(
            """
            insert into need_scenario (version, name, day, question, made_at, made_by, answer)
            select :version, 'Busier', :day, '{"demand":{"volume":1.5,"handleTime":1,"botShare":0}}', now(), 'Test',
                   jsonb_build_object(
                     'asItIs', jsonb_agg(row || '{"hours": 100}' order by number),
                     'changed', jsonb_agg(row || jsonb_build_object('hours', 100 + number * 37 % 61)
                                          order by number))
            from generate_series(1, 60) as number
            cross join lateral (
              select jsonb_build_object('queue', 'c' || lpad(number::text, 2, '0'), 'contacts', 9,
                                        'mostPeople', 3, 'occupancy', 0.8, 'service', null) as row
            ) as one
            """)
        .param("version", floor.need())
        .param("day", MONDAY)
        .update();
    List<String> expected =
        IntStream.rangeClosed(1, COPIES)
            .boxed()
            .sorted(Comparator.comparing((Integer number) -> number * 37 % 61).reversed())
            .map(number -> String.format(Locale.ROOT, "c%02d", number))
            .toList();
    String page =
        page(Role.PLANNER, "/need/scenarios?version=%d&day=%s".formatted(floor.need(), MONDAY));
    assertThat(rows(page).subList(0, 50)).isEqualTo(expected.subList(0, 50));
    assertThat(rows(page)).as("and the sum of all").hasSize(51).endsWith("All queues");
    int more = IntStream.rangeClosed(1, COPIES).map(number -> number * 37 % 61).sum();
    assertThat(page).contains("+" + String.format(Locale.US, "%,d", more));
  }
}
