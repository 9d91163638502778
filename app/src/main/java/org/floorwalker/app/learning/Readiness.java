package org.floorwalker.app.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

  /// What is told of a day.
  ///
  /// @param missions queues of the viewer's clients by client and mission, with who is ready
  ///     for them
  /// @param languages each with the people at the desk who may serve a queue in it, against what
  ///     its queues need. Somebody who serves two languages counts for both: each line alone is the
  ///     best case
  /// @param topics each knowledge check of the catalogue with the people at the desk who have
  ///     passed it, in every hour in which anybody is: one is asked for
  public record OfDay(List<QueueReadiness> missions, List<Line> languages, List<Line> topics) {
    public OfDay {
      missions = List.copyOf(missions);
      languages = List.copyOf(languages);
      topics = List.copyOf(topics);
    }
  }

  /// Everything of a day; what its parts share is read once.
  public OfDay on(Viewer viewer, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    List<QueueCard> queues = queues(viewer);
    List<UsableSkill> usable = usable(day);
    AskedOfDay asked = asked(queues, day);
    DeskByHour desk = new DeskByHour(new SlotGrid(people.zone(), SLOT), day, plans(day));
    return new OfDay(
        missions(queues, usable, asked, day),
        desk.lines(asked.byLanguage(), speaking(queues, usable)),
        topics(desk, day));
  }

  /// Queues of the viewer's clients by client and mission, with who is ready for them.
  public List<QueueReadiness> missions(Viewer viewer, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    List<QueueCard> queues = queues(viewer);
    return missions(queues, usable(day), asked(queues, day), day);
  }

  private List<QueueReadiness> missions(
      List<QueueCard> queues, List<UsableSkill> usable, AskedOfDay asked, LocalDate day) {
    Map<String, Long> learnt =
        people.skillsOn(day).stream()
            .collect(Collectors.groupingBy(one -> one.queue().name(), Collectors.counting()));
    Map<String, List<UsableSkill>> ofQueue =
        usable.stream().collect(Collectors.groupingBy(one -> one.queue().name()));
    return queues.stream()
        .map(
            card -> {
              String queue = card.id().name();
              List<UsableSkill> ready = ofQueue.getOrDefault(queue, List.of());
              return new QueueReadiness(
                  card.customers().client(),
                  card.customers().mission(),
                  queue,
                  card.settings().queue().language(),
                  learnt.getOrDefault(queue, 0L).intValue(),
                  ready.size(),
                  (int) ready.stream().filter(one -> one.until() != null).count(),
                  asked.most(queue));
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

  /// Who may serve which queue on the day, and until when.
  private List<UsableSkill> usable(LocalDate day) {
    return rights.listUsable(day, day.plusDays(DAYS_AHEAD)).stream()
        .filter(one -> one.holds(day))
        .toList();
  }

  private AskedOfDay asked(List<QueueCard> queues, LocalDate day) {
    AskedOfDay asked = new AskedOfDay(languages(queues));
    TimeRange range = new SlotGrid(people.zone(), SLOT).dayRange(day);
    staffing
        .findNewest(day)
        .ifPresent(
            version ->
                staffing.eachScheduled(
                    version.id(),
                    staffing.listQueues(version.id()),
                    range.startInclusive(),
                    range.endExclusive(),
                    asked));
    return asked;
  }

  /// The language of each queue that has one.
  private static Map<String, String> languages(List<QueueCard> queues) {
    Map<String, String> languages = new HashMap<>();
    for (QueueCard card : queues) {
      String language = card.settings().queue().language();
      if (!language.isEmpty()) {
        languages.put(card.id().name(), language);
      }
    }
    return languages;
  }

  private static Map<PersonId, Set<String>> speaking(
      List<QueueCard> queues, List<UsableSkill> usable) {
    Map<String, String> languages = languages(queues);
    Map<PersonId, Set<String>> speaking = new HashMap<>();
    for (UsableSkill right : usable) {
      String language = languages.get(right.queue().name());
      if (language != null) {
        speaking.computeIfAbsent(right.person(), _ -> new HashSet<>()).add(language);
      }
    }
    return speaking;
  }

  private List<Line> topics(DeskByHour desk, LocalDate day) {
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
    Map<String, Map<Instant, Integer>> asked = new TreeMap<>();
    titles.values().forEach(title -> asked.put(title, desk.oneEach()));
    return desk.lines(asked, knows);
  }

  /// Everybody's day in the schedule in force, or in the newest draft where none is published.
  private Map<PersonId, DayPlan> plans(LocalDate day) {
    Map<PersonId, DayPlan> plans = rostering.publishedPlans(day);
    return plans.isEmpty()
        ? rostering
            .findNewest(day, RosterVersion.State.DRAFT)
            .map(version -> rostering.plansOf(version.id(), day))
            .orElse(Map.of())
        : plans;
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
}
