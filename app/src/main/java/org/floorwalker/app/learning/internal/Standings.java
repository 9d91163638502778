package org.floorwalker.app.learning.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Exemption;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.learning.store.RequirementStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.training.Completion;
import org.floorwalker.planning.training.DueDates;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Standing;
import org.floorwalker.planning.training.WorkHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells whom a requirement concerns and how each stands.
@Component
public final class Standings {
  private final People people;
  private final RequirementStore requirements;
  private final EvidenceStore evidence;

  Standings(People people, RequirementStore requirements, EvidenceStore evidence) {
    this.people = people;
    this.requirements = requirements;
    this.evidence = evidence;
  }

  /// Everybody with what held of them and which exemptions they have, read once for
  /// many requirements.
  public final class Centre {
    private final Instant at;
    private final @Nullable PersonId only;
    private final Map<PersonId, WorkHistory> histories;
    private final List<Exemption> exemptions = requirements.listExemptions();
    private final Map<String, ZoneId> zones = people.zones();

    private Centre(Instant at, @Nullable PersonId only) {
      this.at = at;
      this.only = only;
      this.histories = only == null ? people.workHistories() : people.workHistory(only);
    }

    /// Whom the requirement concerns, in the order of their codes. Before it comes into force it is
    /// told of those whom it will concern on its first day as far as is known.
    public List<Concerned> concerned(Requirement requirement) {
      Map<PersonId, List<Completion>> done =
          evidence.listCompletions(requirement.terms().course(), only);
      List<Concerned> concerned = new ArrayList<>();
      histories.forEach(
          (person, history) ->
              concerned(requirement, person, history, done.getOrDefault(person, List.of()))
                  .ifPresent(concerned::add));
      return concerned;
    }

    private Optional<Concerned> concerned(
        Requirement requirement, PersonId person, WorkHistory history, List<Completion> done) {
      LocalDate today = today(history.site());
      DueRule rule = requirement.terms().rule();
      LocalDate asked = today.isBefore(rule.inForce()) ? rule.inForce() : today;
      if (!requirement.holdsOn(today)) {
        return Optional.empty();
      }
      List<Exemption> theirs = exemptions(requirement, person);
      return history
          .concernedSince(requirement.terms().audience(), rule.inForce(), asked)
          .map(
              since ->
                  new Concerned(
                      person,
                      today,
                      since,
                      history.judge(requirement.terms().audience(), asked).why(),
                      DueDates.standing(rule, anew(since, theirs, today), done, today),
                      theirs.stream().filter(one -> one.holds(today)).findFirst().orElse(null)));
    }

    /// Somebody whose exemption has ended has a newcomer's days again.
    private static LocalDate anew(LocalDate since, List<Exemption> exemptions, LocalDate today) {
      return exemptions.stream()
          .map(Exemption::until)
          .filter(until -> !until.isAfter(today))
          .max(Comparator.naturalOrder())
          .filter(until -> until.isAfter(since))
          .orElse(since);
    }

    private List<Exemption> exemptions(Requirement requirement, PersonId person) {
      return exemptions.stream()
          .filter(one -> one.requirement() == requirement.id() && one.person().equals(person))
          .toList();
    }

    /// The first day on which the requirement's consequence follows; empty when it never does. An
    /// exemption over that day moves it behind the newcomer's days after its end.
    public Optional<LocalDate> lapses(Requirement requirement, Concerned concerned) {
      if (!(concerned.standing() instanceof Standing.Owed owed)) {
        return Optional.empty();
      }
      DueRule rule = requirement.terms().rule();
      LocalDate lapses = owed.lapses(rule);
      for (Exemption exemption : exemptions(requirement, concerned.person()).reversed()) {
        if (exemption.holds(lapses) || exemption.holds(concerned.day())) {
          LocalDate after = exemption.until().plusDays(rule.newcomerDays() + rule.graceDays() + 1L);
          lapses = after.isAfter(lapses) ? after : lapses;
        }
      }
      return Optional.of(lapses);
    }

    /// Today at a site.
    public LocalDate today(String site) {
      ZoneId zone = zones.getOrDefault(site, ZoneId.of("UTC"));
      return at.atZone(zone).toLocalDate();
    }

    /// The earliest today of all sites: what lies before it has passed everywhere.
    public LocalDate earliestToday() {
      return zones.keySet().stream()
          .map(this::today)
          .min(Comparator.naturalOrder())
          .orElseGet(() -> today(""));
    }

    /// Whom the rule concerned on a day and why.
    public Map<PersonId, List<String>> inScope(Requirement requirement, LocalDate day) {
      Map<PersonId, List<String>> scope = new LinkedHashMap<>();
      histories.forEach(
          (person, history) -> {
            var answer = history.judge(requirement.terms().audience(), day);
            if (answer.concerned() && !day.isBefore(requirement.terms().rule().inForce())) {
              scope.put(person, answer.why());
            }
          });
      return scope;
    }
  }

  /// The centre as it is known at the instant.
  public Centre centre(Instant at) {
    return new Centre(at, null);
  }

  /// One person alone, without reading anybody else.
  public Centre centre(Instant at, PersonId person) {
    return new Centre(at, person);
  }
}
