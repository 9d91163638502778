package org.floorwalker.planning.optimise.search;

/// Makes room for an activity inside a shift: pauses make way.
final class RoomInShift {
  /// No shift.
  static final int NO_DAY = -1;

  private final Plan plan;

  RoomInShift(Plan plan) {
    this.plan = plan;
  }

  /// The day of the agent's shift that holds all the slots, or [#NO_DAY].
  int dayAround(int a, int start, int end) {
    for (int d = 0; d < plan.duties.days; d++) {
      boolean holds = plan.duties.start(a, d) <= start && plan.duties.end(a, d) >= end;
      if (plan.duties.works(a, d) && holds) {
        return d;
      }
    }
    return NO_DAY;
  }

  /// Moves the agent's pauses out of the slots; false when they fit nowhere else.
  ///
  /// @param from pauses before it stay
  boolean make(int a, int day, int from, int start, int end) {
    Draft draft = plan.newDraft();
    plan.duties.read(a, day, draft);
    ShiftForm form = plan.duties.form(a, day);
    if (isClear(form, draft, start, end)) {
      return true;
    }
    Search search = new Search(plan, SearchRandom.of(1, 7));
    boolean placed =
        draft.start >= from
            ? search.placePauses(a, draft, start, end)
            : placeLater(form, draft, a, from, start, end);
    if (placed) {
      plan.begin(a);
      plan.put(day, draft);
      plan.enact();
    }
    return placed;
  }

  /// Of a shift that has begun only the pauses still ahead can move.
  private boolean placeLater(ShiftForm form, Draft draft, int a, int from, int start, int end) {
    for (int[] places : form.placements()) {
      boolean keeps = true;
      for (int i = 0; i < form.pauses; i++) {
        boolean past = draft.start + Math.min(draft.pauses[i], places[i]) < from;
        boolean busy =
            plan.desk.isBusyWithin(
                a, draft.start + places[i], draft.start + places[i] + form.length(i));
        keeps &= !busy && (!past || places[i] == draft.pauses[i]);
      }
      Draft tried = plan.newDraft();
      tried.copyFrom(draft);
      System.arraycopy(places, 0, tried.pauses, 0, form.pauses);
      if (keeps && isClear(form, tried, start, end)) {
        draft.copyFrom(tried);
        return true;
      }
    }
    return false;
  }

  private static boolean isClear(ShiftForm form, Draft draft, int start, int end) {
    for (int i = 0; i < form.pauses; i++) {
      int pause = draft.start + draft.pauses[i];
      if (pause < end && pause + form.length(i) > start) {
        return false;
      }
    }
    return true;
  }
}
