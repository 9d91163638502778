package org.floorwalker.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// FEATURE: answers are kept by what was asked; the one nobody has asked for longest goes first.
class RecentlyAskedTest {
  @Test
  void a01_theOneNobodyHasAskedForLongestGoesFirst() {
    RecentlyAsked<String, Integer> asked = new RecentlyAsked<>(2);
    asked.keep("one", 1);
    asked.keep("two", 2);
    assertThat(asked.find("one")).contains(1);
    asked.keep("three", 3);
    assertThat(asked.find("two")).isEmpty();
    assertThat(asked.find("one")).contains(1);
    assertThat(asked.find("three")).contains(3);
    asked.keep("three", 4);
    assertThat(asked.find("three")).contains(4);
    assertThat(asked.find("one")).contains(1);
    asked.forget();
    assertThat(asked.find("one")).isEmpty();
  }
}
