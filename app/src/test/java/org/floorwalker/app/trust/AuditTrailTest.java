package org.floorwalker.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: an auditor finds who did what about whom, by day, by word and by name, sees what is
/// another than before, and takes it away.
class AuditTrailTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final Locale NORWEGIAN = Locale.of("nb");

  @Test
  void a01_whatDiffersIsToldFieldByField() {
    assertThat(
            Difference.between(
                "{\"name\": \"Ada\", \"times\": {\"from\": \"08:00\"}, \"skills\": [1, 2], \"note\": null}",
                "{\"name\": \"Ada\", \"times\": {\"from\": \"09:00\"}, \"skills\": [1, 3], \"steps\": [{\"day\": 1}]}"))
        .containsExactly(
            new Difference("times.from", "08:00", "09:00"),
            new Difference("skills", "1, 2", "1, 3"),
            new Difference("steps[1].day", null, "1"));
    assertThat(Difference.between(null, "true")).containsExactly(new Difference("", null, "true"));
    assertThat(Difference.between(null, null)).isEmpty();
  }

  @Test
  void a02_itIsFoundByDayWordAndNameAndTakenAway() {
    TestApp app = TestApp.fresh();
    PersonId person = someone(app);
    Viewer auditor = app.viewer(Role.AUDITOR);
    AuditTrail trail = app.get(AuditTrail.class);
    app.get(Audit.class)
        .record(
            app.viewer(Role.PEOPLE),
            "people.employment-changed",
            About.thingOf(person, "employment", "a1"),
            Map.of("contract", "full-time"),
            Map.of("contract", "part-time-50"));

    assertThat(trail.find(auditor, wish("kontrakt for en person", null, null), NORWEGIAN))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.person()).isEqualTo("Ada Berg");
              assertThat(line.differences())
                  .containsExactly(new Difference("contract", "full-time", "part-time-50"));
              assertThat(trail.find(auditor, wish("ada", null, null), NORWEGIAN))
                  .as("by the name of whom it is about")
                  .contains(line);
            });
    assertThat(trail.find(auditor, wish("", TODAY, TODAY), NORWEGIAN)).isNotEmpty();
    assertThat(trail.find(auditor, wish("", TODAY.plusDays(1), null), NORWEGIAN)).isEmpty();
    assertThat(trail.find(auditor, wish("", null, TODAY.minusDays(1)), NORWEGIAN)).isEmpty();

    var page = app.as(Role.AUDITOR).get("/trust/audit?find=employment");
    assertThat(page.body()).contains("Contract of a person changed", "<del>full-time</del>");
    assertThat(app.as(Role.AUDITOR).get("/trust/audit?from=yesterday").statusCode()).isEqualTo(422);
    var file = app.as(Role.AUDITOR).post("/trust/audit/file", Map.of("find", "employment"));
    assertThat(file.body()).contains("people.employment-changed", "part-time-50");
    assertThat(trail.find(auditor, wish("trail-taken", null, null), NORWEGIAN)).hasSize(1);
  }

  private static PersonId someone(TestApp app) {
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\nOslo,NO,Europe/Oslo,07:00,22:00\n",
        TODAY);
    app.bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull-time,37.5,7.5,2\n",
        TODAY);
    app.bring(
        PeopleForm.AGENTS,
        "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name\n"
            + "a1,Oslo,,,full-time,,07:00,12:00,no,Ada Berg\n",
        TODAY);
    return app.person("a1");
  }

  private static AuditTrail.Wish wish(
      String text, @Nullable LocalDate from, @Nullable LocalDate last) {
    return new AuditTrail.Wish(text, from, last, null);
  }
}
