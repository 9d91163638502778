package org.floorwalker.app.briefing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.briefing.Briefing;
import org.floorwalker.app.briefing.TeamMorning;
import org.floorwalker.app.development.TalkList;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The team leader's morning.
@Controller
public final class MorningPage {
  private static final int SHOWN_TALKS = 4;

  private final Briefing briefing;
  private final TalkList talks;
  private final Clock clock;

  MorningPage(Briefing briefing, TalkList talks, Clock clock) {
    this.briefing = briefing;
    this.talks = talks;
    this.clock = clock;
  }

  /// @param teams teams the viewer may choose between
  /// @param morning null when there is no team to show
  /// @param talks the viewer's next talks in which something waits for them
  public record View(
      List<TeamCard> teams, @Nullable TeamMorning morning, List<TalkList.Line> talks) {}

  @GetMapping("/morning")
  @Needs(Permission.SEE_TEAM_RESULTS)
  ModelAndView morning(Viewer viewer, @RequestParam(required = false) @Nullable TeamId team) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    List<TeamCard> teams = briefing.teams(viewer, Permission.SEE_TEAM_RESULTS, today);
    TeamId chosen = chosen(teams, team);
    return Page.of(
        "briefing/morning",
        new View(teams, chosen == null ? null : briefing.morning(viewer, chosen), waiting(viewer)));
  }

  private List<TalkList.Line> waiting(Viewer viewer) {
    return viewer.may(Permission.HAVE_TALKS)
        ? talks.mine(viewer).open().stream()
            .filter(TalkList.Line::waits)
            .limit(SHOWN_TALKS)
            .toList()
        : List.of();
  }

  static @Nullable TeamId chosen(List<TeamCard> teams, @Nullable TeamId team) {
    return team != null || teams.isEmpty() ? team : teams.getFirst().id();
  }
}
