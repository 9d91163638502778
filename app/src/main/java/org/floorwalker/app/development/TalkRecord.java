package org.floorwalker.app.development;

import java.util.List;
import java.util.Optional;

/// What of a talk lies open to both.
///
/// @param preparations what was prepared, of the sides that were ready
/// @param grades side by side, never averaged
/// @param notes what was said, left out, disagreed with and added later
/// @param actions proposed in this talk
public record TalkRecord(
    List<Preparation> preparations,
    List<GivenGrade> grades,
    List<TalkNote> notes,
    List<AgreedAction> actions) {
  public static final TalkRecord EMPTY = new TalkRecord(List.of(), List.of(), List.of(), List.of());

  public TalkRecord {
    preparations = List.copyOf(preparations);
    grades = List.copyOf(grades);
    notes = List.copyOf(notes);
    actions = List.copyOf(actions);
  }

  public Optional<Preparation> findPreparation(Side side) {
    return preparations.stream().filter(one -> one.side() == side).findFirst();
  }

  public Optional<GivenGrade> findGrade(Side side, String grade) {
    return grades.stream()
        .filter(one -> one.side() == side && one.grade().equals(grade))
        .findFirst();
  }
}
