package org.floorwalker.files.contacts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of a queue log, split where it lies; made once and reused for every line.
///
/// Names that come again and again (queues, agents, events) are kept in a small table, so that most
/// lines make one new string, the call.
final class QueueLogLine {
  private static final int NAMED_FIELDS = 5;
  private static final int MOST_FIELDS = 16;
  private static final int TABLE_SIZE = 4096;

  private final int[] fieldStart = new int[MOST_FIELDS + 1];
  private final @Nullable String[] names = new @Nullable String[TABLE_SIZE];
  private byte[] bytes = new byte[0];
  private int fields;
  private long epochSecond;
  private int nano;

  /// Whether the bytes are a line of a queue log.
  boolean read(byte[] block, int start, int end) {
    bytes = block;
    fields = 0;
    fieldStart[0] = start;
    for (int i = start; i < end && fields < MOST_FIELDS - 1; i++) {
      if (block[i] == '|') {
        fields++;
        fieldStart[fields] = i + 1;
      }
    }
    fields++;
    fieldStart[fields] = end + 1;
    return fields >= NAMED_FIELDS && readTime();
  }

  private boolean readTime() {
    epochSecond = 0;
    nano = 0;
    int end = fieldEnd(0);
    int i = fieldStart[0];
    for (; i < end && isDigit(bytes[i]); i++) {
      epochSecond = epochSecond * 10 + (bytes[i] - '0');
    }
    int digits = i - fieldStart[0];
    return digits >= 9
        && digits <= 11
        && (i == end || (bytes[i] == '.' && readFraction(i + 1, end)));
  }

  private boolean readFraction(int start, int end) {
    int unit = 100_000_000;
    for (int i = start; i < end; i++, unit /= 10) {
      if (!isDigit(bytes[i])) {
        return false;
      }
      nano += unit * (bytes[i] - '0');
    }
    return true;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private int fieldEnd(int field) {
    return fieldStart[field + 1] - 1;
  }

  Instant at() {
    return Instant.ofEpochSecond(epochSecond, nano);
  }

  long epochSecond() {
    return epochSecond;
  }

  String call() {
    int start = fieldStart[1];
    return new String(bytes, start, fieldEnd(1) - start, StandardCharsets.UTF_8);
  }

  String queue() {
    return name(2);
  }

  String agent() {
    return name(3);
  }

  String event() {
    return name(4);
  }

  /// The data field, counted from 1; empty when the line has fewer.
  String data(int number) {
    int field = NAMED_FIELDS - 1 + number;
    return field < fields ? name(field) : "";
  }

  /// The data field as a number from 0; -1 when it is none.
  long number(int number) {
    int field = NAMED_FIELDS - 1 + number;
    if (field >= fields) {
      return -1;
    }
    long value = 0;
    int end = fieldEnd(field);
    for (int i = fieldStart[field]; i < end; i++) {
      if (!isDigit(bytes[i]) || i - fieldStart[field] > 17) {
        return -1;
      }
      value = value * 10 + (bytes[i] - '0');
    }
    return end == fieldStart[field] ? -1 : value;
  }

  private String name(int field) {
    int start = fieldStart[field];
    int end = fieldEnd(field);
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ (hash >>> 12)) & (TABLE_SIZE - 1);
    String known = names[place];
    if (known != null && isSame(known, start, end)) {
      return known;
    }
    String made = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    names[place] = made;
    return made;
  }

  private boolean isSame(String known, int start, int end) {
    if (known.length() != end - start) {
      return false;
    }
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }
}
