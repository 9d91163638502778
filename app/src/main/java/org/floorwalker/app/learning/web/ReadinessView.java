package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.floorwalker.app.learning.Readiness;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.platform.pages.Shell;

/// Whether the centre can serve what it has promised on a day.
public record ReadinessView(
    LocalDate day,
    Portion<MissionLine> missions,
    List<Readiness.Line> languages,
    List<Readiness.Line> topics) {
  public ReadinessView {
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
  }

  /// What the page is asked for beside the part of its missions.
  public SequencedMap<String, String> kept() {
    return new LinkedHashMap<>(Map.of("on", day.toString()));
  }

  /// The lines of the languages, each under its name.
  public List<Readiness.Line> languages(Shell shell) {
    return languages.stream()
        .map(line -> new Readiness.Line(shell.languageName(line.name()), line.hours()))
        .toList();
  }
}
