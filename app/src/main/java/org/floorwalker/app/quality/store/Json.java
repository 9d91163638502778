package org.floorwalker.app.quality.store;

import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.ScorecardContent;
import tools.jackson.databind.json.JsonMapper;

/// What scorecards ask and assessors answer, as JSON.
final class Json {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Json() {}

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  static ScorecardContent content(String text) {
    return JSON.readValue(text, ScorecardContent.class);
  }

  static Marks marks(String text) {
    return JSON.readValue(text, Marks.class);
  }
}
