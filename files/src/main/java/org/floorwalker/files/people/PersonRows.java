package org.floorwalker.files.people;

import java.time.LocalDate;
import java.util.Set;
import org.floorwalker.files.table.TableRow;
import org.jspecify.annotations.Nullable;

/// The rows that tell of one person, most of them from a day and until another.
final class PersonRows {
  private static final Set<String> LEVELS = Set.of("A1", "A2", "B1", "B2", "C1", "C2", "native");

  private final Seen seen;

  PersonRows(Seen seen) {
    this.seen = seen;
  }

  @Nullable PeopleRow agent(TableRow row) {
    String code = seen.unique(row, "agent");
    PeopleRow.Times times = Cells.times(row);
    LocalDate from = row.date("from");
    PeopleRow.Agent.Identity identity =
        new PeopleRow.Agent.Identity(
            Cells.nameOr(row, code),
            row.text("email"),
            Cells.oneOf(row, "works_from", "site", "home"),
            row.date("born"));
    PeopleRow.Agent.Placing placing =
        new PeopleRow.Agent.Placing(row.required("site"), row.text("team"), row.text("leader"));
    String contract = row.required("contract");
    if (times == null) {
      return null;
    }
    PeopleRow.Agent.Terms terms =
        new PeopleRow.Agent.Terms(contract, Cells.words(row.text("skills")), times);
    return new PeopleRow.Agent(code, identity, placing, terms, from);
  }

  @Nullable PeopleRow employment(TableRow row) {
    String agent = row.required("agent");
    String contract = row.required("contract");
    PeopleRow.Validity validity = seen.validity(row, agent);
    PeopleRow.Times times = Cells.times(row);
    return validity == null || times == null
        ? null
        : new PeopleRow.Employment(agent, contract, validity, times);
  }

  @Nullable PeopleRow membership(TableRow row) {
    String agent = row.required("agent");
    String team = row.required("team");
    PeopleRow.Validity validity = seen.validity(row, agent);
    return validity == null ? null : new PeopleRow.Membership(agent, team, validity);
  }

  @Nullable PeopleRow skill(TableRow row) {
    String agent = row.required("agent");
    String queue = row.required("queue");
    int level = (int) Cells.numberOr(row, "level", 3);
    PeopleRow.Validity validity = seen.validity(row, agent + "|" + queue);
    if (level < 1 || level > 5) {
      row.problem("unreadable-value", "level", "It is not 1 to 5.", "Write 1 (new) to 5.");
    }
    return validity == null ? null : new PeopleRow.Skill(agent, queue, level, validity);
  }

  @Nullable PeopleRow language(TableRow row) {
    String agent = row.required("agent");
    String language =
        Cells.parse(
            row, "language", "two or three small letters such as nb", PersonRows::languageCode);
    String level =
        Cells.parse(row, "level", "A1, A2, B1, B2, C1, C2 or native", PersonRows::languageLevel);
    PeopleRow.Validity validity = seen.validity(row, agent + "|" + language);
    return validity == null || language == null || level == null
        ? null
        : new PeopleRow.Language(agent, language, level, validity);
  }

  private static String languageCode(String text) {
    if (!text.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String languageLevel(String text) {
    if (!LEVELS.contains(text)) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  @Nullable PeopleRow assignment(TableRow row) {
    String agent = row.required("agent");
    String client = row.required("client");
    boolean ready = !Cells.oneOf(row, "ready", "yes", "no").equals("no");
    PeopleRow.Validity validity = seen.validity(row, agent + "|" + client);
    return validity == null ? null : new PeopleRow.Assignment(agent, client, ready, validity);
  }

  @Nullable PeopleRow place(TableRow row) {
    String agent = row.required("agent");
    row.required("business_day");
    LocalDate day = row.date("business_day");
    String worksFrom = Cells.oneOf(row, "works_from", "site", "home");
    return day == null ? null : new PeopleRow.Place(agent, day, worksFrom, row.text("site"));
  }
}
