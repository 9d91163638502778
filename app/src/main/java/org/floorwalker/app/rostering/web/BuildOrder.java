package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.rostering.Steady;

/// A build as it was ordered.
///
/// @param team code of the team that is built alone, empty for all
/// @param isAnyway whether it goes on although contracts contradict themselves
record BuildOrder(Days days, String team, Search search, boolean isAnyway) {
  private static final double MOST_CPU_SECONDS = 3600;
  private static final int MOST_WEEKS = 13;

  /// @param count as it was typed, which may be more than can be built
  /// @param from number of the draft that is built on, whose first day then counts; 0 for none
  record Days(LocalDate first, int count, long from) {}

  /// @param cpuSeconds 1 to 3600
  /// @param weeks how many weeks before are evened out, 0 to 13
  record Search(double cpuSeconds, long seed, int weeks, Steady steady) {}

  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  static BuildOrder of(Map<String, String> sent) {
    Typed typed = new Typed(sent);
    BuildOrder order =
        new BuildOrder(days(typed), typed.optional("team"), search(typed), typed.ticked("anyway"));
    typed.orRefuse();
    return order;
  }

  private static Days days(Typed typed) {
    long from = typed.isEmpty("from") ? 0 : typed.wholeNumber("from");
    typed.check("days", !typed.isEmpty("days"), "field.wrong.number");
    return new Days(typed.day("first"), typed.numberOr("days", 0), from);
  }

  private static Search search(Typed typed) {
    Double cpuSeconds = typed.optionalAmount("cpu");
    typed.check("cpu", cpuSeconds != null, "field.wrong.number");
    return new Search(
        Math.clamp(cpuSeconds == null ? 0 : cpuSeconds, 1, MOST_CPU_SECONDS),
        typed.wholeNumber("seed"),
        Math.clamp(typed.numberOr("weeks", 0), 0, MOST_WEEKS),
        Steady.of(typed.optional("steady")));
  }

  /// The fields by which the same build is ordered all the same.
  SequencedMap<String, String> fields() {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    fields.put("first", days.first().toString());
    fields.put("days", String.valueOf(days.count()));
    fields.put("cpu", String.valueOf(search.cpuSeconds()));
    fields.put("seed", String.valueOf(search.seed()));
    fields.put("from", String.valueOf(days.from()));
    fields.put("team", team);
    fields.put("weeks", String.valueOf(search.weeks()));
    fields.put("steady", search.steady().word());
    return fields;
  }
}
