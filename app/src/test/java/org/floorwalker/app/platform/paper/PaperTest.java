package org.floorwalker.app.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// FEATURE: papers as PDF, with the letters of every country the product speaks to.
class PaperTest {
  private static final Instant MADE = Instant.parse("2027-03-29T06:00:00Z");

  private static Paper paper() {
    return new Paper("Samtale på norsk", Locale.of("nb"), MADE, "Kari Nordmann");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a01_everyLetterOfTheNorthIsThere() throws IOException {
    String letters = "æøå ÆØÅ äöÄÖ éðþ õüž šĮųęė ģķļņ ąćłńóśźż đć Привет – “ ” € •";
    assertThat(text(paper().heading("Bokstaver").text(letters).pdf()))
        .contains(letters, "Samtale på norsk", "Bokstaver", "1 / 1");
  }

  @Test
  void a02_whatHasNoSignBecomesAQuestionMark() throws IOException {
    assertThat(text(paper().text("well\u0007 done 🎉\tindeed").pdf()))
        .contains("well done ? indeed");
  }

  @Test
  void a03_aLongTableHasItsHeadsOnEveryPage() throws IOException {
    List<List<String>> rows =
        Collections.nCopies(120, List.of("Closing phrases", "a word ".repeat(9)));
    byte[] pdf = paper().table(List.of("What", "Words"), List.of(1, 3), rows).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isBetween(3, 6);
      assertThat(text(pdf).split("What Words", -1)).hasSize(pages + 1);
      assertThat(text(pdf).split("Closing phrases", -1)).hasSize(121);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nb");
    }
  }

  @Test
  void a04_aWordLongerThanTheLineIsCutAndNothingIsLost() throws IOException {
    String endless = "x".repeat(3000);
    assertThat(text(paper().text(endless).pdf()).replaceAll("[^x]", "")).hasSize(3000);
  }

  @Test
  void a05_theSameContentGivesTheSameBytes() {
    assertThat(paper().text("one").pdf()).isEqualTo(paper().text("one").pdf());
    assertThat(paper().text("one").pdf()).isNotEqualTo(paper().text("two").pdf());
  }

  @Test
  void a06_aRowThatIsTooShortIsRefused() {
    assertThatThrownBy(() -> paper().table(List.of("a", "b"), List.of(1, 1), List.of(List.of("c"))))
        .hasMessageContaining("2 cells");
  }
}
