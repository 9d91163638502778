package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a chatbot leaves for people, of one contact reason: those it hands over, and those it
/// contained who come back.
///
/// Learnt from its days, younger days counting more (half after 28 days) and drawn to "hands all
/// over" as if 50 sessions had gone so: a bot proves itself. Both numbers are kept, the demand and
/// what reaches people.
///
/// Example: 1,000 enquiries, 40 % contained, of these 15 % back within days: 600 + 60 reach people.
///
/// @param contained share of sessions the bot ended by itself, 0 to 1
/// @param returning share of the contained that came to people all the same, 0 to 1
/// @param stretch handle time of what remains over that of all before the bot, at least 1: the bot
///     takes the easy ones
public record BotResidual(double contained, double returning, double stretch) {
  /// No bot: all of the demand reaches people.
  public static final BotResidual NONE = new BotResidual(0, 0, 1);

  private static final double HALF_LIFE_DAYS = 28;
  private static final double PRIOR_SESSIONS = 50;
  private static final double PRIOR_RETURNING = 0.2;

  public BotResidual {
    if (!(contained >= 0 && contained <= 1 && returning >= 0 && returning <= 1 && stretch >= 1)) {
      throw new IllegalArgumentException(
          "Contained %s, returning %s and stretch %s are no residual.\nMaybe shares were given in per cent."
              .formatted(contained, returning, stretch));
    }
  }

  /// One day of the bot on the reason.
  ///
  /// @param age days before the forecast, 0 for yesterday
  /// @param sessions enquiries the bot met
  /// @param contained those it ended by itself
  /// @param returned contained ones that came to people within the days the source looks at
  public record Day(int age, double sessions, double contained, double returned) {
    public Day {
      if (!(age >= 0 && returned >= 0 && contained >= returned && sessions >= contained)) {
        throw new IllegalArgumentException(
            "Of %s sessions %s were contained and %s of these returned.\nMaybe the columns are mixed up."
                .formatted(sessions, contained, returned));
      }
    }
  }

  /// The residual the bot's days show.
  ///
  /// @param stretch as measured on the handle times, at least 1
  public static BotResidual of(List<Day> days, double stretch) {
    double sessions = PRIOR_SESSIONS;
    double contained = 0;
    double returned = 0;
    for (Day day : days) {
      double weight = weight(day.age);
      sessions += weight * day.sessions;
      contained += weight * day.contained;
      returned += weight * day.returned;
    }
    double few = PRIOR_SESSIONS * PRIOR_RETURNING;
    double returning = (returned + few * PRIOR_RETURNING) / (contained + few);
    return new BotResidual(contained / sessions, returning, stretch);
  }

  /// How much a day so old counts.
  static double weight(int age) {
    return Math.pow(0.5, age / HALF_LIFE_DAYS);
  }

  /// Several reasons of one queue together.
  ///
  /// @param sessions enquiries of each reason, above 0
  public static BotResidual together(Map<BotResidual, Double> sessions) {
    double all = 0;
    double contained = 0;
    double returning = 0;
    double reaching = 0;
    double work = 0;
    for (Map.Entry<BotResidual, Double> reason : sessions.entrySet()) {
      BotResidual one = reason.getKey();
      double weight = reason.getValue();
      all += weight;
      contained += weight * one.contained;
      returning += weight * one.contained * one.returning;
      reaching += weight * one.share();
      work += weight * one.share() * one.stretch;
    }
    return new BotResidual(
        contained / all,
        contained > 0 ? returning / contained : 0,
        reaching > 0 ? work / reaching : 1);
  }

  /// The forecast of what reaches people, from that of the whole demand, with a step that keeps
  /// both numbers.
  public Forecast of(Forecast demand) {
    List<SlotForecast> slots = demand.slots().stream().map(this::of).toList();
    List<Step> steps = new ArrayList<>(demand.account().steps());
    steps.add(step(demand.total()));
    return new Forecast(
        demand.queue(),
        demand.zone(),
        demand.slot(),
        slots,
        demand.dayTotals().stream().map(this::of).toList(),
        demand.weekTotals().stream().map(this::of).toList(),
        demand.account().withSteps(steps));
  }

  private Step step(double demand) {
    String all = String.format(Locale.ROOT, "%.0f", demand);
    String people = String.format(Locale.ROOT, "%.0f", demand * share());
    String ended = String.format(Locale.ROOT, "%.0f", 100 * contained);
    String back = String.format(Locale.ROOT, "%.0f", 100 * returning);
    String longer = String.format(Locale.ROOT, "%.0f", 100 * (stretch - 1));
    return new Step(
        "bot-residual",
        "Of %s enquiries %s reach people: the bot ends %s %%, of these %s %% come back; what remains takes %s %% longer."
            .formatted(all, people, ended, back, longer),
        Map.of("demand", all, "people", people, "contained", ended, "back", back, "longer", longer),
        false);
  }

  private RangeForecast of(RangeForecast demand) {
    return new RangeForecast(demand.firstDay(), demand.days(), of(demand.contacts()));
  }

  /// Whether the bot ends one enquiry and not the next is chance of its own: of a demand D that
  /// reaches people with share q the variance is q² Var D + q (1 − q) mean D (binomial thinning),
  /// so that chance alone stays chance alone.
  private Band of(Band all) {
    double middle = all.p50() * share();
    double low = middle - reach(all.p50() - all.p10(), all.mean());
    double high = middle + reach(all.p90() - all.p50(), all.mean());
    return new Band(all.mean() * share(), Math.clamp(low, 0, middle), middle, high);
  }

  private double reach(double side, double mean) {
    double deviation = share() * side / CountSpread.NORMAL_90;
    double thinning = share() * (1 - share()) * mean;
    return CountSpread.NORMAL_90 * Math.sqrt(deviation * deviation + thinning);
  }

  /// Share of the demand that reaches people, 0 to 1.
  public double share() {
    return 1 - contained * (1 - returning);
  }

  /// The forecast of what reaches people, from the forecast of the demand.
  public SlotForecast of(SlotForecast demand) {
    return demand.withContacts(of(demand.contacts())).withHandlingTimes(stretch);
  }

  /// People at work at the same moment whom the contained contacts would have needed.
  ///
  /// @param demandPerHour enquiries an hour
  /// @param handleSeconds handle time before the bot
  public double peopleSpared(double demandPerHour, double handleSeconds) {
    double before = demandPerHour * handleSeconds;
    return (before - before * share() * stretch) / 3600;
  }
}
