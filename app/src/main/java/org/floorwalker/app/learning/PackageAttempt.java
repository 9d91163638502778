package org.floorwalker.app.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody's attempt at a package of e-learning.
///
/// @param login of the learner, for the evidence
/// @param version of the course
/// @param hash of the package
/// @param edition `scorm-1-2` or `scorm-2004`
/// @param launch path of the page that starts it
/// @param data what the content has told, by element of the run-time's data model
/// @param recorded whether its end stands in the ledger
public record PackageAttempt(
    PersonId person,
    String login,
    String course,
    int version,
    String hash,
    String edition,
    String launch,
    Instant startedAt,
    Map<String, String> data,
    boolean recorded) {
  public PackageAttempt {
    data = Map.copyOf(data);
  }

  PackageAttempt with(Map<String, String> told) {
    return new PackageAttempt(
        person, login, course, version, hash, edition, launch, startedAt, told, recorded);
  }

  /// How it ended, as the content told.
  ///
  /// @param score of 100, null when it told none
  public record End(boolean passed, @Nullable Integer score) {}

  /// The end, once the content has told one: `cmi.core.lesson_status` of SCORM 1.2 (run-time
  /// environment, section 3.4.4), `cmi.completion_status` and `cmi.success_status` of SCORM 2004
  /// (sections 4.2.4 and 4.2.22).
  public Optional<End> end() {
    String status = data.getOrDefault("cmi.core.lesson_status", "");
    String success = data.getOrDefault("cmi.success_status", "");
    boolean completed = data.getOrDefault("cmi.completion_status", "").equals("completed");
    if (status.equals("failed") || success.equals("failed")) {
      return Optional.of(new End(false, score()));
    }
    boolean done = status.equals("passed") || status.equals("completed");
    return done || success.equals("passed") || completed
        ? Optional.of(new End(true, score()))
        : Optional.empty();
  }

  /// The score of 100; a raw score is held against the greatest the content named, 100 without.
  private @Nullable Integer score() {
    Double scaled = number("cmi.score.scaled");
    Double raw = number(edition.equals("scorm-2004") ? "cmi.score.raw" : "cmi.core.score.raw");
    Double most = number(edition.equals("scorm-2004") ? "cmi.score.max" : "cmi.core.score.max");
    double share =
        scaled != null
            ? scaled
            : raw == null ? Double.NaN : raw / (most == null || most <= 0 ? 100 : most);
    return Double.isNaN(share) ? null : (int) Math.round(100 * Math.clamp(share, 0, 1));
  }

  private @Nullable Double number(String element) {
    String text = data.getOrDefault(element, "");
    return text.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? Double.valueOf(text) : null;
  }
}
