package org.floorwalker.app.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// FEATURE: tables people take along open in a spreadsheet and run nothing there.
class CsvRowTest {
  @Test
  void a01_quotesWhatNeedsIt() {
    assertThat(CsvRow.of(List.of("plain", "a,b", "say \"yes\"", "two\nlines", "")))
        .isEqualTo("plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\r\n");
  }

  @Test
  void a02_whatSomebodyTypedIsNoFormula() {
    assertThat(CsvRow.of(List.of("=1+1", "+47", "@x", "-cmd", "-1", "\tx")))
        .isEqualTo("'=1+1,'+47,'@x,'-cmd,-1,'\tx\r\n");
    assertThat(CsvRow.of(List.of("-1\n=2"))).isEqualTo("\"'-1\n=2\"\r\n");
  }
}
