package org.floorwalker.planning.optimise.search;

/// What the moves of one search share: the plan, its random numbers, scratch drafts, the price they
/// may pay now, and the count of moves priced.
final class Search {
  /// Shifts of which the one disliked most is picked.
  private static final int CANDIDATES = 3;

  final Plan plan;
  final SearchRandom random;
  final PausePlacer placer = new PausePlacer();
  final Draft draft;
  final Draft other;
  private final long[] loss;
  private double temperature;
  private long priced;
  private long attempts;
  private int pickedAgent;
  private int pickedDay;
  private final double startSeconds = Allowance.threadSeconds();

  Search(Plan plan, SearchRandom random) {
    this.plan = plan;
    this.random = random;
    this.draft = plan.newDraft();
    this.other = plan.newDraft();
    this.loss = new long[plan.part.model().slots() + 1];
  }

  void setTemperature(double grains) {
    temperature = grains;
  }

  /// Reading of the thread's processor clock when the search began.
  double startSeconds() {
    return startSeconds;
  }

  /// Processor time used by the search until now.
  double cpuSeconds() {
    return Allowance.threadSeconds() - startSeconds;
  }

  void countAttempt() {
    attempts++;
  }

  /// Moves tried until now, priced or not.
  long attempts() {
    return attempts;
  }

  /// Counts a change that was priced without being tried by itself.
  void countPriced() {
    priced++;
  }

  /// Moves priced until now.
  long priced() {
    return priced;
  }

  /// The dearest price that is accepted this time (Kirkpatrick, Gelatt and Vecchi 1983: a worse
  /// plan is taken with probability exp(-price / temperature)).
  long mostToPay() {
    priced++;
    return (long) (temperature * random.exponential());
  }

  /// Ends the change on trial: lawful and cheap enough is kept, all else undone.
  boolean settle() {
    return end(plan.keepsHours() && isCheapEnough() && plan.isLawful());
  }

  /// The same, with the pauses of the drafted day placed where the agent is missed least.
  boolean settleWithBestPauses(int a, int d) {
    if (!plan.isLawful()) {
      return end(false);
    }
    ShiftForm form = readLoss(a, draft, 0, 0);
    if (PausePlacer.isExact(form) && plan.movesPausesForCoverageAlone(a)) {
      return settleUnlessTooDear(a, d, form);
    }
    if (!placer.place(form, loss, 0, draft.pauses, random)) {
      return end(false);
    }
    plan.duties.movePauses(a, d, draft);
    return end(isCheapEnough());
  }

  /// Places the pauses only if the change would be cheap enough with each where it costs least, the
  /// others aside: hardly any is.
  private boolean settleUnlessTooDear(int a, int d, ShiftForm form) {
    long most = mostToPay();
    long pauses = PausePlacer.bestApart(form, loss, 0, draft.pauses);
    if (plan.priceWithoutNewShift() - loss[form.presence] + pauses > most
        || !placer.place(form, loss, 0, draft.pauses, random)) {
      return end(false);
    }
    plan.duties.movePauses(a, d, draft);
    return end(plan.keepsActivities() && plan.price() <= most);
  }

  private boolean isCheapEnough() {
    return plan.keepsActivities() && plan.price() <= mostToPay();
  }

  private boolean end(boolean keep) {
    if (keep) {
      plan.accept();
    } else {
      plan.reject();
    }
    return keep;
  }

  /// A day on which the agent works, or -1 after a few tries.
  int workedDay(int a) {
    for (int n = 0; n < 8; n++) {
      int d = random.below(plan.duties.days);
      if (plan.duties.works(a, d)) {
        return d;
      }
    }
    return -1;
  }

  /// Draws a few shifts and picks the one its agent has most against, for [#pickedAgent] and
  /// [#pickedDay] to tell: whoever works on a day they wished free, or late ever again, gains by
  /// another day or an exchange.
  ///
  /// @return whether there is one
  boolean pickDisliked() {
    int most = Integer.MIN_VALUE;
    for (int n = 0; n < CANDIDATES; n++) {
      int a = random.below(plan.agents());
      int d = workedDay(a);
      int grudge = d < 0 ? most : plan.duties.grudge(a, d);
      if (grudge > most) {
        most = grudge;
        pickedAgent = a;
        pickedDay = d;
      }
    }
    return most > Integer.MIN_VALUE;
  }

  int pickedAgent() {
    return pickedAgent;
  }

  int pickedDay() {
    return pickedDay;
  }

  /// Fills the draft with a random start and length of the day; false when there is none.
  boolean drawShift(int a, int d, Draft into) {
    Person person = plan.person(a);
    StartMenu menu = person.menus()[d];
    if (menu.size() == 0) {
      return false;
    }
    into.startIndex = random.below(menu.size());
    into.start = menu.starts()[into.startIndex];
    int fitting = plan.formsThatFit(a, d, into.startIndex);
    into.form = fitting == 0 ? 0 : random.below(fitting);
    return fitting > 0;
  }

  void drawPauses(int a, Draft into) {
    ShiftForm form = plan.person(a).forms()[into.form];
    System.arraycopy(form.randomPlacement(random), 0, into.pauses, 0, form.pauses);
  }

  /// Places the pauses where the agent is missed least, clear of activities; false when they
  /// fit nowhere.
  boolean placePauses(int a, Draft into) {
    return placePauses(a, into, 0, 0);
  }

  /// The same with slots that must stay clear.
  boolean placePauses(int a, Draft into, int clearFrom, int clearTo) {
    ShiftForm form = readLoss(a, into, clearFrom, clearTo);
    return placer.place(form, loss, 0, into.pauses, random);
  }

  /// Sums up what a pause in each slot of the shift loses.
  private ShiftForm readLoss(int a, Draft shift, int clearFrom, int clearTo) {
    ShiftForm form = plan.person(a).forms()[shift.form];
    for (int o = 0; o < form.presence; o++) {
      int slot = shift.start + o;
      boolean clear = slot >= clearFrom && slot < clearTo;
      loss[o + 1] = loss[o] + (clear ? PausePlacer.FORBIDDEN : lossAt(a, slot));
    }
    return form;
  }

  private long lossAt(int a, int slot) {
    if (slot >= plan.desk.horizon) {
      return 0;
    }
    return plan.desk.isBusy(a, slot) ? PausePlacer.FORBIDDEN : -plan.desk.value(a, slot);
  }
}
