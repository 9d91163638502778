package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.floorwalker.app.people.LetterLanguage;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: people choose how they are told; the product tells at once, letters keep to the choice.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesTest {
  private static final LocalDate MONDAY = SmallFloor.MONDAY;
  private static final Instant NOON = Instant.parse("2027-04-05T12:00:00+02:00");
  private static final Instant LATE = Instant.parse("2027-04-05T22:00:00+02:00");
  private static final Instant MORNING = Instant.parse("2027-04-06T07:00:00+02:00");

  private TestApp app;
  private PersonId me;

  /// A letter in the box and when it may leave.
  private record Letter(String subject, String body, Instant due) {}

  @BeforeAll
  void aPublishedWeekOfMine() {
    app = TestApp.fresh();
    long draft = SmallFloor.in(app).draft("r");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    me = app.get(People.class).findByCode("a1").orElseThrow();
    app.belongsTo(app.userOf(Role.AGENT), me);
  }

  @BeforeEach
  void anEmptyBox() {
    client().sql("delete from mail").update();
    client().sql("delete from notice_choice").update();
  }

  private JdbcClient client() {
    return JdbcClient.create(app.get(DataSource.class));
  }

  private List<Letter> letters() {
    return client()
        .sql("select subject, body, next_try_at from mail order by id")
        .query(
            (row, _) ->
                new Letter(
                    row.getString("subject"),
                    row.getString("body"),
                    SqlTime.get(row, "next_try_at")))
        .list();
  }

  private void choose(Map<String, String> fields) {
    assertThat(app.as(Role.AGENT).post("/my/notices", fields).statusCode()).isEqualTo(303);
  }

  private void tell(String cause) {
    app.get(Messages.class)
        .tell(me, cause, _ -> new Message.Text("About " + cause, "Body of " + cause, "/my"));
  }

  @Test
  void a01_byDefaultNoLetterLeavesAtNightAndTheProductTellsAtOnce() {
    app.clock().standAt(NOON);
    tell("noon");
    app.clock().standAt(LATE);
    tell("late");
    assertThat(letters()).extracting(Letter::due).containsExactly(NOON, MORNING);
    assertThat(app.get(Messages.class).listMine(app.viewer(Role.AGENT)))
        .extracting(message -> message.text().subject())
        .contains("About noon", "About late");
  }

  @Test
  void a02_theLetterOfTheDayHoldsAllThatWaitedOnce() {
    app.clock().standAt(NOON);
    choose(Map.of("from", "21:00", "until", "07:00", "digest", "on"));
    tell("one");
    app.clock().standAt(LATE);
    tell("two");
    app.clock().standAt(MORNING.minusSeconds(1));
    app.get(Messages.class).sendDigests();
    assertThat(letters()).isEmpty();
    app.clock().standAt(MORNING);
    app.get(Messages.class).sendDigests();
    app.get(Messages.class).sendDigests();
    assertThat(letters())
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.body())
                    .contains("About one", "Body of one", "About two", "Body of two"));
  }

  @Test
  void a03_aBreakIsRemindedOfOnceFiveMinutesBeforeByWhoAskedForIt() {
    Instant start = firstBreak();
    app.clock().standAt(start.minus(Duration.ofMinutes(5)));
    app.get(BreakReminders.class).remind();
    assertThat(letters()).as("nobody asked").isEmpty();
    choose(Map.of("from", "21:00", "until", "07:00", "reminder", "on"));
    app.clock().standAt(start.minus(Duration.ofMinutes(5)).minusSeconds(1));
    app.get(BreakReminders.class).remind();
    assertThat(letters()).as("too early").isEmpty();
    app.clock().standAt(start.minus(Duration.ofMinutes(5)));
    app.get(BreakReminders.class).remind();
    app.get(BreakReminders.class).remind();
    assertThat(letters()).extracting(Letter::due).containsExactly(app.clock().instant());
  }

  @Test
  void a04_aLetterIsInTheLanguageOfTheLoginElseInThatOfTheCountry() {
    PersonCard card = app.get(People.class).findPerson(me, MONDAY).orElseThrow();
    LetterLanguage languages = app.get(LetterLanguage.class);
    assertThat(languages.of(card)).as("works in Norway").isEqualTo(Locale.of("nb"));
    assertThat(app.as(Role.AGENT).post("/language", Map.of("language", "fi")).statusCode())
        .isEqualTo(303);
    assertThat(languages.of(card)).isEqualTo(Locale.of("fi"));
  }

  private Instant firstBreak() {
    return app
        .get(Rostering.class)
        .publishedPlans(me, MONDAY, MONDAY.plusDays(7))
        .firstEntry()
        .getValue()
        .pieces()
        .stream()
        .filter(DayPlan.Piece.Rest.class::isInstance)
        .map(piece -> piece.range().startInclusive())
        .findFirst()
        .orElseThrow();
  }
}
