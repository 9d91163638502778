package org.floorwalker.app.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.people.HeldSkill;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.people.UsableSkill;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.staffing.NeedHearer;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The door to whether the centre can: who is ready for which mission, whether each language is
/// spoken when it is called for, and whether somebody at work knows each topic.
///
/// Nothing here tells of any one person.
@Component
public final class Readiness {
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final int DAYS_AHEAD = 90;

  /// Needs are known to seven digits: as little as this is nobody.
  private static final double ROUNDED = 1e-4;

  private final People people;
  private final QueueRights rights;
  private final Rostering rostering;
  private final Staffing staffing;
  private final Catalogue catalogue;
  private final EvidenceStore evidence;

  Readiness(
      People people,
      QueueRights rights,
      Rostering rostering,
      Staffing staffing,
      Catalogue catalogue,
      EvidenceStore evidence) {
    this.people = people;
    this.rights = rights;
    this.rostering = rostering;
    this.staffing = staffing;
    this.catalogue = catalogue;
    this.evidence = evidence;
  }

  /// People ready for a mission's queue.
  ///
  /// @param client code of the client, empty when the queue is of none
  /// @param learnt people who have learnt it
  /// @param ready of them, those who may serve it on the day
  /// @param ending of those, people who lose the right within ninety days unless they renew it
  /// @param most people needed at once on the day; 0 when no need is known
  public record QueueReadiness(
      String client,
      String mission,
      String queue,
      String language,
      int learnt,
      int ready,
      int ending,
      int most) {}

  /// Queues of the viewer's clients by client and mission, with who is ready for them.
  public List<QueueReadiness> missions(Viewer viewer, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    Map<String, List<HeldSkill>> learnt =
        people.skillsOn(day).stream().collect(Collectors.groupingBy(one -> one.queue().name()));
    Map<String, List<UsableSkill>> usable =
        rights.listUsable(day, day.plusDays(DAYS_AHEAD)).stream()
            .filter(one -> one.holds(day))
            .collect(Collectors.groupingBy(one -> one.queue().name()));
    Map<String, Integer> most = mostNeeded(day);
    return queues(viewer).stream()
        .map(
            card -> {
              String queue = card.id().name();
              List<UsableSkill> ready = usable.getOrDefault(queue, List.of());
              return new QueueReadiness(
                  card.customers().client(),
                  card.customers().mission(),
                  queue,
                  card.settings().queue().language(),
                  learnt.getOrDefault(queue, List.of()).size(),
                  ready.size(),
                  (int) ready.stream().filter(one -> one.until() != null).count(),
                  most.getOrDefault(queue, 0));
            })
        .sorted(
            Comparator.comparing(QueueReadiness::client)
                .thenComparing(QueueReadiness::mission)
                .thenComparing(QueueReadiness::queue))
        .toList();
  }

  private List<QueueCard> queues(Viewer viewer) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_TRAINING);
    return people.queues().stream().filter(card -> seen.covers(card.id().name())).toList();
  }

  private Map<String, Integer> mostNeeded(LocalDate day) {
    Map<String, Integer> most = new HashMap<>();
    eachNeed(
        day, (queue, _, people) -> most.merge(queue, (int) Math.ceil(people - ROUNDED), Math::max));
    return most;
  }

  private void eachNeed(LocalDate day, NeedHearer hearer) {
    TimeRange range = new SlotGrid(zone(), SLOT).dayRange(day);
    staffing
        .findNewest(day)
        .ifPresent(
            version ->
                staffing.eachScheduled(
                    version.id(),
                    staffing.listQueues(version.id()),
                    range.startInclusive(),
                    range.endExclusive(),
                    hearer));
  }

  private ZoneId zone() {
    return people.findZone("").orElse(ZoneId.of("UTC"));
  }

  /// One thing hour by hour.
  ///
  /// @param name of the language or topic
  /// @param hours by hour of the day
  public record Line(String name, List<Hour> hours) {
    public Line {
      hours = List.copyOf(hours);
    }

    public boolean isShort() {
      return hours.stream().anyMatch(Hour::isShort);
    }
  }

  /// What is there and what is asked for in the slot of an hour in which most is lacking, or least
  /// is left over.
  ///
  /// @param there at the desk who can
  /// @param asked needed at once
  public record Hour(int hour, int there, int asked) {
    public boolean isShort() {
      return there < asked;
    }

    Hour worse(Hour other) {
      return other.there - other.asked < there - asked ? other : this;
    }
  }

  /// Each language with the people at the desk who may serve a queue in it, against what its queues
  /// need. Somebody who serves two languages counts for both: each line alone is the best case.
  public List<Line> languages(Viewer viewer, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    Map<String, String> languageOf = new HashMap<>();
    queues(viewer)
        .forEach(card -> languageOf.put(card.id().name(), card.settings().queue().language()));
    Map<String, Map<Instant, Integer>> asked = new TreeMap<>();
    Map<String, Map<Instant, Double>> heads = new HashMap<>();
    eachNeed(
        day,
        (queue, start, people) -> {
          String language = languageOf.getOrDefault(queue, "");
          if (!language.isEmpty() && people > 0) {
            heads.computeIfAbsent(language, _ -> new HashMap<>()).merge(start, people, Double::sum);
          }
        });
    heads.forEach(
        (language, slots) -> {
          Map<Instant, Integer> rounded = new HashMap<>();
          slots.forEach((slot, need) -> rounded.put(slot, (int) Math.ceil(need - ROUNDED)));
          asked.put(language, rounded);
        });
    Map<PersonId, Set<String>> speaks = new HashMap<>();
    rights
        .listUsable(day, day.plusDays(1))
        .forEach(
            right ->
                speaks
                    .computeIfAbsent(right.person(), _ -> new HashSet<>())
                    .add(languageOf.getOrDefault(right.queue().name(), "")));
    return lines(day, asked, speaks);
  }

  /// Each knowledge check of the catalogue with the people at the desk who have passed it, in every
  /// hour in which anybody is: one is asked for.
  public List<Line> topics(Viewer viewer, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    Map<String, String> titles = new LinkedHashMap<>();
    catalogue.list().stream()
        .filter(course -> course.kind() == Course.Kind.CHECK && course.retiredOn() == null)
        .forEach(course -> titles.put(course.code(), course.latest().material().title()));
    Map<PersonId, Set<String>> knows = new HashMap<>();
    evidence
        .listPassed(day)
        .forEach(
            (person, courses) ->
                knows.put(
                    person,
                    courses.stream()
                        .filter(titles::containsKey)
                        .map(course -> titles.getOrDefault(course, course))
                        .collect(Collectors.toUnmodifiableSet())));
    Set<Instant> open = atDesk(day).keySet();
    Map<String, Map<Instant, Integer>> asked = new TreeMap<>();
    titles.values().forEach(title -> asked.put(title, oneEach(open)));
    return lines(day, asked, knows);
  }

  private static Map<Instant, Integer> oneEach(Set<Instant> slots) {
    Map<Instant, Integer> one = new HashMap<>();
    slots.forEach(slot -> one.put(slot, 1));
    return one;
  }

  private List<Line> lines(
      LocalDate day, Map<String, Map<Instant, Integer>> asked, Map<PersonId, Set<String>> can) {
    Map<Instant, List<PersonId>> atDesk = atDesk(day);
    List<Instant> slots = new SlotGrid(zone(), SLOT).slotsOf(day);
    List<Line> lines = new ArrayList<>();
    asked.forEach(
        (name, need) -> {
          Map<Integer, Hour> hours = new TreeMap<>();
          for (Instant slot : slots) {
            int there =
                (int)
                    atDesk.getOrDefault(slot, List.of()).stream()
                        .filter(person -> can.getOrDefault(person, Set.of()).contains(name))
                        .count();
            int wanted = need.getOrDefault(slot, 0);
            int hour = slot.atZone(zone()).getHour();
            if (wanted > 0) {
              hours.merge(hour, new Hour(hour, there, wanted), Hour::worse);
            }
          }
          lines.add(new Line(name, List.copyOf(hours.values())));
        });
    return lines;
  }

  /// Who sits at the desk in each slot: in the schedule in force, or in the newest draft where none
  /// is published.
  private Map<Instant, List<PersonId>> atDesk(LocalDate day) {
    Map<PersonId, DayPlan> plans = rostering.publishedPlans(day);
    if (plans.isEmpty()) {
      plans =
          rostering
              .findNewest(day, RosterVersion.State.DRAFT)
              .map(version -> rostering.plansOf(version.id(), day))
              .orElse(Map.of());
    }
    Map<Instant, List<PersonId>> atDesk = new HashMap<>();
    plans.forEach(
        (person, plan) ->
            plan.pieces().stream()
                .filter(DayPlan.Piece.Desk.class::isInstance)
                .forEach(
                    piece -> {
                      TimeRange range = piece.range();
                      for (Instant slot = range.startInclusive();
                          slot.isBefore(range.endExclusive());
                          slot = slot.plus(SLOT)) {
                        atDesk.computeIfAbsent(slot, _ -> new ArrayList<>()).add(person);
                      }
                    }));
    return atDesk;
  }
}
