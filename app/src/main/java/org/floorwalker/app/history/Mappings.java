package org.floorwalker.app.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.floorwalker.app.history.internal.ProblemsOnly;
import org.floorwalker.app.history.store.MappingStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.files.Problem;
import org.floorwalker.files.contacts.ContactsTable;
import org.floorwalker.files.contacts.IntervalsTable;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.files.people.PeopleTable;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableSample;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for column mappings: how the table of another system is read as one of ours, tried on a
/// sample before it is saved (OPS-23).
@Component
public class Mappings {
  private static final int SHOWN_ROWS = 5;

  private final MappingStore store;
  private final List<TableDoor<?>> doors;
  private final Audit audit;

  Mappings(MappingStore store, List<TableDoor<?>> doors, Audit audit) {
    this.store = store;
    this.doors = List.copyOf(doors);
    this.audit = audit;
  }

  /// What a sample looks like through a mapping.
  ///
  /// @param rows cells of the first rows, in the order of the form's columns
  /// @param problems what is wrong with the sample
  public record Preview(List<List<String>> rows, List<Problem> problems) {}

  /// Everything a table can be read as, by name.
  public SequencedMap<String, TableForm> forms() {
    SequencedMap<String, TableForm> forms = new LinkedHashMap<>();
    forms.put(ContactsTable.FORM.name(), ContactsTable.FORM);
    forms.put(IntervalsTable.FORM.name(), IntervalsTable.FORM);
    for (PeopleForm form : PeopleForm.values()) {
      forms.put(form.form().name(), form.form());
    }
    doors.forEach(door -> forms.put(door.form().name(), door.form()));
    return forms;
  }

  public List<SavedMapping> list() {
    return store.listAll();
  }

  public Optional<SavedMapping> find(String name) {
    return store.find(name);
  }

  /// Saves a mapping, in place of one of the same name.
  @Transactional
  public void save(Viewer viewer, SavedMapping mapping) {
    viewer.require(Permission.IMPORT_HISTORY);
    Optional<SavedMapping> before = store.find(mapping.name());
    store.put(mapping);
    audit.record(
        viewer,
        "history.mapping-saved",
        About.thing("mapping", mapping.name()),
        before.orElse(null),
        mapping);
  }

  /// Reads a sample through a mapping; nothing is kept.
  public Preview preview(String target, ColumnMapping mapping, TableSample sample) {
    TableForm form = Optional.ofNullable(forms().get(target)).orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    try {
      new TableReader(form, mapping, _ -> {}, _ -> {})
          .read(
              stream(sample),
              "",
              row -> {
                if (rows.size() < SHOWN_ROWS) {
                  rows.add(form.names().stream().map(row::text).toList());
                }
              });
      return new Preview(rows, problems(target, mapping, stream(sample)));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot break off", e);
    }
  }

  private static InputStream stream(TableSample sample) {
    return new ByteArrayInputStream(sample.text().getBytes(StandardCharsets.UTF_8));
  }

  private List<Problem> problems(String target, ColumnMapping mapping, InputStream in)
      throws IOException {
    ProblemsOnly found = new ProblemsOnly();
    switch (target) {
      case "contacts" -> new ContactsTable(mapping).read(in, target, found);
      case "intervals" -> new IntervalsTable(mapping).read(in, target, found);
      default -> found.addAll(tableProblems(target, mapping, in));
    }
    return found.problems();
  }

  private List<Problem> tableProblems(String target, ColumnMapping mapping, InputStream in)
      throws IOException {
    Optional<PeopleForm> people = PeopleForm.find(target);
    if (people.isPresent()) {
      return new PeopleTable(people.get(), mapping).read(in, target).problems();
    }
    for (TableDoor<?> door : doors) {
      if (door.form().name().equals(target)) {
        return door.look(mapping, in, target);
      }
    }
    return List.of();
  }

  /// Our columns with the outside ones of the same name, for a beginning.
  public Map<String, String> sameNames(String target, TableSample sample) {
    return sample.sameNames(Optional.ofNullable(forms().get(target)).orElseThrow());
  }
}
