package org.floorwalker.app.development;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.floorwalker.app.development.internal.LeaderNeed;
import org.floorwalker.app.development.internal.TalkFacts;
import org.floorwalker.app.development.store.CoverageStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.QueueResult;
import org.floorwalker.app.history.WorkResult;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what goals are measured by from live data. A figure about one person goes through the
/// register's gate; one of a team is of all its people together, five and more.
@Component
class GoalFigures {
  private static final int DAYS = 28;

  private final History history;
  private final People people;
  private final TalkFacts facts;
  private final CoverageStore coverage;

  GoalFigures(History history, People people, TalkFacts facts, CoverageStore coverage) {
    this.history = history;
    this.people = people;
    this.facts = facts;
    this.coverage = coverage;
  }

  Optional<Double> now(Viewer viewer, Goal.Owner owner, GoalMeasure measure) {
    return switch (owner) {
      case Goal.Owner.Company _ -> ofCompany(measure);
      case Goal.Owner.Unit(String unit) ->
          measure == GoalMeasure.TALK_COVERAGE
              ? covered(one -> one.unit().equals(unit))
              : Optional.empty();
      case Goal.Owner.Team(TeamId team) ->
          measure == GoalMeasure.TALK_COVERAGE
              ? covered(one -> team.equals(one.card().place().team()))
              : handleTime(team);
      case Goal.Owner.Person(PersonId person) -> ofPerson(viewer, person, measure);
    };
  }

  private Optional<Double> ofCompany(GoalMeasure measure) {
    return switch (measure) {
      case ANSWERED_SHARE -> queues().map(GoalFigures::answered).filter(Double::isFinite);
      case HANDLE_TIME -> queues().map(QueueSum::handleSeconds).filter(Double::isFinite);
      case TALK_COVERAGE -> covered(_ -> true);
      case INTERNAL_LEADERS ->
          boxed(LeaderNeed.internalShare(people.leadershipsOn(people.today())));
      case CUSTOMER_TIME -> Optional.empty();
    };
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  /// All queues together.
  private record QueueSum(double offered, double answered, double seconds) {
    QueueSum plus(QueueResult result) {
      double handled = result.handleSeconds() * result.counts().answered();
      return new QueueSum(
          offered + result.counts().offered(),
          answered + result.counts().answered(),
          seconds + (Double.isFinite(handled) ? handled : 0));
    }

    double handleSeconds() {
      return seconds / answered;
    }
  }

  private static double answered(QueueSum sum) {
    return sum.answered() / sum.offered();
  }

  private Optional<QueueSum> queues() {
    ZoneId zone = people.zone();
    LocalDate today = people.today();
    QueueSum sum = new QueueSum(0, 0, 0);
    for (LocalDate day : today.minusDays(DAYS).datesUntil(today).toList()) {
      for (QueueResult result : history.queueResults(day, zone)) {
        sum = sum.plus(result);
      }
    }
    return sum.offered() > 0 ? Optional.of(sum) : Optional.empty();
  }

  private Optional<Double> handleTime(TeamId team) {
    LocalDate today = people.today();
    List<PersonCard> members = people.membersOf(team, today);
    if (members.size() < Careers.SMALL_GROUP) {
      return Optional.empty();
    }
    double seconds =
        history.workDays(members, today.minusDays(DAYS), today).values().stream()
            .flatMap(days -> days.values().stream())
            .reduce(WorkResult.NONE, WorkResult::plus)
            .handleSeconds();
    return Double.isFinite(seconds) ? Optional.of(seconds) : Optional.empty();
  }

  private Optional<Double> covered(Predicate<Placement> group) {
    LocalDate today = people.today();
    List<PersonId> led =
        people.placementsOn(today).stream()
            .filter(one -> one.leader() != null)
            .filter(group)
            .map(Placement::id)
            .toList();
    if (led.size() < Careers.SMALL_GROUP) {
      return Optional.empty();
    }
    Map<PersonId, CoverageStore.Standing> standings =
        coverage.standings(
            TalkKind.RAQ, TalkCoverage.window(TalkKind.RAQ, today, people.zone()), today);
    long done = led.stream().filter(person -> isDone(standings.get(person))).count();
    return Optional.of((double) done / led.size());
  }

  private static boolean isDone(CoverageStore.@Nullable Standing standing) {
    return standing != null && standing.done();
  }

  private Optional<Double> ofPerson(Viewer viewer, PersonId person, GoalMeasure measure) {
    LocalDate today = people.today();
    return people
        .findPerson(person, today)
        .flatMap(
            card ->
                facts.of(viewer, card, today.minusDays(DAYS), today, "/goals").facts().stream()
                    .filter(fact -> fact.measure().code().equals(measure.key()))
                    .map(PeriodFact::value)
                    .findFirst());
  }
}
