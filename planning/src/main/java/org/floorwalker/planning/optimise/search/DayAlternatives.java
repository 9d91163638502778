package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.Explanation.Alternative;
import org.floorwalker.planning.optimise.Explanation.Gap;
import org.floorwalker.planning.optimise.Explanation.Price;
import org.floorwalker.planning.optimise.Explanation.Trade;
import org.floorwalker.planning.optimise.Explanation.WhyNot;
import org.floorwalker.planning.optimise.Explanation.WishAnswer;
import org.floorwalker.planning.optimise.Explanation.WishKind;
import org.floorwalker.planning.optimise.WantedShift;
import org.jspecify.annotations.Nullable;

/// Prices everything else one day of one agent could be, and counts what each rule refuses.
final class DayAlternatives {
  private final Plan plan;
  private final Search search;
  private final DayPicture picture;
  private final int agent;
  private final int day;
  private final boolean isBelowContract;
  private final LongLimits limits;
  private final Draft now;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> refused = new TreeMap<>();

  /// A lawful day and its price in grains.
  private record Candidate(Draft draft, long price) {}

  /// @param belowContract numbers of agents whose hours are fewer than their contract asks for
  DayAlternatives(Plan plan, BitSet belowContract, int agent, int day, LongLimits limits) {
    this.plan = plan;
    this.isBelowContract = belowContract.get(plan.person(agent).number());
    this.search = new Search(plan, SearchRandom.of(1, 9));
    this.picture = new DayPicture(plan);
    this.agent = agent;
    this.day = day;
    this.limits = limits;
    this.now = plan.newDraft();
    plan.duties.read(agent, day, now);
  }

  Explanation explain(LocalDate date, int most) {
    if (plan.duties.works(agent, day)) {
      consider(plan.newDraft());
    }
    Person person = plan.person(agent);
    for (int s = 0; s < person.menus()[day].size(); s++) {
      for (int f = 0; f < person.forms().length; f++) {
        considerShift(s, f);
      }
    }
    candidates.sort(Comparator.comparingLong(Candidate::price));
    return new Explanation(
        person.id(),
        date,
        picture.of(agent, day),
        candidates.stream().limit(most).map(this::alternative).toList(),
        byCount(),
        wishes());
  }

  /// The cheapest lawful day that has the agent at the desk in the slot; null when none has.
  @Nullable Alternative atDesk(int slot) {
    Person person = plan.person(agent);
    StartMenu menu = person.menus()[day];
    for (int s = 0; s < menu.size() && menu.starts()[s] <= slot; s++) {
      for (int f = 0; f < person.forms().length; f++) {
        if (menu.starts()[s] + person.forms()[f].presence > slot) {
          considerShift(s, f);
        }
      }
    }
    return candidates.stream()
        .filter(candidate -> isAtDesk(candidate.draft(), slot))
        .min(Comparator.comparingLong(Candidate::price))
        .map(this::alternative)
        .orElse(null);
  }

  private boolean isAtDesk(Draft draft, int slot) {
    ShiftForm form = plan.person(agent).forms()[draft.form];
    for (int i = 0; i < form.pauses; i++) {
      int from = draft.start + draft.pauses[i];
      if (slot >= from && slot < from + form.length(i)) {
        return false;
      }
    }
    return !plan.desk.isBusy(agent, slot);
  }

  /// The rule that refuses most of what was considered; the agent's starts when nothing was.
  String mainRefusal() {
    return refused.isEmpty()
        ? candidates.isEmpty() ? "start_window" : "breaks"
        : byCount().firstEntry().getKey();
  }

  /// Why the day is not the one asked about.
  ///
  /// @param wanted null for a free day
  WhyNot whyNot(@Nullable WantedShift wanted) {
    Draft draft = plan.newDraft();
    if (wanted != null && !find(wanted, draft)) {
      return new WhyNot.NoSuchShift();
    }
    boolean sameNow = draft.start < 0 ? now.start < 0 : isNow(draft);
    if (sameNow) {
      return new WhyNot.AsItIs();
    }
    if (draft.start < 0) {
      consider(draft);
    } else {
      considerShift(draft.startIndex, draft.form);
    }
    return candidates.isEmpty()
        ? new WhyNot.Unlawful(refused.keySet().iterator().next())
        : new WhyNot.Dearer(alternative(candidates.getFirst()));
  }

  private boolean find(WantedShift wanted, Draft into) {
    Person person = plan.person(agent);
    StartMenu menu = person.menus()[day];
    TimeAxis axis = plan.part.model().axis();
    int start = axis.slotAt(wanted.start());
    int end = axis.slotAt(wanted.start().plus(wanted.presence()));
    if (!axis.isSlotStart(wanted.start())
        || !axis.isSlotStart(wanted.start().plus(wanted.presence()))) {
      return false;
    }
    for (int s = 0; s < menu.size(); s++) {
      for (int f = 0; f < person.forms().length; f++) {
        if (menu.starts()[s] == start && person.forms()[f].presence == end - start) {
          into.startIndex = s;
          into.start = menu.starts()[s];
          into.form = f;
          return true;
        }
      }
    }
    return false;
  }

  private void considerShift(int startIndex, int form) {
    Person person = plan.person(agent);
    if (form >= person.formsThatFit(day, startIndex)) {
      refuse(whyTooLong(startIndex, person.forms()[form].presence));
      return;
    }
    Draft draft = plan.newDraft();
    draft.startIndex = startIndex;
    draft.start = person.menus()[day].starts()[startIndex];
    draft.form = form;
    if (search.placePauses(agent, draft)) {
      consider(draft);
    } else {
      refuse("activity");
    }
  }

  private String whyTooLong(int startIndex, int presence) {
    StartMenu menu = plan.person(agent).menus()[day];
    boolean open = menu.latestEnds()[startIndex] - menu.starts()[startIndex] >= presence;
    return open ? "unavailable" : menu.bound(startIndex);
  }

  private void consider(Draft draft) {
    plan.begin(agent);
    plan.put(day, draft);
    String reason = refusal();
    if (!reason.isEmpty()) {
      refuse(reason);
    } else {
      long price = plan.price();
      if (!isNow(draft)) {
        candidates.add(new Candidate(draft, price));
      }
    }
    plan.reject();
  }

  private boolean isNow(Draft draft) {
    return draft.start == now.start && draft.form == now.form && draft.start >= 0;
  }

  /// The first rule that refuses the day on trial, empty when none does.
  private String refusal() {
    Legality law = plan.legality;
    if (!law.isAsGiven(agent, day)) {
      return "given_shift";
    }
    if (!law.keepsHours(agent)) {
      return isStillFewer() ? Explanation.BELOW_CONTRACT : "contract";
    }
    BoundLimits bounds = plan.person(agent).runIn().bounds();
    String bound = bounds == null ? null : bounds.broken(plan.duties, agent, day);
    if (bound != null) {
      return bound;
    }
    String longer = limits.broken(plan, agent, day);
    if (longer != null) {
      return longer;
    }
    String worked = plan.duties.works(agent, day) ? workRefusal(law) : "";
    return worked.isEmpty() && !plan.keepsActivities() ? "activity" : worked;
  }

  private String workRefusal(Legality law) {
    if (!law.keepsDailyRest(agent, day)) {
      return "daily_rest";
    }
    if (!law.keepsWeeklyRest(agent, day)) {
      return "weekly_rest";
    }
    if (!law.keepsWeekHours(agent, day)) {
      return "week_hours";
    }
    if (!law.keepsDaysInRow(agent, day)) {
      return "days_in_row";
    }
    if (!law.keepsSundays(agent, day)) {
      return "sundays";
    }
    return law.keepsNextSundayFree(agent, day) ? "" : "next_sunday_free";
  }

  /// Whether the agent, who cannot have or has not the hours of the contract, would lose more.
  private boolean isStillFewer() {
    return isBelowContract && plan.duties.paidMinutes(agent) < plan.person(agent).hours().low();
  }

  private void refuse(String reason) {
    refused.merge(reason, 1, Integer::sum);
  }

  /// Makes the change to see what it leaves open, and takes it back.
  private Alternative alternative(Candidate candidate) {
    int from = Math.max(0, Math.min(startOr(now), startOr(candidate.draft())));
    int to = Math.min(plan.desk.horizon, Math.max(endOf(now), endOf(candidate.draft())));
    double[] before = picture.missing(from, to);
    CostParts cost = CostParts.of(plan, agent);
    enact(candidate.draft());
    double[] after = picture.missing(from, to);
    Price more = CostParts.of(plan, agent).since(cost);
    Explanation.Day changed = picture.of(agent, day);
    enact(now);
    List<Gap> gaps = picture.gaps(from, before, after);
    return new Alternative(changed, more, gaps);
  }

  private void enact(Draft draft) {
    plan.begin(agent);
    plan.put(day, draft);
    plan.enact();
  }

  private int startOr(Draft draft) {
    return draft.start < 0 ? plan.desk.horizon : draft.start;
  }

  private int endOf(Draft draft) {
    return draft.start < 0 ? 0 : draft.start + plan.person(agent).forms()[draft.form].presence;
  }

  private List<WishAnswer> wishes() {
    Person.Wishes wishes = plan.person(agent).wishes();
    List<WishAnswer> answers = new ArrayList<>();
    if (wishes.dayGrains()[day] > 0) {
      answers.add(answer(WishKind.FREE_DAY, draft -> draft.start < 0));
    }
    if (wishes.likedStarts() != null) {
      answers.add(
          answer(WishKind.START, draft -> draft.start < 0 || startGrains(wishes, draft) == 0));
    }
    return answers;
  }

  private int startGrains(Person.Wishes wishes, Draft draft) {
    return wishes.startGrains(plan.person(agent).menus()[day].localMinutes()[draft.startIndex]);
  }

  private WishAnswer answer(WishKind wish, Predicate<Draft> keeps) {
    boolean isKept = keeps.test(now);
    @Nullable Alternative keeping =
        isKept
            ? null
            : candidates.stream()
                .filter(candidate -> keeps.test(candidate.draft()))
                .findFirst()
                .map(this::alternative)
                .orElse(null);
    @Nullable Trade trade =
        isKept || keeping != null ? null : new DayTrades(plan, agent, day, limits).cheapest(keeps);
    return new WishAnswer(wish, isKept, keeping, trade);
  }

  private SequencedMap<String, Integer> byCount() {
    SequencedMap<String, Integer> sorted = new LinkedHashMap<>();
    refused.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
