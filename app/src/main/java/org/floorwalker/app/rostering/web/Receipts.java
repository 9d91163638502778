package org.floorwalker.app.rostering.web;

import java.util.Set;

/// Receipts that an address may ask for; anything else in it is ignored.
final class Receipts {
  private static final Set<String> KNOWN =
      Set.of(
          "moved",
          "undone",
          "published",
          "ordered",
          "feed-made",
          "feed-revoked",
          "wished",
          "stopping");

  private Receipts() {}

  static boolean isKnown(String said) {
    return KNOWN.contains(said);
  }
}
