package org.floorwalker.app.development.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.floorwalker.app.development.GoalMeasure;
import org.floorwalker.app.development.OpenTalk;
import org.floorwalker.app.development.PeriodFact;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkList;
import org.floorwalker.app.development.TalkOutcome.Reason;
import org.floorwalker.app.development.TalkPlanning;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.platform.words.Words;

/// Talks as people read them.
public final class TalkWords {
  private static final int LEAST_EVALUATIONS = 3;

  private TalkWords() {}

  /// Why a deed is not possible, or what is missing.
  public static String sentence(Shell shell, OpenTalk open, Reason reason) {
    return switch (reason) {
      case Reason.WrongState(var state) ->
          shell.say("development.no.state", shell.say("development.state." + state.key()));
      case Reason.NotYours() -> shell.say("development.no.not-yours");
      case Reason.PartsMissing(var sections) ->
          shell.say("development.no.parts", titles(shell, sections));
      case Reason.GradesMissing(var grades) ->
          shell.say(
              "development.no.grades",
              join(grades.stream().map(TemplateContent.Grade::ask).toList(), shell));
      case Reason.NotReady() -> shell.say("development.no.not-ready");
      case Reason.AlreadyReady() -> shell.say("development.no.already-ready");
      case Reason.TooEarly(Instant from) ->
          from.equals(Instant.MAX)
              ? shell.say("development.no.no-time")
              : shell.say("development.no.too-early", shell.moment(from));
      case Reason.WhyMissing() -> shell.say("development.no.why");
      case Reason.WordsMissing(int most) -> shell.say("development.no.words", shell.number(most));
      case Reason.NothingSaid() -> shell.say("development.no.nothing-said");
      case Reason.PartsUncovered(var sections) ->
          shell.say("development.no.uncovered", titles(shell, sections));
      case Reason.ActionsUnanswered(int actions) ->
          shell.say("development.no.actions", shell.number(actions));
      case Reason.SideGradesMissing(Side side) ->
          shell.say("development.no.side-grades", open.people().name(side));
      case Reason.Clashes(var clashes) ->
          clashes.stream()
              .map(clash -> shell.say(TalkPlanning.clashKey(clash.why())))
              .distinct()
              .collect(Collectors.joining(" "));
      case Reason.Unknown() -> shell.say("development.no.unknown");
      case Reason.TooLate(Instant at) -> shell.say("development.no.past", shell.moment(at));
      case Reason.InThePast(var day) -> shell.say("development.no.past", shell.date(day));
    };
  }

  private static String titles(Shell shell, List<TemplateContent.Section> sections) {
    return join(sections.stream().map(TemplateContent.Section::title).toList(), shell);
  }

  private static String join(List<LocalText> texts, Shell shell) {
    return texts.stream().map(text -> text.in(shell.language())).collect(Collectors.joining(", "));
  }

  /// "Mon 29 Mar 14:30 to 15:15, video", or by when it is due.
  public static String when(Shell shell, Talk talk) {
    Talk.Plan plan = talk.plan();
    String medium = shell.say("development.medium." + plan.medium().key());
    if (plan.startsAt() == null) {
      return shell.say("development.when.due", shell.date(plan.dueUntil()), medium);
    }
    return shell.say(
        "development.when.at",
        shell.moment(plan.startsAt()),
        shell.time(plan.startsAt().plusSeconds(60L * plan.minutes())),
        medium);
  }

  /// Class of the tag a talk's state stands in; the word says it too.
  public static String tag(TalkList.Line line) {
    return line.overdue()
        ? "tag warn"
        : line.talk().state().isDone() ? "tag good" : line.waits() ? "tag info" : "tag";
  }

  /// "overdue" or the state.
  public static String stateKey(TalkList.Line line) {
    return line.overdue()
        ? "development.state.overdue"
        : "development.state." + line.talk().state().key();
  }

  /// A fact of the period as people read it: "5:04", "84 %" or "412".
  public static String value(Shell shell, PeriodFact fact, double value) {
    return switch (fact.measure().code()) {
      case "handle-time" -> clock(value);
      case "customer-time", "quality-score", "adherence" -> shell.percent(value, 0);
      case "job-variation" -> shell.number(value, 1);
      default -> shell.number(Math.round(value));
    };
  }

  /// What such a fact rests on: "from 31 contacts", "evaluations: 2, too few to judge"; nothing for
  /// what is itself a count.
  public static String basis(Shell shell, PeriodFact fact) {
    String count = shell.number(Math.round(fact.basis()));
    return switch (fact.measure().code()) {
      case "quality-score" ->
          shell.say(
              fact.basis() < LEAST_EVALUATIONS
                  ? "development.facts.evaluations-few"
                  : "development.facts.evaluations",
              count);
      case "adherence" -> shell.say("development.facts.days", count);
      case "contacts-answered" -> "";
      default -> shell.say("development.facts.contacts", count);
    };
  }

  /// A difference of such a fact with its sign: "+0:14", "−3 %".
  public static String apart(Shell shell, PeriodFact fact, double value) {
    return (value < 0 ? "−" : "+") + value(shell, fact, Math.abs(value));
  }

  /// A figure a goal is measured by: "84 %" or "5:04".
  public static String value(Shell shell, GoalMeasure measure, double value) {
    return measure.isShare() ? shell.percent(value, 0) : clock(value);
  }

  private static String clock(double value) {
    long seconds = Math.round(value);
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /// "April 2027" as the language writes it.
  public static String month(Shell shell, LocalDate day) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", Words.formatting(shell.language())).format(day);
  }

  /// Whether the place is a link that can be followed.
  public static boolean isLink(String place) {
    return place.startsWith("https://");
  }

  /// Initials for the round mark.
  public static String initials(String name) {
    return Arrays.stream(name.split("[ -]+"))
        .filter(part -> !part.isBlank())
        .limit(2)
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }
}
