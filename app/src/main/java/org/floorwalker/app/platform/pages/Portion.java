package org.floorwalker.app.platform.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A part of a table that may be long: of the rows whose words hold what is sought, fifty at once.
/// A thousand queues are never read from top to bottom. Drawn by the template `platform/portion`.
///
/// @param asked what was sought, and which part is shown
/// @param found number of rows that hold it
/// @param all number of rows of the table
/// @param rows those of the part
public record Portion<T>(Asked asked, int found, int all, List<T> rows) {
  /// A table of as many rows is shown whole.
  public static final int ROWS = 50;

  public Portion {
    rows = List.copyOf(rows);
  }

  /// @param find a part of a name or code in letters of either case, empty for all
  /// @param part number of the part, 1 is the first
  public record Asked(String find, int part) {
    /// The first part of everything.
    public static final Asked FIRST = new Asked("", 1);

    private boolean fits(String words) {
      return words.toLowerCase(Locale.ROOT).contains(find.strip().toLowerCase(Locale.ROOT));
    }
  }

  /// The part that was asked for; the nearest where there are fewer.
  ///
  /// @param all in the order in which they are shown
  /// @param words a row's names and codes
  public static <T> Portion<T> of(List<T> all, Function<T, String> words, Asked asked) {
    List<T> found = all.stream().filter(row -> asked.fits(words.apply(row))).toList();
    int last = Math.max(1, Math.ceilDiv(found.size(), ROWS));
    int part = Math.max(1, Math.min(last, asked.part()));
    List<T> rows = found.stream().skip((long) (part - 1) * ROWS).limit(ROWS).toList();
    return new Portion<>(new Asked(asked.find(), part), found.size(), all.size(), rows);
  }

  /// The same part with its rows drawn otherwise.
  public <S> Portion<S> with(Function<T, S> drawn) {
    return new Portion<>(asked, found, all, rows.stream().map(drawn).toList());
  }

  /// Whether a table of so many rows is shown in parts.
  public static boolean isLong(int rows) {
    return rows > ROWS;
  }

  /// Whether not all of the table is shown at once.
  public boolean isLong() {
    return isLong(all);
  }

  /// Number of the first row shown, 1 is the first.
  public int first() {
    return (asked.part() - 1) * ROWS + 1;
  }

  /// Number of the last row shown.
  public int last() {
    return first() + rows.size() - 1;
  }

  public boolean hasPrevious() {
    return asked.part() > 1;
  }

  public boolean hasNext() {
    return last() < found;
  }

  /// What an address that stays on this part ends with; begins with an ampersand or is empty.
  public String query() {
    return isLong() ? "&" + query(asked.part()) : "";
  }

  private String query(int part) {
    return "find=" + encoded(asked.find()) + "&part=" + part;
  }

  /// Address of a part beside this one.
  ///
  /// @param kept what else the page is asked for
  /// @param step -1 for the part before, 1 for the one after
  public String address(String path, SequencedMap<String, String> kept, int step) {
    String others =
        kept.entrySet().stream()
            .map(one -> one.getKey() + "=" + encoded(one.getValue()) + "&")
            .collect(Collectors.joining());
    return path + "?" + others + query(asked.part() + step);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
