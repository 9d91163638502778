package org.floorwalker.app.people;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.store.ClientStore;
import org.floorwalker.app.people.store.ExportStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.Problem;
import org.floorwalker.files.people.PeopleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The door for changing one thing at a time: a row of a form, judged as a table of one row is, so
/// that a page and a file obey the same rules.
@Component
public final class RowEditor {
  private final ExportStore rows;
  private final ClientStore clients;
  private final PeopleImport tables;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate transaction;

  RowEditor(
      ExportStore rows,
      ClientStore clients,
      PeopleImport tables,
      Audit audit,
      JsonMapper json,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.clients = clients;
    this.tables = tables;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// What became of a change.
  public sealed interface Outcome {
    /// It is saved; `changed` is false when it said what was known.
    record Saved(boolean changed) implements Outcome {}

    /// It cannot be saved, because of these.
    record NotPossible(List<Problem> problems) implements Outcome {}

    /// Somebody else changed the same thing meanwhile; these rows are how it stands now.
    record Overtaken(List<Map<String, String>> now) implements Outcome {}
  }

  /// What one must be allowed to see and to change a form's rows.
  private record Rights(Permission see, Permission change) {
    private static Rights of(PeopleForm form) {
      return switch (form) {
        case CLIENTS,
            PARTNERS,
            MISSIONS,
            SITES,
            CONTRACTS,
            BREAKS,
            QUEUES,
            OPENING,
            SITE_OPENING,
            TEAMS ->
            new Rights(Permission.SEE_ORGANISATION, Permission.CHANGE_ORGANISATION);
        case EMPLOYMENT -> new Rights(Permission.SEE_CONTRACTS, Permission.CHANGE_CONTRACTS);
        case SKILLS -> new Rights(Permission.SEE_PEOPLE, Permission.SIGN_OFF_SKILLS);
        // an agent's row tells the date of birth
        case AGENTS -> new Rights(Permission.CHANGE_PEOPLE, Permission.CHANGE_PEOPLE);
        case MEMBERSHIPS, LANGUAGES, ASSIGNMENTS, PLACES ->
            new Rights(Permission.SEE_PEOPLE, Permission.CHANGE_PEOPLE);
      };
    }
  }

  /// What one must be allowed to see a form's rows.
  public static Permission toSee(PeopleForm form) {
    return Rights.of(form).see();
  }

  /// What one must be allowed to change a form's rows.
  public static Permission toChange(PeopleForm form) {
    return Rights.of(form).change();
  }

  /// All rows of a form, or those of one thing or person; cells by column. Who sees the
  /// organisation for some clients alone sees what is theirs.
  public List<Map<String, String>> list(Viewer viewer, PeopleForm form, String code) {
    viewer.require(toSee(form));
    List<String[]> all = rows.listOf(form, code);
    Reach reach = viewer.reach(toSee(form));
    if (reach.isOfClients() && isAboutClients(form)) {
      LocalDate today = viewer.today(clock);
      Set<String> theirs = clients.codes(form, reach, today);
      all = all.stream().filter(cells -> theirs.contains(cells[0])).toList();
    }
    return all.stream().map(cells -> byColumn(form, cells)).toList();
  }

  /// Agreements are the same for every client, and rows about persons are cut by person.
  private static boolean isAboutClients(PeopleForm form) {
    return switch (form) {
      case CLIENTS, PARTNERS, MISSIONS, SITES, QUEUES, OPENING, SITE_OPENING, TEAMS -> true;
      default -> false;
    };
  }

  private static Map<String, String> byColumn(PeopleForm form, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    List<String> names = form.form().names();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells[i]);
    }
    return row;
  }

  /// What was changed in a row on pages, and who lives by it.
  public RowPast past(Viewer viewer, PeopleForm form, String code) {
    viewer.require(toSee(form));
    List<RowPast.Change> changes =
        audit.listOf(About.thing(form.form().name(), code)).stream().map(this::change).toList();
    LocalDate today = viewer.today(clock);
    return new RowPast(
        changes, form == PeopleForm.CONTRACTS ? rows.countHolders(code, today) : null);
  }

  private RowPast.Change change(AuditEntry entry) {
    Map<String, String> before = cells(entry.before());
    List<RowPast.Cell> changed = new ArrayList<>();
    if (!before.isEmpty()) {
      cells(entry.after())
          .forEach(
              (column, now) -> {
                String then = before.getOrDefault(column, "");
                if (!then.equals(now)) {
                  changed.add(new RowPast.Cell(column, then, now));
                }
              });
    }
    return new RowPast.Change(entry.at(), entry.byName(), changed);
  }

  private Map<String, String> cells(@Nullable String row) {
    return row == null ? Map.of() : json.readValue(row, new TypeReference<>() {});
  }

  /// Saves a row of a form whose first column is its code.
  ///
  /// @param before the row as the viewer saw it, null when it is a new one
  public Outcome save(
      Viewer viewer,
      PeopleForm form,
      @Nullable Map<String, String> before,
      Map<String, String> after) {
    viewer.require(toChange(form));
    String code = after.getOrDefault(form.form().names().getFirst(), "");
    return transaction.execute(
        status -> {
          List<String[]> known = code.isEmpty() ? List.of() : rows.listOf(form, code);
          Optional<Map<String, String>> now =
              known.stream().findFirst().map(cells -> byColumn(form, cells));
          if (before != null && now.isPresent() && !now.get().equals(before)) {
            return new Outcome.Overtaken(List.of(now.get()));
          }
          Change change = new Change(form, code, now.orElse(null), after);
          return judged(viewer, change, List.of(after), status::setRollbackOnly);
        });
  }

  /// Adds a fact about a person: a contract, a skill, a language, a client, with its days.
  public Outcome addFact(Viewer viewer, PeopleForm form, Map<String, String> fact) {
    viewer.require(toChange(form));
    String code = fact.getOrDefault("agent", "");
    Change change = new Change(form, code, null, fact);
    return transaction.execute(
        status -> judged(viewer, change, List.of(fact), status::setRollbackOnly));
  }

  /// Puts a whole table in place of the one the viewer saw: for rows that have no code, which only
  /// together say something.
  public Outcome replace(
      Viewer viewer,
      PeopleForm form,
      List<Map<String, String>> seen,
      List<Map<String, String>> after) {
    viewer.require(toChange(form));
    return transaction.execute(
        status -> {
          List<Map<String, String>> now = list(viewer, form, "");
          Change change = new Change(form, "", now, after);
          return now.equals(seen)
              ? judged(viewer, change, after, status::setRollbackOnly)
              : new Outcome.Overtaken(now);
        });
  }

  /// What the audit trail keeps of a change.
  ///
  /// @param code empty for a new row and for a whole table
  private record Change(PeopleForm form, String code, @Nullable Object before, Object after) {}

  private Outcome judged(
      Viewer viewer, Change change, List<Map<String, String>> rows, Runnable rollback) {
    PeopleForm form = change.form();
    String name = form.form().name();
    LocalDate today = viewer.today(clock);
    byte[] table = table(form, rows).getBytes(StandardCharsets.UTF_8);
    PeopleImport.Result result =
        tables.bring(form, null, new ByteArrayInputStream(table), name, today);
    return switch (result) {
      case PeopleImport.Result.Refused refused -> {
        rollback.run();
        yield new Outcome.NotPossible(refused.problems());
      }
      case PeopleImport.Result.Done done -> {
        if (done.changed() > 0) {
          About about = About.thing(name, change.code().isEmpty() ? "-" : change.code());
          audit.record(
              viewer, "people." + name + "-changed", about, change.before(), change.after());
        }
        yield new Outcome.Saved(done.changed() > 0);
      }
    };
  }

  private static String table(PeopleForm form, List<Map<String, String>> rows) {
    List<String> columns = form.form().names();
    return CsvOutput.text(
        columns,
        sink ->
            rows.forEach(
                row ->
                    sink.row(
                        columns.stream()
                            .map(column -> oneLine(row.getOrDefault(column, "")))
                            .toArray(String[]::new))));
  }

  private static String oneLine(String text) {
    return text.replace("\r", " ").replace("\n", " ");
  }
}
