package org.floorwalker.planning.demand;

/// Something a person can do that a queue asks for: a language, a product, a sign-off.
///
/// In a problem directory a skill is simply the name of the queue it opens.
///
/// @param name never blank
public record Skill(String name) implements Comparable<Skill> {
  public Skill {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A skill needs a name.\nMaybe write the queue it opens.");
    }
  }

  @Override
  public int compareTo(Skill other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
