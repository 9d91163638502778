package org.floorwalker.app.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.quality.ScorecardContent;
import org.floorwalker.app.quality.ScorecardContent.Answer;
import org.floorwalker.app.quality.ScorecardContent.Ask;
import org.floorwalker.app.quality.ScorecardContent.Form;
import org.floorwalker.app.quality.ScorecardContent.Question;
import org.floorwalker.app.quality.ScorecardContent.Section;

/// Reads a scorecard from its form, one language at a time: what was written in the other languages
/// is taken from the version the form was made from.
final class ScorecardForms {
  private static final int MOST = 40;
  private static final int MOST_STEPS = 10;
  private static final int MOST_LETTERS = 400;

  private final Map<String, String> form;
  private final ScorecardContent base;
  private final Locale language;

  ScorecardForms(Map<String, String> form, ScorecardContent base, Locale language) {
    this.form = form;
    this.base = base;
    this.language = language;
  }

  /// What the form says, with parts added or taken away as its button asks.
  ScorecardContent read() {
    return new ScorecardContent(text("title", base.title()), sections());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < MOST && form.containsKey("s" + i + ".code"); i++) {
      if (!isDeed("remove-section:" + i)) {
        sections.add(section("s" + i, i));
      }
    }
    if (isDeed("add-section")) {
      String code = fresh("part", sections.stream().map(Section::code).toList());
      sections.add(new Section(code, LocalText.NONE, List.of(empty("question-1"))));
    }
    return sections;
  }

  private Section section(String name, int index) {
    String code = code(name);
    Optional<Section> before = base.findSection(code);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < MOST && form.containsKey(name + ".q" + i + ".code"); i++) {
      if (!isDeed("remove-question:" + index + "." + i)) {
        questions.add(question(name + ".q" + i, before));
      }
    }
    if (isDeed("add-question:" + index)) {
      questions.add(empty(fresh("question", questions.stream().map(Question::code).toList())));
    }
    LocalText title = before.map(Section::title).orElse(LocalText.NONE);
    return new Section(code, text(name + ".title", title), questions);
  }

  private static Question empty(String code) {
    return new Question(code, new Ask(LocalText.NONE, LocalText.NONE), Answer.YES_OR_NO, false, 1);
  }

  private Question question(String name, Optional<Section> section) {
    String code = code(name);
    Optional<Question> before =
        section.flatMap(
            one -> one.questions().stream().filter(q -> q.code().equals(code)).findFirst());
    Ask ask = before.map(Question::ask).orElse(new Ask(LocalText.NONE, LocalText.NONE));
    boolean scale = form.getOrDefault(name + ".form", "").equals(Form.SCALE.key());
    return new Question(
        code,
        new Ask(text(name + ".ask", ask.words()), text(name + ".why", ask.why())),
        scale ? new Answer(Form.SCALE, steps(name, before)) : Answer.YES_OR_NO,
        form.containsKey(name + ".critical"),
        Math.clamp(QualityForms.number(form, name + ".weight"), 1, 10));
  }

  /// One step a line, from low to high; a line keeps its other languages by its place.
  private List<LocalText> steps(String name, Optional<Question> question) {
    List<LocalText> before = question.map(one -> one.answer().steps()).orElse(List.of());
    List<String> typed =
        form.getOrDefault(name + ".steps", "").lines().filter(line -> !line.isBlank()).toList();
    List<LocalText> steps = new ArrayList<>();
    for (int i = 0; i < Math.min(typed.size(), MOST_STEPS); i++) {
      LocalText there = i < before.size() ? before.get(i) : LocalText.NONE;
      steps.add(there.with(language, cut(typed.get(i))));
    }
    return steps;
  }

  private LocalText text(String name, LocalText before) {
    return before.with(language, cut(form.getOrDefault(name, "")));
  }

  private static String cut(String text) {
    return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
  }

  private String code(String name) {
    String code = form.getOrDefault(name + ".code", "");
    return code.matches("[a-z0-9-]{1,40}") ? code : "part";
  }

  private boolean isDeed(String deed) {
    return form.getOrDefault("deed", "").equals(deed);
  }

  private static String fresh(String stem, List<String> taken) {
    int number = 1;
    while (taken.contains(stem + "-" + number)) {
      number++;
    }
    return stem + "-" + number;
  }
}
