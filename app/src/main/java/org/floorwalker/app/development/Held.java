package org.floorwalker.app.development;

import java.time.Instant;
import java.time.ZoneId;

/// One thing that is held about somebody.
///
/// @param kind such as `goal`
/// @param state where it stands; may be empty
/// @param day ISO day it is from; may be empty
/// @param by who said it; empty for nobody in particular
record Held(String kind, String state, String day, String by, String part, String words) {
  static String day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().toString();
  }
}
