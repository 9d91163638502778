package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.learning.HandleTrends;
import org.floorwalker.app.learning.Readiness;
import org.floorwalker.app.learning.Readiness.QueueReadiness;
import org.floorwalker.app.platform.pages.Shell;

/// Whether the centre can serve what it has promised on a day.
///
/// @param longer handle time now ÷ a year ago, by queue
public record ReadinessView(
    LocalDate day,
    List<QueueReadiness> missions,
    Map<String, Double> longer,
    List<Readiness.Line> languages,
    List<Readiness.Line> topics) {
  public ReadinessView {
    missions = List.copyOf(missions);
    longer = Map.copyOf(longer);
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
  }

  /// The lines of the languages, each under its name.
  public List<Readiness.Line> languages(Shell shell) {
    return languages.stream()
        .map(line -> new Readiness.Line(shell.languageName(line.name()), line.hours()))
        .toList();
  }

  /// People needed at once in ninety days when contacts go on becoming longer, or shorter, as they
  /// did over the year.
  public int ahead(QueueReadiness one) {
    return HandleTrends.neededAhead(one.most(), longer.getOrDefault(one.queue(), 1.0));
  }

  /// The class of the tag.
  public String tone(QueueReadiness one) {
    if (one.ready() < one.most()) {
      return "bad";
    }
    return isSoonShort(one) ? "warn" : "good";
  }

  /// The key of the tag's words.
  public String state(QueueReadiness one) {
    if (one.ready() < one.most()) {
      return "learning.readiness.short";
    }
    return isSoonShort(one) ? "learning.readiness.soon-short" : "learning.readiness.ok";
  }

  private boolean isSoonShort(QueueReadiness one) {
    return one.ready() - one.ending() < ahead(one);
  }
}
