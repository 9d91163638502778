package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.learning.SkillMatrix;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.learning.Skills;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What people can, by team, and what was seen of it.
@Controller
final class SkillPages {
  private final Skills skills;
  private final SkillProfiles profiles;
  private final People people;
  private final Words words;
  private final Clock clock;

  SkillPages(Skills skills, SkillProfiles profiles, People people, Words words, Clock clock) {
    this.skills = skills;
    this.profiles = profiles;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training/skills")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView matrix(
      Viewer viewer, Locale language, @RequestParam(required = false) @Nullable Long team) {
    List<TeamCard> teams = teams(viewer);
    @Nullable TeamCard chosen =
        team == null && teams.isEmpty() ? null : chosen(viewer, teams, team);
    Typed form = new Typed(Map.of());
    return Page.of("learning/skills", view(viewer, teams, chosen, form, language));
  }

  /// Teams the viewer's right reaches, ordered by name.
  private List<TeamCard> teams(Viewer viewer) {
    Reach reach = viewer.reach(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    List<String> reached =
        reach.everywhere()
            ? List.of()
            : people.listWithin(reach, today).stream().map(line -> line.team()).distinct().toList();
    return people.teamsOn(today).stream()
        .filter(team -> reach.everywhere() || reached.contains(team.name()))
        .toList();
  }

  /// The team asked for, or else the first where the viewer works that has people.
  private TeamCard chosen(Viewer viewer, List<TeamCard> teams, @Nullable Long wanted) {
    if (wanted != null) {
      return teams.stream()
          .filter(team -> team.id().value() == wanted)
          .findFirst()
          .orElseThrow(() -> new NotFound("team " + wanted));
    }
    Set<TeamId> here =
        viewer.place() == null ? Set.of() : people.teamsAt(viewer.place(), viewer.today(clock));
    return teams.stream()
        .filter(team -> here.isEmpty() ? team.span() > 0 : here.contains(team.id()))
        .findFirst()
        .orElseGet(teams::getFirst);
  }

  private SkillsView view(
      Viewer viewer, List<TeamCard> teams, @Nullable TeamCard team, Typed form, Locale language) {
    SkillMatrix matrix =
        team == null
            ? new SkillMatrix(viewer.today(clock), List.of(), List.of(), List.of())
            : skills.matrix(viewer, team.id(), viewer.today(clock));
    return new SkillsView(
        teams,
        team,
        matrix,
        profiles.list(),
        viewer.may(Permission.SIGN_OFF_SKILLS)
            ? form.fields(assessFields(matrix), words, language)
            : List.of());
  }

  private static List<Field> assessFields(SkillMatrix matrix) {
    if (matrix.rows().isEmpty() || matrix.competences().isEmpty()) {
      return List.of();
    }
    return List.of(
        Field.choice(
            "person",
            "learning.person",
            matrix.rows().stream()
                .map(
                    row ->
                        new Field.Choice(
                            String.valueOf(row.person().id().value()), row.person().name()))
                .toList()),
        Field.choice(
            "competence",
            "learning.competence",
            matrix.competences().stream()
                .map(one -> new Field.Choice(one.code(), one.name()))
                .toList()),
        Field.number("level", "learning.level").help("learning.level.help"),
        Field.date("until", "learning.last-day").optionally(),
        Field.text("seen", "learning.evidence-field"));
  }

  @PostMapping("/training/skills/{team}/assess")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView assess(
      Viewer viewer,
      Locale language,
      @PathVariable long team,
      @RequestParam Map<String, String> typed) {
    List<TeamCard> teams = teams(viewer);
    Typed form = new Typed(typed);
    long person = form.id("person");
    int level = form.number("level", 1, 5);
    String seen = form.text("seen", 1000);
    String competence = form.code("competence");
    @Nullable LocalDate last = form.optionalDay("until");
    form.check("competence", isCompetence(competence), "learning.wrong.code");
    form.check("until", last == null || !last.isBefore(viewer.today(clock)), "field.wrong.day");
    if (!form.isRight()) {
      TeamCard chosen = chosen(viewer, teams, team);
      return Page.invalid("learning/skills", view(viewer, teams, chosen, form, language));
    }
    skills.assess(
        viewer,
        new PersonId(person),
        competence,
        level,
        last == null ? null : last.plusDays(1),
        seen);
    return Page.goTo("/training/skills?team=" + team).saying("learning.said.assessed");
  }

  private boolean isCompetence(String code) {
    return profiles.listCompetences().stream().anyMatch(one -> one.code().equals(code));
  }
}
