package org.floorwalker.files.people;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableReader;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Reads a people table into rows, with every problem of every row; overlapping validities and
/// codes that stand twice are found here, codes the centre does not know by whoever takes the rows.
public final class PeopleTable {
  private static final Set<String> LEVELS = Set.of("A1", "A2", "B1", "B2", "C1", "C2", "native");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final PeopleForm form;
  private final ColumnMapping mapping;
  private final List<Line> lines = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final Map<String, List<PeopleRow.Validity>> validities = new HashMap<>();

  /// A row with its place in the file.
  public record Line(long number, PeopleRow row) {}

  public PeopleTable(PeopleForm form, ColumnMapping mapping) {
    this.form = form;
    this.mapping = mapping;
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
          case CLIENTS -> client(row);
          case PARTNERS -> partner(row);
          case MISSIONS -> mission(row);
          case SITES -> site(row);
          case CONTRACTS -> terms(row);
          case BREAKS -> breakRule(row);
          case QUEUES -> queue(row);
          case OPENING -> opening(row);
          case TEAMS -> team(row);
          case AGENTS -> agent(row);
          case MEMBERSHIPS -> membership(row);
          case EMPLOYMENT -> employment(row);
          case SKILLS -> skill(row);
          case LANGUAGES -> language(row);
          case ASSIGNMENTS -> assignment(row);
          case PLACES -> place(row);
        };
    if (read != null && !row.isBad()) {
      lines.add(new Line(row.line(), read));
    }
  }

  private @Nullable PeopleRow client(TableRow row) {
    String code = unique(row, "client");
    return new PeopleRow.Client(code, nameOr(row, code));
  }

  private @Nullable PeopleRow partner(TableRow row) {
    String code = unique(row, "partner");
    return new PeopleRow.Partner(code, nameOr(row, code), country(row));
  }

  private @Nullable PeopleRow mission(TableRow row) {
    String code = unique(row, "mission");
    return new PeopleRow.Mission(
        code,
        row.required("client"),
        nameOr(row, code),
        oneOf(row, "function", "service", "sales"),
        oneOf(row, "segment", "private", "corporate", "partner"));
  }

  private @Nullable PeopleRow site(TableRow row) {
    String code = unique(row, "site");
    ZoneId zone = parse(row, "zone", "a time zone such as Europe/Oslo", PeopleTable::zone);
    OpeningHours.Hours hours = hours(row);
    LocalDate opened = row.date("opened");
    LocalDate closed = row.date("closed");
    String country = country(row);
    if (zone == null || hours == null) {
      return null;
    }
    return new PeopleRow.Site(
        code,
        nameOr(row, code),
        new PeopleRow.Site.Where(country, zone),
        hours,
        opened,
        closed,
        row.text("partner"));
  }

  private static ZoneId zone(String text) {
    if (!ZoneId.getAvailableZoneIds().contains(text)) {
      throw new DateTimeException(text);
    }
    return ZoneId.of(text);
  }

  private @Nullable PeopleRow terms(TableRow row) {
    String code = unique(row, "contract");
    double weekly = requiredNumber(row, "weekly_hours");
    double tolerance = requiredNumber(row, "tolerance_hours");
    if (weekly > 168) {
      row.problem("unreadable-value", "weekly_hours", "A week has 168 hours.", "Write fewer.");
    }
    List<Duration> lengths =
        parse(row, "shift_hours", "hours separated by spaces such as 6 7.5", PeopleTable::lengths);
    return lengths == null ? null : new PeopleRow.Terms(code, weekly, lengths, tolerance);
  }

  private static List<Duration> lengths(String text) {
    return Arrays.stream(text.strip().split("\\s+")).map(PeopleTable::hours).toList();
  }

  /// Hours as a length, to the second.
  private static Duration hours(String text) {
    Duration length =
        Duration.ofSeconds(
            new BigDecimal(text).multiply(BigDecimal.valueOf(3600)).longValueExact());
    if (!length.isPositive() || length.compareTo(Duration.ofHours(24)) > 0) {
      throw new IllegalArgumentException(text);
    }
    return length;
  }

  private static @Nullable PeopleRow breakRule(TableRow row) {
    PauseKind kind =
        parse(row, "kind", "meal or break", t -> PauseKind.valueOf(t.toUpperCase(Locale.ROOT)));
    double presence = requiredNumber(row, "min_presence_hours");
    Duration length = minutes(row, "minutes");
    Boolean paid = yesNo(row, "paid");
    BreakRule.StartWindow window =
        new BreakRule.StartWindow(
            minutes(row, "earliest_after_minutes"), minutes(row, "latest_before_end_minutes"));
    if (kind == null || paid == null || row.isBad()) {
      return null;
    }
    return new PeopleRow.Break(
        new BreakRule(Duration.ofMinutes(Math.round(presence * 60)), kind, length, paid, window));
  }

  private static Duration minutes(TableRow row, String column) {
    double minutes = requiredNumber(row, column);
    return Double.isNaN(minutes) ? Duration.ZERO : Duration.ofMinutes((long) minutes);
  }

  private @Nullable PeopleRow queue(TableRow row) {
    String code = unique(row, "queue");
    Channel channel =
        parse(
            row,
            "channel",
            "voice, chat, email, callback or task",
            t -> Channel.valueOf(t.toUpperCase(Locale.ROOT)));
    ServiceGoal goal =
        parse(row, "goal", "80% in 20s, average 20s or done in 8h", ServiceGoal::parse);
    ServiceDefinition definition =
        row.parse(
            "service_definition",
            "the name of a service definition such as served_over_offered",
            ServiceDefinition::parse);
    OpeningHours.Hours hours = hours(row);
    PeopleRow.Queue.Handling handling = handling(row);
    if (channel == null || goal == null || hours == null || row.isBad()) {
      return null;
    }
    return new PeopleRow.Queue(
        code,
        nameOr(row, code),
        new PeopleRow.Queue.Kind(
            channel, row.text("language"), row.text("mission"), row.text("partner")),
        promise(row, goal, definition),
        handling,
        new PeopleRow.Queue.Hours(hours, row.text("site")));
  }

  private static PeopleRow.Queue.Promise promise(
      TableRow row, ServiceGoal goal, @Nullable ServiceDefinition definition) {
    double ceiling = numberOr(row, "max_occupancy", 1);
    if (!(ceiling > 0 && ceiling <= 1)) {
      row.problem("unreadable-value", "max_occupancy", "It is not a share.", "Write such as 0.85.");
    }
    return new PeopleRow.Queue.Promise(
        goal,
        definition == null ? ServiceDefinition.SERVED_OVER_OFFERED : definition,
        ceiling,
        (int) numberOr(row, "minimum_people", 0),
        numberOr(row, "short_seconds", 5));
  }

  private static PeopleRow.Queue.Handling handling(TableRow row) {
    double handleSeconds = requiredNumber(row, "handle_seconds");
    double patience = row.number("patience_seconds");
    double shrinkage = numberOr(row, "shrinkage", 0);
    int concurrency = (int) numberOr(row, "concurrency", 1);
    if (shrinkage >= 1) {
      row.problem(
          "unreadable-value", "shrinkage", "Everybody would be away.", "Write such as 0.08.");
    }
    if (concurrency < 1) {
      row.problem("unreadable-value", "concurrency", "It is less than one.", "Write 1 or more.");
    }
    return new PeopleRow.Queue.Handling(
        handleSeconds, Double.isNaN(patience) ? null : patience, concurrency, shrinkage);
  }

  private @Nullable PeopleRow team(TableRow row) {
    String code = unique(row, "team");
    return new PeopleRow.Team(
        code, row.required("site"), nameOr(row, code), oneOf(row, "unit", "front", "back"));
  }

  private @Nullable PeopleRow agent(TableRow row) {
    String code = unique(row, "agent");
    PeopleRow.Times times = times(row);
    LocalDate from = row.date("from");
    PeopleRow.Agent.Identity identity =
        new PeopleRow.Agent.Identity(
            nameOr(row, code),
            row.text("email"),
            oneOf(row, "works_from", "site", "home"),
            row.date("born"));
    PeopleRow.Agent.Placing placing =
        new PeopleRow.Agent.Placing(row.required("site"), row.text("team"), row.text("leader"));
    String contract = row.required("contract");
    if (times == null) {
      return null;
    }
    PeopleRow.Agent.Terms terms =
        new PeopleRow.Agent.Terms(contract, words(row.text("skills")), times);
    return new PeopleRow.Agent(code, identity, placing, terms, from);
  }

  private @Nullable PeopleRow employment(TableRow row) {
    String agent = row.required("agent");
    String contract = row.required("contract");
    PeopleRow.Validity validity = validity(row, agent);
    PeopleRow.Times times = times(row);
    return validity == null || times == null
        ? null
        : new PeopleRow.Employment(agent, contract, validity, times);
  }

  private static @Nullable PeopleRow opening(TableRow row) {
    String queue = row.required("queue");
    LocalDate date = row.date("date");
    DayOfWeek weekday =
        row.parse("weekday", "1 (Monday) to 7", text -> DayOfWeek.of(Integer.parseInt(text)));
    boolean closed = !row.has("opens") && !row.has("closes");
    OpeningHours.Hours hours = closed ? null : hours(row);
    if (!row.has("date") && !row.has("weekday")) {
      row.problem("missing-value", "weekday", "Neither weekday nor date is told.", "Fill in one.");
    }
    return closed || hours != null ? new PeopleRow.Opening(queue, weekday, date, hours) : null;
  }

  private @Nullable PeopleRow membership(TableRow row) {
    String agent = row.required("agent");
    String team = row.required("team");
    PeopleRow.Validity validity = validity(row, agent);
    return validity == null ? null : new PeopleRow.Membership(agent, team, validity);
  }

  private @Nullable PeopleRow skill(TableRow row) {
    String agent = row.required("agent");
    String queue = row.required("queue");
    int level = (int) numberOr(row, "level", 3);
    PeopleRow.Validity validity = validity(row, agent + "|" + queue);
    if (level < 1 || level > 5) {
      row.problem("unreadable-value", "level", "It is not 1 to 5.", "Write 1 (new) to 5.");
    }
    return validity == null ? null : new PeopleRow.Skill(agent, queue, level, validity);
  }

  private @Nullable PeopleRow language(TableRow row) {
    String agent = row.required("agent");
    String language =
        parse(row, "language", "two or three small letters such as nb", PeopleTable::languageCode);
    String level =
        parse(row, "level", "A1, A2, B1, B2, C1, C2 or native", PeopleTable::languageLevel);
    PeopleRow.Validity validity = validity(row, agent + "|" + language);
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

  private @Nullable PeopleRow assignment(TableRow row) {
    String agent = row.required("agent");
    String client = row.required("client");
    boolean ready = !oneOf(row, "ready", "yes", "no").equals("no");
    PeopleRow.Validity validity = validity(row, agent + "|" + client);
    return validity == null ? null : new PeopleRow.Assignment(agent, client, ready, validity);
  }

  private @Nullable PeopleRow place(TableRow row) {
    String agent = row.required("agent");
    row.required("business_day");
    LocalDate day = row.date("business_day");
    String worksFrom = oneOf(row, "works_from", "site", "home");
    return day == null ? null : new PeopleRow.Place(agent, day, worksFrom, row.text("site"));
  }

  /// The row's code, with a problem when it is empty or was there before.
  private String unique(TableRow row, String column) {
    String code = row.required(column);
    if (code.length() > 100) {
      row.problem("unreadable-value", column, "It is too long.", "Use up to 100 characters.");
    }
    PeopleRow.Validity always = new PeopleRow.Validity(LocalDate.MIN, null);
    if (!code.isEmpty() && validities.put(code, List.of(always)) != null) {
      row.problem("duplicate-id", column, "\"%s\" stands twice.".formatted(code), "Remove one.");
    }
    return code;
  }

  /// From and to (the last day is not included), not overlapping an earlier row of the same thing.
  private PeopleRow.@Nullable Validity validity(TableRow row, String of) {
    row.required("from");
    LocalDate from = row.date("from");
    LocalDate until = row.date("to");
    if (from == null) {
      return null;
    }
    if (until != null && !until.isAfter(from)) {
      row.problem("wrong-order", "to", "It is not after the first day.", "Correct one of them.");
      return null;
    }
    PeopleRow.Validity validity = new PeopleRow.Validity(from, until);
    List<PeopleRow.Validity> known = validities.computeIfAbsent(of, key -> new ArrayList<>());
    known.stream()
        .filter(validity::overlaps)
        .findFirst()
        .ifPresent(
            other ->
                row.problem(
                    "overlapping-validity",
                    "from",
                    "It is valid %s, and another row of the same %s.".formatted(validity, other),
                    "End the first before the second begins."));
    known.add(validity);
    return validity;
  }

  private static PeopleRow.@Nullable Times times(TableRow row) {
    Integer earliest = clock(row, "earliest_start");
    Integer latest = clock(row, "latest_start");
    Boolean night = yesNo(row, "night");
    return earliest == null || latest == null || night == null
        ? null
        : new PeopleRow.Times(new StartTimes(earliest, latest), night);
  }

  private static OpeningHours.@Nullable Hours hours(TableRow row) {
    Integer opens = clock(row, "opens");
    Integer closes = clock(row, "closes");
    if (opens == null || closes == null) {
      return null;
    }
    if (opens == 1440) {
      row.problem("unreadable-value", "opens", "24:00 is the end of a day.", "Write 00:00.");
      return null;
    }
    return new OpeningHours.Hours(opens, closes);
  }

  private static @Nullable Integer clock(TableRow row, String column) {
    return parse(row, column, "a time of day such as 08:00", PeopleTable::minuteOfDay);
  }

  private static int minuteOfDay(String text) {
    String[] parts = text.split(":", -1);
    int hour = Integer.parseInt(parts[0]);
    int minute = Integer.parseInt(parts[1]);
    int total = hour * 60 + minute;
    if (parts.length > 3 || hour < 0 || minute < 0 || minute > 59 || total > 1440) {
      throw new IllegalArgumentException(text);
    }
    return total;
  }

  private static @Nullable Boolean yesNo(TableRow row, String column) {
    return parse(
        row,
        column,
        "yes or no",
        text ->
            switch (text) {
              case "yes" -> true;
              case "no" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  /// One of the words; the first when the cell is empty.
  private static String oneOf(TableRow row, String column, String first, String... others) {
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(List.of(others));
    String text = row.text(column);
    if (!text.isEmpty() && !words.contains(text)) {
      row.problem(
          "unreadable-value",
          column,
          "\"%s\" is not known.".formatted(text),
          "Write " + String.join(" or ", words) + ".");
    }
    return text.isEmpty() ? first : text;
  }

  private static String country(TableRow row) {
    String country = row.required("country");
    if (!country.isEmpty() && !COUNTRIES.contains(country)) {
      row.problem(
          "unreadable-value",
          "country",
          "\"%s\" is not a country.".formatted(country),
          "Write two capital letters such as NO.");
    }
    return country;
  }

  private static double requiredNumber(TableRow row, String column) {
    row.required(column);
    return row.number(column);
  }

  private static double numberOr(TableRow row, String column, double fallback) {
    double number = row.number(column);
    return Double.isNaN(number) ? fallback : number;
  }

  private static String nameOr(TableRow row, String code) {
    return row.has("name") ? row.text("name") : code;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  private static <T> @Nullable T parse(
      TableRow row, String column, String expected, TableRow.CellParser<T> parser) {
    row.required(column);
    return row.parse(column, expected, parser);
  }
}
