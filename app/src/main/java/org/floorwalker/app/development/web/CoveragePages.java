package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.development.Coverage;
import org.floorwalker.app.development.FollowUp;
import org.floorwalker.app.development.TalkCoverage;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.WhyNot;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Coverage of talks, and the list of what was agreed and is to be done.
@Controller
public final class CoveragePages {
  private final TalkCoverage coverage;
  private final FollowUp followUp;
  private final Clock clock;

  CoveragePages(TalkCoverage coverage, FollowUp followUp, Clock clock) {
    this.coverage = coverage;
    this.followUp = followUp;
    this.clock = clock;
  }

  /// @param day the window shown lies around it
  /// @param team whose people are listed; null for none
  public record View(Coverage coverage, LocalDate day, @Nullable Long team) {
    public List<TalkKind> kinds() {
      return List.of(TalkKind.values());
    }

    public LocalDate earlier() {
      return coverage.from().minusDays(1);
    }
  }

  /// @param whyNot why the last deed was not done
  public record ActionsView(List<FollowUp.Line> lines, LocalDate today, Set<WhyNot> whyNot) {
    public List<FollowUp.Line> own() {
      return lines.stream().filter(FollowUp.Line::mine).toList();
    }

    public List<FollowUp.Line> others() {
      return lines.stream().filter(line -> !line.mine()).toList();
    }
  }

  @GetMapping("/talks/coverage")
  @Needs(Permission.SEE_TALK_COVERAGE)
  ModelAndView coverage(
      Viewer viewer,
      @RequestParam(defaultValue = "raq") String kind,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable Long team) {
    TalkKind asked =
        Stream.of(TalkKind.values())
            .filter(one -> one.key().equals(kind))
            .findFirst()
            .orElse(TalkKind.RAQ);
    LocalDate shown = day == null ? viewer.today(clock) : day;
    TeamId listed = team == null || team < 1 ? null : new TeamId(team);
    return Page.of(
        "development/coverage", new View(coverage.of(viewer, asked, shown, listed), shown, team));
  }

  @GetMapping("/talks/actions")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView actions(Viewer viewer) {
    return Page.of(
        "development/followup",
        new ActionsView(followUp.open(viewer), viewer.today(clock), Set.of()));
  }

  @PostMapping("/talks/actions/{id}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView settle(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String day) {
    Set<WhyNot> why =
        switch (deed) {
          case "done" -> followUp.settle(viewer, id, true, words);
          case "drop" -> followUp.settle(viewer, id, false, words);
          case "move" -> move(viewer, id, day);
          default -> Set.of(WhyNot.UNREADABLE);
        };
    return why.isEmpty()
        ? Page.goTo("/talks/actions")
        : Page.invalid(
            "development/followup",
            new ActionsView(followUp.open(viewer), viewer.today(clock), why));
  }

  private Set<WhyNot> move(Viewer viewer, long id, String day) {
    try {
      return followUp.move(viewer, id, LocalDate.parse(day));
    } catch (DateTimeException unreadable) {
      return Set.of(WhyNot.DAY_UNREADABLE);
    }
  }
}
