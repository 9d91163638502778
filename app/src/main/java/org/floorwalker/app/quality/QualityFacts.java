package org.floorwalker.app.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.quality.Evaluation.State;
import org.floorwalker.app.quality.store.EvaluationStore;
import org.springframework.stereotype.Component;

/// The door for rooms above that set quality beside other facts. They ask the register for
/// [QualityMeasures#QUALITY_SCORE] before they show any of it.
@Component
public final class QualityFacts {
  private final EvaluationStore store;

  QualityFacts(EvaluationStore store) {
    this.store = store;
  }

  /// A score that counts: given, and not disputed without a decision.
  ///
  /// @param day local day of the contact
  /// @param score from 0 to 1
  public record Counted(long evaluation, LocalDate day, double score) {}

  /// The person's scores of contacts from the one day until before the other, by day.
  public List<Counted> of(PersonCard person, LocalDate from, LocalDate until) {
    return ofAll(List.of(person), from, until).getOrDefault(person.id(), List.of());
  }

  /// The same for many at once; whoever has none is not in it.
  public Map<PersonId, List<Counted>> ofAll(
      Collection<PersonCard> persons, LocalDate from, LocalDate until) {
    Map<PersonId, ZoneId> zones = new HashMap<>();
    persons.forEach(person -> zones.put(person.id(), person.place().zone()));
    Map<PersonId, List<Counted>> counted = new HashMap<>();
    Instant since = from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    for (EvaluationStore.Scored one : store.listScored(zones.keySet(), since)) {
      ZoneId zone = zones.getOrDefault(one.person(), ZoneOffset.UTC);
      LocalDate day = one.at().atZone(zone).toLocalDate();
      if (!day.isBefore(from) && day.isBefore(until)) {
        counted
            .computeIfAbsent(one.person(), _ -> new ArrayList<>())
            .add(new Counted(one.evaluation(), day, one.score()));
      }
    }
    return counted;
  }

  /// Whether the evaluation is the person's and given to them.
  public boolean isOf(PersonId person, long evaluation) {
    return find(evaluation)
        .filter(one -> one.contact().person().equals(person) && one.state() != State.DRAFT)
        .isPresent();
  }

  private Optional<Evaluation> find(long evaluation) {
    return store.find(evaluation);
  }
}
