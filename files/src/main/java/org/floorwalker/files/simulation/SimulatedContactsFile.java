package org.floorwalker.files.simulation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.planning.staffing.simulation.ContactSink.Ending;
import org.floorwalker.planning.staffing.simulation.ContactSink.SimulatedContact;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.Staffing;

/// Writes the contacts of one simulated replication as `contacts.csv`, in order of arrival.
///
/// @param floor the floor
/// @param origin instant of the timeline's zero
/// @param zone zone whose offset the times carry
public record SimulatedContactsFile(FloorModel floor, Instant origin, ZoneId zone) {
  /// Simulates and writes; who was turned away or took a callback has left the line.
  public void write(Path file, long seed) {
    List<SimulatedContact> contacts = new ArrayList<>();
    Simulation.export(floor, seed, 0, contacts::add);
    contacts.sort(Comparator.comparingDouble(SimulatedContact::arrivedSeconds));
    CsvOutput.write(
        file,
        List.of("queue", "arrived", "answered", "ended", "outcome", "agent"),
        sink -> contacts.forEach(contact -> sink.row(cells(contact))));
  }

  private String[] cells(SimulatedContact contact) {
    boolean answered = contact.ending() == Ending.ANSWERED;
    return new String[] {
      floor.queues().get(contact.queue()).name(),
      time(contact.arrivedSeconds()),
      answered ? time(contact.answeredSeconds()) : "",
      time(contact.endedSeconds()),
      answered ? "answered" : outcome(contact.ending()),
      answered ? agent(contact.agent()) : ""
    };
  }

  private static String outcome(Ending ending) {
    return switch (ending) {
      case ANSWERED -> "answered";
      case ABANDONED -> "abandoned";
      case TURNED_AWAY -> "left_empty";
      case CALLBACK -> "deflected";
    };
  }

  private String agent(int index) {
    return switch (floor.staffing()) {
      case Staffing.Presences people -> people.agents().get(index).agent();
      case Staffing.Headcounts counts -> String.format(Locale.ROOT, "agent-%d", index + 1);
    };
  }

  private String time(double seconds) {
    Instant instant = origin.plusMillis(Math.round(1000 * seconds)).truncatedTo(ChronoUnit.MILLIS);
    return OffsetDateTime.ofInstant(instant, zone).toString();
  }
}
