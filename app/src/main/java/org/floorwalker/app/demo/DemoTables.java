package org.floorwalker.app.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoPerson;
import org.floorwalker.files.demo.DemoQueue;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.time.OpeningHours;

/// The demo centre as the tables an organisation comes in.
final class DemoTables {
  /// What people call the queues, each in its own language.
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("cards-nb", "Kort Norge"),
          Map.entry("phone-nb", "Telefon Norge"),
          Map.entry("phone-sv", "Telefon Sverige"),
          Map.entry("phone-da", "Telefon Danmark"),
          Map.entry("phone-fi", "Puhelin Suomi"),
          Map.entry("chat-nb", "Chat Norge"),
          Map.entry("chat-sv", "Chatt Sverige"),
          Map.entry("chat-da", "Chat Danmark"),
          Map.entry("chat-fi", "Chat Suomi"),
          Map.entry("mail-nb", "E-post Norge"),
          Map.entry("mail-sv", "E-post Sverige"),
          Map.entry("mail-da", "E-mail Danmark"),
          Map.entry("mail-fi", "Sähköposti Suomi"),
          Map.entry("cases-nb", "Saker Norge"),
          Map.entry("cases-sv", "Ärenden Sverige"),
          Map.entry("cases-da", "Sager Danmark"),
          Map.entry("cases-fi", "Tapaukset Suomi"));

  private static final String PEOPLE =
      "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email,"
          + "works_from,from";

  /// Client, mission and queues of the partner's cards begin with this word.
  private static final String CARDS = "cards";

  private final DemoCentre centre;
  private final LocalDate today;
  private final List<DemoPerson> leaders;

  /// @param today the day the centre is seen from
  DemoTables(DemoCentre centre, LocalDate today) {
    this.centre = centre;
    this.today = today;
    leaders =
        centre.people().stream().filter(one -> one.job() == DemoPerson.Job.TEAM_LEADER).toList();
  }

  InputStream sites() {
    List<List<String>> rows = new ArrayList<>();
    for (Site site : centre.sites()) {
      rows.add(
          List.of(
              site.id(),
              site.country(),
              site.zone().getId(),
              clock(site.opening().widest().opensMinute()),
              clock(site.opening().widest().closesMinute())));
    }
    return table("site,country,zone,opens,closes", rows);
  }

  /// The bank itself, and the partner whose cards it serves.
  InputStream clients() {
    return table(
        "client,name",
        List.of(List.of("fjordlys", "Fjordlys Example Bank"), List.of(CARDS, "Example Cards")));
  }

  InputStream missions() {
    return table(
        "mission,client,name,function,segment,team",
        List.of(
            List.of("everyday", "fjordlys", "Everyday banking", "service", "private", ""),
            List.of(CARDS, CARDS, "Card service", "service", "partner", "Oslo 2")));
  }

  InputStream contracts() {
    List<List<String>> rows = new ArrayList<>();
    for (Contract contract : centre.contracts()) {
      String lengths =
          contract.shiftLengths().stream().map(DemoTables::hours).collect(Collectors.joining(" "));
      rows.add(
          List.of(contract.id(), hours(contract.weekly()), lengths, hours(contract.tolerance())));
    }
    return table("contract,weekly_hours,shift_hours,tolerance_hours", rows);
  }

  InputStream breaks() {
    List<List<String>> rows = new ArrayList<>();
    for (BreakRule rule : centre.breaks()) {
      rows.add(
          List.of(
              hours(rule.minPresence()),
              rule.kind().word(),
              String.valueOf(rule.length().toMinutes()),
              rule.paid() ? "yes" : "no",
              String.valueOf(rule.window().earliestAfterStart().toMinutes()),
              String.valueOf(rule.window().latestBeforeEnd().toMinutes())));
    }
    return table(
        "min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes",
        rows);
  }

  InputStream queues() {
    List<List<String>> rows = new ArrayList<>();
    centre.queues().forEach(queue -> rows.add(queue(queue)));
    return table(
        "queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,"
            + "shrinkage,handle_seconds,opens,closes,site,minimum_people,name,mission",
        rows);
  }

  private static List<String> queue(DemoQueue queue) {
    QueueSettings settings = queue.settings();
    double patience = settings.handling().patienceSeconds();
    OpeningHours.Hours widest = settings.opening().widest();
    return List.of(
        queue.name(),
        settings.queue().channel().word(),
        settings.queue().language(),
        settings.promise().goal().text(),
        settings.promise().definition().shortName(),
        String.valueOf(settings.promise().maxOccupancy()),
        Double.isInfinite(patience) ? "" : String.valueOf(patience),
        String.valueOf(settings.handling().concurrency()),
        String.valueOf(settings.shrinkage()),
        String.valueOf(settings.handling().handleSeconds()),
        clock(widest.opensMinute()),
        clock(widest.closesMinute()),
        settings.queue().site(),
        String.valueOf(settings.promise().minimumPeople()),
        NAMES.getOrDefault(queue.name(), queue.name()),
        queue.name().startsWith(CARDS) ? CARDS : "everyday");
  }

  InputStream teams() {
    List<List<String>> rows =
        centre.people().stream()
            .map(DemoPerson::place)
            .filter(place -> !place.team().isEmpty())
            .map(place -> List.of(place.team(), place.site(), place.team()))
            .distinct()
            .toList();
    return table("team,site,name", rows);
  }

  /// Everybody, not yet led; those who take no contacts have no skills and are never scheduled.
  InputStream people() {
    List<List<String>> rows = new ArrayList<>();
    centre.people().forEach(person -> rows.add(person(person)));
    return table(PEOPLE, rows);
  }

  /// Colleagues of the last three years who are gone, in the order they come in: one for every
  /// fourth agent of today, most of them gone after little time, as in most centres.
  SequencedMap<PeopleForm, InputStream> formerPeople(long seed) {
    Random random = new Random(seed);
    List<DemoPerson> agents = centre.people().stream().filter(DemoPerson::isAgent).toList();
    List<List<String>> people = new ArrayList<>();
    List<List<String>> employments = new ArrayList<>();
    List<List<String>> memberships = new ArrayList<>();
    for (int i = 0; i < agents.size(); i += 4) {
      DemoPerson like = agents.get(i);
      LocalDate gone = today.minusDays(20 + random.nextInt(3 * 365));
      LocalDate came = gone.minusDays(Math.round(30 - Math.log(1 - random.nextDouble()) * 400));
      String last = agents.get((i * 7 + 3) % agents.size()).name().last();
      List<String> row = new ArrayList<>(person(like));
      String code = like.code() + "-former";
      row.set(0, code);
      row.set(9, like.name().first() + " " + last);
      row.set(10, "");
      row.set(12, "" + came);
      people.add(row);
      employments.add(
          List.of(code, row.get(4), "" + came, "" + gone, row.get(6), row.get(7), row.get(8)));
      memberships.add(List.of(code, row.get(2), "" + came, "" + gone));
    }
    SequencedMap<PeopleForm, InputStream> tables = new LinkedHashMap<>();
    tables.put(PeopleForm.AGENTS, table(PEOPLE, people));
    tables.put(
        PeopleForm.EMPLOYMENT,
        table("agent,contract,from,to,earliest_start,latest_start,night", employments));
    tables.put(PeopleForm.MEMBERSHIPS, table("agent,team,from,to", memberships));
    return tables;
  }

  private List<String> person(DemoPerson person) {
    DemoPerson.Terms terms = person.terms();
    return List.of(
        person.code(),
        person.place().site(),
        person.place().team(),
        "",
        terms == null ? centre.contracts().getFirst().id() : terms.contract(),
        String.join(" ", person.skills()),
        clock(terms == null ? 8 * 60 : terms.earliestMinute()),
        clock(terms == null ? 9 * 60 : terms.latestMinute()),
        "no",
        person.name().toString(),
        person.email(),
        person.place().home() ? "home" : "site",
        from(person));
  }

  private String from(DemoPerson person) {
    DemoPerson.Terms terms = person.terms();
    return terms != null
        ? terms.since().toString()
        : leaders.contains(person) ? cameOn(person).toString() : "";
  }

  /// Since when each team is led by whom: told in the row of whoever is longest in the team. The
  /// first leader is new in the role.
  InputStream leaders() {
    List<List<String>> rows = new ArrayList<>();
    for (DemoPerson leader : leaders) {
      longestIn(leader.place().team()).ifPresent(one -> rows.add(ledRow(one, leader)));
    }
    return table(PEOPLE, rows);
  }

  private Optional<DemoPerson> longestIn(String team) {
    return centre.people().stream()
        .filter(one -> one.isAgent() && one.place().team().equals(team))
        .min(Comparator.comparing(DemoTables::since));
  }

  private List<String> ledRow(DemoPerson member, DemoPerson leader) {
    LocalDate from = ledFrom(leader);
    List<String> row = new ArrayList<>(person(member));
    row.set(3, leader.code());
    row.set(12, "" + (from.isBefore(since(member)) ? since(member) : from));
    return row;
  }

  private static LocalDate since(DemoPerson agent) {
    return Objects.requireNonNull(agent.terms()).since();
  }

  private LocalDate ledFrom(DemoPerson leader) {
    int number = leaders.indexOf(leader);
    return number == 0 ? today.minusWeeks(10) : today.minusMonths(7 + 4L * number);
  }

  /// Nearly all leaders were agents here before; one was taken in as a leader.
  private LocalDate cameOn(DemoPerson leader) {
    int number = leaders.indexOf(leader);
    return number == 5 ? ledFrom(leader) : ledFrom(leader).minusMonths(11 + number * 7L % 30);
  }

  private static String hours(Duration length) {
    return String.valueOf(Hours.of(length));
  }

  private static String clock(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private static InputStream table(String header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (List<String> row : rows) {
      text.append(row.stream().map(DemoTables::quoted).collect(Collectors.joining(",")))
          .append('\n');
    }
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
