package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: whatever is refused in goals, coaching, expectations, actions, series and templates
/// says
/// which cause it was and what to do, all causes at once, and keeps what was typed (CON-06,
/// CON-18).
class WhyNotTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);

  @Test
  void a01_eachCauseHasASentenceOfItsOwnWithItsRemedy() {
    Words words = app.get(Words.class);
    for (Locale language : Words.LANGUAGES) {
      assertThat(Arrays.stream(WhyNot.values()).map(why -> words.say(language, why.key())))
          .as(language.getLanguage())
          .doesNotHaveDuplicates()
          .allMatch(sentence -> sentence.matches("[^.]+\\. [^.]+\\."));
    }
  }

  private HttpResponse<String> goal(String words, String value, String due) {
    return app.as(scene.kari)
        .post(
            "/goals",
            Map.of(
                "owner",
                "person-" + scene.person("kari").value(),
                "words",
                words,
                "target",
                "under five minutes",
                "measure",
                "handle-time",
                "value",
                value,
                "due",
                due));
  }

  @Test
  void a02_aRefusedGoalSaysEachCauseAndStandsAgain() {
    HttpResponse<String> refused = goal(" ", "280", "2027-03-28");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("It is not said what is to be reached.", "The day has passed.")
        .doesNotContain("A measured goal needs a number")
        .contains("value=\"under five minutes\"", "value=\"280\"", "value=\"2027-03-28\"")
        .contains("<option value=\"handle-time\" selected>");
    assertThat(goal("Calm closings", "soon", "2027-06-28").body())
        .contains("A measured goal needs a number", "value=\"Calm closings\"")
        .doesNotContain("It is not said", "The day has passed");
    assertThat(goal("Calm closings", "280", "some day").body())
        .contains("The day could not be read.");
    assertThat(goal("Calm closings", "280", "2027-03-29").statusCode()).isEqualTo(303);
  }

  @Test
  void a03_aGoalIsAgreedByTheOtherOnce() {
    goal("Calm closings", "280", "2027-06-28");
    long id = app.get(PeopleGoals.class).list(app.viewer(scene.kari)).getFirst().goal().id();
    assertThat(app.as(scene.kari).post("/goals/" + id, Map.of("deed", "agree")).body())
        .contains("You proposed this goal yourself.");
    assertThat(app.as(scene.runa).post("/goals/" + id, Map.of("deed", "agree")).statusCode())
        .isEqualTo(303);
    assertThat(app.as(scene.runa).post("/goals/" + id, Map.of("deed", "agree")).body())
        .contains("no longer waits for a yes");
    assertThat(app.as(scene.runa).post("/goals/" + id, Map.of("deed", "drop")).body())
        .contains("The reason is missing.");
    assertThat(app.as(scene.runa).post("/goals/" + id, Map.of("deed", "progress")).body())
        .contains("Nothing is written.");
  }

  @Test
  void a04_aSeriesForLeadersWithoutAHolderStandsAgain() {
    Map<String, String> wish =
        Map.of(
            "template", "management-review",
            "cadence", "two-a-year",
            "leaders", "yes",
            "holder", "0",
            "minutes", "500",
            "medium", "phone");
    HttpResponse<String> refused = app.as(Role.PEOPLE).post("/talks/series", wish);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("needs somebody who holds it.", "5 to 480 minutes long.")
        .contains("<option value=\"management-review\" selected>", "value=\"500\"")
        .doesNotContain("out of use. Choose");
  }

  @Test
  void a05_aCoachingATemplateAndATextSayTheirs() {
    Map<String, String> coaching =
        Map.of("deed", "begin", "from", "question", "fact", "", "words", "", "due", "2027-04-30");
    assertThat(
            app.as(scene.kari).post("/coaching/" + scene.person("kari").value(), coaching).body())
        .contains("It is not said what it begins with.", "The aim is not written.")
        .doesNotContain("The day has passed");
    TestApp.Client people = app.as(Role.PEOPLE);
    assertThat(people.post("/talks/templates/new", Map.of("code", "Ærlig", "kind", "raq")).body())
        .contains("The short name takes");
    assertThat(people.post("/talks/templates/new", Map.of("code", "raq", "kind", "raq")).body())
        .contains("There is a template for these already.");
    long text = app.get(Expectations.class).listAll().getFirst().id();
    assertThat(
            people
                .post("/expectations/texts/" + text, Map.of("words", "x".repeat(4001), "unit", ""))
                .body())
        .contains("A text is longer than its field takes.", "x".repeat(4001));
  }
}
