package org.floorwalker.planning.staffing;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Which contacts a service level counts, above and below the line.
///
/// The four differ by up to 20 points on the same day (60 calls an hour of 5 minutes, patience one
/// minute, five agents, 20 s: 66.0, 73.7, 86.4 and 76.4 per cent), so a queue always names its own.
public enum ServiceDefinition {
  /// Served within the time ÷ offered: those who left and those turned away are misses.
  SERVED_OVER_OFFERED("served_over_offered"),
  /// Served within the time ÷ (offered − left within the time): the usual one of phone switches.
  EXCLUDING_SHORT_ABANDONS("excl_short_abandons"),
  /// Served within the time ÷ served: forgives everybody who left.
  OF_SERVED("of_served"),
  /// (Served or left within the time) ÷ offered: counts those who left early as well treated.
  WAIT_WITHIN("wait_le_awt");

  private final String shortName;

  ServiceDefinition(String shortName) {
    this.shortName = shortName;
  }

  /// Reads the long or the short name, e.g. `sl_of_served` or `of_served`.
  ///
  /// @throws IllegalArgumentException when there is no such definition
  public static ServiceDefinition parse(String name) {
    return Arrays.stream(values())
        .filter(d -> d.shortName.equals(name) || d.columnName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"%s\" is not a service definition.\nMaybe one of %s."
                        .formatted(name, shortNames())));
  }

  private static String shortNames() {
    return Arrays.stream(values()).map(d -> d.shortName).collect(Collectors.joining(", "));
  }

  /// The name in files, e.g. `served_over_offered`.
  public String shortName() {
    return shortName;
  }

  /// The name of the result column, e.g. `sl_served_over_offered`.
  public String columnName() {
    return "sl_" + shortName;
  }
}
