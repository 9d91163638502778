package org.floorwalker.app.development.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Guarantee;
import org.floorwalker.app.development.Guarantees;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What everybody is promised of development, and whether they got it.
@Controller
public final class GuaranteePages {
  private static final int MINUTES_OF_HOUR = 60;

  private final Guarantees guarantees;
  private final Words words;
  private final Clock clock;

  GuaranteePages(Guarantees guarantees, Words words, Clock clock) {
    this.guarantees = guarantees;
    this.words = words;
    this.clock = clock;
  }

  /// @param report null before anything was promised
  /// @param team whose people are listed, null for none
  /// @param fields to promise anew; empty when the viewer may not
  public record View(
      Guarantees.@Nullable Report report, @Nullable TeamId team, List<Field> fields) {
    public View {
      fields = List.copyOf(fields);
    }
  }

  /// One's own year.
  ///
  /// @param promised null before anything was promised
  public record OwnView(@Nullable Guarantee promised, Guarantees.@Nullable Person own) {}

  @GetMapping("/talks/guarantee")
  @Needs(Permission.SEE_TALK_COVERAGE)
  ModelAndView report(
      Viewer viewer, Locale language, @RequestParam(required = false) @Nullable TeamId team) {
    return Page.of("development/guarantee", view(viewer, language, team, new Typed(usual(viewer))));
  }

  private Map<String, String> usual(Viewer viewer) {
    Optional<Guarantee> now = guarantees.find(viewer);
    return Map.of(
        "from", viewer.today(clock).toString(),
        "hours",
            now.map(one -> String.valueOf(one.trainingMinutes() / MINUTES_OF_HOUR)).orElse("24"),
        "talks", now.map(one -> String.valueOf(one.talks())).orElse("12"),
        "steps", now.map(one -> String.valueOf(one.steps())).orElse("1"));
  }

  private View view(Viewer viewer, Locale language, @Nullable TeamId team, Typed typed) {
    List<Field> fields =
        List.of(
            Field.date("from", "development.guarantee.from"),
            Field.number("hours", "development.guarantee.hours"),
            Field.number("talks", "development.guarantee.talks"),
            Field.number("steps", "development.guarantee.steps"));
    return new View(
        guarantees.report(viewer, team).orElse(null),
        team,
        viewer.may(Permission.CHANGE_TRAINING) ? typed.fields(fields, words, language) : List.of());
  }

  @PostMapping("/talks/guarantee")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView promise(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    Guarantee promised =
        new Guarantee(
            typed.day("from"),
            MINUTES_OF_HOUR * typed.number("hours", 0, 1000),
            typed.number("talks", 0, 366),
            typed.number("steps", 0, 50));
    if (!typed.isRight()) {
      return Page.invalid("development/guarantee", view(viewer, language, null, typed));
    }
    guarantees.promise(viewer, promised);
    return Page.goTo("/talks/guarantee").saying("development.said.guaranteed");
  }

  @GetMapping("/my/guarantee")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView own(Viewer viewer) {
    return Page.of(
        "development/myguarantee",
        new OwnView(guarantees.find(viewer).orElse(null), guarantees.own(viewer).orElse(null)));
  }
}
