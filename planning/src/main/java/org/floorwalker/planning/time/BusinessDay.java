package org.floorwalker.planning.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The local date a shift or a contact belongs to: a 22:00-06:00 shift has one, that of its start.
public record BusinessDay(LocalDate date) implements Comparable<BusinessDay> {
  public static BusinessDay of(Instant start, ZoneId zone) {
    return new BusinessDay(start.atZone(zone).toLocalDate());
  }

  @Override
  public int compareTo(BusinessDay other) {
    return date.compareTo(other.date);
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
