package org.floorwalker.app.development;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.words.LocalText;

/// What a template asks, as data. A talk keeps the version it was planned with.
///
/// @param title what the talk is called
/// @param sections parts in their order
/// @param grades grades asked for, none when it is not a talk that grades
public record TemplateContent(LocalText title, List<Section> sections, List<Grade> grades) {
  private static final int LEAST_STEPS = 2;

  public TemplateContent {
    sections = List.copyOf(sections);
    grades = List.copyOf(grades);
  }

  /// A part of the talk.
  ///
  /// @param code stable within the template
  /// @param title its name
  /// @param guidance what is meant, one sentence
  /// @param required whether the talk cannot be agreed on before this part was prepared, spoken of
  ///     or left out with a reason
  /// @param questions what is asked, in order
  public record Section(
      String code,
      LocalText title,
      LocalText guidance,
      boolean required,
      List<Question> questions) {
    public Section {
      questions = List.copyOf(questions);
    }

    /// Whether these answers say anything in this part: every required question, or any one when
    /// none is required.
    public boolean isAnsweredBy(Answers answers) {
      List<Question> asked = questions.stream().filter(q -> q.form().isAnswered()).toList();
      List<Question> must = asked.stream().filter(Question::required).toList();
      return must.isEmpty()
          ? asked.isEmpty() || asked.stream().anyMatch(q -> answers.has(code, q.code()))
          : must.stream().allMatch(q -> answers.has(code, q.code()));
    }
  }

  /// A question of a part.
  ///
  /// @param code stable within the section
  /// @param form how it is answered
  /// @param ask the question
  /// @param required whether being ready needs an answer
  /// @param choices texts to choose between, from low to high for a scale
  public record Question(
      String code, Form form, LocalText ask, boolean required, List<LocalText> choices) {
    public Question {
      choices = List.copyOf(choices);
    }
  }

  /// How a question is answered.
  public enum Form {
    TEXT,
    SCALE,
    CHOICE,
    /// The employee's goals are shown; a word on each is written.
    GOALS,
    /// The facts of the period are shown; nothing is written.
    FACTS;

    public boolean isAnswered() {
      return this != FACTS;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A grade the talk documents. Both readings of a grade are data: who gives it and whom it
  /// is about.
  ///
  /// @param code stable, such as `period`
  /// @param about whose season or leadership it is about
  /// @param givenBy who gives it
  /// @param ask what is graded
  /// @param steps names of the steps from low to high
  public record Grade(
      String code, Side about, Set<Side> givenBy, LocalText ask, List<LocalText> steps) {
    public Grade {
      givenBy = Set.copyOf(givenBy);
      steps = List.copyOf(steps);
    }

    /// Whether it can be asked: in words, of somebody, with at least two steps.
    boolean isWhole() {
      return !ask.isEmpty() && !givenBy.isEmpty() && steps.size() >= LEAST_STEPS;
    }

    public boolean has(int step) {
      return step >= 1 && step <= steps.size();
    }
  }

  /// What one side wrote, by `section.question`.
  public record Answers(Map<String, String> byQuestion) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
      byQuestion = Map.copyOf(byQuestion);
    }

    public String of(String section, String question) {
      return byQuestion.getOrDefault(section + "." + question, "");
    }

    public boolean has(String section, String question) {
      return !of(section, question).isBlank();
    }
  }

  public Optional<Section> findSection(String code) {
    return sections.stream().filter(section -> section.code().equals(code)).findFirst();
  }

  public Optional<Grade> findGrade(String code) {
    return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
  }

  /// Grades this side gives.
  public List<Grade> gradesOf(Side side) {
    return grades.stream().filter(grade -> grade.givenBy().contains(side)).toList();
  }

  /// Required parts these answers leave empty.
  public List<Section> unanswered(Answers answers) {
    return sections.stream()
        .filter(section -> section.required() && !section.isAnsweredBy(answers))
        .toList();
  }

  /// What keeps it from being used, as keys of words; empty when nothing does.
  public List<String> troubles() {
    List<String> troubles = new ArrayList<>();
    if (title.isEmpty()) {
      troubles.add("development.template.trouble.title");
    }
    if (sections.stream().allMatch(section -> section.questions().isEmpty())) {
      troubles.add("development.template.trouble.nothing-asked");
    }
    if (sections.stream().anyMatch(section -> section.title().isEmpty())) {
      troubles.add("development.template.trouble.section");
    }
    if (sections.stream().flatMap(s -> s.questions().stream()).anyMatch(TemplateContent::isBare)) {
      troubles.add("development.template.trouble.question");
    }
    if (!grades.stream().allMatch(Grade::isWhole)) {
      troubles.add("development.template.trouble.grade");
    }
    return troubles;
  }

  private static boolean isBare(Question question) {
    boolean needsChoices = question.form() == Form.CHOICE || question.form() == Form.SCALE;
    return question.ask().isEmpty() || (needsChoices && question.choices().size() < LEAST_STEPS);
  }
}
