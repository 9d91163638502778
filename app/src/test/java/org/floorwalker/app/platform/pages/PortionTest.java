package org.floorwalker.app.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// FEATURE: a table of a thousand rows is read in parts, by what is sought.
class PortionTest {
  private static List<String> rows(int number) {
    return IntStream.rangeClosed(1, number).mapToObj("Queue %04d"::formatted).toList();
  }

  private static Portion<String> of(int number, String find, int part) {
    return Portion.of(rows(number), row -> row, new Portion.Asked(find, part));
  }

  @Test
  void a01_fiftyRowsAreShownWholeAndFiftyOneInTwoParts() {
    assertThat(of(50, "", 1).isLong()).isFalse();
    assertThat(of(50, "", 1).rows()).hasSize(50);
    assertThat(of(50, "", 1).query()).isEmpty();
    Portion<String> second = of(51, "", 2);
    assertThat(second.isLong()).isTrue();
    assertThat(second.rows()).containsExactly("Queue 0051");
    assertThat(second.first()).isEqualTo(51);
    assertThat(second.last()).isEqualTo(51);
    assertThat(second.hasPrevious()).isTrue();
    assertThat(second.hasNext()).isFalse();
    assertThat(of(51, "", 1).hasNext()).isTrue();
    assertThat(of(51, "", 1).hasPrevious()).isFalse();
  }

  @Test
  void a02_whatIsSoughtIsFoundInAnyCaseAndOnlyThatIsCounted() {
    Portion<String> found = of(1000, " qUEUE 01 ", 2);
    assertThat(found.found()).isEqualTo(100);
    assertThat(found.rows()).hasSize(50).startsWith("Queue 0150").endsWith("Queue 0199");
    assertThat(found.isLong()).as("the box to seek in stays").isTrue();
    assertThat(of(1000, "none", 1).rows()).isEmpty();
    assertThat(of(1000, "none", 1).hasNext()).isFalse();
  }

  @Test
  void a03_aPartThatIsNotThereIsTheNearest() {
    assertThat(of(60, "", 0).rows()).startsWith("Queue 0001");
    assertThat(of(60, "", Integer.MIN_VALUE).rows()).startsWith("Queue 0001");
    assertThat(of(60, "", Integer.MAX_VALUE).rows()).startsWith("Queue 0051").hasSize(10);
  }

  @Test
  void a04_addressesKeepWhatThePageIsAskedFor() {
    Portion<String> found = of(1000, "q & a", 1);
    assertThat(found.address("/need", new LinkedHashMap<>(Map.of("day", "2027-03-29")), 1))
        .isEqualTo("/need?day=2027-03-29&find=q+%26+a&part=2");
    assertThat(of(60, "a", 1).query()).isEqualTo("&find=a&part=1");
  }
}
