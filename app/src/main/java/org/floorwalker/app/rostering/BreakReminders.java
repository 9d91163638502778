package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.store.NoticeStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds people of their breaks who asked for it (WEL-09): once for each, five minutes before, in
/// the product and by mail.
@Component
public class BreakReminders {
  private static final Duration BEFORE = Duration.ofMinutes(5);

  private final NoticeStore notices;
  private final Rostering rostering;
  private final Messages messages;
  private final Clock clock;

  BreakReminders(NoticeStore notices, Rostering rostering, Messages messages, Clock clock) {
    this.notices = notices;
    this.rostering = rostering;
    this.messages = messages;
    this.clock = clock;
  }

  /// Reminds of every break that begins within the next minutes; called again and again.
  @Transactional
  public void remind() {
    Instant now = clock.instant();
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    for (PersonId person : notices.listReminded()) {
      rostering.publishedPlans(person, today.minusDays(1), today.plusDays(2)).values().stream()
          .flatMap(plan -> plan.pieces().stream())
          .filter(piece -> isSoon(piece, now))
          .forEach(piece -> remind(person, piece));
    }
  }

  private static boolean isSoon(DayPlan.Piece piece, Instant now) {
    Instant start = piece.range().startInclusive();
    return piece instanceof DayPlan.Piece.Rest
        && start.isAfter(now)
        && !start.isAfter(now.plus(BEFORE));
  }

  private void remind(PersonId person, DayPlan.Piece piece) {
    messages.tellNow(
        person,
        "break-" + piece.range().startInclusive(),
        writing ->
            new Message.Text(
                writing.say(
                    "rostering.notices.break", writing.time(piece.range().startInclusive())),
                writing.say("rostering.notices.break.body", writing.hours(piece.range())),
                "/my"));
  }
}
