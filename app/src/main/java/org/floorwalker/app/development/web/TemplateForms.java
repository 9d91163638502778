package org.floorwalker.app.development.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.development.TemplateContent.Form;
import org.floorwalker.app.development.TemplateContent.Grade;
import org.floorwalker.app.development.TemplateContent.Question;
import org.floorwalker.app.development.TemplateContent.Section;
import org.floorwalker.app.platform.words.LocalText;

/// Reads a template from its form, one language at a time: what was written in the other
/// languages is taken from the version the form was made from.
final class TemplateForms {
  private static final int MOST = 40;

  private final Map<String, String> form;
  private final TemplateContent base;
  private final Locale language;

  TemplateForms(Map<String, String> form, TemplateContent base, Locale language) {
    this.form = form;
    this.base = base;
    this.language = language;
  }

  /// What the form says, with parts added, moved or taken away as its button asks.
  TemplateContent read() {
    return new TemplateContent(text("title", base.title()), sections(), grades());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < MOST && form.containsKey("s" + i + ".code"); i++) {
      if (!isDeed("remove-section", "" + i)) {
        sections.add(section("s" + i, i));
      }
    }
    if (isDeed("add-section", "")) {
      sections.add(
          new Section(
              fresh("part", sections.stream().map(Section::code).toList()),
              LocalText.NONE,
              LocalText.NONE,
              false,
              List.of(question("question", Form.TEXT))));
    }
    moveUp(sections);
    return sections;
  }

  private void moveUp(List<Section> sections) {
    String deed = form.getOrDefault("deed", "");
    if (deed.matches("section-up:\\d{1,2}")) {
      int at = Integer.parseInt(deed.substring(deed.indexOf(':') + 1));
      if (at > 0 && at < sections.size()) {
        sections.add(at - 1, sections.remove(at));
      }
    }
  }

  private Section section(String name, int index) {
    String code = code(name);
    Optional<Section> before = base.findSection(code);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < MOST && form.containsKey(name + ".q" + i + ".code"); i++) {
      if (!isDeed("remove-question", index + "." + i)) {
        questions.add(question(name + ".q" + i, before));
      }
    }
    if (isDeed("add-question", "" + index)) {
      questions.add(
          question(fresh("question", questions.stream().map(Question::code).toList()), Form.TEXT));
    }
    return new Section(
        code,
        text(name + ".title", before.map(Section::title).orElse(LocalText.NONE)),
        text(name + ".guidance", before.map(Section::guidance).orElse(LocalText.NONE)),
        form.containsKey(name + ".required"),
        questions);
  }

  private static Question question(String code, Form form) {
    return new Question(code, form, LocalText.NONE, false, List.of());
  }

  private Question question(String name, Optional<Section> section) {
    String code = code(name);
    Optional<Question> before =
        section.flatMap(
            one -> one.questions().stream().filter(q -> q.code().equals(code)).findFirst());
    return new Question(
        code,
        formOf(form.getOrDefault(name + ".form", "")),
        text(name + ".ask", before.map(Question::ask).orElse(LocalText.NONE)),
        form.containsKey(name + ".required"),
        lines(name + ".choices", before.map(Question::choices).orElse(List.of())));
  }

  private static Form formOf(String key) {
    return List.of(Form.values()).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(Form.TEXT);
  }

  private List<Grade> grades() {
    List<Grade> grades = new ArrayList<>();
    for (int i = 0; i < MOST && form.containsKey("g" + i + ".code"); i++) {
      if (!isDeed("remove-grade", "" + i)) {
        grades.add(grade("g" + i));
      }
    }
    if (isDeed("add-grade", "")) {
      grades.add(
          new Grade(
              fresh("grade", grades.stream().map(Grade::code).toList()),
              Side.EMPLOYEE,
              Set.of(Side.LEADER, Side.EMPLOYEE),
              LocalText.NONE,
              List.of()));
    }
    return grades;
  }

  private Grade grade(String name) {
    String code = code(name);
    Optional<Grade> before = base.findGrade(code);
    Set<Side> givenBy = new LinkedHashSet<>();
    for (Side side : Side.values()) {
      if (form.containsKey(name + ".by-" + side.key())) {
        givenBy.add(side);
      }
    }
    return new Grade(
        code,
        form.getOrDefault(name + ".about", "").equals("leader") ? Side.LEADER : Side.EMPLOYEE,
        givenBy,
        text(name + ".ask", before.map(Grade::ask).orElse(LocalText.NONE)),
        lines(name + ".steps", before.map(Grade::steps).orElse(List.of())));
  }

  /// One text a line; a line keeps its other languages by its place.
  private List<LocalText> lines(String name, List<LocalText> before) {
    List<LocalText> lines = new ArrayList<>();
    List<String> typed =
        form.getOrDefault(name, "").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    for (int i = 0; i < Math.min(typed.size(), 10); i++) {
      LocalText there = i < before.size() ? before.get(i) : LocalText.NONE;
      lines.add(there.with(language, cut(typed.get(i))));
    }
    return lines;
  }

  private LocalText text(String name, LocalText before) {
    return before.with(language, cut(form.getOrDefault(name, "")));
  }

  private static String cut(String text) {
    return text.length() > 400 ? text.substring(0, 400) : text;
  }

  private String code(String name) {
    String code = form.getOrDefault(name + ".code", "");
    return code.matches("[a-z0-9-]{1,40}") ? code : "part";
  }

  private boolean isDeed(String deed, String at) {
    return form.getOrDefault("deed", "").equals(at.isEmpty() ? deed : deed + ":" + at);
  }

  private static String fresh(String stem, List<String> taken) {
    int number = 1;
    while (taken.contains(stem + "-" + number)) {
      number++;
    }
    return stem + "-" + number;
  }
}
