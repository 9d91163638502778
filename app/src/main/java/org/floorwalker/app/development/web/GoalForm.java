package org.floorwalker.app.development.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.Goal;
import org.floorwalker.app.development.GoalMeasure;
import org.floorwalker.app.development.PeopleGoals;
import org.floorwalker.app.development.WhyNot;
import org.floorwalker.app.platform.access.Viewer;

/// A goal as it was typed: whatever cannot be read is told at once, before the goal is wished for.
final class GoalForm {
  private final Map<String, String> form;
  private final List<Goal.Owner> owners;
  private final Set<WhyNot> why = EnumSet.noneOf(WhyNot.class);

  /// @param owners whose goals may be set
  GoalForm(Map<String, String> form, List<Goal.Owner> owners) {
    this.form = form;
    this.owners = owners;
  }

  /// Why it was not set; empty when it was.
  Set<WhyNot> send(Viewer viewer, PeopleGoals goals) {
    Optional<Goal.Owner> owner = owner();
    Optional<LocalDate> due = due();
    Optional<GoalMeasure.Target> target = target();
    return why.isEmpty()
        ? goals.add(viewer, wish(owner.orElseThrow(), due.orElseThrow()), target)
        : why;
  }

  private PeopleGoals.Wish wish(Goal.Owner owner, LocalDate due) {
    int parent = TalkForms.number(form, "parent");
    return new PeopleGoals.Wish(
        owner,
        parent == 0 ? null : (long) parent,
        TalkForms.text(form, "words"),
        form.containsKey("soft"),
        TalkForms.text(form, "target"),
        due);
  }

  private Optional<Goal.Owner> owner() {
    Optional<Goal.Owner> owner =
        owners.stream()
            .filter(one -> GoalPages.value(one).equals(TalkForms.text(form, "owner")))
            .findFirst();
    if (owner.isEmpty()) {
      why.add(WhyNot.GOAL_OWNER);
    }
    return owner;
  }

  private Optional<LocalDate> due() {
    try {
      return Optional.of(LocalDate.parse(TalkForms.text(form, "due")));
    } catch (DateTimeException unreadable) {
      why.add(WhyNot.DAY_UNREADABLE);
      return Optional.empty();
    }
  }

  /// A share is typed in per cent, a time in seconds; empty when no figure was chosen.
  private Optional<GoalMeasure.Target> target() {
    return GoalMeasure.findKey(TalkForms.text(form, "measure")).flatMap(this::target);
  }

  private Optional<GoalMeasure.Target> target(GoalMeasure measure) {
    String typed = TalkForms.text(form, "value").replace(',', '.');
    if (!typed.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      why.add(WhyNot.GOAL_TARGET);
      return Optional.empty();
    }
    double value = Double.parseDouble(typed) / (measure.isShare() ? 100 : 1);
    if (measure.isShare() && value > 1) {
      why.add(WhyNot.GOAL_SHARE);
      return Optional.empty();
    }
    return Optional.of(new GoalMeasure.Target(measure, value, !form.containsKey("lower")));
  }
}
