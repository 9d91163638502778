package org.floorwalker.app.rostering.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.roster.RosterReport.Binding;
import org.floorwalker.planning.roster.RosterReport.BindingRule;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.jspecify.annotations.Nullable;

/// Why somebody cannot reach their contract hours, in the viewer's language.
public final class InfeasibleWords {
  private InfeasibleWords() {}

  public static String of(Shell shell, Infeasible person) {
    @Nullable Binding binding = person.binding();
    return binding == null ? person.reason() : of(shell, binding);
  }

  private static String of(Shell shell, Binding binding) {
    return shell.say(
        "rostering.infeasible",
        shell.number(binding.reach(), 1),
        shell.number(binding.low(), 1),
        shell.number(binding.high(), 1),
        binding.rules().stream()
            .map(rule -> shell.say(key(rule)))
            .collect(Collectors.joining(", ")));
  }

  static String key(BindingRule rule) {
    return "rostering.binding." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
