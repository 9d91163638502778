package org.floorwalker.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The first lines of an outside table, from which somebody tells how it is read.
///
/// @param text whole lines, at most 8,000 characters of them
public record TableSample(String text) {
  private static final int MOST_CHARACTERS = 8_000;
  private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');

  public TableSample {
    text = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    int end = text.lastIndexOf('\n');
    text = end < 0 ? text : text.substring(0, end + 1);
  }

  /// The beginning of a file; the rest is not read.
  public static TableSample of(InputStream in) throws IOException {
    String head = new String(in.readNBytes(MOST_CHARACTERS), StandardCharsets.UTF_8);
    return new TableSample(head.replace("\uFEFF", "").replace("\r\n", "\n"));
  }

  /// The separator that occurs most in the first line: semicolon, tab, comma or bar.
  public char separator() {
    return separatorOf(firstLine());
  }

  /// The separator that occurs most in a line; the semicolon when none does.
  public static char separatorOf(String line) {
    char best = SEPARATORS.getFirst();
    for (char candidate : SEPARATORS) {
      best = count(line, candidate) > count(line, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String line, char character) {
    return line.chars().filter(c -> c == character).count();
  }

  private String firstLine() {
    return text.lines().findFirst().orElse("");
  }

  /// The cells of the first line.
  public List<String> headers(char separator) {
    return Stream.of(firstLine().split(Pattern.quote(String.valueOf(separator)), -1))
        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /// Outside columns whose names are ours but for case and punctuation, by our column.
  public Map<String, String> sameNames(TableForm form) {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> headers = headers(separator());
    for (String name : form.names()) {
      headers.stream()
          .filter(header -> plain(header).equals(plain(name)))
          .findFirst()
          .ifPresent(header -> found.put(name, header));
    }
    return found;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
  }
}
