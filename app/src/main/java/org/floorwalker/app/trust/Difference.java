package org.floorwalker.app.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A field that is another after a deed than before it.
///
/// @param field its path in the state, such as `times.from` or `steps[2].title`; empty for a state
///     that is one value
/// @param before null when there was no such field
/// @param after null when there is no such field any more
public record Difference(String field, @Nullable String before, @Nullable String after) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What differs between two states in JSON, in the order of their fields; all fields when one of
  /// the states is null.
  public static List<Difference> between(@Nullable String before, @Nullable String after) {
    Map<String, String> old = fields(before);
    Map<String, String> now = fields(after);
    Set<String> paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(now.keySet());
    return paths.stream()
        .map(path -> new Difference(path, old.get(path), now.get(path)))
        .filter(one -> one.before() == null || !one.before().equals(one.after()))
        .toList();
  }

  private static Map<String, String> fields(@Nullable String state) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (state != null) {
      collect("", JSON.readTree(state), fields);
    }
    return fields;
  }

  /// Fields without a value and lists without an element say nothing.
  private static void collect(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              one ->
                  collect(
                      path.isEmpty() ? one.getKey() : path + "." + one.getKey(),
                      one.getValue(),
                      into));
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "[" + (i + 1) + "]", node.get(i), into);
      }
    } else if (node.isArray()) {
      List<String> values = new ArrayList<>();
      node.valueStream().forEach(value -> values.add(value.asString()));
      put(path, String.join(", ", values), into);
    } else {
      put(path, node.isNull() ? "" : node.asString(), into);
    }
  }

  private static void put(String path, String value, Map<String, String> into) {
    if (!value.isEmpty()) {
      into.put(path, value);
    }
  }
}
