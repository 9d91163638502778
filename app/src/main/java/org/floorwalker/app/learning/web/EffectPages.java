package org.floorwalker.app.learning.web;

import org.floorwalker.app.learning.Effects;
import org.floorwalker.app.learning.TrainingAndQuality;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What trainings did, by course and month, and training beside quality, by team.
@Controller
final class EffectPages {
  private final Effects effects;
  private final TrainingAndQuality quality;

  EffectPages(Effects effects, TrainingAndQuality quality) {
    this.effects = effects;
    this.quality = quality;
  }

  @GetMapping("/training/effects")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView list(Viewer viewer) {
    return Page.of(
        "learning/effects",
        new EffectsView(effects.list(viewer).stream().map(EffectsView.Row::of).toList()));
  }

  @GetMapping("/training/quality")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView quality(Viewer viewer) {
    return Page.of("learning/quality", new QualityView(quality.list(viewer)));
  }
}
