package org.floorwalker.app.platform.measures;

/// A figure about a person on its way to a page.
///
/// @param <T> what the figure is
public sealed interface Figure<T> {
  /// May be shown; the look was written down.
  record Shown<T>(T value) implements Figure<T> {}

  /// Must not be shown: the measure does not stand in the register for that country and day.
  record NotRegistered<T>(String measure) implements Figure<T> {}
}
