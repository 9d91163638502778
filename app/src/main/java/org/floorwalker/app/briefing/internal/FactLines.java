package org.floorwalker.app.briefing.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.briefing.Fact;
import org.floorwalker.app.briefing.Fact.Part;
import org.floorwalker.planning.staffing.ServiceGoal;

/// Facts as text for keeping: a line each, key and parts parted by tabs, each part with the sign of
/// its kind.
public final class FactLines {
  private FactLines() {}

  public static String write(List<Fact> facts) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts) {
      StringBuilder line = new StringBuilder(fact.key());
      fact.parts().forEach(part -> line.append('\t').append(cell(part)));
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }

  public static List<Fact> read(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(FactLines::fact).toList();
  }

  private static String cell(Part part) {
    return switch (part) {
      case Part.Count count -> "#" + count.value();
      case Part.Share share -> "%" + share.value();
      case Part.Time time -> "@" + time.at();
      case Part.Goal goal -> "!" + goal.promise().text();
      case Part.Words words -> "'" + words.text().replaceAll("\\s+", " ");
    };
  }

  private static Fact fact(String line) {
    String[] cells = line.split("\t", -1);
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < cells.length; i++) {
      parts.add(part(cells[i]));
    }
    return new Fact(cells[0], parts);
  }

  private static Part part(String cell) {
    String value = cell.substring(1);
    return switch (cell.charAt(0)) {
      case '#' -> new Part.Count(Long.parseLong(value));
      case '%' -> new Part.Share(Double.parseDouble(value));
      case '@' -> new Part.Time(Instant.parse(value));
      case '!' -> new Part.Goal(ServiceGoal.parse(value));
      case '\'' -> new Part.Words(value);
      default -> throw new IllegalArgumentException("\"" + cell + "\" is no part of a fact.");
    };
  }
}
