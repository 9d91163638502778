package org.floorwalker.app.platform.web;

import java.util.stream.Stream;

/// Tells a crafted word from a defect: when a page itself, or an id it was making, could not read
/// what it was given (`Role.valueOf`, `Integer.parseInt`, `new TeamId(-1)`), the request is to
/// blame. What fails behind a door is ours.
final class UnreadWords {
  private static final String OURS = "org.floorwalker.";
  private static final String IDS = "org.floorwalker.app.platform.access.";
  private static final String PAGES = ".web.";

  private UnreadWords() {}

  static boolean areBehind(RuntimeException trouble) {
    return Stream.of(trouble.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith(OURS) && !name.startsWith(IDS))
        .findFirst()
        .filter(name -> name.contains(PAGES))
        .isPresent();
  }
}
