package org.floorwalker.app.quality.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.pages.WrittenForm;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.quality.ScorecardContent;
import org.floorwalker.app.quality.ScorecardContent.Answer;
import org.floorwalker.app.quality.ScorecardContent.Ask;
import org.floorwalker.app.quality.ScorecardContent.Form;
import org.floorwalker.app.quality.ScorecardContent.Question;
import org.floorwalker.app.quality.ScorecardContent.Section;

/// Reads a scorecard from its form, one language at a time.
final class ScorecardForms {
  private static final Ask NOTHING = new Ask(LocalText.NONE, LocalText.NONE);

  private final WrittenForm form;
  private final ScorecardContent base;

  /// @param base the version the form was made from
  ScorecardForms(Map<String, String> form, ScorecardContent base, Locale language) {
    this.form = new WrittenForm(form, language);
    this.base = base;
  }

  /// What the form says, with parts added or taken away as its button asks.
  ScorecardContent read() {
    return new ScorecardContent(form.text("title", base.title()), sections());
  }

  private List<Section> sections() {
    List<Section> sections = form.parts("s", "remove-section:", this::section);
    if (form.isDeed("add-section")) {
      String code = WrittenForm.fresh("part", sections.stream().map(Section::code).toList());
      sections.add(new Section(code, LocalText.NONE, List.of(empty("question-1"))));
    }
    return sections;
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
    LocalText title = before.map(Section::title).orElse(LocalText.NONE);
    return new Section(code, form.text(name + ".title", title), questions);
  }

  private static Question empty(String code) {
    return new Question(code, NOTHING, Answer.YES_OR_NO, false, 1);
  }

  private Question question(String name, Optional<Section> section) {
    String code = form.code(name);
    Optional<Question> before =
        section.flatMap(
            one -> one.questions().stream().filter(q -> q.code().equals(code)).findFirst());
    Ask ask = before.map(Question::ask).orElse(NOTHING);
    return new Question(
        code,
        new Ask(form.text(name + ".ask", ask.words()), form.text(name + ".why", ask.why())),
        answer(name, before),
        form.has(name + ".critical"),
        form.get(name + ".weight").matches("[1-9]|10")
            ? Integer.parseInt(form.get(name + ".weight"))
            : 1);
  }

  /// A scale has one step a line, from low to high.
  private Answer answer(String name, Optional<Question> before) {
    List<LocalText> steps = before.map(one -> one.answer().steps()).orElse(List.of());
    return form.get(name + ".form").equals(Form.SCALE.key())
        ? new Answer(Form.SCALE, form.lines(name + ".steps", steps))
        : Answer.YES_OR_NO;
  }
}
