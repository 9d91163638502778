package org.floorwalker.app.development;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.floorwalker.app.development.store.ArchiveStore;
import org.floorwalker.app.history.TableSource;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.files.suite.EarlierTalksTable;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;

/// Writes closed talks in the form in which they can come in, here or elsewhere, for whoever runs
/// the machine. What was prepared, graded and drafted is no part of that form.
@Component
final class EarlierTalksSource implements TableSource {
  private final ArchiveStore archive;
  private final People people;

  EarlierTalksSource(ArchiveStore archive, People people) {
    this.archive = archive;
    this.people = people;
  }

  @Override
  public TableForm form() {
    return EarlierTalksTable.FORM;
  }

  @Override
  public void each(ZoneId zone, Consumer<String[]> row) {
    Map<PersonId, String> codes = people.codes();
    archive.eachHeld(
        zone,
        held -> {
          String agent = codes.getOrDefault(held.pair().employee(), "");
          String leader = codes.getOrDefault(held.pair().leader(), "");
          row.accept(held.cells(agent, leader));
        });
  }
}
