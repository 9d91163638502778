package org.floorwalker.app.quality;

import java.time.LocalDate;
import java.util.List;
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
    return store
        .listGiven(List.of(person.id()), from.atStartOfDay(person.place().zone()).toInstant())
        .stream()
        .filter(one -> one.state() != State.DISPUTED && one.result().score().isPresent())
        .map(one -> counted(person, one))
        .filter(one -> one.day().isBefore(until))
        .toList()
        .reversed();
  }

  private static Counted counted(PersonCard person, Evaluation one) {
    return new Counted(
        one.id(),
        one.contact().answeredAt().atZone(person.place().zone()).toLocalDate(),
        one.result().score().getAsDouble());
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
