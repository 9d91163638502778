package org.floorwalker.planning.optimise.search;

/// What an exchange of shifts is for one of the two agents.
final class ExchangeSide {
  private final Plan plan;

  /// The shift given away.
  private final Draft own;

  /// The other's shift as it stands in this agent's menu.
  private final Draft taken;

  private final Draft free;
  private int agent;
  private int gives;
  private int takes;

  ExchangeSide(Plan plan) {
    this.plan = plan;
    this.own = plan.newDraft();
    this.taken = plan.newDraft();
    this.free = plan.newDraft();
  }

  /// @param givenDay on which the agent works
  /// @param takenDay the same, or one on which the agent is free
  void set(int a, int givenDay, int takenDay) {
    agent = a;
    gives = givenDay;
    takes = takenDay;
    plan.duties.read(a, givenDay, own);
  }

  int agent() {
    return agent;
  }

  int start() {
    return own.start;
  }

  int end() {
    return own.start + form().presence;
  }

  private ShiftForm form() {
    return plan.person(agent).forms()[own.form];
  }

  /// Whether the shift may be given away and another taken on the other day.
  boolean isOpen() {
    return !plan.person(agent).isLocked(gives)
        && !plan.person(agent).isLocked(takes)
        && !plan.desk.isBusyWithin(agent, start(), end());
  }

  /// Whether the other's shift is in the agent's menu.
  boolean mayTake(ExchangeSide other) {
    return plan.readAsOwn(other.agent, other.own, agent, takes, taken);
  }

  /// Price as far as wishes and fairness go.
  long priceOfWishes() {
    return plan.duties.priceOfExchange(agent, gives, takes, taken);
  }

  /// Price as far as time with customers goes.
  long priceOfCustomers(ExchangeSide other) {
    if (!plan.customers.binds(agent)) {
      return 0;
    }
    int base = plan.desk.base(other.agent);
    int load = plan.customers.load(agent, other.start(), other.end(), plan.desk.bits(), base);
    return plan.customers.priceOfExchange(agent, gives, takes, load, other.form().paidMinutes);
  }

  /// Whether the two shifts take a seat of the same site, or none, whoever has them.
  boolean sitsLike(ExchangeSide other) {
    return plan.seats.sitAlike(agent, other.agent, gives)
        && plan.seats.sitAlike(agent, other.agent, takes);
  }

  /// Gives the seat of the own shift to the other and says what that costs.
  long handSeat(ExchangeSide other) {
    return plan.seats.hand(agent, other.agent, gives, start(), end());
  }

  /// Takes the seat of the own shift back.
  void takeSeatBack(ExchangeSide other) {
    plan.seats.hand(other.agent, agent, gives, start(), end());
  }

  void give() {
    plan.duties.write(agent, gives, free);
  }

  void take() {
    plan.duties.write(agent, takes, taken);
  }

  void undoTake() {
    plan.duties.write(agent, takes, free);
  }

  void undoGive() {
    plan.duties.write(agent, gives, own);
  }

  boolean isLawful() {
    return plan.legality.keepsHours(agent)
        && plan.legality.allows(agent, gives)
        && plan.legality.allows(agent, takes);
  }

  /// Counts the time with customers anew and says what it costs more.
  long recountCustomers() {
    return plan.recountCustomers(agent, gives) + plan.recountCustomers(agent, takes);
  }
}
