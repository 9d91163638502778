package org.floorwalker.app.development.web;

import java.util.List;
import org.floorwalker.app.development.Listenings;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Listening in: whom to, and what both write while it lasts.
@Controller
public final class ListeningPages {
  private static final String PATH = "/listening";

  private final Listenings listenings;

  ListeningPages(Listenings listenings) {
    this.listenings = listenings;
  }

  /// @param lines of the last four weeks
  /// @param bench where the viewer may listen; null for those who do not
  /// @param refused key of why the last wish could not be; null when it could
  public record View(
      List<Listenings.Line> lines, @Nullable Bench bench, @Nullable String refused) {}

  /// @param members whom they may listen to in the team
  public record Bench(List<TeamCard> teams, TeamCard team, List<PersonCard> members) {}

  /// @param line the listening
  /// @param isParty whether the viewer is one of the two
  /// @param typed words of a deed that could not be
  public record OneView(
      Listenings.Line line, boolean isParty, String typed, @Nullable String refused) {}

  @GetMapping(PATH)
  @Needs(Permission.HAVE_TALKS)
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "0") long team) {
    return Page.of("development/listenings", view(viewer, team, null));
  }

  private View view(Viewer viewer, long team, @Nullable String refused) {
    return new View(listenings.list(viewer), bench(viewer, team), refused);
  }

  private @Nullable Bench bench(Viewer viewer, long wished) {
    if (viewer.person() == null || !viewer.may(Permission.COACH)) {
      return null;
    }
    List<TeamCard> teams = listenings.teams(viewer);
    return teams.stream()
        .filter(team -> wished == 0 || team.id().value() == wished)
        .findFirst()
        .map(team -> new Bench(teams, team, listenings.members(viewer, team.id())))
        .orElse(null);
  }

  @PostMapping(PATH)
  @Needs(Permission.COACH)
  ModelAndView begin(Viewer viewer, @RequestParam PersonId person) {
    return switch (listenings.begin(viewer, person)) {
      case Listenings.Beginning.Begun(long id) -> Page.goTo(PATH + "/" + id);
      case Listenings.Beginning.Taken() -> refused(viewer, "development.listening.refused.taken");
      case Listenings.Beginning.NotRegistered() ->
          refused(viewer, "development.listening.refused.register");
    };
  }

  private ModelAndView refused(Viewer viewer, String why) {
    return Page.invalid("development/listenings", view(viewer, 0, why));
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    return Page.of("development/listening", one(viewer, id, "", null));
  }

  private OneView one(Viewer viewer, long id, String typed, @Nullable String refused) {
    Listenings.Line line = listenings.open(viewer, id);
    return new OneView(line, line.listening().pair().holds(viewer.person()), typed, refused);
  }

  @PostMapping(PATH + "/{id}/notes")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView write(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    return listenings.write(viewer, id, words)
        ? Page.goTo(PATH + "/" + id)
        : refused(viewer, id, words);
  }

  @PostMapping(PATH + "/{id}/end")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView end(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    return listenings.end(viewer, id, words)
        ? Page.goTo(PATH + "/" + id).saying("development.listening.said.ended")
        : refused(viewer, id, words);
  }

  private ModelAndView refused(Viewer viewer, long id, String words) {
    boolean lasts = listenings.open(viewer, id).listening().isOpen();
    String why =
        !lasts
            ? "development.listening.refused.ended"
            : words.isBlank()
                ? "development.listening.refused.empty"
                : "development.listening.refused.long";
    return Page.invalid("development/listening", one(viewer, id, words, why));
  }
}
