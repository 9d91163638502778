package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Cadence;
import org.floorwalker.app.development.Series;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkSeries;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Series of talks: what comes round by itself and what it costs in hours.
@Controller
public final class SeriesPages {
  private final TalkSeries series;
  private final TalkTemplates templates;
  private final People people;
  private final Clock clock;

  SeriesPages(TalkSeries series, TalkTemplates templates, People people, Clock clock) {
    this.series = series;
    this.templates = templates;
    this.people = people;
    this.clock = clock;
  }

  /// @param leaders who may hold a series in place of each person's own leader
  /// @param refused whether the last wish could not be
  public record View(
      List<Series> all,
      TalkSeries.Price price,
      List<TalkTemplate> templates,
      List<TeamCard> teams,
      List<Placement> leaders,
      LocalDate today,
      boolean refused) {
    public String teamName(Series one) {
      return teams.stream()
          .filter(team -> team.id().equals(one.audience().team()))
          .map(TeamCard::name)
          .findFirst()
          .orElse("");
    }

    /// The template's title is asked by code; one that is gone is shown by its code.
    public Optional<TalkTemplate> template(Series one) {
      return templates.stream().filter(t -> t.code().equals(one.template())).findFirst();
    }

    public List<Cadence> cadences() {
      return List.of(Cadence.values());
    }
  }

  @GetMapping("/talks/series")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView list(Viewer viewer) {
    return Page.of("development/series", view(viewer, false));
  }

  private View view(Viewer viewer, boolean refused) {
    LocalDate today = viewer.today(clock);
    return new View(
        series.listAll(viewer),
        series.price(viewer),
        templates.listAll().stream()
            .filter(one -> one.audience().equals(TalkTemplate.Audience.EVERYBODY))
            .toList(),
        people.teamsOn(today),
        people.placementsOn(today).stream().filter(one -> one.tenure().leads()).toList(),
        today,
        refused);
  }

  @PostMapping("/talks/series")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView add(Viewer viewer, @RequestParam Map<String, String> form) {
    return read(form, viewer.today(clock)).filter(wish -> series.add(viewer, wish)).isPresent()
        ? Page.goTo("/talks/series").saying("development.said.series-begun")
        : Page.invalid("development/series", view(viewer, true));
  }

  private static Optional<Series> read(Map<String, String> form, LocalDate today) {
    try {
      int team = TalkForms.number(form, "team");
      int holder = TalkForms.number(form, "holder");
      String unit = TalkForms.text(form, "unit");
      return Optional.of(
          new Series(
              0,
              TalkForms.text(form, "template"),
              Cadence.ofKey(TalkForms.text(form, "cadence")),
              new Series.Audience(
                  team == 0 ? null : new TeamId(team),
                  unit.equals("front") || unit.equals("back") ? unit : "",
                  TalkForms.text(form, "leaders").equals("yes"),
                  holder == 0 ? null : new PersonId(holder)),
              TalkForms.number(form, "minutes"),
              Talk.Medium.ofKey(TalkForms.text(form, "medium")),
              today,
              null));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  @PostMapping("/talks/series/{id}/end")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView end(Viewer viewer, @PathVariable long id) {
    series.end(viewer, id);
    return Page.goTo("/talks/series").saying("development.said.series-ended");
  }
}
