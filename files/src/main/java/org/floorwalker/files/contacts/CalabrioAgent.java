package org.floorwalker.files.contacts;

import static org.floorwalker.files.contacts.CalabrioCells.zeroed;
import static org.floorwalker.files.table.TableForm.Column.required;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.ColumnType;
import org.floorwalker.files.table.SourceTimes;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.demand.AgentSlot;
import org.jspecify.annotations.Nullable;

/// Reads and writes the agent table of Calabrio (formerly Teleopti): 18 fields, with or without
/// its header, quarter-hours, local times, seconds.
///
/// The slot is `HH:mm` or the number of the quarter-hour of the local day, from 0.
///
/// Source: the public table description of `agent_logg`, read November 2026.
public final class CalabrioAgent implements ContactReader {
  private static final Duration SLOT = Duration.ofMinutes(15);

  private static final TableForm FORM =
      new TableForm(
          "calabrio-agent",
          List.of(
              required("queue", ColumnType.TEXT),
              required("date_from", ColumnType.TEXT),
              required("interval", ColumnType.TEXT),
              required("agent_id", ColumnType.TEXT),
              required("agent_name", ColumnType.TEXT),
              required("avail_dur", ColumnType.NUMBER),
              required("tot_work_dur", ColumnType.NUMBER),
              required("talking_call_dur", ColumnType.NUMBER),
              required("pause_dur", ColumnType.NUMBER),
              required("wait_dur", ColumnType.NUMBER),
              required("wrap_up_dur", ColumnType.NUMBER),
              required("answ_call_cnt", ColumnType.NUMBER),
              required("direct_out_call_cnt", ColumnType.NUMBER),
              required("direct_out_call_dur", ColumnType.NUMBER),
              required("direct_in_call_cnt", ColumnType.NUMBER),
              required("direct_in_call_dur", ColumnType.NUMBER),
              required("transfer_out_call_cnt", ColumnType.NUMBER),
              required("admin_dur", ColumnType.NUMBER)));

  private final ZoneId zone;

  /// @param zone zone of the file's local times
  public CalabrioAgent(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void read(InputStream in, String file, ContactSink sink) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    FirstLine first = FirstLine.of(buffered);
    boolean header = first.text().contains("agent_id");
    SourceTimes times = new SourceTimes(zone, "yyyyMMdd HH:mm");
    new TableReader(FORM, mapping(first.separator(), header), sink, sink::notice)
        .read(buffered, file, row -> readRow(row, times, sink));
  }

  private ColumnMapping mapping(char separator, boolean header) {
    Map<String, String> places = new LinkedHashMap<>();
    for (String name : FORM.names()) {
      places.put(name, header ? name : Integer.toString(places.size() + 1));
    }
    return new ColumnMapping(
        new ColumnMapping.Layout(separator, header), ColumnMapping.Spelling.plain(zone), places);
  }

  private static void readRow(TableRow row, SourceTimes times, ContactSink sink) {
    String agent = row.required("agent_id");
    String queue = row.text("queue");
    Instant start = start(row, times, queue + "|" + agent);
    AgentSlot.Seconds seconds = seconds(row);
    AgentSlot.Counts counts = counts(row);
    if (row.isBad() || start == null) {
      return;
    }
    if (row.has("agent_name")) {
      sink.name(ContactSink.NameOf.AGENT, agent, row.text("agent_name"));
    }
    sink.row(row.line());
    sink.agentSlot(new AgentSlot(agent, queue, start, SLOT, seconds, counts));
  }

  private static @Nullable Instant start(TableRow row, SourceTimes times, String series) {
    String day = row.required("date_from").replace("-", "");
    String interval = row.required("interval");
    try {
      return times.readSlot(series, day + " " + timeOf(interval));
    } catch (DateTimeException | NumberFormatException e) {
      row.problem(
          "unreadable-value",
          "interval",
          Sentence.of("\"%s %s\" is not a quarter-hour that exists.", day, interval),
          Sentence.of("Write a day such as 20270329 and 08:15 or the number of the quarter-hour."));
      return null;
    }
  }

  private static String timeOf(String interval) {
    return interval.indexOf(':') > 0
        ? interval
        : LocalTime.ofSecondOfDay(Long.parseLong(interval) * SLOT.toSeconds())
            .format(CalabrioCells.TIME);
  }

  private static AgentSlot.Seconds seconds(TableRow row) {
    return new AgentSlot.Seconds(
        zeroed(row, "avail_dur"),
        zeroed(row, "tot_work_dur"),
        zeroed(row, "talking_call_dur"),
        zeroed(row, "pause_dur"),
        zeroed(row, "wait_dur"),
        zeroed(row, "wrap_up_dur"),
        zeroed(row, "admin_dur"));
  }

  private static AgentSlot.Counts counts(TableRow row) {
    return new AgentSlot.Counts(
        zeroed(row, "answ_call_cnt"),
        zeroed(row, "direct_out_call_cnt"),
        zeroed(row, "direct_out_call_dur"),
        zeroed(row, "direct_in_call_cnt"),
        zeroed(row, "direct_in_call_dur"),
        zeroed(row, "transfer_out_call_cnt"));
  }

  /// Writes one slot as a line without header; slots are to come in order of time.
  ///
  /// @param agentName the name people know the agent by
  public void write(Writer writer, AgentSlot slot, String agentName) throws IOException {
    writer.write(
        CalabrioCells.line(
            CalabrioCells.quoted(slot.queue()),
            slot.start().atZone(zone),
            slot.agent(),
            agentName,
            figures(slot)));
  }

  private static double[] figures(AgentSlot slot) {
    AgentSlot.Seconds seconds = slot.seconds();
    AgentSlot.Counts counts = slot.counts();
    return new double[] {
      seconds.available(),
      seconds.work(),
      seconds.talk(),
      seconds.pause(),
      seconds.waiting(),
      seconds.wrapup(),
      counts.answered(),
      counts.directOut(),
      counts.directOutSeconds(),
      counts.directIn(),
      counts.directInSeconds(),
      counts.transferredOut(),
      seconds.admin()
    };
  }
}
