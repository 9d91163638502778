package org.floorwalker.app.platform.pages;

/// The line drawings of the rail, each a path on a 16 by 16 ground.
public enum Icon {
  PERSON("M8 7a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 14c0-4 2-5 5-5s5 1 5 5"),
  PEOPLE(
      "M6 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M2 13c0-3 2-4 4-4s4 1 4 4M11 7.5a1.7 1.7 0 1 0 0-3.4M11.5"
          + " 9.5c1.6.3 2.5 1.5 2.5 3.5"),
  PULSE("M2 12h3l2-7 3 9 2-5h2"),
  SUN(
      "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1M8 14v1M1 8h1M14 8h1M3 3l.7.7M12.3 12.3l.7.7M13 3l-.7.7M3.7 12.3L3 13"),
  FORECAST("M2 11c2-5 4-5 6-2s4 2 6-4M2 14h12"),
  STEPS("M2 13V9h3V6h3V3h3v6h3v4"),
  SHIFTS("M2 4h7M5 8h9M3 12h6"),
  SWAP("M3 5h9l-2-2M13 11H4l2 2"),
  LEARN("M2 4l6-2 6 2-6 2zM4 6v4c2 2 6 2 8 0V6"),
  BARS("M3 13V8M7 13V4M11 13V6M14 13H2"),
  RESULTS("M3 13V9M8 13V3M13 13V7"),
  TALK("M2 3h8v6H6l-2 2V9H2zM12 6h2v6h-1v2l-2-2H8"),
  SHIELD("M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM6 8l1.5 1.5L10.5 6.5"),
  PAPER("M4 2h6l2 2v10H4zM6 7h4M6 10h4"),
  BUILDING("M3 14V3h6v11M9 7h4v7M5 6h2M5 9h2M2 14h12"),
  IMPORT("M8 2v7M5 6.5L8 9.5l3-3M3 11v3h10v-3"),
  WORK("M8 3v5l3 2M8 14a6 6 0 1 0 0-12 6 6 0 0 0 0 12"),
  FIND("M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10M10.7 10.7l3.3 3.3"),
  MORE("M3 8h.01M8 8h.01M13 8h.01"),
  EYE("M1.5 8C4 4 12 4 14.5 8 12 12 4 12 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4"),
  KEY("M10 6a3 3 0 1 0-2.8 3L8 10h2v2h2v2h2v-2.5L9.8 7.3");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }
}
