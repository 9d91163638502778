package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The best answer of one agent to everybody else: all days of a week at once.
///
/// Slots do not interact, so what an agent's week costs is the exact sum over its slots. Of every
/// day the best shift of each length is kept, and a dynamic program over the days puts them
/// together, with the hours paid and the last end as the state; what it finds cheapest and the
/// rules allow is taken. It finds what no change of one or two days can: other days off, with other
/// lengths on the days that stay. More starts of a length or more ways cost more time than they
/// bring: three starts and 400 ways end 7 % dearer on S-1 after 10 CPU seconds.
final class WeekTour implements Move {
  private static final int ALIKE = 2;
  private static final int MOST_WAYS = 100;
  private static final int TRIES = 6;

  private static final Comparator<Way> CHEAPEST = Comparator.comparingLong(Way::cost);

  /// A shift of one day, or a free day.
  private record Choice(@Nullable Draft draft, long cost, int paid) {}

  /// The cheapest choices of the days until now.
  ///
  /// @param end minute the last shift ended
  private record Way(
      long cost, int paid, int inRow, int end, @Nullable Way before, @Nullable Choice choice) {}

  @Override
  public boolean attempt(Search search) {
    Plan plan = search.plan;
    int a = search.random.below(plan.agents());
    SiteDays site = plan.person(a).site();
    int week = search.random.below(site.weeks);
    int first = site.firstDayOfWeek[week];
    int last = site.lastDayOfWeek[week];
    for (int d = first; d <= last; d++) {
      if (plan.person(a).isLocked(d)) {
        return false;
      }
    }
    List<Way> ways = List.of(beginning(plan, a, first));
    for (int d = first; d <= last; d++) {
      ways = after(plan, a, d, ways, choices(search, a, d));
    }
    return takeBest(search, a, first, last, ways);
  }

  private static Way beginning(Plan plan, int a, int first) {
    int inRow = 0;
    while (inRow < first && plan.duties.works(a, first - 1 - inRow)) {
      inRow++;
    }
    int end = -1_000_000;
    for (int d = Math.max(0, first - 2); d < first; d++) {
      end = plan.duties.works(a, d) ? plan.duties.endMinute(a, d) : end;
    }
    int before = inRow == first ? plan.person(a).runIn().daysInRow() : 0;
    return new Way(0, 0, inRow + before, end, null, null);
  }

  /// A free day and the best shift of each length.
  private static List<Choice> choices(Search search, int a, int d) {
    Person person = search.plan.person(a);
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(null, 0, 0));
    long[] sums = sums(search.plan, a, d);
    for (int f = 0; f < person.forms().length; f++) {
      int s = bestStart(search.plan, a, d, f, sums);
      if (s >= 0) {
        add(search, a, d, s, f, sums, all);
      }
    }
    return all;
  }

  /// The most promising start of a length, each pause where it costs least, the others aside; -1
  /// where the length fits nowhere.
  private static int bestStart(Plan plan, int a, int d, int f, long[] sums) {
    Person person = plan.person(a);
    StartMenu menu = person.menus()[d];
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int s = 0; s < menu.size(); s++) {
      if (person.formsThatFit(d, s) > f) {
        int at = menu.starts()[s] - menu.starts()[0];
        long cost = atDesk(person.forms()[f], at, sums) + own(plan, a, d, s, f);
        if (cost < least) {
          least = cost;
          best = s;
        }
      }
    }
    return best;
  }

  private static long atDesk(ShiftForm form, int at, long[] sums) {
    long cost = sums[at + form.presence] - sums[at];
    for (int i = 0; i < form.pauses; i++) {
      ShiftForm.PauseRow row = form.row(i);
      long most = Long.MIN_VALUE;
      for (int o = at + row.earliest(); o <= at + row.latest(); o++) {
        most = Math.max(most, sums[o + row.length()] - sums[o]);
      }
      cost -= most;
    }
    return cost;
  }

  /// Grains of being at the desk, summed from the first start of the day on.
  private static long[] sums(Plan plan, int a, int d) {
    StartMenu menu = plan.person(a).menus()[d];
    int from = menu.size() == 0 ? 0 : menu.starts()[0];
    int to = menu.size() == 0 ? 0 : menu.latestEnds()[menu.size() - 1];
    for (int end : menu.latestEnds()) {
      to = Math.max(to, end);
    }
    long[] sums = new long[to - from + 1];
    for (int t = from; t < to; t++) {
      boolean counts = t < plan.horizon && !plan.isBusy(a, t);
      sums[t - from + 1] = sums[t - from] + (counts ? plan.valueAtDesk(a, t) : 0);
    }
    return sums;
  }

  private static void add(
      Search search, int a, int d, int s, int f, long[] sums, List<Choice> into) {
    Person person = search.plan.person(a);
    StartMenu menu = person.menus()[d];
    Draft draft = search.plan.newDraft();
    draft.startIndex = s;
    draft.start = menu.starts()[s];
    draft.form = f;
    if (!search.placePauses(a, draft)) {
      return;
    }
    ShiftForm form = person.forms()[f];
    int at = draft.start - menu.starts()[0];
    long cost = sums[at + form.presence] - sums[at];
    for (int i = 0; i < form.pauses; i++) {
      int pause = at + draft.pauses[i];
      cost -= sums[pause + form.length(i)] - sums[pause];
    }
    search.countPriced();
    into.add(new Choice(draft, cost + own(search.plan, a, d, s, f), form.paidMinutes));
  }

  /// Wishes, and evenings and weekends at what one more costs now.
  private static long own(Plan plan, int a, int d, int s, int f) {
    Person person = plan.person(a);
    Person.Wishes wishes = person.wishes();
    int end = person.menus()[d].starts()[s] + person.forms()[f].presence;
    boolean evening = end * plan.part.model().axis().slotMinutes() > person.site().evening[d];
    int evenings = plan.duties.evenings(a);
    int weekends = plan.duties.weekendDays(a);
    long cost = wishes.dayGrains()[d];
    cost += wishes.startGrains(person.menus()[d].localMinutes()[s]);
    cost += evening ? Points.grains(2 * Points.EVENING_SQUARE * evenings) : 0;
    cost += evening ? wishes.eveningGrains() : 0;
    boolean weekend = person.site().isWeekend[d];
    cost += weekend ? Points.grains(2 * Points.WEEKEND_SQUARE * weekends) : 0;
    return cost + (weekend ? wishes.weekendGrains() : 0);
  }

  private static List<Way> after(Plan plan, int a, int d, List<Way> ways, List<Choice> choices) {
    Limits limits = plan.person(a).limits();
    List<Way> next = new ArrayList<>();
    for (Way way : ways) {
      for (Choice choice : choices) {
        Way longer = longer(plan, a, limits, way, choice);
        if (longer != null) {
          next.add(longer);
        }
      }
    }
    return fewest(next);
  }

  private static @Nullable Way longer(Plan plan, int a, Limits limits, Way way, Choice choice) {
    Draft draft = choice.draft();
    if (draft == null) {
      return new Way(way.cost(), way.paid(), 0, way.end(), way, choice);
    }
    int minutes = plan.part.model().axis().slotMinutes();
    int start = draft.start * minutes;
    int paid = way.paid() + choice.paid();
    if (start - way.end() < limits.dailyRestMinutes()
        || way.inRow() + 1 > limits.daysInRow()
        || paid > limits.weekMinutes()) {
      return null;
    }
    int end = start + plan.person(a).forms()[draft.form].presence * minutes;
    return new Way(way.cost() + choice.cost(), paid, way.inRow() + 1, end, way, choice);
  }

  /// The cheapest ways, few of equal hours and end.
  private static List<Way> fewest(List<Way> ways) {
    ways.sort(CHEAPEST);
    Map<Long, Integer> alike = new HashMap<>();
    List<Way> kept = new ArrayList<>();
    for (Way way : ways) {
      long state = ((long) way.paid() << 40) + ((long) way.end() << 4) + way.inRow();
      if (kept.size() < MOST_WAYS && alike.merge(state, 1, Integer::sum) <= ALIKE) {
        kept.add(way);
      }
    }
    return kept;
  }

  private static boolean takeBest(Search search, int a, int first, int last, List<Way> ways) {
    Plan plan = search.plan;
    int others = plan.duties.paidMinutes(a);
    for (int d = first; d <= last; d++) {
      others -= plan.duties.works(a, d) ? plan.duties.form(a, d).paidMinutes : 0;
    }
    int tries = 0;
    for (Way way : ways) {
      if (plan.person(a).hours().holds(others + way.paid())) {
        if (take(search, a, last, way)) {
          return true;
        }
        if (++tries == TRIES) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean take(Search search, int a, int last, Way way) {
    Plan plan = search.plan;
    plan.begin(a);
    Way at = way;
    for (int d = last; at.choice() != null; d--) {
      Draft draft = at.choice().draft();
      if (draft == null) {
        plan.free(d);
      } else {
        plan.put(d, draft);
      }
      at = at.before() == null ? way : at.before();
    }
    return search.settle();
  }
}
