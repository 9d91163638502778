package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.roster.RosterReport.Hindrance;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;
import org.floorwalker.planning.roster.RosterReport.Obstacle;

/// Why an activity has no place and what would make room, in the viewer's language.
public final class NotPlacedWords {
  private NotPlacedWords() {}

  /// @param names names of people by code
  public static String of(Shell shell, NotPlaced activity, Map<String, String> names) {
    Hindrance why = activity.hindrance();
    return why == null ? activity.reason() : of(shell, why, names);
  }

  private static String of(Shell shell, Hindrance why, Map<String, String> names) {
    Instant room = why.room();
    String people =
        why.people().stream()
            .map(code -> names.getOrDefault(code, code))
            .collect(Collectors.joining(", "));
    String reason = shell.say(key(why.obstacle()), room == null ? "" : shell.moment(room), people);
    return switch (why.obstacle()) {
      case LENGTH, WINDOW, NO_COMMON_TIME, PRICE -> reason;
      case LEADER_AWAY, LEADER_TAKEN, PERSON_AWAY ->
          reason
              + " "
              + (room == null
                  ? shell.say("rostering.left.nowhere")
                  : shell.say("rostering.left.room", shell.moment(room)));
    };
  }

  static String key(Obstacle obstacle) {
    return "rostering.left." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
