package org.floorwalker.planning.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.SlotFigures;

/// What a chatbot before one queue did, day by day, all contact reasons together.
///
/// A bot seldom meets everybody: a share of its own sessions says nothing of a queue that most
/// reach past it. So what it kept away is held against the demand of the whole queue: who reached
/// people, and those it contained who did not come back.
///
/// Example: 950 reached people, of 114 sessions 57 were contained and 7 of these came back: the
/// demand was 1,000, of which 95 % reach people.
public final class BotRecord {
  private static final int LEARNT_DAYS = 112;
  private static final int LEVEL_DAYS = 28;
  private static final int FEW_DAYS = 7;

  private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

  /// One day of the bot, of one contact reason or of several added up.
  ///
  /// @param sessions enquiries the bot met
  /// @param contained those it ended by itself
  /// @param returned contained ones that came to people all the same
  /// @param stretch handle time of what remains over that of all before the bot, at least 1
  public record Day(double sessions, double contained, double returned, double stretch) {
    public Day {
      if (!(returned >= 0 && contained >= returned && sessions >= contained && stretch >= 1)) {
        throw new IllegalArgumentException(
            "Of %s sessions %s were contained and %s returned, the rest took %s times as long.\nMaybe the columns are mixed up."
                .formatted(sessions, contained, returned, stretch));
      }
    }

    /// Those it kept away from people.
    double kept() {
      return contained - returned;
    }

    private double reaching() {
      return sessions - kept();
    }

    private Day plus(Day other) {
      double both = reaching() + other.reaching();
      double work = reaching() * stretch + other.reaching() * other.stretch;
      return new Day(
          sessions + other.sessions,
          contained + other.contained,
          returned + other.returned,
          both > 0 ? Math.max(1, work / both) : 1);
    }

    /// How much longer a contact takes where so many reach people: those past the bot take as long
    /// as ever.
    private double stretchAmong(double reached) {
      return 1 + reaching() * (stretch - 1) / Math.max(Math.max(reached, reaching()), 1e-9);
    }
  }

  /// Adds a day of one reason.
  public BotRecord add(LocalDate date, Day day) {
    days.merge(date, day, Day::plus);
    return this;
  }

  /// The demand behind what reached people.
  ///
  /// @param history the demand, with handle times as they would have been without the bot
  /// @param since what the days before the first one told are taken for
  public record Demand(IntervalHistory history, Step since) {}

  /// Contacts and handle times of one day before the bot over those after it.
  private record Undone(double contacts, double seconds) {
    static final Undone NOTHING = new Undone(1, 1);
  }

  /// The demand behind a history of what reached people. A day the source leaves out counts like
  /// the latest one told. Before the first day told the bot is taken to have done the same, unless
  /// contacts fell when it begins, by more than half of what it keeps away.
  public Demand demandBehind(IntervalHistory reached, ZoneId zone) {
    Map<LocalDate, Double> came = dayTotals(reached, zone);
    NavigableMap<LocalDate, Undone> undone = new TreeMap<>();
    days.forEach((date, day) -> undone.put(date, undone(day, came.getOrDefault(date, 0.0))));
    boolean began = days.isEmpty() || began(came);
    Undone before = began ? Undone.NOTHING : undoneAtFirst(came);
    IntervalHistory.Builder demand = IntervalHistory.builder(reached.queue(), reached.slot());
    for (int row = 0; row < reached.size(); row++) {
      LocalDate date = reached.start(row).atZone(zone).toLocalDate();
      Map.Entry<LocalDate, Undone> latest = undone.floorEntry(date);
      Undone of = latest == null ? before : latest.getValue();
      demand.add(reached.start(row), reached.offered(row) * of.contacts, figures(reached, row, of));
    }
    return new Demand(demand.build(), since(began));
  }

  private static SlotFigures figures(IntervalHistory reached, int row, Undone of) {
    return new SlotFigures(
        reached.answered(row) * of.contacts,
        reached.abandoned(row) * of.contacts,
        reached.waitSeconds(row),
        reached.handleSeconds(row) / of.seconds,
        reached.wrapupSeconds(row) / of.seconds);
  }

  private static Undone undone(Day day, double came) {
    return came > 0
        ? new Undone((came + day.kept()) / came, day.stretchAmong(came))
        : Undone.NOTHING;
  }

  private static Map<LocalDate, Double> dayTotals(IntervalHistory history, ZoneId zone) {
    Map<LocalDate, Double> totals = new TreeMap<>();
    for (int row = 0; row < history.size(); row++) {
      totals.merge(
          history.start(row).atZone(zone).toLocalDate(), history.offered(row), Double::sum);
    }
    return totals;
  }

  private boolean began(Map<LocalDate, Double> came) {
    LocalDate first = days.firstKey();
    List<Double> before = between(came, first.minusDays(LEVEL_DAYS), first);
    List<Double> after = between(came, first, first.plusDays(LEVEL_DAYS));
    if (before.size() < FEW_DAYS || after.size() < FEW_DAYS) {
      return false;
    }
    double fall = Math.log(Math.max(mean(before), 1e-9) / Math.max(mean(after), 1e-9));
    return fall > 0.5 * Math.log(undoneAtFirst(came).contacts);
  }

  private static List<Double> between(Map<LocalDate, Double> came, LocalDate from, LocalDate end) {
    return came.entrySet().stream()
        .filter(day -> !day.getKey().isBefore(from) && day.getKey().isBefore(end))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(0);
  }

  /// What the bot did in the first four weeks told, day by day weighted by contacts.
  private Undone undoneAtFirst(Map<LocalDate, Double> came) {
    double reached = 0;
    double kept = 0;
    double work = 0;
    LocalDate end = days.firstKey().plusDays(LEVEL_DAYS);
    for (Map.Entry<LocalDate, Day> day : days.headMap(end).entrySet()) {
      double contacts = came.getOrDefault(day.getKey(), 0.0);
      reached += contacts;
      kept += contacts > 0 ? day.getValue().kept() : 0;
      work += contacts * day.getValue().stretchAmong(contacts);
    }
    return reached > 0 ? new Undone((reached + kept) / reached, work / reached) : Undone.NOTHING;
  }

  private Step since(boolean began) {
    String first = days.isEmpty() ? "" : days.firstKey().toString();
    return began
        ? new Step(
            "bot-began",
            "The bot began on %s: contacts fell then.".formatted(first),
            Map.of("date", first),
            false)
        : new Step(
            "bot-ran-before",
            "Contacts did not fall on %s, the first day told of the bot: it is taken to have run before."
                .formatted(first),
            Map.of("date", first),
            false);
  }

  /// What the bot leaves for people of the demand, as known on the morning of the day.
  ///
  /// @param demand contacts before the bot
  public BotResidual residual(IntervalHistory demand, ZoneId zone, LocalDate today) {
    Map<LocalDate, Double> wanted = dayTotals(demand, zone);
    Map<LocalDate, Day> recent = days.subMap(today.minusDays(LEARNT_DAYS), today);
    List<BotResidual.Day> learnt =
        recent.entrySet().stream()
            .map(day -> learnt(day.getKey(), day.getValue(), wanted, today))
            .toList();
    double weight = 0;
    double stretch = 0;
    for (Map.Entry<LocalDate, Day> day : recent.entrySet()) {
      double all = wanted.getOrDefault(day.getKey(), 0.0);
      double ofDay = BotResidual.weight(age(day.getKey(), today));
      weight += ofDay;
      stretch += ofDay * day.getValue().stretchAmong(all - day.getValue().kept());
    }
    return BotResidual.of(learnt, weight > 0 ? stretch / weight : 1);
  }

  private static BotResidual.Day learnt(
      LocalDate date, Day day, Map<LocalDate, Double> wanted, LocalDate today) {
    double all = Math.max(day.sessions, wanted.getOrDefault(date, 0.0));
    return new BotResidual.Day(age(date, today), all, day.contained, day.returned);
  }

  private static int age(LocalDate date, LocalDate today) {
    return Math.toIntExact(today.toEpochDay() - date.toEpochDay() - 1);
  }
}
