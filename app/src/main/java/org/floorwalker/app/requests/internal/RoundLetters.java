package org.floorwalker.app.requests.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Writing;
import org.floorwalker.planning.leave.GivenPeriod;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RefusedPeriod;

/// Writes to people about their round of leave.
final class RoundLetters {
  private static final String PATH = "/my/leave-round";

  /// Wishes can be handed in.
  public Message.Text opened(Writing writing, RoundCard round) {
    return new Message.Text(
        writing.say("requests.round.letter.opened", year(round)),
        writing.say(
            "requests.round.letter.opened.body",
            year(round),
            writing.date(round.opensOn()),
            writing.date(round.deadline())),
        PATH);
  }

  /// The deadline is near and nothing was handed in.
  public Message.Text soonOver(Writing writing, RoundCard round) {
    return new Message.Text(
        writing.say("requests.round.letter.soon", year(round)),
        writing.say("requests.round.letter.soon.body", writing.date(round.deadline())),
        PATH);
  }

  /// What was given and what not, each with its reason and the nearest yes.
  public Message.Text decided(
      Writing writing, RoundCard round, List<GivenPeriod> given, List<RefusedPeriod> refused) {
    List<String> lines = new ArrayList<>();
    for (GivenPeriod one : given) {
      lines.add(
          writing.say("requests.round.yes", period(writing, one.period()), why(writing, one)));
    }
    for (RefusedPeriod one : refused) {
      lines.add(writing.say("requests.round.no", period(writing, one.period()), why(writing, one)));
      if (!one.nearest().isEmpty()) {
        lines.add(writing.say("requests.round.nearest", nearest(writing, one)));
      }
    }
    if (lines.isEmpty()) {
      lines.add(writing.say("requests.round.letter.nothing"));
    }
    return new Message.Text(
        writing.say("requests.round.letter.decided", year(round)), String.join("\n", lines), PATH);
  }

  private static String nearest(Writing writing, RefusedPeriod refused) {
    return String.join(
        ", ", refused.nearest().stream().map(period -> period(writing, period)).toList());
  }

  private static String year(RoundCard round) {
    return String.valueOf(round.year());
  }

  private static String period(Writing writing, LeavePeriod period) {
    return period.length() == 1
        ? writing.week(period.monday())
        : writing.say(
            "requests.round.weeks",
            writing.week(period.monday()),
            writing.week(period.endExclusive().minusDays(1)));
  }

  private static String why(Writing writing, GivenPeriod given) {
    return switch (given.why()) {
      case GivenPeriod.Why.Wished(int rank, int turn, _) ->
          writing.say("requests.round.why.wished", rank, turn);
      case GivenPeriod.Why.ByLaw(int beyond) ->
          writing.say("requests.round.why.by-law." + (beyond > 0 ? "beyond" : "room"));
      case GivenPeriod.Why.ByHand(String by, String words) ->
          writing.say("requests.round.why.by-hand", by, words);
    };
  }

  private static String why(Writing writing, RefusedPeriod refused) {
    return switch (refused.why()) {
      case RefusedPeriod.Why.Full(var monday, int places, int turn, int of) ->
          writing.say(
              "requests.round.why.full."
                  + refused.part().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              writing.week(monday),
              places,
              turn,
              of);
      case RefusedPeriod.Why.HasWeeks(LeavePeriod own) ->
          writing.say("requests.round.why.has-weeks", period(writing, own));
      case RefusedPeriod.Why.Enough(int most) -> writing.say("requests.round.why.enough", most);
    };
  }
}
