package org.floorwalker.app.briefing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.floorwalker.app.briefing.internal.MonthJudging;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.QueueMonth;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// How queues, missions, languages and channels did, month by month and from the first day, for
/// those who lead, those who pay, and whoever asks for references (OPS-12, OPS-27, MGT-04).
@Component
public final class ServiceResults {
  private final History history;
  private final People people;

  ServiceResults(History history, People people) {
    this.history = history;
    this.people = people;
  }

  /// What is asked.
  ///
  /// @param mission code of the mission; empty for all queues
  /// @param first first month
  /// @param last last month, included
  public record Asked(String mission, YearMonth first, YearMonth last) {
    boolean covers(YearMonth month) {
      return !month.isBefore(first) && !month.isAfter(last);
    }
  }

  /// One line of a table.
  ///
  /// @param code of what it is about: a mission, language, channel or month; empty where queues
  /// name
  ///     none
  public record Line(String code, ServiceSum sum) {}

  /// A mission from its first day with customers.
  ///
  /// @param client code of whom the work is done for; empty for queues without a mission
  /// @param firstDay first day on which anything came
  /// @param queues number of its queues
  public record Mission(
      String client, String code, LocalDate firstDay, int queues, ServiceSum sum) {}

  /// A queue in the months asked about.
  ///
  /// @param measured what the goal measures: a share, or seconds for an average wait
  /// @param kept months in which the promise was kept, chance allowed for
  /// @param months months that were judged
  public record Queue(QueueCard card, ServiceSum sum, double measured, int kept, int months) {}

  /// @param missions all within reach, from their first day, that with most contacts first
  /// @param months newest first
  /// @param queues that with most contacts first
  /// @param languages that with most contacts first
  /// @param channels that with most contacts first
  public record Found(
      List<Mission> missions,
      List<Line> months,
      List<Queue> queues,
      List<Line> languages,
      List<Line> channels) {
    public Found {
      missions = List.copyOf(missions);
      months = List.copyOf(months);
      queues = List.copyOf(queues);
      languages = List.copyOf(languages);
      channels = List.copyOf(channels);
    }
  }

  /// A month of a queue that is known.
  private record Told(QueueCard card, QueueMonth month) {
    ServiceSum sum() {
      return MonthJudging.sum(card, month);
    }
  }

  /// Months of which anything is known, oldest first.
  public List<YearMonth> months(Viewer viewer) {
    return told(viewer).stream().map(one -> one.month().month()).distinct().sorted().toList();
  }

  public Found find(Viewer viewer, Asked asked) {
    List<Told> all = told(viewer);
    List<Told> shown =
        all.stream()
            .filter(ofMission(asked))
            .filter(one -> asked.covers(one.month().month()))
            .toList();
    List<Line> months = lines(shown, one -> one.month().month().toString());
    months.sort(Comparator.comparing(Line::code).reversed());
    return new Found(
        missions(all),
        months,
        queues(shown),
        most(lines(shown, one -> one.card().settings().queue().language())),
        most(lines(shown, one -> one.card().settings().queue().channel().word())));
  }

  private static Predicate<Told> ofMission(Asked asked) {
    return one ->
        asked.mission().isEmpty() || one.card().customers().mission().equals(asked.mission());
  }

  private List<Told> told(Viewer viewer) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_REPORTS);
    Map<String, QueueCard> cards = new HashMap<>();
    people.queues().forEach(card -> cards.put(card.id().name(), card));
    List<Told> told = new ArrayList<>();
    for (QueueMonth month : history.months()) {
      QueueCard card = cards.get(month.queue());
      if (card != null && seen.covers(month.queue())) {
        told.add(new Told(card, month));
      }
    }
    return told;
  }

  private static List<Mission> missions(List<Told> told) {
    Map<String, List<Told>> byMission =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.card().customers().mission(), TreeMap::new, Collectors.toList()));
    return byMission.values().stream()
        .map(ServiceResults::mission)
        .sorted(Comparator.comparing((Mission one) -> one.sum().offered()).reversed())
        .toList();
  }

  private static Mission mission(List<Told> told) {
    QueueCard.Customers customers = told.getFirst().card().customers();
    return new Mission(
        customers.client(),
        customers.mission(),
        told.stream()
            .map(one -> one.month().firstDay())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        (int) told.stream().map(one -> one.month().queue()).distinct().count(),
        added(told));
  }

  private static List<Queue> queues(List<Told> told) {
    Map<String, List<Told>> byQueue =
        told.stream().collect(Collectors.groupingBy(one -> one.month().queue()));
    return byQueue.values().stream()
        .map(ServiceResults::queue)
        .sorted(Comparator.comparing((Queue one) -> one.sum().offered()).reversed())
        .toList();
  }

  private static Queue queue(List<Told> told) {
    QueueCard card = told.getFirst().card();
    MonthJudging judged = MonthJudging.of(card, told.stream().map(Told::month).toList());
    return new Queue(card, added(told), judged.measured(), judged.kept(), judged.months());
  }

  private static List<Line> lines(List<Told> told, Function<Told, String> code) {
    Map<String, ServiceSum> sums = new TreeMap<>();
    told.forEach(one -> sums.merge(code.apply(one), one.sum(), ServiceSum::plus));
    List<Line> lines = new ArrayList<>();
    sums.forEach((name, sum) -> lines.add(new Line(name, sum)));
    return lines;
  }

  private static List<Line> most(List<Line> lines) {
    lines.sort(Comparator.comparing((Line one) -> one.sum().offered()).reversed());
    return lines;
  }

  private static ServiceSum added(List<Told> told) {
    return told.stream().map(Told::sum).reduce(ServiceSum.NOTHING, ServiceSum::plus);
  }
}
