package org.floorwalker.files.contacts;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.files.table.ColumnMapping;

/// The formats in which contacts and their statistics come in, by their names on the command line.
public enum ContactFormat {
  INTERVALS,
  CONTACTS,
  ASTERISK_QUEUE_LOG,
  CALABRIO_QUEUE,
  CALABRIO_AGENT;

  /// The name on the command line, e.g. `asterisk-queue-log`.
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ContactFormat> find(String commandName) {
    return Arrays.stream(values()).filter(f -> f.commandName().equals(commandName)).findFirst();
  }

  public static List<String> commandNames() {
    return Arrays.stream(values()).map(ContactFormat::commandName).toList();
  }

  /// A reader of the format as it stands in the handbook.
  ///
  /// @param zone zone of local times
  /// @param wrapupSeconds wrap-up after each call where the source does not tell it
  public ContactReader reader(ZoneId zone, long wrapupSeconds) {
    return switch (this) {
      case INTERVALS -> new IntervalsTable(ColumnMapping.plain(IntervalsTable.FORM, zone));
      case CONTACTS -> new ContactsTable(ColumnMapping.plain(ContactsTable.FORM, zone));
      case ASTERISK_QUEUE_LOG -> new AsteriskQueueLog(wrapupSeconds);
      case CALABRIO_QUEUE -> new CalabrioQueue(zone);
      case CALABRIO_AGENT -> new CalabrioAgent(zone);
    };
  }
}
