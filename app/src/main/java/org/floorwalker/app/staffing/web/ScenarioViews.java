package org.floorwalker.app.staffing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.staffing.HoursBeside;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Scenario;
import org.floorwalker.app.staffing.Scenarios;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.app.staffing.internal.ScenarioJob;
import org.floorwalker.planning.plan.WhatIf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts scenarios side by side.
@Component
final class ScenarioViews {
  private final Staffing staffing;
  private final Scenarios scenarios;
  private final People people;
  private final Jobs jobs;
  private final ScenarioJob job;
  private final Words words;
  private final List<HoursBeside> beside;

  ScenarioViews(
      Staffing staffing,
      Scenarios scenarios,
      People people,
      Jobs jobs,
      ScenarioJob job,
      Words words,
      List<HoursBeside> beside) {
    this.staffing = staffing;
    this.scenarios = scenarios;
    this.people = people;
    this.jobs = jobs;
    this.job = job;
    this.words = words;
    this.beside = List.copyOf(beside);
  }

  /// @param part the part of the queues that is drawn
  /// @param wrong the field that cannot be read, null when all can
  /// @param trouble what contradicts what, null when nothing does
  ScenarioView view(
      Viewer viewer,
      Locale language,
      NeedVersion need,
      ScenarioForm form,
      Portion.Asked part,
      @Nullable String wrong,
      @Nullable String trouble) {
    Map<String, String> names = QueueNames.of(people).byCode();
    List<Scenario> asked = scenarios.list(viewer, need.id());
    List<ScenarioView.Column> columns = new ArrayList<>();
    columns.add(new ScenarioView.Column(null, List.of()));
    for (Scenario scenario : asked) {
      columns.add(new ScenarioView.Column(scenario, changes(scenario.question(), names, language)));
    }
    List<ScenarioView.Row> rows = rows(asked, names);
    return new ScenarioView(
        need,
        form.text("day").isEmpty() ? need.span().firstDay() : form.day(),
        columns,
        portion(rows, part),
        rows.isEmpty() ? null : sum(rows, asked.size() + 1),
        fields(viewer, need, form, names, wrong, language),
        jobs.listUnderWay(viewer, job),
        beside.stream().flatMap(room -> room.lines().stream()).toList(),
        trouble);
  }

  private static List<ScenarioView.Row> rows(List<Scenario> asked, Map<String, String> names) {
    Scenario.Answer first =
        asked.stream().map(Scenario::answer).filter(Objects::nonNull).findFirst().orElse(null);
    if (first == null) {
      return List.of();
    }
    List<ScenarioView.Row> rows = new ArrayList<>();
    for (int queue = 0; queue < first.asItIs().size(); queue++) {
      Scenario.Row base = first.asItIs().get(queue);
      List<ScenarioView.@Nullable Cell> cells = new ArrayList<>();
      cells.add(cell(base, base));
      for (Scenario scenario : asked) {
        Scenario.Answer answer = scenario.answer();
        cells.add(answer == null ? null : cell(answer.changed().get(queue), base));
      }
      rows.add(new ScenarioView.Row(names.getOrDefault(base.queue(), base.queue()), cells));
    }
    return rows;
  }

  /// In order of queue, or, where they are too many to read, those that change most first.
  private static Portion<ScenarioView.Row> portion(
      List<ScenarioView.Row> rows, Portion.Asked part) {
    return Portion.of(
        Portion.isLong(rows.size())
            ? rows.stream()
                .sorted(Comparator.comparingDouble(ScenarioView.Row::mostChange).reversed())
                .toList()
            : rows,
        ScenarioView.Row::name,
        part);
  }

  private static ScenarioView.Cell cell(Scenario.Row row, Scenario.Row base) {
    return new ScenarioView.Cell(
        row.hours(), row.hours() - base.hours(), row.mostPeople(), row.service());
  }

  private static ScenarioView.Row sum(List<ScenarioView.Row> rows, int columns) {
    List<ScenarioView.@Nullable Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      double hours = 0;
      double more = 0;
      boolean known = true;
      for (ScenarioView.Row row : rows) {
        ScenarioView.Cell cell = row.cells().get(column);
        known &= cell != null;
        hours += cell == null ? 0 : cell.hours();
        more += cell == null ? 0 : cell.more();
      }
      cells.add(known ? new ScenarioView.Cell(hours, more, 0, null) : null);
    }
    return new ScenarioView.Row("", cells);
  }

  private List<String> changes(WhatIf question, Map<String, String> names, Locale language) {
    Changes changes = new Changes(language);
    WhatIf.Demand demand = question.demand();
    if (question.queue() != null) {
      String queue = question.queue().name();
      changes.add("queue", names.getOrDefault(queue, queue));
    }
    changes.addPercent("volume", demand.volume() - 1);
    changes.addPercent("handle", demand.handleTime() - 1);
    changes.addPercent("bot", demand.botShare());
    if (question.rules().goal() != null) {
      changes.add("goal", question.rules().goal().text());
    }
    if (question.rules().maxOccupancy() != null) {
      changes.add("ceiling", Math.round(100 * question.rules().maxOccupancy()));
    }
    if (question.rules().concurrency() != null) {
      changes.add("concurrency", question.rules().concurrency());
    }
    WhatIf.Skill skill = question.skill();
    if (skill != null) {
      changes.add(
          "skill", skill.people(), names.getOrDefault(skill.to().name(), skill.to().name()));
    }
    WhatIf.Overflow over = question.overflow();
    if (over != null) {
      changes.add("partner", over.people(), over.after().toSeconds());
    }
    return changes.told;
  }

  /// Changes in words while they are gathered.
  private final class Changes {
    private final Locale language;
    private final List<String> told = new ArrayList<>();

    Changes(Locale language) {
      this.language = language;
    }

    void add(String change, Object... values) {
      told.add(words.say(language, "staffing.change." + change, values));
    }

    void addPercent(String change, double share) {
      if (share != 0) {
        add(change, String.format(language, "%+.0f", 100 * share));
      }
    }
  }

  private List<Field> fields(
      Viewer viewer,
      NeedVersion need,
      ScenarioForm form,
      Map<String, String> names,
      @Nullable String wrong,
      Locale language) {
    List<Field.Choice> queues = new ArrayList<>();
    for (String queue : staffing.listQueues(viewer, need.id())) {
      queues.add(new Field.Choice(queue, names.getOrDefault(queue, queue)));
    }
    List<Field> fields = new ArrayList<>();
    for (String name : ScenarioPage.FIELDS) {
      Field field = field(name, queues, language).value(form.text(name));
      fields.add(name.equals(wrong) ? field.error(words.say(language, whatIsWrong(name))) : field);
    }
    return fields;
  }

  private static String whatIsWrong(String field) {
    return switch (field) {
      case "name" -> "staffing.scenario.wrong.name";
      case "day" -> "staffing.scenario.wrong.day";
      default -> "staffing.scenario.unreadable";
    };
  }

  private Field field(String name, List<Field.Choice> queues, Locale language) {
    String label = "staffing.scenario." + name;
    return switch (name) {
      case "name" -> Field.text(name, label);
      case "day" -> Field.date(name, label);
      case "queue" ->
          Field.choice(name, label, withFirst(queues, "staffing.scenario.all", language));
      case "learn" ->
          Field.choice(name, label, withFirst(queues, "staffing.scenario.none", language));
      case "goal" -> Field.text(name, label).help("staffing.scenario.goal.help").optionally();
      default -> Field.text(name, label).optionally();
    };
  }

  private List<Field.Choice> withFirst(List<Field.Choice> queues, String words, Locale language) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice("", this.words.say(language, words)));
    choices.addAll(queues);
    return choices;
  }
}
