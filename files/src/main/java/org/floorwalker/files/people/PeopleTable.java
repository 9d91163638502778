package org.floorwalker.files.people;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;

/// Reads a people table into rows, with every problem of every row; overlapping validities and
/// codes that stand twice are found here, codes the centre does not know by whoever takes the rows.
public final class PeopleTable {

  private final PeopleForm form;
  private final ColumnMapping mapping;
  private final List<Line> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final CentreRows centre;
  private final QueueRows queues;
  private final PersonRows persons;

  /// A row with its place in the file.
  public record Line(long number, PeopleRow row) {}

  public PeopleTable(PeopleForm form, ColumnMapping mapping) {
    this.form = form;
    this.mapping = mapping;
    Seen seen = new Seen();
    this.centre = new CentreRows(seen);
    this.queues = new QueueRows(seen);
    this.persons = new PersonRows(seen);
  }

  public static PeopleTable plain(PeopleForm form) {
    return new PeopleTable(form, ColumnMapping.plain(form.form(), ZoneId.of("UTC")));
  }

  /// Reads the stream to its end.
  ///
  /// @param file the file's name, for problems
  public Parsed<List<Line>> read(InputStream in, String file) throws IOException {
    new TableReader(form.form(), mapping, problems::add, notices::add).read(in, file, this::take);
    return new Parsed<>(List.copyOf(lines), problems, notices);
  }

  private void take(TableRow row) {
    PeopleRow read =
        switch (form) {
          case CLIENTS -> centre.client(row);
          case PARTNERS -> centre.partner(row);
          case MISSIONS -> centre.mission(row);
          case SITES -> centre.site(row);
          case CONTRACTS -> centre.terms(row);
          case BREAKS -> centre.breakRule(row);
          case QUEUES -> queues.queue(row);
          case OPENING -> QueueRows.opening(row, PeopleRow.Opened.QUEUE);
          case SITE_OPENING -> QueueRows.opening(row, PeopleRow.Opened.SITE);
          case TEAMS -> centre.team(row);
          case AGENTS -> persons.agent(row);
          case MEMBERSHIPS -> persons.membership(row);
          case EMPLOYMENT -> persons.employment(row);
          case SKILLS -> persons.skill(row);
          case LANGUAGES -> persons.language(row);
          case ASSIGNMENTS -> persons.assignment(row);
          case PLACES -> persons.place(row);
        };
    if (read != null && !row.isBad()) {
      lines.add(new Line(row.line(), read));
    }
  }
}
