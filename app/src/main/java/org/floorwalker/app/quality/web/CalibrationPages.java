package org.floorwalker.app.quality.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.quality.Calibration;
import org.floorwalker.app.quality.Calibrations;
import org.floorwalker.app.quality.Marks;
import org.floorwalker.app.quality.SampledContact;
import org.floorwalker.app.quality.Scorecard;
import org.floorwalker.app.quality.Scorecards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Assessors judge the same contacts blind, and then look at how far they agree.
@Controller
public final class CalibrationPages {
  private static final String PATH = "/quality/calibrations";
  private static final String LIST = "quality/calibrations";
  private static final String ONE = "quality/calibration";

  private final Calibrations calibrations;
  private final Scorecards scorecards;

  CalibrationPages(Calibrations calibrations, Scorecards scorecards) {
    this.calibrations = calibrations;
    this.scorecards = scorecards;
  }

  /// @param refused whether the last wish could not be
  public record ListView(
      List<Calibration> calibrations, List<Scorecard> scorecards, boolean refused) {}

  /// @param contact the one in the form; null when all are judged or lie open
  /// @param marks what stands in the form
  public record View(
      Calibrations.Seen seen, @Nullable SampledContact contact, Marks marks, boolean refused) {}

  @GetMapping(PATH)
  @Needs(Permission.EVALUATE_CONTACTS)
  ModelAndView list(Viewer viewer) {
    return Page.of(LIST, listView(viewer, false));
  }

  private ListView listView(Viewer viewer, boolean refused) {
    return new ListView(calibrations.list(viewer), scorecards.listUsable(), refused);
  }

  @PostMapping(PATH)
  @Needs(Permission.KEEP_SCORECARDS)
  ModelAndView begin(Viewer viewer, @RequestParam Map<String, String> form) {
    return calibrations
        .begin(
            viewer, QualityForms.number(form, "scorecard"), QualityForms.number(form, "contacts"))
        .map(id -> (ModelAndView) Page.goTo(PATH + "/" + id))
        .orElseGet(() -> Page.invalid(LIST, listView(viewer, true)));
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Permission.EVALUATE_CONTACTS)
  ModelAndView show(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "0") long contact) {
    Calibrations.Seen seen = calibrations.open(viewer, id);
    @Nullable SampledContact shown = contact(seen, contact);
    Marks marks = shown == null ? Marks.NONE : seen.marksOf(shown.id());
    return Page.of(ONE, new View(seen, shown, marks, false));
  }

  /// The contact asked for, or else the first the viewer has not judged.
  private static @Nullable SampledContact contact(Calibrations.Seen seen, long wished) {
    if (seen.calibration().isOpened()) {
      return null;
    }
    Optional<SampledContact> asked =
        seen.contacts().stream().filter(one -> one.id() == wished).findFirst();
    return asked
        .or(
            () ->
                seen.contacts().stream()
                    .filter(one -> seen.marksOf(one.id()).equals(Marks.NONE))
                    .findFirst())
        .orElse(null);
  }

  @PostMapping(PATH + "/{id}")
  @Needs(Permission.EVALUATE_CONTACTS)
  ModelAndView judge(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    Calibrations.Seen seen = calibrations.open(viewer, id);
    Marks marks = QualityForms.marks(form).within(seen.content());
    long contact = QualityForms.number(form, "contact");
    return calibrations.judge(viewer, id, contact, marks)
        ? Page.goTo(PATH + "/" + id).saying("quality.said.judged")
        : Page.invalid(ONE, new View(seen, contact(seen, contact), marks, true));
  }

  @PostMapping(PATH + "/{id}/opening")
  @Needs(Permission.KEEP_SCORECARDS)
  ModelAndView reveal(Viewer viewer, @PathVariable long id) {
    if (calibrations.reveal(viewer, id)) {
      return Page.goTo(PATH + "/" + id).saying("quality.said.opened");
    }
    Calibrations.Seen seen = calibrations.open(viewer, id);
    return Page.invalid(ONE, new View(seen, contact(seen, 0), Marks.NONE, true));
  }
}
