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
public record RegisterView(
    List<Measure> measures,
    List<Registration> registrations,
    List<Question> questions,
    Map<String, String> typed,
    List<Reason> reasons) {
  public RegisterView {
    measures = List.copyOf(measures);
    registrations = List.copyOf(registrations);
    questions = List.copyOf(questions);
    typed = Map.copyOf(typed);
    reasons = List.copyOf(reasons);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
