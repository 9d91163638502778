package org.floorwalker.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import org.floorwalker.files.Problem;
import org.floorwalker.files.contacts.AsteriskQueueLog;
import org.floorwalker.files.contacts.ContactSink;
import org.floorwalker.planning.demand.AgentEvent;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.QueueSlot;

/// Lines of a queue log read in a CPU second, contacts and agents' events put together
/// from them; a made log of a million lines in the order a telephone system writes them.
public final class QueueLogBench {
  private static final int LINES = 1_000_000;
  private static final int ROUNDS = 6;
  private static final long SEED = 1;

  private QueueLogBench() {}

  public static void main(String[] arguments) throws IOException {
    byte[] log = log();
    System.out.printf("%d lines, %.1f MB, seed %d%n", LINES, log.length / 1e6, SEED);
    for (int round = 1; round <= ROUNDS; round++) {
      Counting counting = new Counting();
      double start = CpuTime.ofProcess();
      new AsteriskQueueLog(30).read(new ByteArrayInputStream(log), "queue_log", counting);
      double seconds = CpuTime.ofProcess() - start;
      System.out.printf(
          Locale.ROOT,
          "round %d: %.2f CPU s, %,.0f lines a second; %d contacts, %d events, %d problems%n",
          round,
          seconds,
          LINES / seconds,
          counting.contacts,
          counting.events,
          counting.problems);
    }
  }

  /// One line and when it was written.
  private record Line(long second, int order, String text) implements Comparable<Line> {
    @Override
    public int compareTo(Line other) {
      int bySecond = Long.compare(second, other.second);
      return bySecond != 0 ? bySecond : Integer.compare(order, other.order);
    }
  }

  private static byte[] log() {
    Random random = new Random(SEED);
    PriorityQueue<Line> coming = new PriorityQueue<>();
    StringBuilder text = new StringBuilder(LINES * 80);
    long second = 1_806_300_000;
    int calls = 0;
    for (int written = 0; written < LINES; written++) {
      while (coming.isEmpty() || coming.peek().second() > second) {
        second += random.nextInt(2);
        addCall(random, second, calls++, coming);
      }
      Line line = coming.remove();
      text.append(line.second()).append('|').append(line.text()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addCall(Random random, long at, int number, PriorityQueue<Line> coming) {
    String call = at + "." + number + "|queue-" + random.nextInt(20) + "|";
    String agent = "PJSIP/" + (1000 + random.nextInt(400)) + "|";
    long waited = random.nextInt(90);
    long talked = 30 + random.nextInt(500);
    coming.add(new Line(at, 4 * number, call + "NONE|ENTERQUEUE||" + (40_000_000 + number) + "|1"));
    if (random.nextInt(12) == 0) {
      coming.add(new Line(at + waited, 4 * number + 1, call + "NONE|ABANDON|1|2|" + waited));
      return;
    }
    if (random.nextInt(6) == 0) {
      coming.add(new Line(at + waited, 4 * number + 1, call + agent + "RINGNOANSWER|5000"));
    }
    coming.add(
        new Line(
            at + waited,
            4 * number + 2,
            call + agent + "CONNECT|" + waited + "|" + number + ".1|4"));
    coming.add(
        new Line(
            at + waited + talked,
            4 * number + 3,
            call + agent + "COMPLETEAGENT|" + waited + "|" + talked + "|1"));
  }

  private static final class Counting implements ContactSink {
    private long contacts;
    private long events;
    private long problems;

    @Override
    public void contact(Contact contact) {
      contacts++;
    }

    @Override
    public void agentEvent(AgentEvent event) {
      events++;
    }

    @Override
    public void queueSlot(QueueSlot slot) {}

    @Override
    public void agentSlot(AgentSlot slot) {}

    @Override
    public void raw(long line, String text) {}

    @Override
    public void name(NameOf of, String id, String name) {}

    @Override
    public void notice(String notice) {}

    @Override
    public void problem(Problem problem) {
      problems++;
    }
  }
}
