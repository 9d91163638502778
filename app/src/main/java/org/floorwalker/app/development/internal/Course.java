package org.floorwalker.app.development.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.floorwalker.app.history.WorkResult;
import org.floorwalker.app.intraday.AdherenceDays;
import org.floorwalker.app.quality.QualityFacts;
import org.floorwalker.planning.careers.JobVariation;
import org.floorwalker.planning.demand.AgentSlot;

/// How a figure of one person runs over days, wherever it comes from.
public interface Course {
  /// The figure of the days from the one until before the other; `NaN` when it cannot be said.
  double value(LocalDate from, LocalDate until);

  /// What it rests on: contacts, evaluations or days.
  double basis(LocalDate from, LocalDate until);

  /// Least basis of a week that is part of the usual range.
  double leastOfWeek();

  /// What somebody did, read as a figure.
  record Work(SortedMap<LocalDate, WorkResult> days, PeriodFigures.Reading reading)
      implements Course {
    private static final double LEAST_CONTACTS = 20;

    @Override
    public double value(LocalDate from, LocalDate until) {
      return reading.of(sum(from, until));
    }

    @Override
    public double basis(LocalDate from, LocalDate until) {
      return sum(from, until).counts().answered();
    }

    @Override
    public double leastOfWeek() {
      return LEAST_CONTACTS;
    }

    private WorkResult sum(LocalDate from, LocalDate until) {
      return days.subMap(from, until).values().stream().reduce(WorkResult.NONE, WorkResult::plus);
    }
  }

  /// Scores of contacts that were judged.
  record Quality(List<QualityFacts.Counted> scores) implements Course {
    public Quality {
      scores = List.copyOf(scores);
    }

    @Override
    public double value(LocalDate from, LocalDate until) {
      return within(from, until).stream()
          .mapToDouble(QualityFacts.Counted::score)
          .average()
          .orElse(Double.NaN);
    }

    @Override
    public double basis(LocalDate from, LocalDate until) {
      return within(from, until).size();
    }

    @Override
    public double leastOfWeek() {
      return 1;
    }

    private List<QualityFacts.Counted> within(LocalDate from, LocalDate until) {
      return scores.stream()
          .filter(one -> !one.day().isBefore(from) && one.day().isBefore(until))
          .toList();
    }
  }

  /// Published days against what was seen of them.
  record Adherence(List<AdherenceDays.Day> days) implements Course {
    private static final double LEAST_DAYS = 2;

    public Adherence {
      days = List.copyOf(days);
    }

    @Override
    public double value(LocalDate from, LocalDate until) {
      return AdherenceDays.sum(within(from, until)).share().orElse(Double.NaN);
    }

    @Override
    public double basis(LocalDate from, LocalDate until) {
      return within(from, until).size();
    }

    @Override
    public double leastOfWeek() {
      return LEAST_DAYS;
    }

    private List<AdherenceDays.Day> within(LocalDate from, LocalDate until) {
      return days.stream()
          .filter(one -> !one.day().isBefore(from) && one.day().isBefore(until))
          .toList();
    }
  }

  /// Kinds of work with customers, by queue.
  ///
  /// @param zone of the person's site
  record Variation(ZoneId zone, List<AgentSlot> slots) implements Course {
    private static final double LEAST_CONTACTS = 20;

    public Variation {
      slots = slots.stream().filter(slot -> !slot.queue().isEmpty()).toList();
    }

    @Override
    public double value(LocalDate from, LocalDate until) {
      Map<String, Double> seconds = new HashMap<>();
      for (AgentSlot slot : within(from, until)) {
        double handled = slot.seconds().talk() + slot.seconds().wrapup();
        seconds.merge(slot.queue(), handled, Double::sum);
      }
      return JobVariation.of(seconds).map(JobVariation::kinds).orElse(Double.NaN);
    }

    @Override
    public double basis(LocalDate from, LocalDate until) {
      return within(from, until).stream().mapToDouble(slot -> slot.counts().answered()).sum();
    }

    @Override
    public double leastOfWeek() {
      return LEAST_CONTACTS;
    }

    private List<AgentSlot> within(LocalDate from, LocalDate until) {
      Instant first = from.atStartOfDay(zone).toInstant();
      Instant end = until.atStartOfDay(zone).toInstant();
      return slots.stream()
          .filter(slot -> !slot.start().isBefore(first) && slot.start().isBefore(end))
          .toList();
    }
  }
}
