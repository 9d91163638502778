package org.floorwalker.planning.demand;

/// Name of a queue, unique within a file or an installation, e.g. `voice-no`.
public record QueueId(String name) implements Comparable<QueueId> {
  public QueueId {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A queue has no name.\nMaybe fill in the column queue.");
    }
  }

  @Override
  public int compareTo(QueueId other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
