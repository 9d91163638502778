package org.floorwalker.app.forecasting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.LedgerDays;
import org.floorwalker.app.forecasting.LedgerLine;
import org.floorwalker.app.forecasting.LedgerReport;
import org.floorwalker.app.forecasting.LedgerWeek;
import org.floorwalker.app.forecasting.OverrideEffect;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.forecast.WorkloadError;

/// The page of the forecast ledger.
///
/// @param queue the queue's code, the address of a group or channel, empty when no queue
///     was forecast
/// @param queueName what people call it
/// @param queues queues, channels and groups to choose
/// @param days the days judged
/// @param report what the versions were worth
/// @param overrides what overrides with days that are over did
public record LedgerView(
    String queue,
    String queueName,
    List<ForecastSubject.Choice> queues,
    LedgerDays days,
    LedgerReport report,
    OverridesJudged overrides) {
  /// Begins the address of all queues of a channel.
  static final String CHANNEL = "channel:";

  private static final double BAR = 150;
  private static final int MOST_QUEUES = 50;
  private static final int MOST_NAMES = 3;

  public LedgerView {
    queues = List.copyOf(queues);
  }

  /// Length of a bar in the drawing; the longest error of all lines fills it.
  public double bar(double error) {
    double most =
        report.lines().stream()
            .mapToDouble(line -> Math.max(line.floor(), Math.max(line.repeated(), line.used())))
            .max()
            .orElse(1);
    return Math.round(10 * BAR * error / Math.max(most, 1e-9)) / 10.0;
  }

  /// Length of a week's bar; the longest of all weeks fills it.
  public double weekBar(double error) {
    double most =
        report.weeks().stream().map(LedgerWeek::line).mapToDouble(LedgerLine::used).max().orElse(1);
    return Math.round(10 * BAR * Math.min(error, most) / Math.max(most, 1e-9)) / 10.0;
  }

  /// The line that is told in words.
  public Optional<LedgerLine> told() {
    return report.lines().stream().filter(line -> line.leadDays() == report.told()).findFirst();
  }

  /// Causes of the work's error in the order of the page; to which queues they came only
  /// of several.
  public List<Cause> causes() {
    List<Cause> causes = new ArrayList<>();
    causes.add(cause("volume", WorkloadError::volume));
    causes.add(cause("handling", WorkloadError::handling));
    if (isSum()) {
      causes.add(cause("mix", WorkloadError::mix));
    }
    return causes;
  }

  private Cause cause(String name, ToDoubleFunction<WorkloadError> part) {
    return new Cause(
        "forecasting.ledger." + name,
        hours(part.applyAsDouble(report.work().balance())),
        hours(part.applyAsDouble(report.work().usual())));
  }

  /// @param words key of its words
  /// @param balance hours a day, above 0 where there was more than forecast
  /// @param usual mean of the absolute hours of a day
  public record Cause(String words, double balance, double usual) {}

  /// What people call a queue.
  public String name(String code) {
    return queues.stream()
        .filter(choice -> choice.queue().equals(code))
        .map(ForecastSubject.Choice::name)
        .findFirst()
        .orElse(code);
  }

  /// A number with its sign, as in +0.3 or −1.2.
  public static String signed(Shell shell, double number) {
    double shown = Math.round(10 * number) / 10.0;
    return (shown > 0 ? "+" : shown < 0 ? "−" : "") + shell.number(Math.abs(shown), 1);
  }

  /// What people call a choice; all queues and those of a channel are named in the reader's words.
  public String name(Shell shell, ForecastSubject.Choice choice) {
    if (choice.queue().equals(ForecastSubject.ALL)) {
      return shell.say("forecasting.all-queues");
    }
    return choice.queue().startsWith(CHANNEL)
        ? shell.say("forecasting.channel." + choice.queue().substring(CHANNEL.length()))
        : choice.name();
  }

  /// What people call what is judged.
  public String subjectName(Shell shell) {
    return name(shell, new ForecastSubject.Choice(queue, queueName));
  }

  /// Whether fewer days of the week were judged than of others.
  public boolean isPart(LedgerWeek week) {
    return report.weeks().stream().anyMatch(other -> other.days() > week.days());
  }

  /// Whether several queues are judged together.
  public boolean isSum() {
    return !report.queues().isEmpty();
  }

  /// Names of the queues that a layer was laid over, or how many they are.
  public String layerQueues(Shell shell, OverrideEffect.Layer layer) {
    return layer.queues().size() > MOST_NAMES
        ? shell.say("forecasting.group.size", layer.queues().size())
        : layer.queues().stream().map(this::name).collect(Collectors.joining(", "));
  }

  /// The queues with most contacts beyond chance.
  public List<LedgerReport.OfQueue> queuesShown() {
    return report.queues().stream().limit(MOST_QUEUES).toList();
  }

  public int queuesHidden() {
    return Math.max(0, report.queues().size() - MOST_QUEUES);
  }

  /// Whether any forecast of the days can be judged.
  public boolean isEmpty() {
    return report.lines().isEmpty();
  }

  /// Hours of seconds.
  public static double hours(double seconds) {
    return seconds / 3600;
  }
}
