package org.floorwalker.planning.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.floorwalker.planning.programme.NotPlaced.Reason;
import org.floorwalker.planning.programme.NotPlaced.Remedy;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: a programme is placed into the hours in which people can be spared (OPS-20). Each day
/// has four slots of an hour from 08:00 in Oslo, also in the week of the clock change.
class ProgrammePlacerTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final ProgrammeProblem.Grid GRID = new ProgrammeProblem.Grid(HOUR, 1, OSLO);

  private final List<Need> needs = new ArrayList<>();
  private final List<Attendee> people = new ArrayList<>();
  private final Map<String, List<TimeRange>> trainers = new HashMap<>();
  private final Map<String, ProgrammeProblem.Room> rooms = new HashMap<>();
  private final List<Lesson> lessons = new ArrayList<>();

  private static Instant at(int day, int hour) {
    return MONDAY.plusDays(day).atTime(hour, 0).atZone(OSLO).toInstant();
  }

  private static TimeRange range(int day, int from, int until) {
    return TimeRange.of(at(day, from), at(day, until));
  }

  private void need(String queue, int day, int... heads) {
    for (int i = 0; i < heads.length; i++) {
      needs.add(new Need(queue, at(day, 8 + i), heads[i]));
    }
  }

  private void person(String id, String queues, TimeRange... atDesk) {
    people.add(
        new Attendee(
            id, queues.isEmpty() ? List.of() : List.of(queues.split(" ")), List.of(atDesk)));
  }

  private Lesson lesson(String id, int least, int most, int untilDay, @Nullable String after) {
    Set<String> everybody = new TreeSet<>();
    people.forEach(person -> everybody.add(person.id()));
    Lesson.Means means =
        new Lesson.Means(
            trainers.keySet().stream().sorted().toList(),
            rooms.keySet().stream().sorted().toList());
    return new Lesson(
        id,
        HOUR,
        new Lesson.Group(least, most),
        TimeRange.of(at(0, 0), at(untilDay, 0)),
        everybody,
        means,
        after);
  }

  private ProgrammeProblem problem(Lesson... toPlace) {
    lessons.addAll(List.of(toPlace));
    return new ProgrammeProblem(
        TimeRange.of(at(0, 0), at(14, 0)), GRID, needs, people, trainers, rooms, lessons);
  }

  private ProgrammePlan place(Lesson... toPlace) {
    return ProgrammePlacer.place(problem(toPlace));
  }

  @Test
  void a01_theQuietHourIsTaken() {
    need("voice", 0, 4, 3, 1, 3);
    for (String id : List.of("a", "b", "c", "d")) {
      person(id, "voice", range(0, 8, 12));
    }
    ProgrammePlan plan = place(lesson("dora", 2, 2, 1, null));
    assertThat(plan.placed()).isEqualTo(4);
    assertThat(plan.sessions())
        .filteredOn(session -> session.people().size() == 2)
        .extracting(Session::range)
        .containsExactly(range(0, 10, 11));
    assertThat(plan.sessions()).noneMatch(session -> session.range().equals(range(0, 8, 9)));
  }

  @Test
  void a02_aColleagueWithTwoSkillsStandsIn() {
    need("voice", 0, 1);
    need("chat", 0, 1);
    person("v", "voice", range(0, 8, 9));
    person("c", "chat", range(0, 8, 9));
    person("both", "chat voice", range(0, 8, 9));
    ProgrammePlan plan = place(lesson("dora", 1, 1, 1, null));
    assertThat(plan.sessions()).hasSize(1);
    assertThat(plan.notPlaced())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.reason()).isEqualTo(Reason.MISSED_AT_DESK));
  }

  @Test
  void a03_trainersAndRoomsAreNotInTwoPlaces() {
    trainers.put("tom", List.of(range(0, 8, 10)));
    rooms.put("blue", ProgrammeProblem.Room.of(2));
    for (String id : List.of("a", "b", "c", "d", "e")) {
      person(id, "voice", range(0, 8, 12));
    }
    ProgrammePlan plan = place(lesson("dora", 1, 4, 1, null));
    assertThat(plan.sessions()).extracting(Session::trainer).containsExactly("tom", "tom");
    assertThat(plan.sessions()).extracting(one -> one.people().size()).containsExactly(2, 2);
    assertThat(plan.notPlaced()).extracting(NotPlaced::reason).containsExactly(Reason.NO_TRAINER);
  }

  @Test
  void a04_oneAfterTheOtherAndNotTwiceADay() {
    person("a", "voice", range(0, 8, 12), range(2, 8, 12), range(4, 8, 12));
    ProgrammePlan plan = place(lesson("second", 1, 4, 5, "first"), lesson("first", 1, 4, 5, null));
    assertThat(plan.sessions()).extracting(Session::lesson).containsExactly("first", "second");
    assertThat(plan.sessions().getFirst().range().endExclusive())
        .isBefore(plan.sessions().getLast().range().startInclusive().minus(Duration.ofHours(20)));
  }

  @Test
  void a05_whoIsAwayIsToldWhatWouldBePossible() {
    person("away", "", range(5, 8, 12));
    Lesson early =
        new Lesson(
            "dora",
            HOUR,
            new Lesson.Group(1, 4),
            TimeRange.of(at(7, 0), at(9, 0)),
            Set.of("away", "gone"),
            Lesson.Means.NONE,
            null);
    ProgrammePlan plan = place(early);
    assertThat(plan.notPlaced())
        .containsExactly(
            new NotPlaced(
                "dora", "away", Reason.NOT_HERE, List.of(new Remedy.EarlierStart(at(5, 8)))),
            new NotPlaced("dora", "gone", Reason.NOT_HERE, List.of()));
  }

  @Test
  void a06_reliefIsCheaperThanOvertime() {
    need("voice", 0, 1, 1, 1, 1);
    person("a", "voice", range(0, 8, 12));
    ProgrammePlan plan = place(lesson("dora", 1, 4, 1, null));
    assertThat(plan.notPlaced())
        .containsExactly(
            new NotPlaced(
                "dora",
                "a",
                Reason.MISSED_AT_DESK,
                List.of(new Remedy.Relief(at(0, 8)), new Remedy.Overtime(at(0, 7)))));
    assertThat(plan.notPlaced().getFirst().remedy()).isEqualTo(new Remedy.Relief(at(0, 8)));
  }

  @Test
  void a07_spreadEvenlyLooksAtNoLoad() {
    need("voice", 0, 2, 2, 2, 2);
    person("a", "voice", range(0, 8, 12));
    person("b", "voice", range(0, 8, 12));
    assertThat(ProgrammePlacer.spreadEvenly(problem(lesson("dora", 1, 1, 1, null))).placed())
        .isEqualTo(2);
  }

  /// Random floors, checked by other code: who is placed attends once, within the window, at the
  /// desk, and no queue of any slot is served worse than before as far as people can be matched.
  @Property(tries = 150)
  void p01_nobodyIsMissed(@ForAll java.util.Random random) {
    String[] queues = {"voice", "chat", "mail"};
    for (int day = 0; day < 3; day++) {
      for (String queue : queues) {
        need(
            queue, day, random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
      }
    }
    for (int i = 0; i < 8; i++) {
      String skills =
          Arrays.stream(queues)
              .filter(_ -> random.nextInt(5) < 3)
              .reduce("", (a, b) -> a + " " + b);
      int day = random.nextInt(3);
      person("p" + i, skills.strip(), range(day, 8, 12), range((day + 1) % 3, 9, 12));
    }
    trainers.put("tom", List.of(range(0, 8, 12), range(1, 8, 12), range(2, 8, 11)));
    ProgrammeProblem problem = problem(lesson("x", 2, 3, 3, null), lesson("y", 1, 4, 3, "x"));
    ProgrammePlan plan = ProgrammePlacer.place(problem);
    check(problem, plan);
    assertThat(ProgrammePlacer.place(problem)).isEqualTo(plan);
    lessons.clear();
    needs.clear();
    people.clear();
    trainers.clear();
  }

  private static void check(ProgrammeProblem problem, ProgrammePlan plan) {
    Map<Instant, Set<String>> away = new HashMap<>();
    Set<String> once = new HashSet<>();
    Set<String> taught = new HashSet<>();
    for (Session session : plan.sessions()) {
      assertThat(taught.add(session.trainer() + "@" + session.range())).isTrue();
      for (String person : session.people()) {
        assertThat(once.add(session.lesson() + " " + person)).as("once").isTrue();
        assertThat(once.add(session.range().startInclusive().atZone(OSLO).toLocalDate() + person))
            .as("once a day")
            .isTrue();
        away.computeIfAbsent(session.range().startInclusive(), _ -> new HashSet<>()).add(person);
      }
    }
    away.forEach(
        (slot, people) ->
            assertThat(matched(problem, slot, people))
                .as("served at %s", slot)
                .isEqualTo(matched(problem, slot, Set.of())));
    assertThat(plan.placed() + plan.notPlaced().size())
        .isEqualTo(problem.lessons().stream().mapToInt(lesson -> lesson.people().size()).sum());
  }

  /// Most needed places that people at their desks can fill, one person a place (Kuhn 1955).
  private static int matched(ProgrammeProblem problem, Instant slot, Set<String> away) {
    List<String> places = new ArrayList<>();
    for (Need need : problem.needs()) {
      for (int i = 0; need.start().equals(slot) && i < need.heads(); i++) {
        places.add(need.queue());
      }
    }
    List<Attendee> here =
        problem.people().stream()
            .filter(person -> !away.contains(person.id()))
            .filter(person -> person.atDesk().stream().anyMatch(range -> range.contains(slot)))
            .toList();
    int[] holder = new int[places.size()];
    Arrays.fill(holder, -1);
    int matched = 0;
    for (int person = 0; person < here.size(); person++) {
      matched += seat(here, places, holder, person, new boolean[places.size()]) ? 1 : 0;
    }
    return matched;
  }

  private static boolean seat(
      List<Attendee> here, List<String> places, int[] holder, int person, boolean[] seen) {
    for (int place = 0; place < places.size(); place++) {
      if (!seen[place] && here.get(person).queues().contains(places.get(place))) {
        seen[place] = true;
        if (holder[place] < 0 || seat(here, places, holder, holder[place], seen)) {
          holder[place] = person;
          return true;
        }
      }
    }
    return false;
  }
}
