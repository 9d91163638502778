package org.floorwalker.planning.optimise.search;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.optimise.NoticeByCountry;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.optimise.RepairProposal.Change;
import org.floorwalker.planning.optimise.RepairProposal.Means;
import org.jspecify.annotations.Nullable;

/// The repair itself: the best single change again and again, while it is worth touching somebody.
///
/// Only the days of the disturbance are changed, at most the first few of them: how long an illness
/// lasts is seldom known. Only people who serve a queue that is hit can help.
final class RepairSteps {
  private static final int MOST_DAYS = 5;
  private static final int MOST_STEPS = 10;
  private static final int NOTICE_MINUTES = (int) RepairProposal.NOTICE.toMinutes();
  private static final int FARTHEST_START = 2;
  private static final double TOUCH = 5;
  private static final double RESHAPE = 8;
  private static final double CALL_OUT = 20;

  private final Plan plan;
  private final Search search;
  private final DayWords words;
  private final Damage.Scope scope;
  private final NoticeByCountry notice;
  private final int fromSlot;
  private final BitSet touched = new BitSet();
  private final List<Noted> noted = new ArrayList<>();

  /// Shifts before their first change, by agent and day.
  private final Map<List<Integer>, String> wordsBefore = new HashMap<>();

  /// @param isOfShift whether a shift or its pauses changed, not an activity
  private record Noted(int agent, int day, Change change, boolean isOfShift) {}

  /// The best change found in a sweep.
  ///
  /// @param gain grains, the worth of touching the agent taken off
  private record Step(int agent, int day, Draft draft, long gain, double value) {}

  RepairSteps(Plan plan, Damage.Scope scope, NoticeByCountry notice) {
    this.plan = plan;
    this.words = new DayWords(plan);
    this.search = new Search(plan, SearchRandom.of(1, 7));
    this.scope = scope;
    this.notice = notice;
    this.fromSlot = scope.fromSlot();
    search.setTemperature(0);
  }

  /// What is changed in the end: a shift that is again as it was is not.
  List<Change> changes() {
    return noted.stream().filter(note -> !isAsBefore(note)).map(Noted::change).toList();
  }

  private boolean isAsBefore(Noted note) {
    String before = wordsBefore.get(List.of(note.agent, note.day));
    return note.isOfShift && words.of(note.agent, note.day).equals(before);
  }

  /// Improves the plan with the means, on top of what was done before.
  void improve(Means means) {
    switch (means) {
      case BREAKS -> steps(false);
      case ACTIVITIES -> {
        moveActivities();
        steps(false);
      }
      case EXTENSIONS -> steps(true);
    }
  }

  /// The best single change by all means, made; null when none is worth touching anybody.
  @Nullable Change best() {
    Step best = null;
    for (int d : firstDays()) {
      best = better(best, bestStep(d, true));
    }
    if (best == null) {
      return null;
    }
    take(best);
    return noted.getLast().change();
  }

  private void steps(boolean reshaping) {
    for (int d : firstDays()) {
      for (int n = 0; n < MOST_STEPS; n++) {
        Step best = bestStep(d, reshaping);
        if (best == null) {
          break;
        }
        take(best);
      }
    }
  }

  private @Nullable Step bestStep(int d, boolean reshaping) {
    Step best = null;
    for (int a : scope.helpers()) {
      best = better(best, bestStep(a, d, reshaping));
    }
    return best;
  }

  private static @Nullable Step better(@Nullable Step one, @Nullable Step other) {
    return one == null || (other != null && other.gain > one.gain) ? other : one;
  }

  private List<Integer> firstDays() {
    return scope.days().subList(0, Math.min(MOST_DAYS, scope.days().size()));
  }

  private @Nullable Step bestStep(int a, int d, boolean reshaping) {
    Step best = plan.duties.works(a, d) ? pauseStep(a, d, null) : null;
    if (!reshaping) {
      return best;
    }
    Person person = plan.person(a);
    boolean works = plan.duties.works(a, d);
    int now = works ? plan.duties.startIndex(a, d) : 0;
    int first = works ? Math.max(0, now - FARTHEST_START) : 0;
    int last = works ? now + FARTHEST_START : person.menus()[d].size() - 1;
    for (int s = first; s <= Math.min(last, person.menus()[d].size() - 1); s++) {
      if (mayStart(a, d, s)) {
        int fitting = person.formsThatFit(d, s);
        int lowest = works ? Math.max(0, plan.duties.formIndex(a, d) - 1) : 0;
        int highest = works ? plan.duties.formIndex(a, d) + 2 : fitting - 1;
        for (int f = lowest; f <= Math.min(highest, fitting - 1); f++) {
          best = shiftStep(a, d, s, f, best);
        }
      }
    }
    return best;
  }

  /// A begun shift keeps its start; nobody is called in without notice.
  private boolean mayStart(int a, int d, int startIndex) {
    int start = plan.person(a).menus()[d].starts()[startIndex];
    int notice = NOTICE_MINUTES / plan.part.model().axis().slotMinutes();
    boolean same = plan.duties.works(a, d) && plan.duties.startIndex(a, d) == startIndex;
    boolean noticed = start >= fromSlot + notice;
    boolean begun = plan.duties.works(a, d) && plan.duties.start(a, d) < fromSlot + notice;
    return same || (noticed && !begun);
  }

  private @Nullable Step shiftStep(int a, int d, int startIndex, int form, @Nullable Step best) {
    Draft draft = plan.newDraft();
    boolean works = plan.duties.works(a, d);
    if (works) {
      plan.duties.read(a, d, draft);
    }
    int start = plan.person(a).menus()[d].starts()[startIndex];
    ShiftForm shape = plan.person(a).forms()[form];
    boolean begun = works && start < fromSlot;
    boolean sameRows = works && shape.pauses == plan.duties.form(a, d).pauses;
    draft.start = start;
    draft.startIndex = startIndex;
    draft.form = form;
    boolean placed =
        begun ? sameRows && shape.fits(draft.pauses) : search.placePauses(a, draft, 0, fromSlot);
    return placed ? priced(a, d, draft, works ? RESHAPE : CALL_OUT, best) : best;
  }

  /// Every single pause not yet begun to every other place; whole shifts ahead all at once.
  private @Nullable Step pauseStep(int a, int d, @Nullable Step known) {
    Step best = known;
    Draft draft = plan.newDraft();
    plan.duties.read(a, d, draft);
    if (draft.start >= fromSlot) {
      return search.placePauses(a, draft) ? priced(a, d, draft, TOUCH, best) : best;
    }
    ShiftForm form = plan.duties.form(a, d);
    for (int i = 0; i < form.pauses; i++) {
      if (draft.start + draft.pauses[i] >= fromSlot) {
        int old = draft.pauses[i];
        for (int o = fromSlot - draft.start; o <= form.row(i).latest(); o++) {
          draft.pauses[i] = o;
          best = form.fits(draft.pauses) ? priced(a, d, draft, TOUCH, best) : best;
        }
        draft.pauses[i] = old;
      }
    }
    return best;
  }

  private @Nullable Step priced(int a, int d, Draft draft, double worth, @Nullable Step best) {
    plan.begin(a);
    plan.put(d, draft);
    long gain = Long.MIN_VALUE;
    double value = 0;
    if (plan.isLawful() && plan.keepsActivities()) {
      long price = plan.price();
      value = Points.points(-price);
      gain = -price - Points.grains(touched.get(a) ? 1 : worth);
    }
    plan.reject();
    if (gain <= 0 || (best != null && gain <= best.gain)) {
      return best;
    }
    Draft kept = plan.newDraft();
    kept.copyFrom(draft);
    return new Step(a, d, kept, gain, value);
  }

  private void take(Step step) {
    String was = words.of(step.agent, step.day);
    int start = plan.duties.start(step.agent, step.day);
    int form = plan.duties.formIndex(step.agent, step.day);
    boolean samePresence = start == step.draft.start && form == step.draft.form;
    int changed = start < 0 ? step.draft.start : Math.min(start, step.draft.start);
    plan.begin(step.agent);
    plan.put(step.day, step.draft);
    plan.enact();
    String what = was + " becomes " + words.of(step.agent, step.day);
    boolean needsConsent = !samePresence && !isToldInTime(step.agent, changed);
    wordsBefore.putIfAbsent(List.of(step.agent, step.day), was);
    note(step.agent, step.day, what, step.value, needsConsent, true);
  }

  private boolean isToldInTime(int a, int slot) {
    int minutes = (slot - fromSlot) * plan.part.model().axis().slotMinutes();
    return notice.isKept(plan.person(a).site().country, Duration.ofMinutes(minutes));
  }

  private void note(
      int a, int d, String what, double value, boolean needsConsent, boolean isOfShift) {
    touched.set(a);
    LocalDate date = plan.part.model().firstDay().plusDays(d);
    Change change = new Change(plan.person(a).id(), date, what, value, needsConsent);
    noted.add(new Noted(a, d, change, isOfShift));
  }

  /// Activities of the days to better times, if that is worth telling the attendees.
  private void moveActivities() {
    ActivityBoard board = plan.activities;
    for (int i = 0; i < board.count(); i++) {
      boolean displaced = !board.isPlaced(i) && scope.displaced().contains(i);
      boolean movable = board.isPlaced(i) && board.start(i) >= fromSlot && isOnDays(board.start(i));
      if (i != scope.fixedActivity() && (displaced || movable) && board.attendees(i).length == 1) {
        moveActivity(i);
      }
    }
  }

  private boolean isOnDays(int slot) {
    SiteDays site = plan.part.model().firstSite();
    int minute = slot * plan.part.model().axis().slotMinutes();
    return firstDays().stream()
        .anyMatch(d -> minute >= site.dayStart[d] && minute < site.dayStart[d + 1]);
  }

  private void moveActivity(int i) {
    ActivityBoard board = plan.activities;
    int best = -1;
    long least = -Points.grains(TOUCH);
    int last = Math.min(board.item(i).windowTo(), plan.desk.horizon) - board.item(i).length();
    for (int t = Math.max(fromSlot, board.item(i).windowFrom()); t <= last; t++) {
      if (t != board.start(i) && board.suits(i, t) && board.price(i, t) < least) {
        least = board.price(i, t);
        best = t;
      }
    }
    if (best >= 0) {
      int a = board.attendees(i)[0];
      String what = board.item(i).id();
      if (board.isPlaced(i)) {
        what += " from " + words.moment(a, board.start(i));
        board.lift(i);
      }
      board.place(i, best);
      note(
          a,
          plan.duties.dayAt(a, best),
          what + " to " + words.moment(a, best),
          Points.points(-least),
          false,
          false);
    }
  }
}
