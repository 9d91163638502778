package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.development.Cadence;
import org.floorwalker.app.development.Series;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkSeries;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.development.WhyNot;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.Logins;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
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
  private final Logins logins;
  private final Clock clock;

  SeriesPages(
      TalkSeries series, TalkTemplates templates, People people, Logins logins, Clock clock) {
    this.series = series;
    this.templates = templates;
    this.people = people;
    this.logins = logins;
    this.clock = clock;
  }

  /// @param leaders who may hold a series in place of each person's own leader, by name
  /// @param names of those who hold a series
  /// @param form what was typed when it was refused
  /// @param whyNot why the last wish could not be
  public record View(
      List<Series> all,
      TalkSeries.Price price,
      List<TalkTemplate> templates,
      List<TeamCard> teams,
      List<Placement> leaders,
      Map<PersonId, String> names,
      LocalDate today,
      Map<String, String> form,
      Set<WhyNot> whyNot) {
    /// Whether a choice was made in the form that was refused.
    public boolean isTyped(String field, Object value) {
      return String.valueOf(value).equals(form.get(field));
    }

    public String minutes() {
      return form.getOrDefault("minutes", "45");
    }

    public String teamName(Series one) {
      return teams.stream()
          .filter(team -> team.id().equals(one.audience().team()))
          .map(TeamCard::name)
          .findFirst()
          .orElse("");
    }

    /// Who holds it in place of each one's own leader; empty when nobody does.
    public String holder(Series one) {
      PersonId holder = one.audience().heldBy();
      return holder == null ? "" : names.getOrDefault(holder, "");
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
    return Page.of("development/series", view(viewer, Map.of(), Set.of()));
  }

  private View view(Viewer viewer, Map<String, String> form, Set<WhyNot> whyNot) {
    LocalDate today = viewer.today(clock);
    List<Series> all = series.listAll(viewer);
    List<PersonId> holding =
        all.stream().map(one -> one.audience().heldBy()).filter(Objects::nonNull).toList();
    return new View(
        all,
        series.price(viewer),
        templates.listAll().stream()
            .filter(one -> one.audience().equals(TalkTemplate.Audience.EVERYBODY))
            .toList(),
        people.teamsOn(today),
        holders(today),
        people.names(holding),
        today,
        form,
        whyNot);
  }

  /// Who leads a team, and whoever else may lead talks: the head holds the reviews of leaders.
  private List<Placement> holders(LocalDate today) {
    Set<PersonId> mayLead =
        Stream.of(Role.values())
            .filter(role -> role.permissions().contains(Permission.LEAD_TALKS))
            .flatMap(role -> logins.personsWith(role).stream())
            .collect(Collectors.toSet());
    return people.placementsOn(today).stream()
        .filter(one -> one.tenure().leads() || mayLead.contains(one.id()))
        .toList();
  }

  @PostMapping("/talks/series")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView add(Viewer viewer, @RequestParam Map<String, String> form) {
    Set<WhyNot> why =
        read(form, viewer.today(clock))
            .map(wish -> series.add(viewer, wish))
            .orElse(Set.of(WhyNot.UNREADABLE));
    return why.isEmpty()
        ? Page.goTo("/talks/series").saying("development.said.series-begun")
        : Page.invalid("development/series", view(viewer, form, why));
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
