package org.floorwalker.app.rostering;

import java.util.List;
import java.util.function.Predicate;
import org.floorwalker.app.rostering.AwayEffect.Tightest;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.jspecify.annotations.Nullable;

/// Compares two splits of the same slots.
final class AwayEffects {
  private AwayEffects() {}

  static AwayEffect of(DeskTable.Split before, DeskTable.Split after, List<String> queues) {
    double hours = before.table().slot().toMinutes() / 60.0;
    double shortBefore = 0;
    double shortAfter = 0;
    @Nullable Tightest tightest = null;
    for (int slot = 0; slot < before.table().slots().size(); slot++) {
      double was = before.shortBy(slot, _ -> true);
      double becomes = after.shortBy(slot, _ -> true);
      shortBefore += was * hours;
      shortAfter += becomes * hours;
      Tightest here = tightest(after, slot, queues::contains, becomes - was);
      tightest = tightest == null || isTighter(here, tightest) ? here : tightest;
    }
    return new AwayEffect(shortBefore, shortAfter, tightest);
  }

  private static Tightest tightest(
      DeskTable.Split split, int slot, Predicate<String> queues, double newlyShort) {
    double needed = 0;
    int planned = 0;
    DeskTable table = split.table();
    for (int queue = 0; queue < table.queues().size(); queue++) {
      if (queues.test(table.queues().get(queue))) {
        needed += table.need(slot, queue);
        planned += split.served(slot, queue);
      }
    }
    return new Tightest(table.slots().get(slot), needed, planned, newlyShort);
  }

  private static boolean isTighter(Tightest one, Tightest other) {
    return one.newlyShort() > other.newlyShort() + 1e-9
        || (Math.abs(one.newlyShort() - other.newlyShort()) < 1e-9
            && one.planned() - one.needed() < other.planned() - other.needed());
  }
}
