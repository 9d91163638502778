package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.Explanation.Price;
import org.floorwalker.planning.optimise.Explanation.Trade;
import org.jspecify.annotations.Nullable;

/// Finds what would make a day possible that is not lawful by itself: one other day of the agent
/// changes with it, in hours that stay within the contract.
final class DayTrades {
  private final Plan plan;
  private final Search search;
  private final int agent;
  private final int day;
  private final LongLimits limits;

  private @Nullable Found best;

  private record Found(Draft draft, int otherDay, Draft other, long price) {}

  DayTrades(Plan plan, int agent, int day, LongLimits limits) {
    this.plan = plan;
    this.search = new Search(plan, SearchRandom.of(1, 13));
    this.agent = agent;
    this.day = day;
    this.limits = limits;
  }

  /// The cheapest pair of days whose first keeps the wish; null when there is none.
  @Nullable Trade cheapest(Predicate<Draft> keeps) {
    List<Draft> wished = drafts(day).stream().filter(keeps).toList();
    for (int other = 0; other < plan.duties.days; other++) {
      if (other != day) {
        for (Draft instead : drafts(other)) {
          wished.forEach(tryWith(other, instead));
        }
      }
    }
    return best == null ? null : trade(best);
  }

  private Consumer<Draft> tryWith(int other, Draft instead) {
    return draft -> consider(draft, other, instead);
  }

  /// A free day and every shift of the day's length, or of any length on a free day.
  private List<Draft> drafts(int d) {
    Person person = plan.person(agent);
    List<Draft> drafts = new ArrayList<>();
    drafts.add(plan.newDraft());
    for (int s = 0; s < person.menus()[d].size(); s++) {
      for (int f = 0; f < person.formsThatFit(d, s); f++) {
        if (!plan.duties.works(agent, d) || plan.duties.formIndex(agent, d) == f) {
          addShift(d, s, f, drafts);
        }
      }
    }
    return drafts;
  }

  private void addShift(int d, int s, int f, List<Draft> drafts) {
    Draft draft = plan.newDraft();
    draft.startIndex = s;
    draft.start = plan.person(agent).menus()[d].starts()[s];
    draft.form = f;
    if (search.placePauses(agent, draft)) {
      drafts.add(draft);
    }
  }

  private void consider(Draft draft, int otherDay, Draft other) {
    plan.begin(agent);
    plan.put(day, draft);
    plan.put(otherDay, other);
    if (plan.isLawful() && keepsLimits(otherDay) && plan.keepsActivities()) {
      long price = plan.price();
      if (best == null || price < best.price) {
        best = new Found(draft, otherDay, other, price);
      }
    }
    plan.reject();
  }

  private boolean keepsLimits(int otherDay) {
    return limits.broken(plan, agent, day) == null && limits.broken(plan, agent, otherDay) == null;
  }

  private Trade trade(Found found) {
    DayPicture picture = new DayPicture(plan);
    Day otherNow = picture.of(agent, found.otherDay);
    Draft now = read(day);
    Draft other = read(found.otherDay);
    CostParts cost = CostParts.of(plan, agent);
    enact(found.draft, found.otherDay, found.other);
    Price more = CostParts.of(plan, agent).since(cost);
    Day then = picture.of(agent, day);
    Day otherThen = picture.of(agent, found.otherDay);
    enact(now, found.otherDay, other);
    return new Trade(
        then, plan.part.model().firstDay().plusDays(found.otherDay), otherNow, otherThen, more);
  }

  private Draft read(int d) {
    Draft draft = plan.newDraft();
    plan.duties.read(agent, d, draft);
    return draft;
  }

  private void enact(Draft draft, int otherDay, Draft other) {
    plan.begin(agent);
    plan.put(day, draft);
    plan.put(otherDay, other);
    plan.enact();
  }
}
