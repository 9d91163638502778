package org.floorwalker.app.forecasting;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.forecast.BotRecord;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Step;
import org.jspecify.annotations.Nullable;

/// The demand behind a chatbot, which is forecast in the place of what reached people, so that a
/// bot that begins or learns is not taken for customers who stay away.
///
/// @param demand contacts before the bot; what reached people where there is none
/// @param residual what the bot leaves for people from the first day on
/// @param since what days before the first one told are taken for; null without a bot
record BehindBot(IntervalHistory demand, BotResidual residual, @Nullable Step since) {
  static BehindBot of(
      IntervalHistory reached, @Nullable BotRecord record, ForecastRequest request) {
    if (record == null) {
      return new BehindBot(reached, BotResidual.NONE, null);
    }
    BotRecord.Demand behind = record.demandBehind(reached, request.zone());
    BotResidual residual = record.residual(behind.history(), request.zone(), request.firstDay());
    return new BehindBot(behind.history(), residual, behind.since());
  }

  /// What reaches people of the forecast demand, with the steps that say so.
  Forecast reaching(Forecast forecast) {
    if (since == null) {
      return forecast;
    }
    List<Step> steps = new ArrayList<>(forecast.account().steps());
    steps.add(since);
    return residual.of(
        new Forecast(
            forecast.queue(),
            forecast.zone(),
            forecast.slot(),
            forecast.slots(),
            forecast.dayTotals(),
            forecast.weekTotals(),
            forecast.account().withSteps(steps)));
  }
}
