package org.floorwalker.app.rostering.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pieces of one row as JSON, so that a correction can be undone.
final class PieceJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PieceJson() {}

  static String write(List<Piece> pieces) {
    ArrayNode array = JSON.createArrayNode();
    for (Piece piece : pieces) {
      ObjectNode node = array.addObject();
      node.put("kind", piece.kind());
      node.put("start", piece.start().toString());
      node.put("end", piece.end().toString());
      if (piece.activity() != null) {
        node.put("activity", piece.activity());
      }
    }
    return array.toString();
  }

  static List<Piece> read(long person, LocalDate day, String text) {
    List<Piece> pieces = new ArrayList<>();
    for (JsonNode node : JSON.readTree(text)) {
      JsonNode activity = node.get("activity");
      pieces.add(
          new Piece(
              person,
              day,
              node.get("kind").asString(),
              Instant.parse(node.get("start").asString()),
              Instant.parse(node.get("end").asString()),
              activity == null ? null : activity.asString()));
    }
    return pieces;
  }
}
