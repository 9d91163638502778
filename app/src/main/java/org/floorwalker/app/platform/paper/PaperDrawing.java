package org.floorwalker.app.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.floorwalker.app.platform.paper.Paper.Block;
import org.jspecify.annotations.Nullable;

/// Sets the blocks of a paper on A4 pages, from top to bottom. All lengths are points of 1/72 inch.
final class PaperDrawing {
  private static final float MARGIN = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
  private static final float FOOT = MARGIN + 20;
  private static final float GAP = 12;
  private static final Style TITLE = new Style(18, true, 0);
  private static final Style HEADING = new Style(12, true, 0);
  private static final Style TEXT = new Style(10, false, 0);
  private static final Style STRONG = new Style(9, true, 0);
  private static final Style CELL = new Style(9, false, 0);
  private static final Style QUIET = new Style(8, false, 0.4f);

  /// How words look; `grey` is 0 for black.
  private record Style(float size, boolean bold, float grey) {
    float line() {
      return size * 1.35f;
    }
  }

  private final PDDocument document;
  private final Typeface face;
  private @Nullable PDPageContentStream page;
  private float y;

  private PaperDrawing(PDDocument document, Typeface face) {
    this.document = document;
    this.face = face;
  }

  static byte[] draw(Paper.Head head, List<Block> blocks) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.setDocumentId((long) head.hashCode() << 32 ^ blocks.hashCode());
      describe(document, head);
      PaperDrawing drawing = new PaperDrawing(document, Typeface.in(document));
      drawing.drawAll(head, blocks);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The paper \"" + head.title() + "\" could not be drawn", e);
    }
  }

  private static void describe(PDDocument document, Paper.Head head) {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle(head.title());
    about.setProducer("Floorwalker");
    about.setCreationDate(GregorianCalendar.from(head.made().atZone(ZoneOffset.UTC)));
    document.setDocumentInformation(about);
    document.getDocumentCatalog().setLanguage(head.language().toLanguageTag());
    PDViewerPreferences shown =
        new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
    shown.setDisplayDocTitle(true);
  }

  private void drawAll(Paper.Head head, List<Block> blocks) throws IOException {
    turn();
    write(head.title(), TITLE);
    y -= GAP / 2;
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading(String words) -> heading(words);
        case Block.Text(String words, boolean quiet) -> text(words, quiet ? QUIET : TEXT);
        case Block.Table table -> table(table);
      }
    }
    close();
    feet(head.foot());
  }

  private PDPageContentStream page() {
    if (page == null) {
      throw new IllegalStateException("No page is open. Maybe turn to one first.");
    }
    return page;
  }

  private void close() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  private void turn() throws IOException {
    close();
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = TOP;
  }

  /// Turns the page when so much does not fit any more.
  private boolean turnFor(float height) throws IOException {
    boolean turns = y - height < FOOT;
    if (turns) {
      turn();
    }
    return turns;
  }

  /// A heading keeps two lines of what follows on its page.
  private void heading(String words) throws IOException {
    y -= GAP;
    turnFor(HEADING.line() + 2 * TEXT.line());
    write(words, HEADING);
    y -= GAP / 4;
  }

  private void text(String words, Style style) throws IOException {
    write(words, style);
    y -= GAP / 3;
  }

  private void write(String words, Style style) throws IOException {
    for (String line : face.lines(words, style.size(), WIDTH)) {
      turnFor(style.line());
      y -= style.line();
      line(page(), line, MARGIN, y, style);
    }
  }

  /// Bold is drawn with an outline, so that one file of the typeface is enough.
  private void line(PDPageContentStream on, String words, float x, float at, Style style)
      throws IOException {
    on.beginText();
    on.setFont(face.font(), style.size());
    on.setNonStrokingColor(style.grey());
    on.setStrokingColor(style.grey());
    on.setLineWidth(style.size() / 30);
    on.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    on.newLineAtOffset(x, at);
    on.showText(words);
    on.endText();
  }

  private void table(Block.Table table) throws IOException {
    List<Float> widths = widths(table.shares());
    y -= GAP / 3;
    row(table.heads(), widths, STRONG);
    for (List<String> cells : table.rows()) {
      if (turnFor(height(cells, widths))) {
        row(table.heads(), widths, STRONG);
      }
      row(cells, widths, CELL);
    }
    y -= GAP / 2;
  }

  private static List<Float> widths(List<Integer> shares) {
    int all = shares.stream().mapToInt(Integer::intValue).sum();
    return shares.stream().map(share -> WIDTH * share / all).toList();
  }

  private float height(List<String> cells, List<Float> widths) throws IOException {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      lines = Math.max(lines, cellLines(cells.get(i), widths.get(i)).size());
    }
    return lines * CELL.line() + GAP / 2;
  }

  private List<String> cellLines(String words, float width) throws IOException {
    return face.lines(words, CELL.size(), width - GAP / 2);
  }

  /// One row with a rule under it; one that is longer than a page runs on over the next.
  private void row(List<String> cells, List<Float> widths, Style style) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      lines.add(cellLines(cells.get(i), widths.get(i)));
      most = Math.max(most, lines.getLast().size());
    }
    for (int at = 0; at < most; at++) {
      turnFor(style.line() + GAP / 2);
      y -= style.line();
      float x = MARGIN;
      for (int i = 0; i < lines.size(); i++) {
        if (at < lines.get(i).size()) {
          line(page(), lines.get(i).get(at), x, y, style);
        }
        x += widths.get(i);
      }
    }
    y -= GAP / 3;
    page().setStrokingColor(0.8f);
    page().setLineWidth(0.5f);
    page().moveTo(MARGIN, y);
    page().lineTo(MARGIN + WIDTH, y);
    page().stroke();
  }

  private void feet(String foot) throws IOException {
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      String number = (i + 1) + " / " + pages;
      try (PDPageContentStream on =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
        float at = MARGIN;
        float end = MARGIN + WIDTH - face.width(number, QUIET.size());
        line(on, number, end, at, QUIET);
        line(on, face.lines(foot, QUIET.size(), WIDTH - 60).getFirst(), MARGIN, at, QUIET);
      }
    }
  }
}
