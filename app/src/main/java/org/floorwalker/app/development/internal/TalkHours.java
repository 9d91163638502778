package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.development.Coverage;
import org.floorwalker.app.development.Series;
import org.floorwalker.app.development.store.SeriesStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.staffing.HoursBeside;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the running series of talks cost in paid hours: times a year × minutes ÷ 52 weeks; a leader
/// has the time of each of their people. Preparing is not counted.
@Component
public class TalkHours implements HoursBeside {
  private static final int WEEKS = 52;

  /// Fewer say more about one of them than about the house.
  private static final int LEAST_LEADERS = 5;

  private final SeriesStore series;
  private final People people;

  TalkHours(SeriesStore series, People people) {
    this.series = series;
    this.people = people;
  }

  /// Hours a week of one person, by the series that are for everybody who is led.
  public double ofOne() {
    LocalDate today = people.today();
    return running(today).stream()
            .filter(one -> !one.audience().leaders() && one.audience().team() == null)
            .mapToDouble(Series::hoursAYear)
            .sum()
        / WEEKS;
  }

  /// Hours a week that the running series ask of each leader for the people they have today.
  public Map<PersonId, Double> ofLeaders() {
    LocalDate today = people.today();
    List<Placement> all = people.placementsOn(today);
    Map<PersonId, Double> hours = new HashMap<>();
    for (Series one : running(today)) {
      all.stream()
          .filter(one.audience()::isFor)
          .flatMap(person -> Stream.ofNullable(one.audience().holder(person)))
          .forEach(leader -> hours.merge(leader, one.hoursAYear() / WEEKS, Double::sum));
    }
    return hours;
  }

  @Override
  public List<Line> lines() {
    LocalDate today = people.today();
    List<Series> running = running(today);
    if (running.isEmpty()) {
      return List.of();
    }
    List<Placement> all = people.placementsOn(today);
    double everybody =
        running.stream()
            .mapToDouble(
                one ->
                    2
                        * one.hoursAYear()
                        * all.stream().filter(person -> one.audience().isFor(person)).count())
            .sum();
    double week = ofOne();
    return List.of(
        new Line(
            "development.price.talks",
            week,
            12 * week,
            18 * week,
            everybody / WEEKS,
            told(ofLeaders().values())));
  }

  private static @Nullable Leaders told(Collection<Double> hours) {
    if (hours.size() < LEAST_LEADERS) {
      return null;
    }
    Coverage.Spread spread = Spreads.of(List.copyOf(hours));
    return new Leaders(hours.size(), spread.least(), spread.median(), spread.most());
  }

  private List<Series> running(LocalDate today) {
    return series.listAll().stream().filter(one -> one.runsOn(today)).toList();
  }
}
