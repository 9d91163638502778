package org.floorwalker.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.wellbeing.CheckIns;
import org.floorwalker.app.wellbeing.ContactWay;
import org.floorwalker.app.wellbeing.HomeAgreement;
import org.floorwalker.app.wellbeing.HomeItem;
import org.floorwalker.app.wellbeing.HomePreference;
import org.floorwalker.app.wellbeing.HomeWork;
import org.floorwalker.app.wellbeing.Mood;
import org.floorwalker.app.wellbeing.ReachTimes;
import org.floorwalker.app.wellbeing.TeamCare;
import org.springframework.stereotype.Component;

/// Check-ins, a lack, contacts and home work in the demo leader's team. What is there already is
/// left alone,
/// so that it may run again.
@Component
final class DemoCare {
  private static final List<Mood> MOODS =
      List.of(Mood.GOOD, Mood.FAIR, Mood.GOOD, Mood.HEAVY, Mood.GOOD);

  private static final String TERMS =
      """
      Two days a week at home, three with the team.
      In touch every day at home, early when something is hard.
      Customers' matters stay between you and them.""";

  /// Of so many people one has not heard from the leader.
  private static final int FORGOTTEN = 6;

  private final CheckIns checkIns;
  private final TeamCare care;
  private final HomeWork homes;

  DemoCare(CheckIns checkIns, TeamCare care, HomeWork homes) {
    this.checkIns = checkIns;
    this.care = care;
    this.homes = homes;
  }

  /// @param colleagues of the agent, in the same team
  void bring(Viewer leader, Viewer agent, List<Viewer> colleagues, LocalDate today) {
    TeamCare.Circle circle = care.circle(leader);
    if (!circle.reach().isEmpty()) {
      return;
    }
    care.reachable(leader, times());
    List<TeamCare.Line> lines = circle.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (i % FORGOTTEN != FORGOTTEN - 1) {
        ContactWay way = i % 2 == 0 ? ContactWay.CHAT : ContactWay.VIDEO;
        care.note(leader, lines.get(i).person(), way, today.minusDays(1));
      }
    }
    for (int i = 0; i < colleagues.size(); i++) {
      checkIns.say(colleagues.get(i), MOODS.get(i % MOODS.size()), "");
    }
    checkIns.lack(agent, "A headset that does not press, for the days at home");
    agree(leader, agent, today);
  }

  /// The agent and the leader have agreed; the place at home lacks one thing.
  private void agree(Viewer leader, Viewer agent, LocalDate today) {
    PersonId person = Objects.requireNonNull(agent.person());
    homes.write(leader, person, TERMS, today.minusWeeks(6));
    homes
        .own(agent)
        .map(HomeWork.Line::agreement)
        .map(HomeAgreement::id)
        .ifPresent(id -> homes.agree(agent, id));
    homes.check(agent, EnumSet.complementOf(EnumSet.of(HomeItem.HEADSET)));
    homes.prefer(agent, HomePreference.Where.MIXED);
  }

  private static ReachTimes times() {
    Map<DayOfWeek, ReachTimes.Hours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
      week.put(day, new ReachTimes.Hours(LocalTime.of(9, 0), LocalTime.of(11, 0)));
    }
    return ReachTimes.of(week, "Chat first; I call back within the hour");
  }
}
