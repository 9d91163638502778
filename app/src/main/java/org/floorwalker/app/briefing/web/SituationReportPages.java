package org.floorwalker.app.briefing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.briefing.Briefing;
import org.floorwalker.app.briefing.ReportOutcome;
import org.floorwalker.app.briefing.SituationReport;
import org.floorwalker.app.briefing.SituationReports;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The situation report: read and sent by those on duty, read by the team.
@Controller
public final class SituationReportPages {
  private static final int MOST_WORDS = 4000;

  private final Briefing briefing;
  private final SituationReports reports;
  private final Clock clock;

  SituationReportPages(Briefing briefing, SituationReports reports, Clock clock) {
    this.briefing = briefing;
    this.reports = reports;
    this.clock = clock;
  }

  /// @param teams teams to choose between
  /// @param team null when there is none
  /// @param report null when there is no team
  /// @param receipts who has read it; null while it is a draft
  /// @param words what stands in the form
  /// @param trouble key of what went wrong; null when nothing did
  public record EditView(
      List<TeamCard> teams,
      @Nullable TeamCard team,
      @Nullable SituationReport report,
      SituationReports.@Nullable Receipts receipts,
      String words,
      @Nullable String trouble) {}

  /// @param report null when none was sent yet
  public record ReadView(@Nullable SituationReport report, ZoneId zone, boolean unread) {}

  @GetMapping("/situation-report")
  @Needs(Permission.SEND_SITUATION_REPORT)
  ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable TeamId team) {
    TeamId chosen = MorningPage.chosen(teams(viewer), team);
    return Page.of("briefing/report", view(viewer, chosen, null, null));
  }

  @PostMapping("/situation-report")
  @Needs(Permission.SEND_SITUATION_REPORT)
  ModelAndView change(
      Viewer viewer,
      @RequestParam TeamId team,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "keep") String deed) {
    if (words.length() > MOST_WORDS) {
      return Page.invalid("briefing/report", view(viewer, team, words, "briefing.report.too-long"));
    }
    ReportOutcome outcome =
        deed.equals("send")
            ? reports.send(viewer, team, version, words)
            : reports.edit(viewer, team, version, words);
    return switch (outcome) {
      case ReportOutcome.Done _ ->
          Page.goTo("/situation-report?team=" + team)
              .saying(deed.equals("send") ? "briefing.said.sent" : "briefing.said.kept");
      case ReportOutcome.Overtaken _ ->
          Page.conflict("briefing/report", view(viewer, team, words, "briefing.report.overtaken"));
      case ReportOutcome.AlreadySent _ ->
          Page.conflict("briefing/report", view(viewer, team, words, "briefing.report.was-sent"));
    };
  }

  private List<TeamCard> teams(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return briefing.teams(viewer, Permission.SEND_SITUATION_REPORT, today);
  }

  private EditView view(
      Viewer viewer, @Nullable TeamId id, @Nullable String typed, @Nullable String trouble) {
    List<TeamCard> teams = teams(viewer);
    if (id == null) {
      return new EditView(teams, null, null, null, "", trouble);
    }
    SituationReport report = reports.report(viewer, id);
    Optional<TeamCard> team = teams.stream().filter(t -> t.id().equals(id)).findFirst();
    return new EditView(
        teams,
        team.orElse(null),
        report,
        report.isDraft() ? null : reports.receipts(report),
        typed == null ? report.words() : typed,
        trouble);
  }

  @GetMapping("/team-news")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView read(Viewer viewer) {
    ZoneId zone = reports.ownTeam(viewer).map(TeamCard::zone).orElse(viewer.zone());
    return Page.of(
        "briefing/news",
        new ReadView(reports.newestFor(viewer).orElse(null), zone, reports.hasUnread(viewer)));
  }

  @PostMapping("/team-news")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView noteRead(Viewer viewer) {
    reports.noteRead(viewer);
    return Page.goTo("/team-news");
  }
}
