package org.floorwalker.app.platform.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A document on A4 to take along, to file or to sign: a title, headings, text and tables, written
/// from top to bottom and turned into PDF at the end. The same content always gives the same bytes.
///
/// ```java
/// byte[] pdf = new Paper("Evidence", Locale.of("nb"), clock.instant(), "Taken out by Runa Vik")
///     .heading("2027").text("Two courses.")
///     .table(List.of("Course", "Hours"), List.of(3, 1), rows)
///     .pdf();
/// ```
public final class Paper {
  private final Head head;
  private final List<Block> blocks = new ArrayList<>();

  /// @param title stands on top and is the name of the document
  /// @param language of the words, for readers that read aloud
  /// @param made kept in the document as its date
  /// @param foot stands at the foot of each page beside the page's number
  public Paper(String title, Locale language, Instant made, String foot) {
    this.head = new Head(title, language, made, foot);
  }

  /// What is said about the whole document.
  record Head(String title, Locale language, Instant made, String foot) {}

  /// A part of the document.
  sealed interface Block {
    record Heading(String words) implements Block {}

    /// @param quiet whether it is small and grey
    record Text(String words, boolean quiet) implements Block {}

    /// @param heads names of the columns
    /// @param shares of the width, one a column
    record Table(List<String> heads, List<Integer> shares, List<List<String>> rows)
        implements Block {
      public Table {
        heads = List.copyOf(heads);
        shares = List.copyOf(shares);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = heads.size();
        if (shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
          throw new IllegalArgumentException(
              "Each row needs " + columns + " cells. Maybe one is missing.");
        }
      }
    }
  }

  public Paper heading(String words) {
    blocks.add(new Block.Heading(words));
    return this;
  }

  /// Text of one or more lines; a line break begins a new one.
  public Paper text(String words) {
    blocks.add(new Block.Text(words, false));
    return this;
  }

  /// Small and grey: where something comes from, when and by whom.
  public Paper quiet(String words) {
    blocks.add(new Block.Text(words, true));
    return this;
  }

  /// A table whose heads stand again on each page.
  ///
  /// @param shares of the width for each column, such as 3 and 1
  public Paper table(List<String> heads, List<Integer> shares, List<List<String>> rows) {
    blocks.add(new Block.Table(heads, shares, rows));
    return this;
  }

  /// The document as PDF with its font within.
  public byte[] pdf() {
    return PaperDrawing.draw(head, List.copyOf(blocks));
  }
}
