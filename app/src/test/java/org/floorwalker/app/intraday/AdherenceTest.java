package org.floorwalker.app.intraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.PublishOutcome;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.adherence.PlannedPiece.Kind;
import org.junit.jupiter.api.Test;

/// FEATURE: the published day against what was seen of it: the person first, nobody ranked, a day
/// that is explained in no figure.
class AdherenceTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final DateTimeFormatter SLOT =
      DateTimeFormatter.ofPattern("yyyyMMdd;HH:mm", Locale.ROOT);

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);

  @Test
  void a01_thePersonSeesADayFirstAndMayExplainIt() {
    publishedWeek();
    PersonId person = app.get(People.class).findByCode("a1").orElseThrow();
    UserId leader = leader();
    UserId agent = app.userOf(Role.AGENT);
    app.belongsTo(agent, person);
    Map.Entry<LocalDate, DayPlan> first =
        app.get(Rostering.class).publishedPlans(person, MONDAY, MONDAY.plusDays(7)).firstEntry();
    lived(first.getValue());
    LocalDate day = first.getKey();
    standAt(day.plusDays(1));
    AdherenceDays adherence = app.get(AdherenceDays.class);
    Viewer viewer = app.viewer(agent);
    assertThat(adherence.own(viewer).orElseThrow().registered()).isFalse();
    assertThat(adherence.own(viewer).orElseThrow().days()).isEmpty();
    app.register("adherence");

    AdherenceDays.Day seen = adherence.own(viewer).orElseThrow().days().getFirst();
    double planned = planned(first.getValue());
    assertThat(seen.day()).isEqualTo(day);
    assertThat(seen.report().plannedSeconds()).isCloseTo(planned, within(1e-6));
    // Five minutes too late in the first quarter, and one pause of fifteen minutes worked through.
    double kept = planned - 300 - 900;
    assertThat(seen.report().keptSeconds()).isCloseTo(kept, within(1e-6));
    assertThat(seen.report().deviations())
        .extracting(one -> one.planned())
        .containsExactly(Kind.DESK, Kind.REST);
    assertThat(app.as(agent).get("/my-adherence").body())
        .contains("at the desk by plan, elsewhere for 5 min", "still with customers for 15 min");

    PersonCard card = app.get(People.class).findPerson(person, day).orElseThrow();
    assertThat(adherence.counted(card, day, day.plusDays(1))).isEmpty();
    standAt(day.plusDays(AdherenceDays.OWN_DAYS));
    assertThat(adherence.counted(card, day, day.plusDays(1))).isEmpty();
    standAt(day.plusDays(AdherenceDays.OWN_DAYS + 1L));
    assertThat(adherence.counted(card, day, day.plusDays(1))).hasSize(1);

    assertThat(say(agent, day, "The telephone system was down until five past").statusCode())
        .isEqualTo(303);
    assertThat(adherence.counted(card, day, day.plusDays(1))).isEmpty();
    assertThat(app.as(agent).get("/my-adherence").body()).contains("left out", "was down");
    assertThat(say(agent, day.plusDays(9), "Not yet").statusCode()).isEqualTo(422);
    assertThat(say(agent, day, "").statusCode()).isEqualTo(303);
    assertThat(adherence.counted(card, day, day.plusDays(1))).hasSize(1);
    assertThat(adherence.own(app.viewer(Role.PLANNER))).isEmpty();

    // What the leader sees beside the talk is the same figure, and the person finds the look.
    assertThat(app.as(leader).get("/coaching?person=" + person.value()).body())
        .contains("As planned", "%.0f\u00a0%%".formatted(100 * kept / planned));
    assertThat(app.get(Measures.class).listLooksAtMe(viewer))
        .anyMatch(look -> look.measure().equals("adherence"));
  }

  /// Somebody who leads the person from now on, with a login.
  private UserId leader() {
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        a1,Oslo,bris,a2,full,phone,07:00,12:00,no,Person Number1,a1@floor.example
        """);
    UserId leader = app.userOf(Role.TEAM_LEADER);
    app.belongsTo(leader, app.get(People.class).findByCode("a2").orElseThrow());
    return leader;
  }

  private HttpResponse<String> say(UserId agent, LocalDate day, String words) {
    return app.as(agent).post("/my-adherence", Map.of("day", day.toString(), "words", words));
  }

  private void standAt(LocalDate day) {
    app.clock().standAt(day.atTime(9, 0).atZone(SmallFloor.OSLO).toInstant());
  }

  private void publishedWeek() {
    long version = floor.draft("adherence");
    assertThat(app.get(Publishing.class).publish(app.viewer(Role.PLANNER), version, "Test"))
        .isInstanceOf(PublishOutcome.Published.class);
  }

  private static double planned(DayPlan plan) {
    return plan.pieces().stream()
        .filter(piece -> !(piece instanceof DayPlan.Piece.Beside))
        .mapToDouble(piece -> piece.range().length().toSeconds())
        .sum();
  }

  /// Lives the day as planned, but for five minutes at its start and its first short pause; the
  /// telephone system tells it in a table of agents, each quarter-hour once for either queue.
  private void lived(DayPlan plan) {
    Instant start = plan.shift().range().startInclusive();
    Instant pause =
        plan.pieces().stream()
            .filter(piece -> piece instanceof DayPlan.Piece.Rest)
            .filter(piece -> piece.range().length().equals(QUARTER))
            .map(piece -> piece.range().startInclusive())
            .findFirst()
            .orElseThrow();
    StringBuilder table = new StringBuilder();
    for (DayPlan.Piece piece : plan.pieces()) {
      Instant end = piece.range().endExclusive();
      for (Instant at = piece.range().startInclusive(); at.isBefore(end); at = at.plus(QUARTER)) {
        boolean ready = piece instanceof DayPlan.Piece.Desk || at.equals(pause);
        int seconds = at.equals(start) ? 600 : ready ? 900 : 0;
        table.append(line("phone", at, seconds)).append(line("chat", at, seconds / 2));
      }
    }
    HttpResponse<String> upload =
        app.as(Role.PLANNER)
            .post(
                "/imports",
                Map.of("format", "calabrio-agent", "source", "acd", "zone", "Europe/Oslo"),
                "agents.csv",
                table.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(upload.statusCode()).isEqualTo(303);
    app.runJobs();
  }

  private static String line(String queue, Instant at, int ready) {
    return "%s;%s;a1;Person Number1;%d;900;0;%d;%d;0;0;0;0;0;0;0;0\n"
        .formatted(queue, SLOT.format(at.atZone(SmallFloor.OSLO)), ready, 900 - ready, ready);
  }
}
