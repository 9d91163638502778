package org.floorwalker.app.trust.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.measures.AccessEntry;
import org.floorwalker.app.trust.Question;
import org.floorwalker.app.trust.Trust.Registered;
import org.jspecify.annotations.Nullable;

/// What is measured about the viewer, who looked, and what was asked.
///
/// @param born the viewer's date of birth, null when none is kept
/// @param nothingAsked whether a blank question was just sent
public record MyDataView(
    List<Registered> registered,
    List<AccessEntry> looks,
    List<Question> questions,
    @Nullable LocalDate born,
    boolean nothingAsked) {
  public MyDataView {
    registered = List.copyOf(registered);
    looks = List.copyOf(looks);
    questions = List.copyOf(questions);
  }
}
