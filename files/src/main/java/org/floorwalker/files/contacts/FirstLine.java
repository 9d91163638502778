package org.floorwalker.files.contacts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.floorwalker.files.table.TableSample;

/// The first line of a stream, looked at without taking it.
record FirstLine(String text) {
  private static final int LOOK_BYTES = 8192;

  /// Reads up to 8 kB; the stream stays where it was.
  static FirstLine of(BufferedInputStream in) throws IOException {
    in.mark(LOOK_BYTES);
    String head = new String(in.readNBytes(LOOK_BYTES - 1), StandardCharsets.UTF_8);
    in.reset();
    int end = head.indexOf('\n');
    return new FirstLine(end < 0 ? head : head.substring(0, end));
  }

  /// The separator that occurs most among semicolon, tab, comma and bar.
  char separator() {
    return TableSample.separatorOf(text);
  }
}
