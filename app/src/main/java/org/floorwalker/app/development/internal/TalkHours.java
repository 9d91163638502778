package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.development.Series;
import org.floorwalker.app.development.store.SeriesStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.staffing.HoursBeside;
import org.springframework.stereotype.Component;

/// What the running series of talks cost in paid hours: times a year × minutes ÷ 52 weeks; a leader
/// has the time of each of their people. Preparing is not counted.
@Component
public class TalkHours implements HoursBeside {
  private static final int WEEKS = 52;

  private final SeriesStore series;
  private final People people;
  private final Clock clock;

  TalkHours(SeriesStore series, People people, Clock clock) {
    this.series = series;
    this.people = people;
    this.clock = clock;
  }

  /// Hours a week of one person, by the series that are for everybody who is led.
  public double ofOne() {
    LocalDate today = LocalDate.now(clock);
    return running(today).stream()
            .filter(one -> !one.audience().leaders() && one.audience().team() == null)
            .mapToDouble(Series::hoursAYear)
            .sum()
        / WEEKS;
  }

  @Override
  public List<Line> lines() {
    LocalDate today = LocalDate.now(clock);
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
        new Line("development.price.talks", week, 12 * week, 18 * week, everybody / WEEKS));
  }

  private List<Series> running(LocalDate today) {
    return series.listAll().stream().filter(one -> one.runsOn(today)).toList();
  }
}
