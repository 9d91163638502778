package org.floorwalker.broken.planning;

final class TalksToSpring {
  org.springframework.http.@org.jspecify.annotations.Nullable HttpStatus status;
}
