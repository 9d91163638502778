package org.floorwalker.app.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.Segment;
import org.floorwalker.planning.demand.SegmentKind;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Puts rows of segments, ordered by contact and sequence, together to contacts and hands each on
/// with its number. [#finish] hands on the last.
final class ContactRows implements RowCallbackHandler {
  private final BiConsumer<Long, Contact> consumer;
  private final List<Segment> segments = new ArrayList<>();
  private long number = -1;
  private String id = "";
  private Channel channel = Channel.VOICE;

  ContactRows(BiConsumer<Long, Contact> consumer) {
    this.consumer = consumer;
  }

  /// Takes a row of `number, id, channel, kind, queue, agent, start_at, end_at, outcome`.
  @Override
  public void processRow(ResultSet row) throws SQLException {
    long next = row.getLong("number");
    if (next != number) {
      finish();
      number = next;
      id = row.getString("id");
      channel = Channel.valueOf(upper(row.getString("channel")));
    }
    Instant end = SqlTime.find(row, "end_at").orElse(null);
    segments.add(
        new Segment(
            SegmentKind.valueOf(upper(row.getString("kind"))),
            row.getString("queue"),
            row.getString("agent"),
            SqlTime.get(row, "start_at"),
            end,
            Outcome.valueOf(upper(row.getString("outcome")))));
  }

  void finish() {
    if (!segments.isEmpty()) {
      consumer.accept(number, new Contact(id, channel, segments));
      segments.clear();
    }
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
