package org.floorwalker.app.rostering.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.DraftComparing;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SimulatedDay;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Drafts of the same days side by side, so that the better one is published.
@Controller
final class ComparePage {
  private static final int MOST_COLUMNS = 4;

  private final Rostering rostering;
  private final RosterMaking making;
  private final DraftComparing comparing;
  private final RosterEditing editing;

  ComparePage(
      Rostering rostering, RosterMaking making, DraftComparing comparing, RosterEditing editing) {
    this.rostering = rostering;
    this.making = making;
    this.comparing = comparing;
    this.editing = editing;
  }

  /// The version beside the newest others that begin on the same day.
  @GetMapping("/schedule/{version}/compare")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView compare(@PathVariable("version") long id) {
    RosterVersion chosen =
        rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
    List<CompareView.Column> columns =
        rostering.listVersions().stream()
            .filter(version -> version.span().equals(chosen.span()))
            .sorted(
                Comparator.comparing((RosterVersion version) -> version.id() != id)
                    .thenComparing(RosterVersion::id, Comparator.reverseOrder()))
            .flatMap(version -> column(version).stream())
            .limit(MOST_COLUMNS)
            .sorted(Comparator.comparing(column -> column.version().id()))
            .toList();
    return Page.of("rostering/compare", new CompareView(chosen.span(), columns));
  }

  private Optional<CompareView.Column> column(RosterVersion version) {
    return making
        .findReport(version.id())
        .map(DraftReport::found)
        .map(
            report ->
                new CompareView.Column(
                    version,
                    comparing.figures(version),
                    report,
                    rostering.countPeople(version.id()),
                    editing.countCorrections(version.id()),
                    service(version)));
  }

  private double service(RosterVersion version) {
    List<SimulatedDay> days =
        rostering.simulatedDays(version.id()).stream().filter(ComparePage::promisesShare).toList();
    double offered = days.stream().mapToDouble(day -> day.expected().offered()).sum();
    return days.stream()
            .mapToDouble(day -> day.expected().offered() * day.expected().service())
            .sum()
        / offered;
  }

  private static boolean promisesShare(SimulatedDay day) {
    return !(ServiceGoal.parse(day.goal()) instanceof ServiceGoal.AverageAnswerTime);
  }
}
