package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.BotEffect;

/// The page of chatbots.
///
/// @param names what people call the queues, by code
public record BotView(List<BotEffect> effects, Map<String, String> names) {
  public BotView {
    effects = List.copyOf(effects);
    names = Map.copyOf(names);
  }

  public String name(BotEffect effect) {
    return names.getOrDefault(effect.queue(), effect.queue());
  }
}
