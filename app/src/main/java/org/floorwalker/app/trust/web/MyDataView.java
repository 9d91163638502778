package org.floorwalker.app.trust.web;

import java.util.List;
import org.floorwalker.app.platform.measures.AccessEntry;
import org.floorwalker.app.trust.Question;
import org.floorwalker.app.trust.Trust.Registered;

/// What is measured about the viewer, who looked, and what was asked.
///
/// @param born the viewer's date of birth, empty when none is kept
/// @param nothingAsked whether a blank question was just sent
public record MyDataView(
    List<Registered> registered,
    List<AccessEntry> looks,
    List<Question> questions,
    String born,
    boolean nothingAsked) {
  public MyDataView {
    registered = List.copyOf(registered);
    looks = List.copyOf(looks);
    questions = List.copyOf(questions);
  }
}
