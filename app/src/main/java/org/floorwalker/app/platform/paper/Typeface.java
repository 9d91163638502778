package org.floorwalker.app.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The one typeface of papers, Liberation Sans: it has every letter of the Nordic, Baltic, Polish
/// and Serbian alphabets. What it has no sign for becomes a question mark.
final class Typeface {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final CmapLookup signs;
  private final PDFont font;

  private Typeface(CmapLookup signs, PDFont font) {
    this.signs = signs;
    this.font = font;
  }

  /// The typeface for one document; only the letters used are put into it.
  static Typeface in(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
      TrueTypeFont face =
          new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(file, FILE)));
      return new Typeface(face.getUnicodeCmapLookup(), PDType0Font.load(document, face, true));
    }
  }

  PDFont font() {
    return font;
  }

  /// The words with nothing in them that cannot be drawn.
  String drawable(String words) {
    StringBuilder drawable = new StringBuilder();
    words
        .replace('\t', ' ')
        .codePoints()
        .filter(
            code -> !Character.isISOControl(code) && Character.getType(code) != Character.FORMAT)
        .map(code -> signs.getGlyphId(code) == 0 ? '?' : code)
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  /// Width in points.
  float width(String drawable, float size) throws IOException {
    return font.getStringWidth(drawable) / 1000 * size;
  }

  /// Lines of at most the width; a word longer than a line is cut.
  List<String> lines(String words, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : words.split("\\R", -1)) {
      StringBuilder line = new StringBuilder();
      for (String word : drawable(paragraph).split(" ")) {
        append(word, line, lines, size, width);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private void append(String word, StringBuilder line, List<String> lines, float size, float width)
      throws IOException {
    String longer = line.isEmpty() ? word : line + " " + word;
    if (width(longer, size) <= width) {
      line.setLength(0);
      line.append(longer);
      return;
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
    String rest = word;
    while (width(rest, size) > width) {
      int fits = fitting(rest, size, width);
      lines.add(rest.substring(0, fits));
      rest = rest.substring(fits);
    }
    line.append(rest);
  }

  private int fitting(String word, float size, float width) throws IOException {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), size) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }
}
