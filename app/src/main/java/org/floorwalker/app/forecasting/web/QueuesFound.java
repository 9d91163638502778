package org.floorwalker.app.forecasting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Queues whose code or name contains what was sought.
///
/// @param sought what was typed
/// @param ledger whether they are sought for the ledger
/// @param choices the first of them
/// @param more how many more there are
public record QueuesFound(
    String sought, boolean ledger, List<ForecastSubject.Choice> choices, int more) {
  private static final int SHOWN = 50;

  public QueuesFound {
    choices = List.copyOf(choices);
  }

  static QueuesFound of(String sought, boolean ledger, List<ForecastSubject.Choice> all) {
    String part = sought.strip().toLowerCase(Locale.ROOT);
    List<ForecastSubject.Choice> found =
        all.stream()
            .filter(choice -> has(choice.queue(), part) || has(choice.name(), part))
            .toList();
    List<ForecastSubject.Choice> same =
        found.stream()
            .filter(
                choice ->
                    choice.queue().equalsIgnoreCase(part) || choice.name().equalsIgnoreCase(part))
            .toList();
    List<ForecastSubject.Choice> told = same.size() == 1 ? same : found;
    return new QueuesFound(
        sought, ledger, told.stream().limit(SHOWN).toList(), Math.max(0, told.size() - SHOWN));
  }

  private static boolean has(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part);
  }

  /// The page of a queue found.
  public String address(ForecastSubject.Choice choice) {
    return (ledger ? "/forecast/ledger?queue=" : "/forecast?queue=")
        + URLEncoder.encode(choice.queue(), StandardCharsets.UTF_8);
  }
}
