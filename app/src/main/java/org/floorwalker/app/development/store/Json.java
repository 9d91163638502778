package org.floorwalker.app.development.store;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.platform.words.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What templates and openings ask and people answer, as JSON.
final class Json {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Json() {}

  static String write(Object value) {
    return JSON.writeValueAsString(value);
  }

  static LocalText text(String text) {
    return JSON.readValue(text, LocalText.class);
  }

  static TemplateContent content(String text) {
    return JSON.readValue(text, TemplateContent.class);
  }

  static TemplateContent.Answers answers(String text) {
    return new TemplateContent.Answers(
        JSON.readValue(text, new TypeReference<Map<String, String>>() {}));
  }

  static List<SkillProfile.Demand> demands(String text) {
    return JSON.readValue(text, new TypeReference<List<SkillProfile.Demand>>() {});
  }

  static Map<String, Integer> grades(String text) {
    return JSON.readValue(text, new TypeReference<Map<String, Integer>>() {});
  }
}
