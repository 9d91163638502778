package org.floorwalker.app.forecasting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastLedger;
import org.floorwalker.app.forecasting.LedgerDays;
import org.floorwalker.app.forecasting.OverrideEffect;
import org.floorwalker.app.platform.access.Viewer;

/// Whether overrides helped.
///
/// @param effects one each, laid over the forecast of the day before, latest first
/// @param gains what all of them did together on their days, a week and four weeks ahead; a lead
///     that no version reaches back to is absent
public record OverridesJudged(List<OverrideEffect> effects, List<Gain> gains) {
  private static final int NEXT_DAY = 1;
  private static final List<Integer> GAIN_LEADS = List.of(7, 28);

  public OverridesJudged {
    effects = List.copyOf(effects);
    gains = List.copyOf(gains);
  }

  /// @param leadDays days ahead
  /// @param points by how much the error, in per cent of the contacts of the days, became smaller;
  ///     negative where it grew
  public record Gain(int leadDays, double points) {
    /// Gains that would be shown as 0.0 are none.
    private static final double SHOWN = 0.05;

    static Gain of(int leadDays, List<OverrideEffect> effects) {
      double came = effects.stream().mapToDouble(OverrideEffect::came).sum();
      double closer =
          effects.stream().mapToDouble(effect -> effect.errorWithout() - effect.errorWith()).sum();
      return new Gain(leadDays, came > 0 ? 100 * closer / came : 0);
    }

    /// Key of the words.
    public String key() {
      String way = points >= SHOWN ? "closer" : points <= -SHOWN ? "further" : "same";
      return "forecasting.overrides.gain." + way;
    }
  }

  static OverridesJudged by(
      ForecastLedger ledger, Viewer viewer, List<String> queues, LedgerDays days) {
    Map<Integer, List<OverrideEffect>> byLead = ledger.overrides(viewer, queues, days);
    List<OverrideEffect> effects = byLead.getOrDefault(NEXT_DAY, List.of());
    List<Gain> gains = new ArrayList<>();
    for (int lead : GAIN_LEADS) {
      List<OverrideEffect> ahead = byLead.getOrDefault(lead, List.of());
      if (!ahead.isEmpty()) {
        gains.add(Gain.of(lead, ahead));
      }
    }
    return new OverridesJudged(effects, gains);
  }

  public long helped() {
    return effects.stream().filter(OverrideEffect::helped).count();
  }

  public long hurt() {
    return effects.size() - helped();
  }
}
