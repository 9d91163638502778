package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.rostering.BreakReminders;
import org.floorwalker.app.rostering.Messages;
import org.springframework.stereotype.Component;

/// Sends letters of the day and words before breaks when they are due.
@Component
final class NoticeChore implements Chore {
  private final Messages messages;
  private final BreakReminders reminders;

  NoticeChore(Messages messages, BreakReminders reminders) {
    this.messages = messages;
    this.reminders = reminders;
  }

  @Override
  public String name() {
    return "rostering.notices";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    messages.sendDigests();
    reminders.remind();
  }
}
