package org.floorwalker.planning.optimise.search;

/// The best answer of one agent to everybody else: all days of a week at once.
///
/// Slots do not interact, so what an agent's week costs is the exact sum over its slots. Of every
/// day the best shift of each length is kept, and a dynamic program over the days puts them
/// together, with the hours paid, the days in a row and the last end as the state; what it finds
/// cheapest and the rules allow is taken. It finds what no change of one or two days can: other
/// days off, with other lengths on the days that stay.
final class WeekTour implements Move {
  private static final int TRIES = 6;
  private static final int LONGEST_WEEK = 7;
  private static final int NEVER_ENDED = -1_000_000;

  private final DayChoices[] choices = new DayChoices[LONGEST_WEEK];
  private final WayTable[] ways = WayTable.takingTurns(LONGEST_WEEK + 1);

  /// Most paid minutes that the days from each on can hold.
  private final int[] mostFrom = new int[LONGEST_WEEK + 1];

  private int agent;
  private int first;
  private int length;

  /// Paid minutes of the agent's other weeks.
  private int others;

  WeekTour(Plan plan) {
    for (int i = 0; i < LONGEST_WEEK; i++) {
      choices[i] = new DayChoices(plan);
    }
  }

  @Override
  public boolean attempt(Search search) {
    Plan plan = search.plan;
    agent = search.random.below(plan.agents());
    SiteDays site = plan.person(agent).site();
    int week = search.random.below(site.weeks);
    first = site.firstDayOfWeek[week];
    length = site.lastDayOfWeek[week] - first + 1;
    for (int i = 0; i < length; i++) {
      if (plan.person(agent).isLocked(first + i)) {
        return false;
      }
    }
    readChoices(search);
    begin(plan);
    for (int i = 0; i < length; i++) {
      extend(plan, i);
    }
    return takeBest(search);
  }

  private void readChoices(Search search) {
    Plan plan = search.plan;
    OwnCost own = OwnCost.without(plan, agent, first, length);
    others = plan.duties.paidMinutes(agent);
    mostFrom[length] = 0;
    for (int i = length - 1; i >= 0; i--) {
      int d = first + i;
      others -= plan.duties.works(agent, d) ? plan.duties.form(agent, d).paidMinutes : 0;
      choices[i].read(search, agent, d, own);
      mostFrom[i] = mostFrom[i + 1] + choices[i].mostPaid();
    }
  }

  private void begin(Plan plan) {
    int inRow = 0;
    while (inRow < first && plan.duties.works(agent, first - 1 - inRow)) {
      inRow++;
    }
    int end = NEVER_ENDED;
    for (int d = Math.max(0, first - 2); d < first; d++) {
      end = plan.duties.works(agent, d) ? plan.duties.endMinute(agent, d) : end;
    }
    int before = inRow == first ? plan.person(agent).runIn().daysInRow() : 0;
    ways[0].clear();
    ways[0].add(0, 0, inRow + before, end, -1, -1);
    ways[0].keepCheapest();
  }

  /// Every way so far, longer by every choice of the day.
  private void extend(Plan plan, int i) {
    Person person = plan.person(agent);
    WayTable from = ways[i];
    WayTable to = ways[i + 1];
    DayChoices day = choices[i];
    int least = person.hours().low() - others - mostFrom[i + 1];
    int earlier = first == 0 ? person.runIn().weekMinutes() : 0;
    int most = Math.min(person.limits().weekMinutes() - earlier, person.hours().high() - others);
    to.clear();
    for (int w = 0; w < from.size(); w++) {
      if (day.mayBeFree() && from.paid(w) >= least) {
        to.add(from.cost(w), from.paid(w), 0, from.end(w), w, DayChoices.FREE);
      }
      boolean mayWork = from.inRow(w) < person.limits().daysInRow();
      int earliest = from.end(w) + person.limits().dailyRestMinutes();
      for (int c = 0; mayWork && c < day.size(); c++) {
        int paid = from.paid(w) + day.paid(c);
        if (paid >= least && paid <= most && day.startMinute(c) >= earliest) {
          to.add(from.cost(w) + day.cost(c), paid, from.inRow(w) + 1, day.endMinute(c), w, c);
        }
      }
    }
    to.keepCheapest();
  }

  private boolean takeBest(Search search) {
    WayTable last = ways[length];
    for (int w = 0; w < Math.min(TRIES, last.size()); w++) {
      if (take(search, w)) {
        return true;
      }
    }
    return false;
  }

  private boolean take(Search search, int way) {
    Plan plan = search.plan;
    plan.begin(agent);
    int w = way;
    for (int i = length; i > 0; i--) {
      int choice = ways[i].choice(w);
      if (choice == DayChoices.FREE) {
        plan.free(first + i - 1);
      } else {
        plan.put(first + i - 1, choices[i - 1].draft(choice));
      }
      w = ways[i].before(w);
    }
    return search.settle();
  }
}
