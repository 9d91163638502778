package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// Who works when, as flat arrays: one cell for each agent and day, and the sums the rules and the
/// agents' own cost need.
final class DutyTable {
  final Person[] people;
  final int days;
  final int weeks;
  final int mostPauses;
  private final int slotMinutes;
  private final int[] start;
  private final short[] startIndex;
  private final short[] form;
  private final short[] pauses;
  private final int[] paid;
  private final int[] weekPaid;

  /// Shifts of each agent and kind of [Unpopular].
  private final short[] unpopular;

  /// Grains of so many shifts of a kind: kind, then shifts.
  private final int[][] fairness;

  private final int[] wishGrains;

  /// Grains of wishes that each shift goes against.
  private final int[] wish;

  /// The kinds of [Unpopular] that each shift is of, one bit each.
  private final byte[] kinds;

  DutyTable(Model model, Person[] people) {
    this.people = people;
    this.days = model.days();
    this.weeks = model.weeks();
    this.slotMinutes = model.axis().slotMinutes();
    this.mostPauses = model.mostPauses();
    int cells = people.length * days;
    this.start = new int[cells];
    Arrays.fill(start, Draft.FREE);
    this.startIndex = new short[cells];
    this.form = new short[cells];
    this.pauses = new short[cells * mostPauses];
    this.paid = new int[people.length];
    this.weekPaid = new int[people.length * weeks];
    this.unpopular = new short[people.length * Unpopular.KINDS];
    this.fairness = fairness(days);
    this.wishGrains = new int[people.length];
    this.wish = new int[cells];
    this.kinds = new byte[cells];
    for (int a = 0; a < people.length; a++) {
      if (weeks > 0) {
        weekPaid[a * weeks] = people[a].runIn().weekMinutes();
      }
    }
  }

  private static int[][] fairness(int days) {
    int[][] grains = new int[Unpopular.KINDS][days + 1];
    for (int kind = 0; kind < Unpopular.KINDS; kind++) {
      for (int shifts = 0; shifts <= days; shifts++) {
        grains[kind][shifts] = Points.grains(Unpopular.points(kind, shifts));
      }
    }
    return grains;
  }

  boolean works(int a, int d) {
    return start[a * days + d] >= 0;
  }

  /// First slot of the shift, -1 when free.
  int start(int a, int d) {
    return start[a * days + d];
  }

  int end(int a, int d) {
    return start(a, d) + form(a, d).presence;
  }

  int startIndex(int a, int d) {
    return startIndex[a * days + d];
  }

  int formIndex(int a, int d) {
    return form[a * days + d];
  }

  ShiftForm form(int a, int d) {
    return people[a].forms()[form[a * days + d]];
  }

  /// The day of the shift that holds the slot.
  int dayAt(int a, int slot) {
    for (int d = 0; d < days; d++) {
      if (works(a, d) && start(a, d) <= slot && slot < end(a, d)) {
        return d;
      }
    }
    throw new IllegalStateException("No shift holds slot " + slot);
  }

  /// Offset of a pause from the start of the shift.
  int pause(int a, int d, int pause) {
    return pauses[(a * days + d) * mostPauses + pause];
  }

  void movePause(int a, int d, int pause, int offset) {
    pauses[(a * days + d) * mostPauses + pause] = (short) offset;
  }

  /// Gives the shift of the day the pauses of the draft.
  void movePauses(int a, int d, Draft draft) {
    for (int i = 0; i < mostPauses; i++) {
      movePause(a, d, i, draft.pauses[i]);
    }
  }

  int startMinute(int a, int d) {
    return start(a, d) * slotMinutes;
  }

  int endMinute(int a, int d) {
    return end(a, d) * slotMinutes;
  }

  int paidMinutes(int a) {
    return paid[a];
  }

  int weekMinutes(int a, int week) {
    return weekPaid[a * weeks + week];
  }

  /// What the agent's own wishes and the fairness between agents cost, in grains.
  int ownGrains(int a) {
    return wishGrains[a] + fairnessGrains(a);
  }

  /// What unpopular shifts cost, those of earlier months minded.
  int fairnessGrains(int a) {
    int[] earlier = people[a].wishes().earlierGrains();
    int sum = 0;
    for (int kind = 0; kind < Unpopular.KINDS; kind++) {
      int shifts = unpopular(a, kind);
      sum += fairness[kind][shifts] + shifts * earlier[kind];
    }
    return sum;
  }

  int wishGrains(int a) {
    return wishGrains[a];
  }

  /// How many shifts of the kind the agent has.
  int unpopular(int a, int kind) {
    return unpopular[a * Unpopular.KINDS + kind];
  }

  /// What wishes and fairness cost more when a shift of the agent's is given away and
  /// another taken.
  ///
  /// @param taken on the same day or on a free one
  int priceOfExchange(int a, int from, int to, Draft taken) {
    Person person = people[a];
    int toEnd = (taken.start + person.forms()[taken.form].presence) * slotMinutes;
    int price = wish(person, to, taken.startIndex) - wish[a * days + from];
    for (int kind = 0; kind < Unpopular.KINDS; kind++) {
      int less = kinds[a * days + from] >> kind & 1;
      int more = Unpopular.is(kind, person.site(), to, toEnd) ? 1 : 0;
      int shifts = unpopular(a, kind);
      price += fairness[kind][shifts + more - less] - fairness[kind][shifts];
      price += (more - less) * person.wishes().earlierGrains()[kind];
    }
    return price;
  }

  /// Whether the agent's shift of the day is of the kind.
  boolean isOf(int kind, int a, int d) {
    return works(a, d) && (kinds[a * days + d] >> kind & 1) != 0;
  }

  /// What wishes and fairness would cost less without the shift of the day.
  int grudge(int a, int d) {
    int grains = wish[a * days + d];
    for (int rest = kinds[a * days + d]; rest != 0; rest &= rest - 1) {
      int kind = Integer.numberOfTrailingZeros(rest);
      int shifts = unpopular(a, kind);
      grains += fairness[kind][shifts] - fairness[kind][shifts - 1];
      grains += people[a].wishes().earlierGrains()[kind];
    }
    return grains;
  }

  private static int wish(Person person, int d, int startIndex) {
    int localMinute = person.menus()[d].localMinutes()[startIndex];
    return person.wishes().dayGrains()[d] + person.wishes().startGrains(localMinute);
  }

  void read(int a, int d, Draft draft) {
    int cell = a * days + d;
    draft.start = start[cell];
    draft.startIndex = startIndex[cell];
    draft.form = form[cell];
    for (int i = 0; i < mostPauses; i++) {
      draft.pauses[i] = pauses[cell * mostPauses + i];
    }
  }

  void write(int a, int d, Draft draft) {
    int cell = a * days + d;
    if (start[cell] >= 0) {
      count(a, d, -1);
    }
    start[cell] = draft.start;
    startIndex[cell] = (short) draft.startIndex;
    form[cell] = (short) draft.form;
    movePauses(a, d, draft);
    if (draft.start >= 0) {
      Person person = people[a];
      wish[cell] = wish(person, d, draft.startIndex);
      kinds[cell] = Unpopular.kinds(person.site(), d, endMinute(a, d));
      count(a, d, 1);
    }
  }

  private void count(int a, int d, int sign) {
    int cell = a * days + d;
    int minutes = form(a, d).paidMinutes;
    paid[a] += sign * minutes;
    weekPaid[a * weeks + people[a].site().weekOfDay[d]] += sign * minutes;
    wishGrains[a] += sign * wish[cell];
    for (int rest = kinds[cell]; rest != 0; rest &= rest - 1) {
      unpopular[a * Unpopular.KINDS + Integer.numberOfTrailingZeros(rest)] += (short) sign;
    }
  }
}
