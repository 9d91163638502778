package org.floorwalker.app.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.floorwalker.app.history.store.MappingStore;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.files.contacts.ContactFormat;
import org.floorwalker.files.contacts.ContactReader;
import org.floorwalker.files.contacts.ContactsTable;
import org.floorwalker.files.contacts.IntervalsTable;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;

/// The door for a file of any format: finds out whether it tells what happened or who is here, and
/// brings it in. The command line and the upload page use it alike.
@Component
public final class FileImport {
  /// The format whose columns a saved mapping names.
  public static final String MAPPED = "mapped";

  private final HistoryImport history;
  private final ImportRuns runs;
  private final PeopleImport people;
  private final MappingStore mappings;
  private final List<TableDoor<?>> doors;
  private final Clock clock;

  FileImport(
      HistoryImport history,
      ImportRuns runs,
      PeopleImport people,
      MappingStore mappings,
      List<TableDoor<?>> doors,
      Clock clock) {
    this.history = history;
    this.runs = runs;
    this.people = people;
    this.mappings = mappings;
    this.doors = List.copyOf(doors);
    this.clock = clock;
  }

  /// A file to bring in.
  ///
  /// @param format name of the format
  /// @param mapping name of the saved mapping, empty unless the format is mapped
  /// @param source name of the system it comes from
  /// @param file the file's name
  /// @param bytes its length, 0 when not known
  /// @param spelling how local times and wrap-up are read
  /// @param badRows what happens to good rows when others are bad
  public record Order(
      String format,
      String mapping,
      String source,
      String file,
      long bytes,
      Spelling spelling,
      ImportOrder.BadRows badRows) {
    /// @param zone zone of times without an offset, and of today
    /// @param wrapupSeconds wrap-up after each call where the source does not tell it
    public record Spelling(ZoneId zone, long wrapupSeconds) {}
  }

  /// Names of all formats.
  public List<String> formats() {
    List<String> names = new ArrayList<>(ContactFormat.commandNames());
    names.add(MAPPED);
    names.addAll(PeopleForm.commandNames());
    doors.forEach(door -> names.add(door.form().name()));
    return List.copyOf(names);
  }

  public void save(SavedMapping mapping) {
    mappings.put(mapping);
  }

  public List<SavedMapping> mappings() {
    return mappings.listAll();
  }

  /// Brings the file in; empty when there is no such format or mapping.
  public Optional<ImportReport> bring(Order order, InputStream in, ImportWatch watch) {
    ZoneId zone = order.spelling().zone();
    if (order.format().equals(MAPPED)) {
      return mappings.find(order.mapping()).flatMap(saved -> bringMapped(saved, order, in, watch));
    }
    Optional<ContactFormat> format = ContactFormat.find(order.format());
    return format.isPresent()
        ? Optional.of(
            bring(order, format.get().reader(zone, order.spelling().wrapupSeconds()), in, watch))
        : bringTable(order.format(), form -> ColumnMapping.plain(form, zone), order, in);
  }

  private Optional<ImportReport> bringTable(
      String name, Function<TableForm, ColumnMapping> mapping, Order order, InputStream in) {
    Optional<PeopleForm> form = PeopleForm.find(name);
    return form.isPresent()
        ? form.map(it -> bring(order, it, mapping.apply(it.form()), in))
        : doors.stream()
            .filter(door -> door.form().name().equals(name))
            .findFirst()
            .map(door -> bring(order, door, mapping.apply(door.form()), in));
  }

  private Optional<ImportReport> bringMapped(
      SavedMapping saved, Order order, InputStream in, ImportWatch watch) {
    return switch (saved.target()) {
      case "contacts" -> Optional.of(bring(order, new ContactsTable(saved.mapping()), in, watch));
      case "intervals" -> Optional.of(bring(order, new IntervalsTable(saved.mapping()), in, watch));
      default -> bringTable(saved.target(), _ -> saved.mapping(), order, in);
    };
  }

  private ImportReport bring(Order order, ContactReader reader, InputStream in, ImportWatch watch) {
    ImportOrder contacts =
        new ImportOrder(order.source(), order.format(), order.file(), reader, order.badRows());
    return history.bring(contacts, in, order.bytes(), watch);
  }

  private ImportReport bring(Order order, PeopleForm form, ColumnMapping mapping, InputStream in) {
    Instant started = clock.instant();
    return runs.note(
        order, started, people.bring(form, mapping, in, order.file(), today(started, order)));
  }

  private ImportReport bring(
      Order order, TableDoor<?> door, ColumnMapping mapping, InputStream in) {
    Instant started = clock.instant();
    TableDoor.Telling telling =
        new TableDoor.Telling(order.file(), order.source(), today(started, order));
    try {
      return runs.note(order, started, door.bring(mapping, in, telling));
    } catch (IOException e) {
      throw new UncheckedIOException(order.file() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static LocalDate today(Instant now, Order order) {
    return now.atZone(order.spelling().zone()).toLocalDate();
  }
}
