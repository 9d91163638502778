package org.floorwalker.app.briefing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.floorwalker.app.briefing.ServiceResults;
import org.floorwalker.app.briefing.ServiceResults.Asked;
import org.floorwalker.app.briefing.ServiceResults.Found;
import org.floorwalker.app.briefing.ServiceSum;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.staffing.ServiceGoal;

/// The page of how the service went.
///
/// @param months all of which anything is known, oldest first
/// @param missions what missions are called, by code
/// @param answering the teams whose leaders answer for missions, by the mission's code
/// @param now the present month, which is not over
public record ServiceResultsView(
    Asked asked,
    List<YearMonth> months,
    Found found,
    Portion<ServiceResults.Queue> queues,
    Map<String, String> missions,
    Map<String, String> answering,
    YearMonth now) {
  private static final int SECONDS_A_MINUTE = 60;
  private static final int MINUTES_SHOWN = 10;

  public ServiceResultsView {
    months = List.copyOf(months);
    missions = Map.copyOf(missions);
    answering = Map.copyOf(answering);
  }

  /// What a mission is called; queues without one have words of their own.
  public String mission(Shell shell, String code) {
    return code.isEmpty()
        ? shell.say("briefing.service.no-mission")
        : missions.getOrDefault(code, code);
  }

  /// A month that was chosen or can be, though nothing may be known of it.
  public List<YearMonth> choices(YearMonth chosen) {
    return months.contains(chosen)
        ? months
        : Stream.concat(months.stream(), Stream.of(chosen)).sorted().toList();
  }

  /// "May 2027".
  public static String month(Shell shell, YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL uuuu", Words.formatting(shell.language()))
        .format(month);
  }

  /// "May 2027, so far" for the present month.
  public String month(Shell shell, String code) {
    YearMonth month = YearMonth.parse(code);
    String name = month(shell, month);
    return month.equals(now) ? shell.say("briefing.service.so-far", name) : name;
  }

  public static String language(Shell shell, String code) {
    return code.isEmpty() ? shell.say("briefing.service.no-language") : shell.languageName(code);
  }

  /// "9 s", from ten minutes on "12 min"; a dash where nobody waits on the line.
  public static String waited(Shell shell, ServiceSum sum) {
    return sum.hasWaits() ? seconds(shell, sum.averageWaitSeconds()) : "–";
  }

  private static String seconds(Shell shell, double seconds) {
    return seconds < MINUTES_SHOWN * SECONDS_A_MINUTE
        ? shell.number(seconds, 0) + "\u00a0s"
        : shell.number(seconds / SECONDS_A_MINUTE, 0) + "\u00a0min";
  }

  /// A share of enough contacts, else a dash.
  public static String share(Shell shell, ServiceSum sum, double share) {
    return sum.isFew() || Double.isNaN(share) ? "–" : shell.percent(share, 1);
  }

  /// What the goal measures, as it is measured.
  public static String measured(Shell shell, ServiceResults.Queue queue) {
    if (Double.isNaN(queue.measured())) {
      return "–";
    }
    return queue.card().settings().promise().goal() instanceof ServiceGoal.AverageAnswerTime
        ? seconds(shell, queue.measured())
        : shell.percent(queue.measured(), 1);
  }

  /// What the address keeps beside what is sought among the queues.
  public SequencedMap<String, String> kept() {
    SequencedMap<String, String> kept = new LinkedHashMap<>();
    kept.put("mission", asked.mission());
    kept.put("from", asked.first().toString());
    kept.put("until", asked.last().toString());
    return kept;
  }

  /// The same as a part of an address.
  public String query() {
    return "mission=%s&from=%s&until=%s"
        .formatted(
            URLEncoder.encode(asked.mission(), StandardCharsets.UTF_8),
            asked.first(),
            asked.last());
  }
}
