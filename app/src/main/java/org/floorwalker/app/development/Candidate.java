package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.jspecify.annotations.Nullable;

/// Somebody from outside who would work here (CAR-15). Nothing is kept of their age, of gaps, or of
/// what they did when; what they have shown that they can is all they are held against.
///
/// @param shown what they have shown, by kind and thing
/// @param forward vacancies they were put forward for
public record Candidate(
    long id, Asking asking, Kept kept, List<Shown> shown, List<Forward> forward) {
  public Candidate {
    shown = List.copyOf(shown);
    forward = List.copyOf(forward);
  }

  /// What they say of themselves.
  ///
  /// @param contact how they are reached
  /// @param country where they would work, by ISO 3166 code
  /// @param wish what they would like, in their words
  public record Asking(
      String name, String contact, String country, LocalDate canStart, String wish) {}

  /// @param forgetOn the day on which all of it is deleted, unless they say that they stay
  public record Kept(Instant cameAt, LocalDate forgetOn) {}

  /// Something they have shown that they can.
  ///
  /// @param kind a language or a competence; the rest is taught here
  /// @param level 1 to 5; of languages 1 (A1) to 7 (native)
  /// @param evidence on what it rests
  public record Shown(Kind kind, String thing, int level, String evidence, String by, Instant at) {}

  /// Put forward for a vacancy.
  ///
  /// @param told when the realistic preview was given; null while it was not
  /// @param decision null while nobody has decided
  public record Forward(
      long id, long vacancy, @Nullable Instant told, Vacancy.@Nullable Decision decision) {}

  /// Levels by kind and thing.
  public Map<Kind, Map<String, Integer>> levels() {
    Map<Kind, Map<String, Integer>> levels = new EnumMap<>(Kind.class);
    shown.forEach(
        one ->
            levels.computeIfAbsent(one.kind(), _ -> new HashMap<>()).put(one.thing(), one.level()));
    return levels;
  }

  public Optional<Forward> findForward(long vacancy) {
    return forward.stream().filter(one -> one.vacancy() == vacancy).findFirst();
  }
}
