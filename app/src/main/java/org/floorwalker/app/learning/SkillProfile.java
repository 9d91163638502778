package org.floorwalker.app.learning;

import java.util.List;
import java.util.Locale;

/// What a role, at a client or anywhere, asks of a person.
///
/// @param role `agent` or `leader`; empty for both
/// @param client code of the client it is for; empty for all
/// @param demands what is asked
public record SkillProfile(
    String code, String title, String role, String client, List<Demand> demands) {
  public SkillProfile {
    demands = List.copyOf(demands);
  }

  /// Something asked for.
  ///
  /// @param thing code of the queue, language, course or competence
  /// @param level 1 to 5; for languages 1 (A1) to 7 (native); 1 for courses
  public record Demand(Kind kind, String thing, int level) {}

  /// What is asked for.
  public enum Kind {
    QUEUE,
    LANGUAGE,
    COURSE,
    COMPETENCE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it is for somebody.
  ///
  /// @param leads whether the person leads a team
  /// @param theirs code of the client they are assigned to, empty when to none
  public boolean isFor(boolean leads, String theirs) {
    return (role.isEmpty() || role.equals("leader") == leads)
        && (client.isEmpty() || client.equals(theirs));
  }
}
