package org.floorwalker.app.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.platform.words.LocalText;

/// What a scorecard asks, as data. An evaluation keeps the version it was begun with.
///
/// @param title what the scorecard is called
/// @param sections parts in their order
public record ScorecardContent(LocalText title, List<Section> sections) {
  public static final ScorecardContent EMPTY = new ScorecardContent(LocalText.NONE, List.of());

  public ScorecardContent {
    sections = List.copyOf(sections);
  }

  /// A part of the scorecard.
  ///
  /// @param code stable within the scorecard
  public record Section(String code, LocalText title, List<Question> questions) {
    public Section {
      questions = List.copyOf(questions);
    }
  }

  /// A question about the contact.
  ///
  /// @param code stable within the section
  /// @param ask the question and why it counts
  /// @param answer how it is answered
  /// @param critical whether the lowest step takes the whole score to nothing
  /// @param weight from 1 to 10, beside the other questions
  public record Question(String code, Ask ask, Answer answer, boolean critical, int weight) {
    public Question {
      if (weight < 1 || weight > 10) {
        throw new IllegalArgumentException("Weight " + weight + ". Maybe give one from 1 to 10.");
      }
    }

    /// Steps it can be answered with, from 0 on.
    public int steps() {
      return answer.form() == Form.YES_NO ? 2 : answer.steps().size();
    }
  }

  /// @param why what it is good for, one sentence
  public record Ask(LocalText words, LocalText why) {}

  /// @param steps names from low to high, for a scale
  public record Answer(Form form, List<LocalText> steps) {
    public static final Answer YES_OR_NO = new Answer(Form.YES_NO, List.of());

    public Answer {
      steps = List.copyOf(steps);
    }
  }

  /// How a question is answered; each can also be left out as not asked for by the contact.
  public enum Form {
    YES_NO,
    SCALE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A question with its key `section.question`.
  public record Item(String key, Question question) {}

  /// All questions in their order.
  public List<Item> items() {
    return sections.stream()
        .flatMap(
            section ->
                section.questions().stream()
                    .map(question -> new Item(section.code() + "." + question.code(), question)))
        .toList();
  }

  public Optional<Section> findSection(String code) {
    return sections.stream().filter(section -> section.code().equals(code)).findFirst();
  }

  /// What keeps it from being used, as keys of words; empty when nothing does.
  public List<String> troubles() {
    List<String> troubles = new ArrayList<>();
    if (title.isEmpty()) {
      troubles.add("quality.scorecard.trouble.title");
    }
    if (items().isEmpty()) {
      troubles.add("quality.scorecard.trouble.nothing-asked");
    }
    if (questions().anyMatch(question -> question.ask().words().isEmpty())) {
      troubles.add("quality.scorecard.trouble.question");
    }
    if (questions().anyMatch(question -> question.steps() < 2)) {
      troubles.add("quality.scorecard.trouble.steps");
    }
    Set<String> keys = new HashSet<>();
    if (!items().stream().allMatch(item -> keys.add(item.key()))) {
      troubles.add("quality.scorecard.trouble.twice");
    }
    return troubles;
  }

  private Stream<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }
}
