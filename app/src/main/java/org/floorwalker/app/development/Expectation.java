package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.words.LocalText;

/// What is expected of people in a role and a stage of their tenure, in writing. A version never
/// changes; what somebody said to it was said to that version.
///
/// @param id of this version
/// @param audience of whom
/// @param number of the version, from 1
/// @param words one expectation a line
public record Expectation(long id, Audience audience, int number, LocalText words) {

  /// @param unit `front`, `back` or empty for both
  public record Audience(Role role, Stage stage, String unit) {
    /// The audience somebody belongs to on a day, with their unit.
    public static Audience of(Placement person, LocalDate day) {
      return new Audience(
          person.tenure().leads() ? Role.LEADER : Role.AGENT,
          Stage.after(ChronoUnit.DAYS.between(person.tenure().since(), day)),
          person.unit());
    }

    /// The same for both units.
    public Audience ofBothUnits() {
      return new Audience(role, stage, "");
    }
  }

  /// In which role.
  public enum Role {
    AGENT,
    LEADER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How long somebody has been here.
  public enum Stage {
    FIRST_90_DAYS,
    FIRST_YEAR,
    LATER;

    private static final int NEW_DAYS = 90;
    private static final int YEAR_DAYS = 365;

    /// @param days since the first day, 0 on it
    static Stage after(long days) {
      return days < NEW_DAYS ? FIRST_90_DAYS : days < YEAR_DAYS ? FIRST_YEAR : LATER;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> findKey(String key) {
      return Stream.of(values()).filter(stage -> stage.key().equals(key)).findFirst();
    }
  }

  /// What one side said to it for one person.
  ///
  /// @param words why not; empty for who agrees
  public record View(boolean agrees, String words, String by, Instant at) {}

  /// What is expected of one person, and what the two said to it.
  ///
  /// @param own the viewer's side
  public record Plan(Placement person, Expectation expectation, Map<Side, View> views, Side own) {
    public Plan {
      views = Map.copyOf(views);
    }

    public boolean isAgreed() {
      return views.size() == 2 && views.values().stream().allMatch(View::agrees);
    }

    public boolean waitsFor(Side side) {
      return !views.containsKey(side);
    }
  }

  /// The expectations in a language, one each.
  public List<String> lines(Locale language) {
    return words.in(language).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
