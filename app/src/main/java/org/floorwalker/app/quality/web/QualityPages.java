package org.floorwalker.app.quality.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.quality.Evaluations;
import org.floorwalker.app.quality.QualityExport;
import org.floorwalker.app.quality.Samples;
import org.floorwalker.app.quality.Scorecard;
import org.floorwalker.app.quality.Scorecards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Contacts drawn by chance: one's own that were judged, and those one judges.
@Controller
public final class QualityPages {
  private static final String PATH = "/quality";
  private static final String TEMPLATE = "quality/quality";

  private final Evaluations evaluations;
  private final Samples samples;
  private final Scorecards scorecards;
  private final QualityExport export;

  QualityPages(
      Evaluations evaluations, Samples samples, Scorecards scorecards, QualityExport export) {
    this.evaluations = evaluations;
    this.samples = samples;
    this.scorecards = scorecards;
    this.export = export;
  }

  /// @param own the viewer's contacts that were judged
  /// @param rule contacts drawn of each person
  /// @param bench what the viewer judges; null for those who do not
  /// @param refused whether the last wish could not be
  public record View(
      List<Evaluations.Line> own, int rule, @Nullable Bench bench, boolean refused) {}

  /// @param team the one looked at
  /// @param open drawn and not judged
  /// @param given judged and given
  /// @param drafts the viewer's own, of all teams
  public record Bench(
      List<TeamCard> teams,
      TeamCard team,
      List<Samples.Open> open,
      List<Evaluations.Line> given,
      List<Evaluations.Line> drafts,
      List<Scorecard> scorecards) {}

  @GetMapping(PATH)
  @Needs(Permission.SEE_OWN_RESULTS)
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "0") long team) {
    return Page.of(TEMPLATE, view(viewer, team, false));
  }

  private View view(Viewer viewer, long team, boolean refused) {
    return new View(evaluations.own(viewer), samples.rule(), bench(viewer, team), refused);
  }

  private @Nullable Bench bench(Viewer viewer, long wished) {
    if (!viewer.may(Permission.EVALUATE_CONTACTS)) {
      return null;
    }
    List<TeamCard> teams = samples.teams(viewer);
    return teams.stream()
        .filter(team -> wished == 0 || team.id().value() == wished)
        .findFirst()
        .map(team -> bench(viewer, teams, team))
        .orElse(null);
  }

  private Bench bench(Viewer viewer, List<TeamCard> teams, TeamCard team) {
    return new Bench(
        teams,
        team,
        samples.open(viewer, team.id()),
        evaluations.of(viewer, team.id()),
        evaluations.drafts(viewer),
        scorecards.listUsable());
  }

  @PostMapping("/quality/draw")
  @Needs(Permission.EVALUATE_CONTACTS)
  ModelAndView draw(Viewer viewer, @RequestParam(defaultValue = "0") long team) {
    if (team < 1) {
      throw new NotFound("team " + team);
    }
    Samples.Drawn drawn = samples.draw(viewer, new TeamId(team));
    GoTo list = Page.goTo(PATH + "?team=" + team);
    return drawn.held() == 0
        ? list.saying("quality.said.drawn", drawn.drawn())
        : list.saying("quality.said.held", drawn.drawn(), drawn.held());
  }

  @PostMapping("/quality/rule")
  @Needs(Permission.KEEP_SCORECARDS)
  ModelAndView rule(Viewer viewer, @RequestParam Map<String, String> form) {
    int before = samples.rule();
    return samples.setRule(viewer, QualityForms.number(form, "contacts"))
        ? Page.goTo(PATH)
            .saying("quality.said.rule")
            .undo("/quality/rule", Map.of("contacts", "" + before))
        : Page.invalid(TEMPLATE, view(viewer, 0, true));
  }

  @PostMapping("/quality/samples/{id}")
  @Needs(Permission.EVALUATE_CONTACTS)
  ModelAndView begin(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "0") long scorecard) {
    return evaluations
        .begin(viewer, id, scorecard)
        .map(there -> (ModelAndView) Page.goTo("/quality/evaluations/" + there))
        .orElseGet(() -> Page.conflict(TEMPLATE, view(viewer, 0, true)));
  }

  /// What evaluations hold about the viewer, to take along.
  @GetMapping("/quality/mine.csv")
  @Needs(Permission.SEE_OWN_RESULTS)
  ResponseEntity<byte[]> take(Viewer viewer) {
    return Download.csv("quality.csv", export.csv(viewer));
  }
}
