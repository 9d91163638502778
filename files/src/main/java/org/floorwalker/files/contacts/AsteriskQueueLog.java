package org.floorwalker.files.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;

/// Reads Asterisk's `queue_log`: `epoch|call|queue|agent|EVENT|p1|p2|...`, a line an event.
///
/// Calls are put together from their events; events whose meaning is not known are kept raw. A call
/// whose beginning is in an older file is dated back by the waits that later events carry, so
/// rotated logs may be imported in any order.
///
/// Source: app_queue.c of Asterisk (git f0c1c1a7b7, 2026) and its documentation of the log.
public final class AsteriskQueueLog implements ContactReader {
  private static final int BLOCK_BYTES = 1 << 18;
  private static final int LONGEST_LINE_BYTES = 1 << 16;

  private final long wrapupSeconds;

  /// @param wrapupSeconds the queues' `wrapuptime`, since the log does not tell it; 0 for none
  public AsteriskQueueLog(long wrapupSeconds) {
    this.wrapupSeconds = wrapupSeconds;
  }

  @Override
  public void read(InputStream in, String file, ContactSink sink) throws IOException {
    QueueLogCalls calls = new QueueLogCalls(wrapupSeconds, sink);
    if (readLines(in, new QueueLogLine(), file, calls, sink)) {
      calls.finish();
    }
  }

  /// Whether the stream was text to its end.
  private static boolean readLines(
      InputStream in, QueueLogLine line, String file, QueueLogCalls calls, ContactSink sink)
      throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    int held = 0;
    long number = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block, held, block.length - held)) {
      held += read;
      int start = 0;
      for (int end = nextEnd(block, 0, held); end >= 0; end = nextEnd(block, start, held)) {
        number++;
        readLine(line, block, start, end, number, file, calls, sink);
        start = end + 1;
      }
      if (held - start > LONGEST_LINE_BYTES || isBinary(block, held)) {
        sink.problem(notText(file));
        return false;
      }
      System.arraycopy(block, start, block, 0, held - start);
      held -= start;
    }
    if (held > 0) {
      readLine(line, block, 0, held, number + 1, file, calls, sink);
    }
    if (number == 0 && held == 0) {
      sink.problem(
          new Problem(
              "empty-file", file, 0, "", "The file is empty.", "Maybe the log was just rotated."));
    }
    return true;
  }

  private static int nextEnd(byte[] block, int from, int to) {
    for (int i = from; i < to; i++) {
      if (block[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBinary(byte[] block, int held) {
    for (int i = 0; i < held; i++) {
      if (block[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static Problem notText(String file) {
    return new Problem(
        "not-text",
        file,
        0,
        "",
        "The file is not a queue log: it holds binary data or lines without end.",
        "Maybe unpack it first, or choose another format.");
  }

  private static void readLine(
      QueueLogLine line,
      byte[] block,
      int start,
      int endWithReturn,
      long number,
      String file,
      QueueLogCalls calls,
      ContactSink sink) {
    int end =
        endWithReturn > start && block[endWithReturn - 1] == '\r'
            ? endWithReturn - 1
            : endWithReturn;
    if (end == start) {
      return;
    }
    if (line.read(block, start, end)) {
      if (!calls.take(line, number)) {
        sink.raw(number, text(block, start, end));
      }
    } else {
      sink.problem(
          new Problem(
              "unreadable-line",
              file,
              number,
              "",
              Sentence.of("\"%s\" is not a line of a queue log.", shortened(block, start, end)),
              Sentence.of(
                  "It needs a time in seconds, call, queue, agent and event, separated by \"|\".")));
    }
  }

  private static String shortened(byte[] block, int start, int end) {
    return text(block, start, Math.min(end, start + 60));
  }

  private static String text(byte[] block, int start, int end) {
    return new String(Arrays.copyOfRange(block, start, end), StandardCharsets.UTF_8);
  }
}
