package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// FEATURE: what no browser sends is answered with 400 and never with a defect.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentFormsTest {
  private static final String DAY = SmallFloor.MONDAY.toString();

  private static final Map<String, Map<String, String>> FORMS =
      Map.of(
          "deviation",
          Map.of("from", DAY + "T10:00", "until", DAY + "T12:00", "what", "Fire drill"),
          "special-day",
          Map.of("date", DAY, "name", "Fair"),
          "ruling",
          Map.of(
              "queue", "phone", "first", DAY, "last", DAY, "ruling", "LEFT_OUT", "reason", "Fire"));

  private static final Map<String, Map<String, String>> MISREAD =
      Map.of(
          "deviation",
          Map.of("from", DAY, "until", "noon", "percent", "ten", "replaces", "x"),
          "special-day",
          Map.of("date", "3027-04-05", "last", "Monday", "kind", "PARTY"),
          "ruling",
          Map.of("first", "", "last", "Monday", "ruling", "FORGET"));

  private final TestApp app = TestApp.fresh();

  SentFormsTest() {
    SmallFloor.in(app);
  }

  private int status(String form, Map<String, String> fields) {
    return app.as(Role.PLANNER).post("/forecast/" + form, fields).statusCode();
  }

  @Test
  void a01_whatIsNeededIsNeverLeftOut() {
    FORMS.forEach(
        (form, fields) -> {
          assertThat(status(form, fields)).as(form).isEqualTo(303);
          for (String field : fields.keySet()) {
            Map<String, String> less = new HashMap<>(fields);
            less.remove(field);
            assertThat(status(form, less)).as(form + " without " + field).isEqualTo(400);
          }
        });
  }

  @Test
  void a02_whatCannotBeReadIsRefused() {
    MISREAD.forEach(
        (form, fields) ->
            fields.forEach(
                (field, value) -> {
                  Map<String, String> other = new HashMap<>(FORMS.get(form));
                  other.put(field, value);
                  assertThat(status(form, other)).as(form + " with " + field).isEqualTo(400);
                }));
  }
}
