package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.store.LoadStore;
import org.floorwalker.app.rostering.store.LoadStore.IllDay;
import org.floorwalker.app.rostering.store.SimulationStore.CustomerTimeDay;
import org.floorwalker.planning.plan.LoadStudy;
import org.floorwalker.planning.plan.LoadStudy.After;
import org.floorwalker.planning.plan.LoadStudy.GroupWeek;
import org.floorwalker.planning.plan.LoadStudy.Load;
import org.springframework.stereotype.Component;

/// The door to what follows weeks of high load: all teams the viewer reaches, told together in
/// thirds. No team and no person can be read out of it.
@Component
public class LoadStudies {
  private static final int WEEKS = 52;
  private static final int WEEKS_AFTER = 4;
  private static final long SEED = 1;

  private final LoadStore loads;
  private final People people;
  private final Clock clock;

  LoadStudies(LoadStore loads, People people, Clock clock) {
    this.loads = loads;
    this.people = people;
    this.clock = clock;
  }

  /// The last year of published weeks that are four weeks past; empty when they hold too few teams.
  public Optional<LoadStudy> find(Viewer viewer) {
    return LoadStudy.of(weeks(viewer), SEED);
  }

  /// What the study is made of; single teams, so nothing to show.
  List<GroupWeek> weeks(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    LocalDate end =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS_AFTER);
    return new Gathered(viewer.reach(Permission.SEE_SCHEDULES), end, today).weeks();
  }

  private final class Gathered {
    private final Reach reach;
    private final LocalDate end;
    private final Map<Long, Map<LocalDate, CustomerTimeDay>> planned = new HashMap<>();
    private final Set<IllDay> ill;
    private final Map<Long, LocalDate> gone = new HashMap<>();

    Gathered(Reach reach, LocalDate end, LocalDate today) {
      this.reach = reach;
      this.end = end;
      LocalDate from = end.minusWeeks(WEEKS);
      LocalDate until = end.plusWeeks(WEEKS_AFTER);
      for (CustomerTimeDay day : loads.listPlanned(from, until)) {
        planned.computeIfAbsent(day.person(), person -> new HashMap<>()).put(day.day(), day);
      }
      ill = new HashSet<>(loads.listIll(from, until));
      for (Employment one : people.employments(today)) {
        LocalDate left = one.gone();
        if (left != null && !left.isAfter(today)) {
          gone.put(one.person().value(), left);
        }
      }
    }

    List<GroupWeek> weeks() {
      List<GroupWeek> weeks = new ArrayList<>();
      LocalDate first =
          planned.values().stream()
              .flatMap(days -> days.keySet().stream())
              .min(LocalDate::compareTo)
              .orElse(end)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusWeeks(1)) {
        LocalDate week = monday;
        teams(week).forEach((team, members) -> weeks.add(week(team, members, week)));
      }
      return weeks;
    }

    /// Who had paid hours in the week, by the team they were in when it began.
    private Map<TeamId, List<Long>> teams(LocalDate monday) {
      Map<TeamId, List<Long>> teams = new HashMap<>();
      for (Placement placement : people.placementsOn(monday)) {
        TeamId team = placement.card().place().team();
        long person = placement.id().value();
        if (team != null && reach.covers(team) && !days(person, monday, 1).isEmpty()) {
          teams.computeIfAbsent(team, key -> new ArrayList<>()).add(person);
        }
      }
      return teams;
    }

    private List<CustomerTimeDay> days(long person, LocalDate from, int weeks) {
      Map<LocalDate, CustomerTimeDay> of = planned.getOrDefault(person, Map.of());
      return from.datesUntil(from.plusWeeks(weeks)).filter(of::containsKey).map(of::get).toList();
    }

    private GroupWeek week(TeamId team, List<Long> members, LocalDate monday) {
      LocalDate after = monday.plusWeeks(1);
      double customers = 0;
      double paid = 0;
      int illDays = 0;
      int plannedDays = 0;
      int leavers = 0;
      double watched = 0;
      for (long person : members) {
        for (CustomerTimeDay day : days(person, monday, 1)) {
          customers += day.customerHours();
          paid += day.paidHours();
        }
        List<CustomerTimeDay> later = days(person, after, WEEKS_AFTER);
        plannedDays += later.size();
        illDays += (int) later.stream().filter(d -> ill.contains(day(d))).count();
        long stayed = daysStayed(person, after);
        watched += stayed;
        leavers += stayed < WEEKS_AFTER * 7 ? 1 : 0;
      }
      return new GroupWeek(
          String.valueOf(team.value()),
          new Load(members.size(), customers, paid),
          new After(illDays, plannedDays, leavers, watched));
    }

    private static IllDay day(CustomerTimeDay day) {
      return new IllDay(day.person(), day.day());
    }

    private long daysStayed(long person, LocalDate from) {
      LocalDate until = from.plusWeeks(WEEKS_AFTER);
      LocalDate left = gone.getOrDefault(person, until);
      return Math.clamp(left.toEpochDay() - from.toEpochDay(), 0, WEEKS_AFTER * 7L);
    }
  }
}
