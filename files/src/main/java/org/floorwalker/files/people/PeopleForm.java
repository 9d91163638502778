package org.floorwalker.files.people;

import static org.floorwalker.files.table.ColumnType.DATE;
import static org.floorwalker.files.table.ColumnType.NUMBER;
import static org.floorwalker.files.table.ColumnType.TEXT;
import static org.floorwalker.files.table.TableForm.Column.optional;
import static org.floorwalker.files.table.TableForm.Column.required;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.files.table.TableForm;

/// The tables in which an organisation comes in and goes out, in the order in which one builds on
/// the other.
public enum PeopleForm {
  CLIENTS(required("client", TEXT), optional("name", TEXT)),
  PARTNERS(required("partner", TEXT), optional("name", TEXT), required("country", TEXT)),
  SITES(
      required("site", TEXT),
      required("country", TEXT),
      required("zone", TEXT),
      required("opens", TEXT),
      required("closes", TEXT),
      optional("name", TEXT),
      optional("opened", DATE),
      optional("closed", DATE),
      optional("partner", TEXT),
      optional("seats", NUMBER)),
  TEAMS(
      required("team", TEXT),
      required("site", TEXT),
      optional("name", TEXT),
      optional("unit", TEXT)),
  MISSIONS(
      required("mission", TEXT),
      required("client", TEXT),
      optional("name", TEXT),
      optional("function", TEXT),
      optional("segment", TEXT),
      optional("team", TEXT)),
  CONTRACTS(
      required("contract", TEXT),
      required("weekly_hours", NUMBER),
      required("shift_hours", TEXT),
      required("tolerance_hours", NUMBER),
      optional("probation_months", NUMBER)),
  BREAKS(
      required("min_presence_hours", NUMBER),
      required("kind", TEXT),
      required("minutes", NUMBER),
      required("paid", TEXT),
      required("earliest_after_minutes", NUMBER),
      required("latest_before_end_minutes", NUMBER)),
  QUEUES(
      required("queue", TEXT),
      required("channel", TEXT),
      required("language", TEXT),
      required("goal", TEXT),
      required("service_definition", TEXT),
      required("max_occupancy", NUMBER),
      required("patience_seconds", NUMBER),
      required("concurrency", NUMBER),
      required("shrinkage", NUMBER),
      required("handle_seconds", NUMBER),
      required("opens", TEXT),
      required("closes", TEXT),
      required("site", TEXT),
      optional("name", TEXT),
      optional("mission", TEXT),
      optional("partner", TEXT),
      optional("minimum_people", NUMBER),
      optional("short_seconds", NUMBER)),
  OPENING(
      required("queue", TEXT),
      optional("weekday", NUMBER),
      optional("date", DATE),
      required("opens", TEXT),
      required("closes", TEXT)),
  SITE_OPENING(
      required("site", TEXT),
      optional("weekday", NUMBER),
      optional("date", DATE),
      required("opens", TEXT),
      required("closes", TEXT)),
  AGENTS(
      required("agent", TEXT),
      required("site", TEXT),
      required("team", TEXT),
      required("leader", TEXT),
      required("contract", TEXT),
      required("skills", TEXT),
      required("earliest_start", TEXT),
      required("latest_start", TEXT),
      required("night", TEXT),
      optional("name", TEXT),
      optional("email", TEXT),
      optional("works_from", TEXT),
      optional("from", DATE),
      optional("born", DATE)),
  MEMBERSHIPS(
      required("agent", TEXT),
      required("team", TEXT),
      required("from", DATE),
      optional("to", DATE)),
  EMPLOYMENT(
      required("agent", TEXT),
      required("contract", TEXT),
      required("from", DATE),
      optional("to", DATE),
      required("earliest_start", TEXT),
      required("latest_start", TEXT),
      required("night", TEXT)),
  SKILLS(
      required("agent", TEXT),
      required("queue", TEXT),
      optional("level", NUMBER),
      required("from", DATE),
      optional("to", DATE)),
  LANGUAGES(
      required("agent", TEXT),
      required("language", TEXT),
      required("level", TEXT),
      required("from", DATE),
      optional("to", DATE)),
  ASSIGNMENTS(
      required("agent", TEXT),
      required("client", TEXT),
      optional("ready", TEXT),
      required("from", DATE),
      optional("to", DATE)),
  PLACES(
      required("agent", TEXT),
      required("business_day", DATE),
      required("works_from", TEXT),
      optional("site", TEXT));

  private final TableForm form;

  PeopleForm(TableForm.Column... columns) {
    this.form = new TableForm(name().toLowerCase(Locale.ROOT), List.of(columns));
  }

  /// Its columns; the name is that of the file, e.g. `teams` for `teams.csv`.
  public TableForm form() {
    return form;
  }

  public static Optional<PeopleForm> find(String name) {
    return Arrays.stream(values()).filter(f -> f.form.name().equals(name)).findFirst();
  }

  public static List<String> commandNames() {
    return Arrays.stream(values()).map(f -> f.form.name()).toList();
  }
}
