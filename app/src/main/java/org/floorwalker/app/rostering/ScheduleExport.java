package org.floorwalker.app.rostering;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.suite.PublishedScheduleTable;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;

/// One schedule, draft or published, as the table in which another suite takes schedules
/// in (OPS-23).
@Component
public final class ScheduleExport {
  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final People people;

  ScheduleExport(RosterStore rosters, VersionStore versions, DeskStore desks, People people) {
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.people = people;
  }

  /// Its rows under their header, as comma-separated text.
  ///
  /// @param zone zone of the offsets of instants
  public String text(Viewer viewer, long version, ZoneId zone) {
    viewer.require(Permission.MAKE_SCHEDULES);
    RosterVersion.Span span =
        versions
            .find(version)
            .map(RosterVersion::span)
            .orElseThrow(() -> new NotFound("a schedule " + version));
    Map<Long, String> codes = new HashMap<>();
    people.codes().forEach((person, code) -> codes.put(person.value(), code));
    return CsvOutput.text(
        PublishedScheduleTable.FORM.columns().stream().map(TableForm.Column::name).toList(),
        rows ->
            PublishedScheduleSource.write(
                rosters.listPieces(version),
                desks.listDesks(version, span.firstDay(), span.endExclusive()),
                codes,
                zone,
                rows::row));
  }
}
