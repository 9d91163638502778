package org.floorwalker.files.problem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.Had;
import org.floorwalker.planning.roster.Agent.Own;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.jspecify.annotations.Nullable;

/// Reads what holds for one person alone: columns `born`, `owed_hours`, `customer_time` and
/// `customer_time_ceiling` of `agents.csv`, and `earlier.csv`.
final class OwnTermsReader {
  private static final String BAND = "customer_time";
  private static final String CEILING = "customer_time_ceiling";
  static final Set<String> COLUMNS = Set.of("born", "owed_hours", BAND, CEILING);

  private static final int OF_AGE = 18;
  private static final String COUNT = "a number from 0";

  private final ProblemFolder folder;
  private final Period period;

  /// Rules for people under eighteen, by country.
  private final Map<String, RuleSettings> young;

  OwnTermsReader(ProblemFolder folder, Period period, Map<String, RuleSettings> young) {
    this.folder = folder;
    this.period = period;
    this.young = young;
  }

  /// The terms of a row of `agents.csv`; null when a cell cannot be read.
  ///
  /// @param site of the agent; null when its own row is bad
  @Nullable Own ofRow(Row row, @Nullable Site site) {
    Own own = Own.NOTHING;
    if (row.has("born")) {
      LocalDate born = row.parse("born", "a date like 2009-05-01", LocalDate::parse);
      RuleSettings law = site == null ? null : young.get(site.country());
      boolean isYoung = born != null && born.plusYears(OF_AGE).isAfter(period.firstDay());
      own = isYoung && law != null ? own.withLaw(law) : own;
    }
    if (row.has("owed_hours")) {
      Duration owed = row.parse("owed_hours", "hours like 4 or -7.5", OwnTermsReader::signedHours);
      own = owed == null ? own : own.withOwed(owed);
    }
    if (row.has(BAND) || row.has(CEILING)) {
      own = own.withCustomerTime(customerTime(row));
    }
    return row.isBad() ? null : own;
  }

  /// One of the two alone says both.
  private static @Nullable CustomerTimeLimit customerTime(Row row) {
    boolean both = row.has(BAND) && row.has(CEILING);
    Double ceiling = row.parse(row.has(CEILING) ? CEILING : BAND, Cells.SHARE, Cells::share);
    Double band = both ? row.parse(BAND, Cells.SHARE, Cells::share) : ceiling;
    if (band == null || ceiling == null) {
      return null;
    }
    if (band > ceiling) {
      row.problem(
          "band-above-ceiling",
          BAND,
          "The band ends above the ceiling.",
          "Write a customer_time that is not above customer_time_ceiling.");
      return null;
    }
    return new CustomerTimeLimit(band, ceiling);
  }

  private static Duration signedHours(String text) {
    return text.startsWith("-") ? Hours.parse(text.substring(1)).negated() : Hours.parse(text);
  }

  /// Evenings, weekend days and holidays of earlier months beyond the mean of all in the file who
  /// have the same contract.
  void earlier(SequencedMap<String, Agent> agents, Set<String> known) {
    Map<String, Had> had = had(known);
    Map<String, List<Had>> byContract = new HashMap<>();
    had.forEach(
        (agent, counts) -> {
          Agent person = agents.get(agent);
          if (person != null) {
            byContract.computeIfAbsent(person.contract(), _ -> new ArrayList<>()).add(counts);
          }
        });
    agents.replaceAll(
        (id, agent) ->
            had.containsKey(id)
                ? agent.with(
                    agent
                        .own()
                        .withHad(
                            beyond(
                                had.get(id), byContract.getOrDefault(agent.contract(), List.of()))))
                : agent);
  }

  private Map<String, Had> had(Set<String> known) {
    Map<String, Had> had = new HashMap<>();
    folder.readIfPresent(
        "earlier.csv",
        Set.of("agent", "evenings", "weekend_days"),
        Set.of("holidays"),
        row -> {
          String agent = row.required("agent");
          if (agent != null && !known.contains(agent)) {
            row.problem(
                "unknown-id",
                "agent",
                Sentence.of("There is no agent \"%s\".", agent),
                Sentence.of("Add it to agents.csv or correct the name."));
          }
          Had counts = counts(row);
          if (!row.isBad()
              && agent != null
              && counts != null
              && had.putIfAbsent(agent, counts) != null) {
            row.problem(
                "duplicate-id",
                "agent",
                Sentence.of("%s stands twice.", agent),
                Sentence.of("Keep one row."));
          }
        });
    return had;
  }

  private static @Nullable Had counts(Row row) {
    Double evenings = row.parse("evenings", COUNT, OwnTermsReader::fromZero);
    Double weekends = row.parse("weekend_days", COUNT, OwnTermsReader::fromZero);
    Double holidays = row.parseOr("holidays", 0.0, COUNT, OwnTermsReader::fromZero);
    return evenings == null || weekends == null || holidays == null
        ? null
        : new Had(evenings, weekends, holidays);
  }

  private static double fromZero(String text) {
    double number = DecimalNumber.parse(text);
    if (!(number >= 0) || number > 1000) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static Had beyond(Had own, List<Had> others) {
    return new Had(
        own.evenings() - mean(others, Had::evenings),
        own.weekendDays() - mean(others, Had::weekendDays),
        own.holidays() - mean(others, Had::holidays));
  }

  private static double mean(List<Had> others, ToDoubleFunction<Had> count) {
    return others.stream().mapToDouble(count).average().orElse(0);
  }
}
