package org.floorwalker.app.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.people.internal.RowApplier;
import org.floorwalker.app.people.store.BreakStore;
import org.floorwalker.app.people.store.Facts;
import org.floorwalker.app.people.store.OpeningStore;
import org.floorwalker.app.people.store.OrganisationStore;
import org.floorwalker.app.people.store.PersonStore;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.files.people.PeopleTable;
import org.floorwalker.files.table.ColumnMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for tables about the organisation and its people: a table comes in wholly or not at
/// all, and a table that is brought again changes nothing.
@Component
public final class PeopleImport {
  private final OrganisationStore organisation;
  private final PersonStore persons;
  private final OpeningStore openings;
  private final BreakStore breaks;
  private final Facts facts;
  private final Audit audit;
  private final TransactionTemplate transaction;

  PeopleImport(
      OrganisationStore organisation,
      PersonStore persons,
      OpeningStore openings,
      BreakStore breaks,
      Facts facts,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.organisation = organisation;
    this.persons = persons;
    this.openings = openings;
    this.breaks = breaks;
    this.facts = facts;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What became of a table.
  public sealed interface Result {
    /// All rows are in.
    ///
    /// @param changed rows that were new or different
    /// @param unchanged rows that said what was known
    record Done(int changed, int unchanged, List<String> notices) implements Result {}

    /// Nothing was changed, because of these.
    record Refused(List<Problem> problems) implements Result {}
  }

  /// Brings a table in.
  ///
  /// @param mapping how an outside table is read, null when it has our form
  /// @param asOf the day from which rows without a day of their own hold
  public Result bring(
      PeopleForm form,
      @Nullable ColumnMapping mapping,
      InputStream in,
      String file,
      LocalDate asOf) {
    try {
      PeopleTable table =
          mapping == null ? PeopleTable.plain(form) : new PeopleTable(form, mapping);
      Parsed<List<PeopleTable.Line>> parsed = table.read(in, file);
      return parsed.isClean() ? apply(parsed, file, asOf) : new Result.Refused(parsed.problems());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Result apply(Parsed<List<PeopleTable.Line>> parsed, String file, LocalDate asOf) {
    return transaction.execute(
        status -> {
          RowApplier applier =
              new RowApplier(organisation, persons, openings, breaks, facts, file, asOf);
          applier.apply(parsed.value());
          if (applier.problems().isEmpty()) {
            applier.births().forEach(person -> BirthDates.wasChanged(audit, new PersonId(person)));
            return new Result.Done(applier.changed(), applier.unchanged(), parsed.notices());
          }
          status.setRollbackOnly();
          return new Result.Refused(applier.problems());
        });
  }
}
