package org.floorwalker.app.trust.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Reason;
import org.floorwalker.app.trust.Question;

/// The register for its keeper, with the form to put a measure in.
///
/// @param typed what was typed, when it was not possible
/// @param reasons why it was not possible
/// @param unanswered the question whose answer was sent without words, [#NONE] usually
public record RegisterView(
    List<Measure> measures,
    List<Registration> registrations,
    List<Question> questions,
    Map<String, String> typed,
    List<Reason> reasons,
    long unanswered) {
  static final long NONE = 0;

  public RegisterView {
    measures = List.copyOf(measures);
    registrations = List.copyOf(registrations);
    questions = List.copyOf(questions);
    typed = Map.copyOf(typed);
    reasons = List.copyOf(reasons);
  }

  RegisterView withUnanswered(long question) {
    return new RegisterView(measures, registrations, questions, typed, reasons, question);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
