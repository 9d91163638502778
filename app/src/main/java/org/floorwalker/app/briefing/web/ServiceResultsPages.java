package org.floorwalker.app.briefing.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.briefing.ServiceResults;
import org.floorwalker.app.briefing.ServiceResults.Asked;
import org.floorwalker.app.briefing.ServiceResults.Found;
import org.floorwalker.app.briefing.ServiceSum;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Portion;
import org.floorwalker.app.platform.paper.CsvRow;
import org.floorwalker.app.platform.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How the service went, by month, mission, queue, language and channel; as a table; and the facts
/// of a mission on paper, for tenders and the public.
@Controller
final class ServiceResultsPages {
  private static final String PATH = "/results";
  private static final int MONTHS = 12;

  private final ServiceResults results;
  private final MissionNames missions;
  private final FactsPaper paper;
  private final MonthPaper pack;
  private final Clock clock;

  ServiceResultsPages(
      ServiceResults results, People people, FactsPaper paper, MonthPaper pack, Clock clock) {
    this.results = results;
    this.missions = new MissionNames(people);
    this.paper = paper;
    this.pack = pack;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Needs(Permission.SEE_REPORTS)
  ModelAndView results(
      Viewer viewer,
      @RequestParam(defaultValue = "") String mission,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "1") int part) {
    Asked asked = asked(viewer, mission, from, until);
    Found found = results.find(viewer, asked);
    return Page.of(
        "briefing/results",
        new ServiceResultsView(
            asked,
            results.months(viewer),
            found,
            Portion.of(
                found.queues(),
                queue -> queue.card().name() + " " + queue.card().id().name(),
                new Portion.Asked(find, part)),
            missions.of(found),
            missions.answering(),
            YearMonth.from(viewer.today(clock))));
  }

  /// What the address asks for; without months the last twelve, the present one included.
  private Asked asked(Viewer viewer, String mission, String from, String until) {
    YearMonth now = YearMonth.from(viewer.today(clock));
    YearMonth last = month(until, now);
    YearMonth first = month(from, now.minusMonths(MONTHS - 1));
    return new Asked(mission, first.isAfter(last) ? last : first, last);
  }

  private static YearMonth month(String text, YearMonth otherwise) {
    try {
      return text.isEmpty() ? otherwise : YearMonth.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  /// Each queue's sums of the months asked about.
  @GetMapping(PATH + "/table.csv")
  @Needs(Permission.SEE_REPORTS)
  ResponseEntity<byte[]> table(
      Viewer viewer,
      @RequestParam(defaultValue = "") String mission,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until) {
    Asked asked = asked(viewer, mission, from, until);
    List<String> lines = new ArrayList<>();
    lines.add(
        CsvRow.of(
            List.of(
                "client",
                "mission",
                "queue",
                "channel",
                "language",
                "offered",
                "answered",
                "abandoned",
                "in_time",
                "in_time_of",
                "average_wait_seconds")));
    results.find(viewer, asked).queues().forEach(queue -> lines.add(row(queue)));
    return Download.csv("service-results.csv", String.join("", lines));
  }

  private static String row(ServiceResults.Queue queue) {
    ServiceSum sum = queue.sum();
    var of = queue.card().settings().queue();
    return CsvRow.of(
        List.of(
            queue.card().customers().client(),
            queue.card().customers().mission(),
            queue.card().id().name(),
            of.channel().word(),
            of.language(),
            whole(sum.offered()),
            whole(sum.answered()),
            whole(sum.abandoned()),
            whole(sum.inTime()),
            whole(sum.judged()),
            sum.hasWaits() ? whole(sum.averageWaitSeconds()) : ""));
  }

  private static String whole(double value) {
    return String.valueOf(Math.round(value));
  }

  /// The facts of a mission from its first day, without anybody's name: what a tender asks for and
  /// what may be shown to everybody.
  @GetMapping(PATH + "/facts")
  @Needs(Permission.SEE_REPORTS)
  ResponseEntity<byte[]> facts(
      Viewer viewer,
      @RequestParam(defaultValue = "") String mission,
      @RequestParam(defaultValue = "") String language) {
    Locale written = written(viewer, language);
    Asked ever = new Asked(mission, YearMonth.of(1900, 1), YearMonth.from(viewer.today(clock)));
    Found found = results.find(viewer, ever);
    if (found.queues().isEmpty()) {
      throw new NotFound("mission " + mission);
    }
    Map<String, String> names = missions.of(found);
    return Download.pdf(
        "facts-" + (mission.isEmpty() ? "all" : mission) + ".pdf",
        paper.of(mission, names.getOrDefault(mission, ""), found, written));
  }

  /// A month for those who lead the house; the last whole one where none is named.
  @GetMapping(PATH + "/pack")
  @Needs(Permission.SEE_REPORTS)
  ResponseEntity<byte[]> pack(
      Viewer viewer,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String language) {
    YearMonth shown = month(month, YearMonth.from(viewer.today(clock)).minusMonths(1));
    return Download.pdf(
        "month-" + shown + ".pdf", pack.of(viewer, shown, written(viewer, language)));
  }

  private static Locale written(Viewer viewer, String language) {
    Locale own = viewer.language() == null ? Locale.ENGLISH : viewer.language();
    return language.isEmpty() ? own : Words.nearest(Locale.of(language));
  }
}
