package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.Proposal;
import org.floorwalker.app.development.Proposals;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What staff propose and what they are answered.
@Controller
public final class ProposalPages {
  private static final String TEMPLATE = "development/proposals";
  private static final String PATH = "/proposals";
  private static final String WORDS = "development.proposals.refused.words";

  private final Proposals proposals;
  private final Clock clock;

  ProposalPages(Proposals proposals, Clock clock) {
    this.proposals = proposals;
    this.clock = clock;
  }

  /// @param topics what customers say and meet, by topic
  /// @param owed what waits for the viewer; null for those who do not answer
  /// @param mayPropose whether the viewer can propose something
  /// @param refused what was typed when the last deed was not possible; null otherwise
  public record View(
      List<Proposals.Line> lines,
      List<Proposals.Topic> topics,
      Proposal.@Nullable Owed owed,
      boolean mayPropose,
      @Nullable Refused refused) {
    /// Words typed for this proposal, 0 for a new one, that were not taken.
    public String typed(long id) {
      return refused != null && refused.id() == id ? refused.words() : "";
    }

    /// What a new one is about, as typed.
    public String subject() {
      return refused == null || refused.subject().isEmpty()
          ? Proposal.Subject.WORK.key()
          : refused.subject();
    }

    public String topic() {
      return refused == null ? "" : refused.topic();
    }

    public boolean isOpen(long id) {
      return refused != null && refused.id() == id;
    }
  }

  /// @param id the proposal; 0 for a new one
  /// @param subject key of what a new one is about
  /// @param why key of the cause that applies
  public record Refused(long id, String words, String subject, String topic, String why) {}

  @GetMapping(PATH)
  @Needs(Permission.HAVE_TALKS)
  ModelAndView list(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, null));
  }

  private View view(Viewer viewer, @Nullable Refused refused) {
    List<Proposals.Line> lines = proposals.list(viewer);
    return new View(
        lines,
        proposals.topics(lines),
        viewer.may(Permission.ANSWER_PROPOSALS) ? proposals.owed(viewer) : null,
        proposals.mayPropose(viewer),
        refused);
  }

  @PostMapping(PATH)
  @Needs(Permission.HAVE_TALKS)
  ModelAndView propose(
      Viewer viewer,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "work") String subject,
      @RequestParam(defaultValue = "") String topic) {
    boolean done =
        Proposal.Subject.findKey(subject)
            .filter(about -> proposals.propose(viewer, about, topic, words))
            .isPresent();
    return done
        ? Page.goTo(PATH).saying("development.said.proposed")
        : Page.invalid(
            TEMPLATE, view(viewer, new Refused(0, words, subject, topic, whyNew(words))));
  }

  /// Somebody met the same.
  @PostMapping("/proposals/{id}/heard")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView hear(Viewer viewer, @PathVariable long id) {
    return proposals.hear(viewer, id)
        ? Page.goTo(PATH).saying("development.said.heard")
        : Page.goTo(PATH);
  }

  @PostMapping("/proposals/{id}")
  @Needs(Permission.ANSWER_PROPOSALS)
  ModelAndView say(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    String words = TalkForms.text(form, "words");
    @Nullable LocalDate day = day(form);
    boolean done =
        Proposal.Kind.findKey(TalkForms.text(form, "deed"))
            .filter(kind -> proposals.say(viewer, id, kind, words, day))
            .isPresent();
    return done
        ? Page.goTo(PATH).saying("development.said.answered")
        : Page.invalid(TEMPLATE, view(viewer, new Refused(id, words, "", "", why(viewer, form))));
  }

  private static String whyNew(String words) {
    return isUnfit(words) ? WORDS : "development.proposals.refused.topic";
  }

  private static boolean isUnfit(String words) {
    return words.isBlank() || words.length() > Proposal.LONGEST;
  }

  /// The one cause for which an answer was not kept.
  private String why(Viewer viewer, Map<String, String> form) {
    String words = TalkForms.text(form, "words");
    if (isUnfit(words)) {
      return WORDS;
    }
    @Nullable LocalDate day = day(form);
    boolean needsDay =
        Proposal.Kind.findKey(TalkForms.text(form, "deed"))
            .filter(Proposal.Kind::needsDay)
            .isPresent();
    return needsDay && (day == null || day.isBefore(viewer.today(clock)))
        ? "development.proposals.refused.day"
        : "development.proposals.refused.meanwhile";
  }

  private static @Nullable LocalDate day(Map<String, String> form) {
    try {
      return LocalDate.parse(TalkForms.text(form, "due"));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
