package org.floorwalker.app.history.web;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.UploadedFile;

/// What was typed beside a file.
record ImportForm(Map<String, String> sent) {
  private static final int LONGEST_SOURCE = 100;

  /// The value to show; before anything was sent, what fits most.
  String get(String field, ZoneId zone) {
    return switch (field) {
      case "format" -> sent.getOrDefault(field, "contacts");
      case "zone" -> sent.getOrDefault(field, zone.getId());
      case "wrapup" -> sent.getOrDefault(field, "0");
      case "bad-rows" -> sent.getOrDefault(field, "refuse");
      default -> sent.getOrDefault(field, "").strip();
    };
  }

  /// Key of what is wrong, by field; may be added to.
  Map<String, String> troubles(List<String> formats, Set<String> mappings) {
    Map<String, Boolean> good =
        Map.of(
            "format", formats.contains(sent("format")),
            "source", !sent("source").isEmpty() && sent("source").length() <= LONGEST_SOURCE,
            "zone", ZoneId.getAvailableZoneIds().contains(sent("zone")),
            "wrapup", sent.getOrDefault("wrapup", "0").matches("\\d{1,5}"),
            "mapping",
                !sent("format").equals(FileImport.MAPPED) || mappings.contains(sent("mapping")));
    Map<String, String> troubles = new HashMap<>();
    good.forEach(
        (field, isGood) -> {
          if (!isGood) {
            troubles.put(field, "history." + field + ".wrong");
          }
        });
    return troubles;
  }

  private String sent(String field) {
    return sent.getOrDefault(field, "").strip();
  }

  /// The order that goes with the file; only for a form without troubles.
  UploadedFile file(String name, ZoneId zone) {
    return new UploadedFile(
        0,
        name,
        sent("format"),
        sent("mapping"),
        sent("source"),
        get("zone", zone),
        Long.parseLong(get("wrapup", zone)),
        sent("bad-rows").equals("leave-out"));
  }
}
