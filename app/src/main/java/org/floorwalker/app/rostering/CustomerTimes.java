package org.floorwalker.app.rostering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.CustomerTimeReport.Busy;
import org.floorwalker.app.rostering.CustomerTimeReport.Group;
import org.floorwalker.app.rostering.CustomerTimeReport.Person;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.rostering.store.SimulationStore.CustomerTimeDay;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.app.staffing.Centres;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.plan.CustomerTimeWeek;
import org.floorwalker.planning.plan.PersonTime;
import org.floorwalker.planning.plan.PersonWeek;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to planned time with customers: how a roster's people stand to the band that lets them
/// last. Groups are told as a distribution; single people only of one team at a time, to those who
/// plan it or lead it, and only while the measure stands in the register.
@Component
public class CustomerTimes {
  /// Work that waits for whoever is free.
  private static final Set<Channel> DEFERRABLE = Set.of(Channel.EMAIL, Channel.TASK);

  private final SimulationStore simulations;
  private final VersionStore versions;
  private final People people;
  private final Centres centres;
  private final Measures measures;

  CustomerTimes(
      SimulationStore simulations,
      VersionStore versions,
      People people,
      Centres centres,
      Measures measures) {
    this.simulations = simulations;
    this.versions = versions;
    this.people = people;
    this.centres = centres;
    this.measures = measures;
  }

  /// @param week any day of the week; null for the first
  /// @param team team whose people are named; null for none
  public CustomerTimeReport report(
      Viewer viewer, long version, @Nullable LocalDate week, @Nullable TeamId team) {
    RosterVersion.Span span =
        versions
            .find(version)
            .map(RosterVersion::span)
            .orElseThrow(() -> new NotFound("a schedule " + version));
    List<LocalDate> mondays =
        span.firstDay()
            .datesUntil(span.endExclusive())
            .map(CustomerTimes::monday)
            .distinct()
            .toList();
    LocalDate monday =
        week != null && mondays.contains(monday(week)) ? monday(week) : mondays.getFirst();
    return new Telling(viewer, version, span, monday).report(mondays, team);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The band of each site: its own, or the usual one.
  private Map<String, Band> bands(List<Member> members) {
    Map<String, CentreRules> rules = centres.bySite();
    Map<String, Band> bands = new TreeMap<>();
    for (Member member : members) {
      String site = member.agent().place().site();
      bands.put(site, rules.getOrDefault(site, CentreRules.NONE).aim());
    }
    return bands;
  }

  private final class Telling {
    private final Viewer viewer;
    private final long version;
    private final LocalDate monday;
    private final List<Member> members;
    private final Map<String, Band> bands;
    private final Map<Long, List<PersonTime>> times = new HashMap<>();

    Telling(Viewer viewer, long version, RosterVersion.Span span, LocalDate monday) {
      this.viewer = viewer;
      this.version = version;
      this.monday = monday;
      members = people.crewOver(span.firstDay(), span.endExclusive()).members();
      bands = bands(members);
      for (CustomerTimeDay day : simulations.listTimes(version)) {
        if (monday(day.day()).equals(monday)) {
          times
              .computeIfAbsent(day.person(), person -> new ArrayList<>())
              .add(
                  new PersonTime(
                      String.valueOf(day.person()),
                      day.day(),
                      day.customerHours(),
                      day.paidHours()));
        }
      }
    }

    CustomerTimeReport report(List<LocalDate> mondays, @Nullable TeamId team) {
      List<Member> named = team == null ? List.of() : named(team);
      List<Person> persons = new ArrayList<>();
      for (Member member : named) {
        if (figure(member, team) instanceof Figure.Shown<Person>(Person shown)) {
          persons.add(shown);
        }
      }
      persons.sort(Comparator.comparing(Person::name));
      return new CustomerTimeReport(
          mondays,
          monday,
          bands,
          teams(),
          queues(),
          team == null ? null : team.value(),
          persons,
          named.isEmpty() || !persons.isEmpty(),
          busy());
    }

    /// Deferrable work fills people up to the occupancy its queue allows. Who serves nothing else
    /// is that busy whatever the schedule.
    private @Nullable Busy busy() {
      double ceiling = bands.values().stream().mapToDouble(Band::ceiling).min().orElse(1);
      Map<String, QueueCard> filling = new TreeMap<>();
      for (QueueCard card : people.queues()) {
        if (DEFERRABLE.contains(card.settings().queue().channel())
            && card.settings().promise().maxOccupancy() > ceiling) {
          filling.put(card.id().name(), card);
        }
      }
      TreeSet<String> alone = new TreeSet<>();
      for (Member member : members) {
        if (filling.keySet().containsAll(member.agent().skills())) {
          alone.addAll(member.agent().skills());
        }
      }
      List<QueueCard> found =
          people.queuesWithin(viewer, Permission.SEE_SCHEDULES).cut(List.copyOf(alone)).stream()
              .flatMap(name -> Stream.ofNullable(filling.get(name)))
              .toList();
      return found.isEmpty()
          ? null
          : new Busy(
              found.stream().map(QueueCard::name).sorted().toList(),
              found.stream()
                  .mapToDouble(card -> card.settings().promise().maxOccupancy())
                  .max()
                  .orElse(ceiling));
    }

    private List<Group> teams() {
      Reach reach = viewer.reach(Permission.SEE_SCHEDULES);
      Map<Long, String> names = new LinkedHashMap<>();
      for (TeamCard card : people.teamsOn(monday.plusDays(DayOfWeek.values().length - 1))) {
        if (reach.covers(card.id())) {
          names.put(card.id().value(), card.name());
        }
      }
      List<Group> groups = new ArrayList<>();
      names.forEach(
          (id, name) -> add(groups, id, name, m -> m.team() != null && m.team().value() == id));
      return groups;
    }

    private List<Group> queues() {
      QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_SCHEDULES);
      Map<String, String> names = new TreeMap<>();
      people.queues().forEach(card -> names.put(card.id().name(), card.name()));
      TreeSet<String> served = new TreeSet<>();
      members.forEach(member -> served.addAll(member.agent().skills()));
      List<Group> groups = new ArrayList<>();
      for (String queue : seen.cut(List.copyOf(served))) {
        String name = names.getOrDefault(queue, queue);
        add(groups, 0, name, member -> member.agent().skills().contains(queue));
      }
      return groups;
    }

    private void add(List<Group> groups, long id, String name, Function<Member, Boolean> belongs) {
      List<CustomerTimeWeek> weeks = new ArrayList<>();
      bands.forEach(
          (site, band) -> {
            List<PersonTime> of =
                members.stream()
                    .filter(m -> m.agent().place().site().equals(site) && belongs.apply(m))
                    .flatMap(m -> times.getOrDefault(m.id().value(), List.of()).stream())
                    .toList();
            weeks.addAll(CustomerTimeWeek.of(of, band));
          });
      weeks.stream()
          .reduce(CustomerTimeWeek::with)
          .ifPresent(w -> groups.add(new Group(id, name, w)));
    }

    /// People of a team whom the viewer plans or leads.
    private List<Member> named(TeamId team) {
      boolean may =
          viewer.may(Permission.MAKE_SCHEDULES, team)
              || viewer.may(Permission.SEE_TEAM_RESULTS, team);
      return members.stream()
          .filter(member -> may && team.equals(member.team()))
          .filter(member -> times.containsKey(member.id().value()))
          .toList();
    }

    private Figure<Person> figure(Member member, @Nullable TeamId team) {
      String country =
          people
              .findPerson(member.id(), monday)
              .map(PersonCard::place)
              .map(PersonCard.Place::country)
              .orElse("");
      return measures.show(
          viewer,
          member.id(),
          RosteringMeasures.PLANNED_CUSTOMER_TIME,
          country,
          monday,
          "/schedule/%d/customer-time?week=%s&team=%s".formatted(version, monday, team),
          () -> person(member));
    }

    private Person person(Member member) {
      Band band = bands.getOrDefault(member.agent().place().site(), Band.USUAL);
      List<PersonTime> days = times.getOrDefault(member.id().value(), List.of());
      return new Person(member.name(), PersonWeek.of(days, band));
    }
  }
}
