package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.app.forecasting.Accessibility;
import org.floorwalker.app.forecasting.LedgerDays;
import org.floorwalker.app.platform.pages.Shell;

/// The page of how well languages are reached.
///
/// @param days days judged
/// @param languages that with most contacts first
public record AccessView(LedgerDays days, List<Accessibility.Language> languages) {
  /// Of fewer contacts a share would be chance.
  private static final int FEW = 25;

  /// Shares of those who gave up from which a cell is a step darker.
  private static final double[] STEPS = {0.02, 0.05, 0.1, 0.2, 0.35};

  public AccessView {
    languages = List.copyOf(languages);
  }

  /// Hours in which anybody came.
  public List<Integer> hours() {
    return IntStream.range(0, 24)
        .filter(
            hour ->
                languages.stream().anyMatch(language -> language.hours().get(hour).offered() > 0))
        .boxed()
        .toList();
  }

  /// Whether the share of a cell can be told.
  public static boolean isTold(Accessibility.Reached reached) {
    return reached.offered() >= FEW;
  }

  /// Class of a cell: the more gave up, the darker.
  public static String shade(Accessibility.Reached reached) {
    int step = 0;
    while (step < STEPS.length && reached.abandonedShare() >= STEPS[step]) {
      step++;
    }
    return "r g" + step;
  }

  /// A language by its name.
  public static String name(Shell shell, Accessibility.Language language) {
    return language.code().isEmpty()
        ? shell.say("forecasting.access.no-language")
        : shell.languageName(language.code());
  }
}
