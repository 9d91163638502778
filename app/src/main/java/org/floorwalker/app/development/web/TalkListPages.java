package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.development.CoachingNotes;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkExport;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkList;
import org.floorwalker.app.development.TalkLoad;
import org.floorwalker.app.development.TalkLoads;
import org.floorwalker.app.development.TalkPlanning;
import org.floorwalker.app.development.TalkPlanning.Outcome;
import org.floorwalker.app.development.TalkSeries;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own talks; a talk is asked for here, and coachings are noted.
@Controller
public final class TalkListPages {
  private static final int NEWEST = 12;

  private final TalkList list;
  private final TalkPlanning planning;
  private final CoachingNotes notes;
  private final TalkTemplates templates;
  private final TalkSeries series;
  private final TalkLoads loads;
  private final TalkExport export;
  private final Clock clock;

  TalkListPages(
      TalkList list,
      TalkPlanning planning,
      CoachingNotes notes,
      TalkTemplates templates,
      TalkSeries series,
      TalkLoads loads,
      TalkExport export,
      Clock clock) {
    this.list = list;
    this.planning = planning;
    this.notes = notes;
    this.templates = templates;
    this.series = series;
    this.loads = loads;
    this.export = export;
    this.clock = clock;
  }

  /// @param led people the viewer leads
  /// @param week when this week began
  /// @param withoutTime how many of the viewer's talks have no time yet
  /// @param missed how many weekly coachings of earlier weeks the viewer did not hold
  /// @param load what talks take of the viewer's week; null for who leads nobody
  /// @param form what was typed, to stand again where something was wrong
  /// @param troubles keys of what was wrong
  public record View(
      TalkList.Mine mine,
      List<Placement> led,
      List<TalkTemplate> templates,
      boolean mayAsk,
      Instant week,
      int withoutTime,
      int missed,
      @Nullable TalkLoad load,
      Map<String, String> form,
      List<String> troubles) {
    /// Talks of one template that a leader has to find times for by the same day, or one talk.
    ///
    /// @param lines one or more
    public record Ahead(List<TalkList.Line> lines) {
      public Ahead {
        lines = List.copyOf(lines);
      }

      public TalkList.Line first() {
        return lines.getFirst();
      }
    }

    /// What is ahead, in its order; what only waits for a time stands together.
    public List<Ahead> ahead() {
      return mine.open().stream()
          .collect(Collectors.groupingBy(View::together, LinkedHashMap::new, Collectors.toList()))
          .values()
          .stream()
          .map(Ahead::new)
          .toList();
    }

    private static String together(TalkList.Line line) {
      Talk talk = line.talk();
      boolean waitsForTime =
          line.own() == Side.LEADER
              && talk.state() == TalkState.PLANNED
              && talk.plan().startsAt() == null
              && talk.plan().askedBy() == null;
      return waitsForTime
          ? talk.template() + " " + talk.plan().dueUntil()
          : String.valueOf(talk.id());
    }

    /// Talks that are over, the newest.
    public List<TalkList.Line> newest() {
      return mine.over().stream().limit(NEWEST).toList();
    }

    public List<TalkList.Line> older() {
      return mine.over().stream().skip(NEWEST).toList();
    }

    /// Somebody whom the viewer leads, and the newest coaching of this week; null for none yet.
    public record Coached(Placement person, @Nullable Instant held) {}

    /// Everybody whom the viewer leads, by name.
    public List<Coached> coached() {
      return led.stream().map(one -> new Coached(one, lastCoaching(one.id()))).toList();
    }

    /// How many of them have had a coaching this week.
    public long coachedSoFar() {
      return coached().stream().filter(one -> one.held() != null).count();
    }

    private @Nullable Instant lastCoaching(PersonId person) {
      return Stream.concat(mine.over().stream(), mine.open().stream())
          .filter(line -> line.own() == Side.LEADER && line.talk().kind() == TalkKind.COACHING)
          .filter(line -> line.talk().pair().employee().equals(person))
          .map(line -> line.talk().times().held())
          .filter(held -> held != null && !held.isBefore(week))
          .max(Comparator.naturalOrder())
          .orElse(null);
    }

    public int waiting() {
      return (int) mine.open().stream().filter(TalkList.Line::waits).count();
    }

    public String typed(String field) {
      return form.getOrDefault(field, "");
    }
  }

  @GetMapping("/talks")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView list(Viewer viewer) {
    return Page.of("development/talks", view(viewer, Map.of(), List.of()));
  }

  /// What the viewer's own talks hold about them, to take along.
  @GetMapping("/talks/mine.csv")
  @Needs(Permission.HAVE_TALKS)
  ResponseEntity<byte[]> take(Viewer viewer) {
    return Download.csv("talks.csv", export.csv(viewer));
  }

  /// Closed talks of everybody, of the last year unless another day is asked for.
  @GetMapping("/talks/archive.csv")
  @Needs(Permission.READ_TALK_RECORDS)
  ResponseEntity<byte[]> archive(
      Viewer viewer, @RequestParam(required = false) @Nullable LocalDate since) {
    return Download.csv(
        "talks-archive.csv",
        export.archive(viewer, since == null ? viewer.today(clock).minusYears(1) : since));
  }

  private View view(Viewer viewer, Map<String, String> form, List<String> troubles) {
    LocalDate monday = viewer.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new View(
        list.mine(viewer),
        planning.ledBy(viewer),
        templates.inUse(),
        viewer.person() != null,
        monday.atStartOfDay(viewer.zone()).toInstant(),
        series.countWithoutTime(viewer),
        series.missed(viewer).size(),
        loads.own(viewer).orElse(null),
        form,
        troubles);
  }

  @PostMapping("/talks/ask")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView ask(
      Viewer viewer,
      @RequestParam(defaultValue = "") String template,
      @RequestParam(defaultValue = "") String why) {
    return switch (planning.ask(viewer, template, why)) {
      case Outcome.Planned(long talk, var _) -> Page.goTo("/talks/" + talk);
      case Outcome.NotPossible(var troubles) ->
          Page.invalid("development/talks", view(viewer, Map.of("why", why), troubles));
    };
  }

  /// Coachings noted in the rows of the week, those with words.
  @PostMapping("/talks/note")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView note(Viewer viewer, @RequestParam Map<String, String> form) {
    List<CoachingNotes.Note> written =
        planning.ledBy(viewer).stream()
            .map(Placement::id)
            .filter(person -> !TalkForms.text(form, "words." + person.value()).isEmpty())
            .map(person -> TalkForms.note(form, person))
            .toList();
    List<String> troubles =
        written.isEmpty() ? List.of("development.note.words") : notes.keep(viewer, written);
    return troubles.isEmpty()
        ? Page.goTo("/talks").saying("development.said.noted", written.size())
        : Page.invalid("development/talks", view(viewer, form, troubles));
  }

  /// Weekly coachings of earlier weeks, cancelled at once with one reason.
  @PostMapping("/talks/missed")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView missed(Viewer viewer, @RequestParam(defaultValue = "") String why) {
    int cancelled = series.cancelMissed(viewer, why);
    return cancelled > 0
        ? Page.goTo("/talks").saying("development.said.missed", cancelled)
        : Page.invalid(
            "development/talks",
            view(viewer, Map.of("missed", why), List.of("development.missed.no-why")));
  }

  @PostMapping("/talks/place")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView place(Viewer viewer) {
    TalkSeries.Placed placed = series.placeAll(viewer);
    return Page.goTo("/talks").saying("development.said.placed", placed.placed(), placed.left());
  }
}
