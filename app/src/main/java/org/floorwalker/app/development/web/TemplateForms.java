package org.floorwalker.app.development.web;

import java.util.EnumSet;
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
import org.floorwalker.app.platform.pages.WrittenForm;
import org.floorwalker.app.platform.words.LocalText;

/// Reads a template from its form, one language at a time.
final class TemplateForms {
  private final WrittenForm form;
  private final TemplateContent base;

  /// @param base the version the form was made from
  TemplateForms(Map<String, String> form, TemplateContent base, Locale language) {
    this.form = new WrittenForm(form, language);
    this.base = base;
  }

  /// What the form says, with parts added, moved or taken away as its button asks.
  TemplateContent read() {
    return new TemplateContent(form.text("title", base.title()), sections(), grades());
  }

  private List<Section> sections() {
    List<Section> sections = form.parts("s", "remove-section:", this::section);
    if (form.isDeed("add-section")) {
      sections.add(
          new Section(
              WrittenForm.fresh("part", sections.stream().map(Section::code).toList()),
              LocalText.NONE,
              LocalText.NONE,
              false,
              List.of(empty("question"))));
    }
    moveUp(sections);
    return sections;
  }

  private void moveUp(List<Section> sections) {
    String deed = form.deed();
    if (deed.matches("section-up:\\d{1,2}")) {
      int at = Integer.parseInt(deed.substring(deed.indexOf(':') + 1));
      if (at > 0 && at < sections.size()) {
        sections.add(at - 1, sections.remove(at));
      }
    }
  }

  private Section section(String name, int number) {
    String code = form.code(name);
    Optional<Section> before = base.findSection(code);
    List<Question> questions =
        form.parts(
            name + ".q",
            "remove-question:" + number + ".",
            (question, _) -> question(question, before));
    if (form.isDeed("add-question:" + number)) {
      questions.add(
          empty(WrittenForm.fresh("question", questions.stream().map(Question::code).toList())));
    }
    return new Section(
        code,
        form.text(name + ".title", before.map(Section::title).orElse(LocalText.NONE)),
        form.text(name + ".guidance", before.map(Section::guidance).orElse(LocalText.NONE)),
        form.has(name + ".required"),
        questions);
  }

  private static Question empty(String code) {
    return new Question(code, Form.TEXT, LocalText.NONE, false, List.of());
  }

  private Question question(String name, Optional<Section> section) {
    String code = form.code(name);
    Optional<Question> before =
        section.flatMap(
            one -> one.questions().stream().filter(q -> q.code().equals(code)).findFirst());
    return new Question(
        code,
        formOf(form.get(name + ".form")),
        form.text(name + ".ask", before.map(Question::ask).orElse(LocalText.NONE)),
        form.has(name + ".required"),
        form.lines(name + ".choices", before.map(Question::choices).orElse(List.of())));
  }

  private static Form formOf(String key) {
    return List.of(Form.values()).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(Form.TEXT);
  }

  private List<Grade> grades() {
    List<Grade> grades = form.parts("g", "remove-grade:", (name, _) -> grade(name));
    if (form.isDeed("add-grade")) {
      grades.add(
          new Grade(
              WrittenForm.fresh("grade", grades.stream().map(Grade::code).toList()),
              Side.EMPLOYEE,
              Set.of(Side.LEADER, Side.EMPLOYEE),
              LocalText.NONE,
              List.of()));
    }
    return grades;
  }

  private Grade grade(String name) {
    String code = form.code(name);
    Optional<Grade> before = base.findGrade(code);
    Set<Side> givenBy = EnumSet.allOf(Side.class);
    givenBy.removeIf(side -> !form.has(name + ".by-" + side.key()));
    return new Grade(
        code,
        form.get(name + ".about").equals("leader") ? Side.LEADER : Side.EMPLOYEE,
        givenBy,
        form.text(name + ".ask", before.map(Grade::ask).orElse(LocalText.NONE)),
        form.lines(name + ".steps", before.map(Grade::steps).orElse(List.of())));
  }
}
