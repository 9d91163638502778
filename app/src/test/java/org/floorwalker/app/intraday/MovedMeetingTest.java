package org.floorwalker.app.intraday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.MeetingTrouble;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.RepairWay;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RosterRepairs;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.optimise.MeetingBars;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: a coaching has to be at another time of its day; both days follow, and go back.
class MovedMeetingTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final Duration LENGTH = Duration.ofMinutes(45);

  /// The days the coaching was asked for in.
  private static final TimeRange ASKED =
      TimeRange.of(MONDAY.atStartOfDay(SmallFloor.OSLO).toInstant(), Duration.ofDays(4));

  private final TestApp app = TestApp.fresh();

  @Test
  void bothDaysFollowTheMeetingAndGoBack() {
    SmallFloor floor = SmallFloor.in(app);
    String code = enterACoaching("a2");
    long roster = floor.draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), roster, "a new floor opens");
    Instant planned = place();
    LocalDate day = planned.atZone(SmallFloor.OSLO).toLocalDate();
    app.clock().standAt(day.atTime(5, 0).atZone(SmallFloor.OSLO).toInstant());

    assertThat(app.as(Role.PLANNER).get("/repair").body())
        .contains("Calls with much silence, Person Number1, ");
    whoIsInTheWayIsNamed(code, day);
    Instant wanted = timeThatFits(roster, code, planned);
    order(code, wanted);
    DayRepair repair = app.get(DayRepairs.class).list(app.viewer(Role.PLANNER)).getFirst();
    assertThat(repair.upset().kind()).isEqualTo(Upset.Kind.MEETING);
    assertThat(repair.found().ways()).isNotEmpty();
    assertThat(app.as(Role.PLANNER).get("/repair/" + repair.id()).statusCode()).isEqualTo(200);

    String path = "/repair/" + repair.id();
    assertThat(app.as(Role.PLANNER).post(path + "/take", Map.of("way", "0")).statusCode())
        .isEqualTo(303);
    assertThat(place()).isEqualTo(wanted);
    assertThat(both()).allSatisfy(person -> assertThat(beside(person, day)).contains(wanted));
    assertThat(app.get(Publishing.class).violations(roster)).isEmpty();

    assertThat(app.as(Role.PLANNER).post(path + "/back", Map.of()).statusCode()).isEqualTo(303);
    assertThat(place()).isEqualTo(planned);
    assertThat(both()).allSatisfy(person -> assertThat(beside(person, day)).contains(planned));
    assertThat(window()).isEqualTo(ASKED);
  }

  /// No search plans a leader who is not scheduled; they come along, and go back.
  @Test
  void aLeaderWhoIsNotScheduledComesAlong() {
    SmallFloor floor = SmallFloor.in(app);
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        chief,Oslo,bris,,full,,07:00,12:00,no,Chief Strand,chief@floor.example
        """);
    String code = enterACoaching("chief");
    long roster = floor.draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), roster, "a new floor opens");
    Instant planned = place();
    LocalDate day = planned.atZone(SmallFloor.OSLO).toLocalDate();
    app.clock().standAt(day.atTime(5, 0).atZone(SmallFloor.OSLO).toInstant());
    Instant wanted = timeThatFits(roster, code, planned);
    order(code, wanted);
    String path =
        "/repair/" + app.get(DayRepairs.class).list(app.viewer(Role.PLANNER)).getFirst().id();
    assertThat(app.as(Role.PLANNER).get(path).body()).contains("Chief Strand");
    app.as(Role.PLANNER).post(path + "/take", Map.of("way", "0"));
    assertThat(ofTheChief(day)).containsExactly(wanted);
    assertThat(beside(app.person("a1"), day)).contains(wanted);
    app.as(Role.PLANNER).post(path + "/back", Map.of());
    assertThat(ofTheChief(day)).containsExactly(planned);
  }

  /// The chief is there from 8 to 17; whom the talk is with works until the evening, when it would
  /// cost nothing. Neither a moved meeting nor a jump of volume puts the talk there.
  @Test
  void aLeaderWhoIsNotScheduledIsAskedOnlyWhileThere() {
    SmallFloor floor = SmallFloor.in(app);
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        chief,Oslo,bris,,full,,07:00,12:00,no,Chief Strand,chief@floor.example
        a1,Oslo,bris,,full,phone,12:00,12:00,no,Person Number1,a1@floor.example
        """);
    String code = enterACoaching("chief");
    long roster = floor.draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), roster, "a new floor opens");
    LocalDate day = place().atZone(SmallFloor.OSLO).toLocalDate();
    app.clock().standAt(day.atTime(5, 0).atZone(SmallFloor.OSLO).toInstant());

    Instant evening = day.atTime(17, 15).atZone(SmallFloor.OSLO).toInstant();
    order(code, evening);
    DayRepair refused = app.get(DayRepairs.class).list(app.viewer(Role.PLANNER)).getFirst();
    MeetingTrouble trouble = Objects.requireNonNull(refused.found().trouble());
    assertThat(trouble.hindered())
        .singleElement()
        .satisfies(
            bar -> {
              assertThat(bar.why()).isEqualTo(MeetingBars.Why.LEADER_AWAY);
              assertThat(bar.person()).isEqualTo(app.person("chief"));
            });
    assertThat(trouble.rooms()).isNotEmpty().allMatch(room -> isWhileThere(room.start()));
    assertThat(app.as(Role.PLANNER).get("/repair/" + refused.id()).body())
        .contains("Chief Strand, who leads it, is away or not on duty");

    Upset jump = Upset.volume(roster, "phone", at(day, 8), at(day, 17), 3);
    assertThat(app.get(RosterRepairs.class).propose(jump).ways())
        .isNotEmpty()
        .allSatisfy(way -> assertThat(talks(way)).allMatch(this::isWhileThere));
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(SmallFloor.OSLO).toInstant();
  }

  private boolean isWhileThere(Instant start) {
    LocalTime local = start.atZone(SmallFloor.OSLO).toLocalTime();
    return !local.isBefore(LocalTime.of(8, 0)) && !local.plus(LENGTH).isAfter(LocalTime.of(17, 0));
  }

  private static List<Instant> talks(RepairWay way) {
    return way.days().stream()
        .flatMap(day -> day.after().stream())
        .filter(part -> part.activity() != null)
        .map(RepairedDay.Part::start)
        .toList();
  }

  private List<Instant> ofTheChief(LocalDate day) {
    long chief = app.person("chief").value();
    return app.get(RosterStore.class).listPublished(chief, day, day.plusDays(1)).stream()
        .map(RosterStore.Piece::start)
        .toList();
  }

  private String enterACoaching(String leader) {
    Activity wish =
        new Activity(
            0,
            Activity.Kind.COACHING,
            "Calls with much silence",
            LENGTH,
            ASKED,
            new Activity.People(app.person(leader), List.of(app.person("a1"))),
            null);
    return "activity-" + app.get(PlannedActivities.class).enter(app.viewer(Role.PLANNER), wish);
  }

  private List<PersonId> both() {
    return List.of(app.person("a1"), app.person("a2"));
  }

  private Instant place() {
    return Objects.requireNonNull(app.get(PlannedActivities.class).list().getFirst().start());
  }

  private TimeRange window() {
    return app.get(PlannedActivities.class).list().getFirst().window();
  }

  private List<Instant> beside(PersonId person, LocalDate day) {
    DayPlan plan =
        Objects.requireNonNull(
            app.get(Rostering.class).publishedPlans(person, day, day.plusDays(1)).get(day));
    return plan.pieces().stream()
        .filter(DayPlan.Piece.Beside.class::isInstance)
        .map(piece -> piece.range().startInclusive())
        .toList();
  }

  private void order(String code, Instant start) {
    ZonedDateTime local = start.atZone(SmallFloor.OSLO);
    Map<String, String> form =
        Map.of(
            "activity",
            code,
            "day",
            local.toLocalDate().toString(),
            "start",
            local.toLocalTime().toString());
    assertThat(app.as(Role.PLANNER).post("/repair/meeting", form).statusCode()).isEqualTo(303);
    app.runJobs();
  }

  /// At six nobody works: the page names who, with their shift, and times that would do; such a
  /// time has ways when it is sought. Asked again, it is looked at again.
  private void whoIsInTheWayIsNamed(String code, LocalDate day) {
    Instant early = day.atTime(6, 0).atZone(SmallFloor.OSLO).toInstant();
    order(code, early);
    DayRepairs repairs = app.get(DayRepairs.class);
    DayRepair refused = repairs.list(app.viewer(Role.PLANNER)).getFirst();
    MeetingTrouble trouble = Objects.requireNonNull(refused.found().trouble());
    assertThat(refused.found().ways()).isEmpty();
    assertThat(trouble.hindered())
        .extracting(MeetingTrouble.Hindered::person)
        .contains(both().getFirst());
    String page = app.as(Role.PLANNER).get("/repair/" + refused.id()).body();
    assertThat(page)
        .contains("What is in the way")
        .contains("works")
        .contains("Seek ways for this time");
    MeetingTrouble.Room room = trouble.rooms().getFirst();
    assertThat(room.start().atZone(SmallFloor.OSLO).toLocalDate()).isEqualTo(day);
    Upset there =
        Upset.meeting(refused.upset().roster(), code, room.start(), room.start().plus(LENGTH));
    assertThat(app.get(RosterRepairs.class).propose(there).ways()).isNotEmpty();

    app.clock().standAt(day.atTime(5, 10).atZone(SmallFloor.OSLO).toInstant());
    order(code, early);
    assertThat(repairs.list(app.viewer(Role.PLANNER)))
        .singleElement()
        .satisfies(again -> assertThat(again.madeAt()).isAfter(refused.madeAt()));
  }

  /// Another start that day at which both can come.
  private Instant timeThatFits(long roster, String code, Instant planned) {
    return IntStream.rangeClosed(-16, 16)
        .filter(quarters -> Math.abs(quarters) > 2)
        .mapToObj(quarters -> planned.plus(Duration.ofMinutes(15L * quarters)))
        .flatMap(start -> fits(roster, code, start).stream())
        .findFirst()
        .orElseThrow();
  }

  private Optional<Instant> fits(long roster, String code, Instant start) {
    try {
      Upset upset = Upset.meeting(roster, code, start, start.plus(LENGTH));
      return app.get(RosterRepairs.class).propose(upset).ways().isEmpty()
          ? Optional.empty()
          : Optional.of(start);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
