package org.floorwalker.app.development;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// A talk between a leader and an employee. What either has written lies elsewhere.
///
/// @param id the talk
/// @param kind what it counts as
/// @param template version of the template it was planned with
/// @param pair who talks
/// @param plan when and where
/// @param state where it stands
/// @param leader how far the leader's side is
/// @param employee how far the employee's side is
/// @param times when what happened
/// @param version goes up with each deed
public record Talk(
    long id,
    TalkKind kind,
    long template,
    Pair pair,
    Plan plan,
    TalkState state,
    Progress leader,
    Progress employee,
    Times times,
    int version) {
  /// Days before a talk from which it waits for those who talk.
  public static final int NEAR_DAYS = 7;

  /// A talk that is planned and in which nobody has done anything yet.
  public static Talk planned(TalkTemplate template, Pair pair, Plan plan) {
    return new Talk(
        0,
        template.kind(),
        template.version(),
        pair,
        plan,
        TalkState.PLANNED,
        Progress.NONE,
        Progress.NONE,
        Times.NONE,
        1);
  }

  /// Who talks.
  public record Pair(PersonId employee, PersonId leader) {
    public PersonId person(Side side) {
      return side == Side.LEADER ? leader : employee;
    }
  }

  /// When and where.
  ///
  /// @param origin how it came about: `planned`, `series`, `asked`, `note` or `imported`
  /// @param askedBy who asked for it; null when nobody in particular
  /// @param reason why it was asked for; empty when not
  /// @param dueFrom first day on which it fulfils its cadence
  /// @param dueUntil last day on which it does
  /// @param startsAt null while no time was found
  /// @param minutes its length
  /// @param medium how they meet
  /// @param place room, number or link
  public record Plan(
      String origin,
      @Nullable Side askedBy,
      String reason,
      LocalDate dueFrom,
      LocalDate dueUntil,
      @Nullable Instant startsAt,
      int minutes,
      Medium medium,
      String place) {
    /// The same at another time and place; null takes the time away.
    public Plan at(@Nullable Instant newStart, int newMinutes, Medium newMedium, String newPlace) {
      return new Plan(
          origin, askedBy, reason, dueFrom, dueUntil, newStart, newMinutes, newMedium, newPlace);
    }
  }

  /// How two people meet.
  public enum Medium {
    IN_PERSON,
    VIDEO,
    PHONE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Medium ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// How far one side is, as the other may know it: never how much was written.
  ///
  /// @param stage of the preparation
  /// @param readyAt null while not ready
  /// @param view of the record after the talk
  public record Progress(Stage stage, @Nullable Instant readyAt, View view) {
    public static final Progress NONE = new Progress(Stage.EMPTY, null, View.OPEN);

    public Progress with(Stage newStage, @Nullable Instant at) {
      return new Progress(newStage, at, view);
    }

    public Progress with(View newView) {
      return new Progress(stage, readyAt, newView);
    }

    /// Of the preparation.
    public enum Stage {
      EMPTY,
      WRITING,
      READY,
      /// Says so itself, or was not there when the other opened alone.
      UNPREPARED;

      public boolean isSettled() {
        return this == READY || this == UNPREPARED;
      }

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /// Of the record.
    public enum View {
      OPEN,
      CONFIRMED,
      DISAGREES;

      public boolean isSettled() {
        return this != OPEN;
      }

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /// When what happened; null for what did not yet.
  public record Times(
      @Nullable Instant shared,
      @Nullable Instant held,
      int heldMinutes,
      @Nullable Instant agreed,
      @Nullable Instant closed) {
    public static final Times NONE = new Times(null, null, 0, null, null);

    public Times sharedAt(Instant at) {
      return new Times(at, held, heldMinutes, agreed, closed);
    }

    public Times heldAt(Instant at, int minutes) {
      return new Times(shared, at, minutes, agreed, closed);
    }

    public Times agreedAt(@Nullable Instant at) {
      return new Times(shared, held, heldMinutes, at, closed);
    }

    public Times closedAt(Instant at) {
      return new Times(shared, held, heldMinutes, agreed, at);
    }
  }

  public Progress progress(Side side) {
    return side == Side.LEADER ? leader : employee;
  }

  public Talk with(TalkState newState) {
    return new Talk(id, kind, template, pair, plan, newState, leader, employee, times, version);
  }

  public Talk with(Pair newPair) {
    return new Talk(id, kind, template, newPair, plan, state, leader, employee, times, version);
  }

  public Talk with(Plan newPlan) {
    return new Talk(id, kind, template, pair, newPlan, state, leader, employee, times, version);
  }

  public Talk with(Times newTimes) {
    return new Talk(id, kind, template, pair, plan, state, leader, employee, newTimes, version);
  }

  public Talk with(Side side, Progress progress) {
    return side == Side.LEADER
        ? new Talk(id, kind, template, pair, plan, state, progress, employee, times, version)
        : new Talk(id, kind, template, pair, plan, state, leader, progress, times, version);
  }

  /// Whether its time has come nearer than a week: its hour, or where it has none its last day.
  /// What somebody asked for is near from the first.
  public boolean isNear(Instant now, LocalDate today) {
    LocalDate week = today.plusDays(NEAR_DAYS);
    return plan.startsAt() != null
        ? plan.startsAt().isBefore(now.plus(Duration.ofDays(NEAR_DAYS)))
        : plan.askedBy() != null
            || (!plan.dueFrom().isAfter(today) && !plan.dueUntil().isAfter(week));
  }

  /// Whether the preparations of both lie open.
  public boolean isShared() {
    return times.shared() != null;
  }
}
