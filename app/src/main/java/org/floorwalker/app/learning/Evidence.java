package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Proof that somebody tried, and perhaps passed; written once and never changed.
///
/// @param entry what was done
/// @param attempt 1, 2, … for this person and course
/// @param recordedBy name of the login that wrote it
/// @param seal SHA-256 over this entry and the seal before it, hexadecimal
public record Evidence(
    long id, Entry entry, int attempt, Instant recordedAt, String recordedBy, String seal) {

  /// What was done.
  ///
  /// @param completedOn local day at the person's site
  /// @param validUntil last day it holds when the certificate says so, null when the requirement's
  ///     rhythm says it
  /// @param way how it was learnt, a word of [Course.Kind] or `brought-in`
  /// @param assessor trainer, observer or whoever issued it; empty when the learner did it alone
  /// @param identity how we know who it was, such as the login
  public record Entry(
      PersonId person,
      Content content,
      Result result,
      LocalDate completedOn,
      @Nullable LocalDate validUntil,
      String way,
      String assessor,
      String identity,
      String note) {}

  /// What it was about, in words of its own, so that it outlives the course.
  ///
  /// @param version null for what was learnt elsewhere
  /// @param hash of the version, null for what was learnt elsewhere
  public record Content(
      String course, String title, @Nullable Integer version, @Nullable String hash) {}

  /// How it went.
  ///
  /// @param score of 100, null when nothing was scored
  /// @param minutes time spent
  public record Result(
      boolean passed, @Nullable Integer score, @Nullable Integer passMark, int minutes) {}
}
