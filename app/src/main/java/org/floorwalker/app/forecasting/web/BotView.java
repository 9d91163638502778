package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.BotEffect;

/// The page of chatbots.
///
/// @param names what people call the queues, by code
/// @param waits mean wait until a person answered, in seconds, by queue
public record BotView(
    List<BotEffect> effects, Map<String, String> names, Map<String, Double> waits) {
  public BotView {
    effects = List.copyOf(effects);
    names = Map.copyOf(names);
    waits = Map.copyOf(waits);
  }

  public String name(BotEffect effect) {
    return names.getOrDefault(effect.queue(), effect.queue());
  }
}
