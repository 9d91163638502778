package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// FEATURE: what no browser sends is answered with 400 and never with a defect; what a form may
/// leave out has its usual value.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentFormsTest {
  private static final String DAY = SmallFloor.MONDAY.toString();

  private final GridFloor floor = new GridFloor();
  private final TestApp app = floor.app;
  private final String schedule = "/schedule/" + floor.draft;

  /// A form as its page sends it when nothing that may be left out is filled.
  ///
  /// @param misread a value for each field that holds more than words, which cannot be read as one
  private record Form(
      String path, boolean isAsked, Map<String, String> needed, Map<String, String> misread) {
    static Form posted(String path, Map<String, String> needed, Map<String, String> misread) {
      return new Form(path, false, needed, misread);
    }

    Map<String, String> without(String field) {
      Map<String, String> less = new HashMap<>(needed);
      less.remove(field);
      return less;
    }

    Map<String, String> with(String field, String value) {
      Map<String, String> other = new HashMap<>(needed);
      other.put(field, value);
      return other;
    }
  }

  private List<Form> forms() {
    Map<String, String> row = Map.of("person", "nobody", "day", DAY, "seen", "0");
    return List.of(
        Form.posted(
            "/schedule/make",
            Map.of("first", DAY, "days", "7", "cpu", "1", "seed", "-1"),
            Map.of(
                "first", "5 April", "days", "7.5", "cpu", "long", "seed", "x", "from", "first",
                "weeks", "some")),
        Form.posted(
            schedule + "/correct",
            row,
            Map.of("day", "Monday", "seen", "x", "start", "8:00", "pause", "noon", "to", "13:00")),
        Form.posted(
            schedule + "/activity",
            with(row, "start", "08:15"),
            Map.of("day", "3027-04-05", "seen", "", "start", "25:00", "minutes", "thirty")),
        Form.posted(
            schedule + "/activity/out",
            with(row, "activity", "none"),
            Map.of("day", "Monday", "seen", "x")),
        Form.posted(schedule + "/try", Map.of(), Map.of("from", "8:00", "hours", "many")),
        new Form(
            schedule + "/places",
            true,
            Map.of("person", "nobody", "day", DAY),
            Map.of("day", "Monday", "deed", "PUSH", "pause", "noon", "from", "8:00", "hours", "x")),
        Form.posted(
            schedule + "/copy",
            Map.of("copied", DAY, "onto", SmallFloor.MONDAY.plusDays(1).toString()),
            Map.of("copied", "Monday", "onto", "")),
        Form.posted(
            schedule + "/pattern",
            Map.of("from", DAY, "to", DAY, "pattern", "off"),
            Map.of("from", "Monday", "to", "x", "shift", "one")),
        Form.posted(
            "/agreements/rule",
            Map.of(
                "country",
                "NO",
                "agreement",
                "",
                "rule",
                "none",
                "value",
                "11",
                "basis",
                "",
                "from",
                DAY),
            Map.of("from", "Monday")));
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> more = new HashMap<>(form);
    more.put(name, value);
    return more;
  }

  @Test
  void a01_whatMayBeLeftOutHasItsUsualValue() {
    for (Form form : forms()) {
      assertThat(status(form, form.needed())).as(form.path()).isIn(Set.of(200, 303, 404, 422));
    }
  }

  private int status(Form form, Map<String, String> fields) {
    boolean isOfPeople = form.path().startsWith("/agreements");
    TestApp.Client client = app.as(isOfPeople ? Role.PEOPLE : Role.PLANNER);
    return form.isAsked()
        ? client.get(form.path() + "?" + query(fields)).statusCode()
        : client.post(form.path(), fields).statusCode();
  }

  private static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Test
  void a02_whatIsNeededIsNeverLeftOut() {
    for (Form form : forms()) {
      for (String field : form.needed().keySet()) {
        assertThat(status(form, form.without(field)))
            .as(form.path() + " without " + field)
            .isEqualTo(400);
      }
    }
  }

  @Test
  void a03_whatCannotBeReadIsRefused() {
    for (Form form : forms()) {
      form.misread()
          .forEach(
              (field, value) ->
                  assertThat(status(form, form.with(field, value)))
                      .as("%s with %s=%s", form.path(), field, value)
                      .isEqualTo(400));
    }
  }
}
