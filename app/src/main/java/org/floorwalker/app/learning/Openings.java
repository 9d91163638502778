package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.people.UsableSkill;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.training.OpeningPlan;
import org.springframework.stereotype.Component;

/// The door to queues that open on a fixed day: planned backwards from it, with who is ready, who
/// is in a class already, and who could come from beside (OPS-26). It tells of nobody by name.
@Component
public final class Openings {
  private final Readiness readiness;
  private final Inductions inductions;
  private final InductionTemplates templates;
  private final Ramp ramp;
  private final QueueRights rights;
  private final People people;
  private final Clock clock;

  Openings(
      Readiness readiness,
      Inductions inductions,
      InductionTemplates templates,
      Ramp ramp,
      QueueRights rights,
      People people,
      Clock clock) {
    this.readiness = readiness;
    this.inductions = inductions;
    this.templates = templates;
    this.ramp = ramp;
    this.rights = rights;
    this.people = people;
    this.clock = clock;
  }

  /// What is asked for.
  ///
  /// @param heads people needed at once; 0 for as many as the newest need asks for on the day
  /// @param template code of the induction
  /// @param places in a class
  public record Asked(
      String queue,
      LocalDate opens,
      int heads,
      String template,
      int places,
      OpeningPlan.Hiring hiring) {}

  /// @param coming newcomers of the client, or of none, whose class is over by then
  /// @param beside people ready for another queue of its language that day and not for it
  /// @param isLate whether it is too late today to hire for it
  /// @param earliest first day on which it can open with people decided on today
  public record Answer(
      OpeningPlan plan, int coming, int beside, boolean isLate, LocalDate earliest) {
    /// Newcomers still to be found.
    public int toHire() {
      return Math.max(0, plan.newcomers() - coming);
    }
  }

  /// Empty when queue or induction are not known to the viewer.
  public Optional<Answer> plan(Viewer viewer, Asked asked) {
    viewer.require(Permission.SEE_TRAINING);
    Optional<InductionTemplate> template = templates.find(asked.template());
    return readiness.missions(viewer, asked.opens()).stream()
        .filter(one -> one.queue().equals(asked.queue()))
        .findFirst()
        .flatMap(queue -> template.map(taught -> answer(viewer, asked, queue, taught)));
  }

  private Answer answer(
      Viewer viewer, Asked asked, Readiness.QueueReadiness queue, InductionTemplate taught) {
    OpeningPlan plan =
        OpeningPlan.of(
            new OpeningPlan.Order(
                asked.opens(),
                asked.heads() == 0 ? queue.most() : asked.heads(),
                queue.ready(),
                asked.hiring(),
                new OpeningPlan.Teaching(taught.basicDays(), taught.nestingDays(), asked.places())),
            ramp.learnt().curve());
    Map<String, Set<PersonId>> ready = ready(asked.opens());
    Set<PersonId> own = ready.getOrDefault(queue.queue(), Set.of());
    LocalDate today = viewer.today(clock);
    return new Answer(
        plan,
        coming(queue, asked.opens(), today, own),
        beside(queue, ready, own),
        plan.isLate(today),
        plan.earliest(today));
  }

  /// Who may serve each queue on the day.
  private Map<String, Set<PersonId>> ready(LocalDate day) {
    Map<String, Set<PersonId>> ready = new HashMap<>();
    for (UsableSkill right : rights.listUsable(day, day.plusDays(1))) {
      ready.computeIfAbsent(right.queue().name(), _ -> new HashSet<>()).add(right.person());
    }
    return ready;
  }

  private int coming(
      Readiness.QueueReadiness queue, LocalDate opens, LocalDate today, Set<PersonId> ready) {
    return (int)
        inductions.list().stream()
            .filter(cohort -> List.of("", queue.client()).contains(cohort.plan().client()))
            .filter(cohort -> cohort.ends().isAfter(today) && !cohort.ends().isAfter(opens))
            .flatMap(cohort -> cohort.members().stream())
            .map(Cohort.Member::person)
            .filter(person -> !ready.contains(person))
            .distinct()
            .count();
  }

  private int beside(
      Readiness.QueueReadiness queue, Map<String, Set<PersonId>> ready, Set<PersonId> own) {
    Set<PersonId> beside = new HashSet<>();
    people.queues().stream()
        .filter(card -> card.settings().queue().language().equals(queue.language()))
        .forEach(card -> beside.addAll(ready.getOrDefault(card.id().name(), Set.of())));
    beside.removeAll(own);
    return beside.size();
  }
}
