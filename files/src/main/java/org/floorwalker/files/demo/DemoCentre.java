package org.floorwalker.files.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.OpeningHours;

/// An invented bank's customer centre: 220 people at four Nordic sites, phone, chat and e-mail.
///
/// @param name name of the invented firm
/// @param sites where people belong
/// @param contracts full and part time and hourly staff
/// @param breaks the pauses of a shift
/// @param queues what customers call and write to
/// @param people everybody, agents and others
public record DemoCentre(
    String name,
    List<Site> sites,
    List<Contract> contracts,
    List<BreakRule> breaks,
    List<DemoQueue> queues,
    List<DemoPerson> people) {

  /// Share of what people could give that the queues ask for; the rest is absence and slack.
  private static final double ASKED_OF_CAPACITY = 0.80;

  private static final double UNPLANNED_LOSS = 0.05;

  public DemoCentre {
    sites = List.copyOf(sites);
    contracts = List.copyOf(contracts);
    breaks = List.copyOf(breaks);
    queues = List.copyOf(queues);
    people = List.copyOf(people);
  }

  /// The centre as it is on a day; people were employed in the years before it.
  public static DemoCentre on(LocalDate today, long seed) {
    List<Contract> contracts = contractList();
    List<DemoPerson> people = new DemoPeople(today, seed).list();
    List<DemoQueue> queues = new ArrayList<>();
    for (DemoCountry country : DemoCountry.values()) {
      queues.addAll(queuesOf(country, weeklyHours(country, people, contracts)));
    }
    return new DemoCentre(
        "Fjordlys Example Bank", siteList(), contracts, breakList(), queues, people);
  }

  private static List<Site> siteList() {
    List<Site> sites = new ArrayList<>();
    for (DemoCountry country : DemoCountry.values()) {
      sites.add(
          new Site(
              country.site(),
              country.name(),
              country.zone(),
              new OpeningHours.Hours(7 * 60, 22 * 60)));
    }
    return sites;
  }

  private static List<Contract> contractList() {
    return List.of(
        contract("full-time", 37.5, 2, 7, 7.5, 8, 8.5),
        contract("part-time-80", 30, 2, 5.5, 6, 6.5, 7, 7.5),
        contract("part-time-50", 20, 2, 4, 4.5, 5, 5.5, 6),
        contract("hourly", 8, 30, 4, 4.5, 5, 5.5, 6));
  }

  private static Contract contract(
      String id, double weeklyHours, double toleranceHours, double... shiftHours) {
    List<Duration> lengths = new ArrayList<>();
    for (double hours : shiftHours) {
      lengths.add(hours(hours));
    }
    return new Contract(id, hours(weeklyHours), lengths, hours(toleranceHours));
  }

  private static Duration hours(double hours) {
    return Duration.ofMinutes(Math.round(hours * 60));
  }

  private static List<BreakRule> breakList() {
    return List.of(
        pause(0, PauseKind.BREAK, 15, true, 60, 75),
        pause(5.5, PauseKind.BREAK, 15, true, 60, 210),
        pause(5.5, PauseKind.MEAL, 30, false, 150, 150),
        pause(6.5, PauseKind.BREAK, 15, true, 60, 240),
        pause(6.5, PauseKind.MEAL, 30, false, 150, 150),
        pause(6.5, PauseKind.BREAK, 15, true, 240, 60));
  }

  private static BreakRule pause(
      double presenceHours, PauseKind kind, int minutes, boolean paid, int earliest, int latest) {
    return new BreakRule(
        hours(presenceHours),
        kind,
        Duration.ofMinutes(minutes),
        paid,
        new BreakRule.StartWindow(Duration.ofMinutes(earliest), Duration.ofMinutes(latest)));
  }

  private static double weeklyHours(
      DemoCountry country, List<DemoPerson> people, List<Contract> contracts) {
    double hours = 0;
    for (DemoPerson person : people) {
      if (person.terms() != null && person.place().site().equals(country.site())) {
        String contract = person.terms().contract();
        hours +=
            contracts.stream()
                .filter(c -> c.id().equals(contract))
                .mapToDouble(c -> c.weekly().toMinutes() / 60.0)
                .sum();
      }
    }
    return hours;
  }

  private static List<DemoQueue> queuesOf(DemoCountry country, double weeklyHours) {
    double asked = weeklyHours * ASKED_OF_CAPACITY * (1 - UNPLANNED_LOSS);
    boolean cards = country == DemoCountry.NO;
    List<DemoQueue> queues = new ArrayList<>();
    queues.add(voice(country, asked * (cards ? 0.40 : 0.50)));
    queues.add(chat(country, asked * 0.14));
    queues.add(mail(country, asked * 0.20));
    queues.add(cases(country, asked * 0.16));
    if (cards) {
      queues.add(cardLine(country, asked * 0.10));
    }
    return queues;
  }

  private static DemoQueue voice(DemoCountry country, double hours) {
    return queue(
        country,
        Channel.VOICE,
        "phone-" + country.language(),
        new QueueSettings.Promise(
            ServiceGoal.parse("80% in 20s"), ServiceDefinition.SERVED_OVER_OFFERED, 0.85, 2),
        handling(310, 240, 1),
        week(8, 18, 10, 15),
        hours * 0.76 / 310 * 3600,
        0.25);
  }

  private static DemoQueue cardLine(DemoCountry country, double hours) {
    return queue(
        country,
        Channel.VOICE,
        "cards-nb",
        new QueueSettings.Promise(
            ServiceGoal.parse("average 20s"), ServiceDefinition.SERVED_OVER_OFFERED, 0.85, 2),
        handling(240, 180, 1),
        OpeningHours.daily(7 * 60 + 30, 21 * 60 + 30),
        hours * 0.62 / 240 * 3600,
        0.6);
  }

  private static DemoQueue chat(DemoCountry country, double hours) {
    return queue(
        country,
        Channel.CHAT,
        "chat-" + country.language(),
        new QueueSettings.Promise(
            ServiceGoal.parse("80% in 60s"), ServiceDefinition.SERVED_OVER_OFFERED, 0.85, 2),
        handling(600, 300, 2),
        week(8, 20, 10, 15),
        hours * 0.66 * 1.7 / 600 * 3600,
        0.5);
  }

  private static DemoQueue mail(DemoCountry country, double hours) {
    return queue(
        country,
        Channel.EMAIL,
        "mail-" + country.language(),
        new QueueSettings.Promise(
            ServiceGoal.parse("done in 8h working"),
            ServiceDefinition.SERVED_OVER_OFFERED,
            0.92,
            0),
        handling(420, 0, 1),
        week(8, 17, 0, 0),
        hours * 0.88 / 420 * 3600,
        0.1);
  }

  private static DemoQueue cases(DemoCountry country, double hours) {
    return queue(
        country,
        Channel.TASK,
        "cases-" + country.language(),
        new QueueSettings.Promise(
            ServiceGoal.parse("done in 16h working"),
            ServiceDefinition.SERVED_OVER_OFFERED,
            0.92,
            0),
        handling(900, 0, 1),
        week(8, 16, 0, 0),
        hours * 0.88 / 900 * 3600,
        0);
  }

  private static QueueSettings.Handling handling(int seconds, int patienceSeconds, int atOnce) {
    return new QueueSettings.Handling(
        Duration.ofSeconds(seconds),
        patienceSeconds == 0 ? null : Duration.ofSeconds(patienceSeconds),
        atOnce,
        ConcurrentSpeed.USUAL);
  }

  private static DemoQueue queue(
      DemoCountry country,
      Channel channel,
      String name,
      QueueSettings.Promise promise,
      QueueSettings.Handling handling,
      OpeningHours opening,
      double contactsPerWeek,
      double eveningShare) {
    Queue queue = new Queue(new QueueId(name), channel, country.language(), country.site());
    return new DemoQueue(
        new QueueSettings(queue, promise, handling, UNPLANNED_LOSS, opening),
        country.name(),
        contactsPerWeek,
        eveningShare);
  }

  /// Weekday hours, and Saturday hours when they close after they open.
  private static OpeningHours week(int opens, int closes, int saturdayOpens, int saturdayCloses) {
    Map<DayOfWeek, List<OpeningHours.Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, List.of(new OpeningHours.Hours(opens * 60, closes * 60)));
      }
    }
    if (saturdayCloses > saturdayOpens) {
      week.put(
          DayOfWeek.SATURDAY,
          List.of(new OpeningHours.Hours(saturdayOpens * 60, saturdayCloses * 60)));
    }
    return new OpeningHours(week, Map.of());
  }
}
