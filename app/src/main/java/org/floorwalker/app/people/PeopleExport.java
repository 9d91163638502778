package org.floorwalker.app.people;

import java.nio.file.Path;
import org.floorwalker.app.people.store.ExportStore;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.stereotype.Component;

/// Writes the organisation and its people as the tables in which they can come in again.
@Component
public final class PeopleExport {
  private final ExportStore store;

  PeopleExport(ExportStore store) {
    this.store = store;
  }

  /// Writes one file a form, such as `teams.csv`.
  public void write(Path folder) {
    for (PeopleForm form : PeopleForm.values()) {
      CsvOutput.write(
          folder.resolve(form.form().name() + ".csv"),
          form.form().names(),
          sink -> store.each(form, sink::row));
    }
  }
}
