package org.floorwalker.planning.optimise.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.Explanation.Alternative;

/// Prices everything else one day of one agent could be, and counts what each rule refuses.
final class DayAlternatives {
  private final Plan plan;
  private final Search search;
  private final DayWords words;
  private final int agent;
  private final int day;
  private final List<Alternative> alternatives = new ArrayList<>();
  private final Map<String, Integer> refused = new TreeMap<>();

  DayAlternatives(Plan plan, int agent, int day) {
    this.plan = plan;
    this.search = new Search(plan, SearchRandom.of(1, 9));
    this.words = new DayWords(plan);
    this.agent = agent;
    this.day = day;
  }

  Explanation explain(LocalDate date, int most) {
    String now = words.of(agent, day);
    Draft free = plan.newDraft();
    if (plan.duties.works(agent, day)) {
      consider(free);
    }
    Person person = plan.person(agent);
    for (int s = 0; s < person.menus()[day].size(); s++) {
      for (int f = 0; f < person.forms().length; f++) {
        considerShift(s, f);
      }
    }
    alternatives.sort(Comparator.comparingDouble(Alternative::costMore));
    alternatives.removeIf(alternative -> alternative.what().equals(now));
    return new Explanation(
        person.id(),
        date,
        now,
        alternatives.subList(0, Math.min(most, alternatives.size())),
        byCount());
  }

  private void considerShift(int startIndex, int form) {
    Person person = plan.person(agent);
    if (form >= person.formsThatFit(day, startIndex)) {
      refuse("opening hours, nights or unavailable time");
      return;
    }
    Draft draft = plan.newDraft();
    draft.startIndex = startIndex;
    draft.start = person.menus()[day].starts()[startIndex];
    draft.form = form;
    if (search.placePauses(agent, draft)) {
      consider(draft);
    } else {
      refuse("activities leave no room for the breaks");
    }
  }

  private void consider(Draft draft) {
    int own = plan.duties.ownGrains(agent);
    plan.begin(agent);
    plan.put(day, draft);
    String reason = refusal();
    if (reason.isEmpty()) {
      long price = plan.price();
      int ownMore = plan.duties.ownGrains(agent) - own;
      alternatives.add(
          new Alternative(
              words.of(agent, day),
              Points.points(price),
              Points.points(price - ownMore),
              Points.points(ownMore)));
    } else {
      refuse(reason);
    }
    plan.reject();
  }

  /// The first rule that refuses the day on trial, empty when none does.
  private String refusal() {
    Legality law = plan.legality;
    boolean works = plan.duties.works(agent, day);
    if (!law.keepsHours(agent)) {
      return "contract hours of the period";
    }
    if (works && !law.keepsDailyRest(agent, day)) {
      return "daily rest";
    }
    if (works && !law.keepsWeeklyRest(agent, day)) {
      return "weekly rest";
    }
    if (works && !law.keepsWeekHours(agent, day)) {
      return "hours in a week";
    }
    if (works && !law.keepsDaysInRow(agent, day)) {
      return "days in a row";
    }
    if (works && !law.keepsSundays(agent, day)) {
      return "worked Sundays";
    }
    if (works && !law.keepsNextSundayFree(agent, day)) {
      return "a free Sunday or holiday after each with work";
    }
    return plan.keepsActivities() ? "" : "an activity outside the shift";
  }

  private void refuse(String reason) {
    refused.merge(reason, 1, Integer::sum);
  }

  private SequencedMap<String, Integer> byCount() {
    SequencedMap<String, Integer> sorted = new LinkedHashMap<>();
    refused.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
