package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.ActivityKinds;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DayPlan.Piece;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.ShiftExplaining;
import org.floorwalker.app.rostering.SmallTasks;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the panel beside the day grid: why the row is as it is, and a form for every change.
@Component
final class RowPanels {
  private static final int PAUSE_CHOICES = 8;
  private static final Duration PAUSE_STEP = Duration.ofMinutes(15);

  private final RosterEditing editing;
  private final ShiftExplaining explaining;
  private final ActivityKinds kinds;
  private final SmallTasks tasks;

  RowPanels(
      RosterEditing editing, ShiftExplaining explaining, ActivityKinds kinds, SmallTasks tasks) {
    this.editing = editing;
    this.explaining = explaining;
    this.kinds = kinds;
    this.tasks = tasks;
  }

  /// The panel of the row the address names; null when it names none that is shown.
  ScheduleView.@Nullable Panel of(
      RosterVersion version,
      ScheduleViews.Wanted wanted,
      GridPeople.Shown shown,
      Map<PersonId, DayPlan> plans) {
    return shown.everybody().stream()
        .filter(member -> member.agent().id().equals(wanted.shift()))
        .findFirst()
        .map(member -> panel(version, wanted, shown, member, plans))
        .orElse(null);
  }

  private ScheduleView.Panel panel(
      RosterVersion version,
      ScheduleViews.Wanted wanted,
      GridPeople.Shown shown,
      Member member,
      Map<PersonId, DayPlan> plans) {
    DayPlan plan = plans.get(member.id());
    ScheduleView.Named row =
        new ScheduleView.Named(
            member.agent().id(),
            member.name(),
            shown.text(member, plan),
            editing.lastEdit(version.id(), member.id(), wanted.day()),
            shown.isLocked(member.id(), wanted.day()));
    return new ScheduleView.Panel(
        row,
        plan == null
            ? null
            : explaining.account(version.id(), member.agent().id(), wanted.day()).orElse(null),
        plan == null ? 0 : plan.paid().toMinutes() / 60.0,
        plan == null ? List.of() : tasks.quiet(version.id(), member.id(), wanted.day(), plan),
        choices(wanted, shown, member, plans),
        editing.isOpen(version, wanted.day()));
  }

  private ScheduleView.Choices choices(
      ScheduleViews.Wanted wanted,
      GridPeople.Shown shown,
      Member member,
      Map<PersonId, DayPlan> plans) {
    DayPlan plan = plans.get(member.id());
    return new ScheduleView.Choices(
        plan == null ? List.of() : plan.shift().pauses().stream().map(RowPanels::choice).toList(),
        plan == null ? List.of() : activities(plan),
        shown.shown().stream()
            .filter(other -> !other.id().equals(member.id()))
            .map(other -> other(shown, other, plans.get(other.id())))
            .toList(),
        kinds.listOn(wanted.day()));
  }

  private static List<Piece.Beside> activities(DayPlan plan) {
    return plan.pieces().stream()
        .filter(Piece.Beside.class::isInstance)
        .map(Piece.Beside.class::cast)
        .toList();
  }

  private static Field.Choice other(GridPeople.Shown shown, Member member, @Nullable DayPlan plan) {
    String hours = plan == null ? "–" : shown.text(member, plan);
    return new Field.Choice(member.agent().id(), member.name() + ", " + hours);
  }

  private static ScheduleView.PauseChoice choice(Pause pause) {
    Instant start = pause.range().startInclusive();
    return new ScheduleView.PauseChoice(
        pause.kind() == PauseKind.MEAL ? Look.MEAL : Look.BREAK,
        start,
        Stream.iterate(-PAUSE_CHOICES, i -> i <= PAUSE_CHOICES, i -> i + 1)
            .map(i -> start.plus(PAUSE_STEP.multipliedBy(i)))
            .toList());
  }
}
