package org.floorwalker.app.requests.internal;

import java.time.Duration;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.LeaveRounds;
import org.springframework.stereotype.Component;

/// Lets the rule answer once a deadline has passed, reminds before it, and takes given weeks from
/// balances that come in later. Old wishes are erased.
@Component
final class RoundChore implements Chore {
  private final LeaveRounds rounds;
  private final DayWishes wishes;

  RoundChore(LeaveRounds rounds, DayWishes wishes) {
    this.rounds = rounds;
    this.wishes = wishes;
  }

  @Override
  public String name() {
    return "requests.rounds";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    rounds.listDue().forEach(rounds::proposeDue);
    rounds.remindAndSettle();
    rounds.eraseOld();
    wishes.eraseOld();
  }
}
