package org.floorwalker.app.briefing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.briefing.Briefing;
import org.floorwalker.app.briefing.Matters;
import org.floorwalker.app.briefing.TeamMorning;
import org.floorwalker.app.development.TalkList;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.wellbeing.TeamCare;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The team leader's morning.
@Controller
public final class MorningPage {
  private static final String TEMPLATE = "briefing/morning";
  private static final int SHOWN_TALKS = 4;

  private final Briefing briefing;
  private final Matters matters;
  private final TalkList talks;
  private final TeamCare care;
  private final Clock clock;

  MorningPage(Briefing briefing, Matters matters, TalkList talks, TeamCare care, Clock clock) {
    this.briefing = briefing;
    this.matters = matters;
    this.talks = talks;
    this.care = care;
    this.clock = clock;
  }

  /// @param teams teams the viewer may choose between
  /// @param morning null when there is no team to show
  /// @param matters missed promises of the team
  /// @param talks the viewer's next talks in which something waits for them
  /// @param care those the viewer leads and how they are; null for who leads nobody
  /// @param refused whether the last deed in a matter could not be
  public record View(
      List<TeamCard> teams,
      @Nullable TeamMorning morning,
      List<Matters.Line> matters,
      List<TalkList.Line> talks,
      TeamCare.@Nullable Circle care,
      boolean refused) {}

  @GetMapping("/morning")
  @Needs(Permission.SEE_TEAM_RESULTS)
  ModelAndView morning(Viewer viewer, @RequestParam(required = false) @Nullable TeamId team) {
    return Page.of(TEMPLATE, view(viewer, team, false));
  }

  private View view(Viewer viewer, @Nullable TeamId team, boolean refused) {
    LocalDate today = viewer.today(clock);
    List<TeamCard> teams = briefing.teams(viewer, Permission.SEE_TEAM_RESULTS, today);
    TeamId chosen = chosen(teams, team);
    return chosen == null
        ? new View(teams, null, List.of(), waiting(viewer), care(viewer), refused)
        : new View(
            teams,
            briefing.morning(viewer, chosen),
            matters.list(viewer, chosen),
            waiting(viewer),
            care(viewer),
            refused);
  }

  private TeamCare.@Nullable Circle care(Viewer viewer) {
    return care.leads(viewer) ? care.circle(viewer) : null;
  }

  /// A missed promise is taken on until a day, or it is said what was done about it.
  @PostMapping("/matters/{id}")
  @Needs(Permission.SEND_SITUATION_REPORT)
  ModelAndView act(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam TeamId team,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(required = false) @Nullable LocalDate due) {
    boolean done =
        switch (deed) {
          case "take" -> due != null && matters.take(viewer, id, due);
          case "settle" -> matters.settle(viewer, id, words);
          default -> false;
        };
    return done
        ? Page.goTo("/morning?team=" + team).saying("briefing.said.matter")
        : Page.invalid(TEMPLATE, view(viewer, team, true));
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
