package org.floorwalker.app.wellbeing.internal;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.wellbeing.Lack;
import org.springframework.stereotype.Component;

/// Tells people of lacks and home work. What somebody lacks stays in the house: a message says
/// whose turn it is and where to look.
@Component
public class CareLetters {
  private static final String LEADERS_PAGE = "/check-ins";

  private final Messages messages;

  CareLetters(Messages messages) {
    this.messages = messages;
  }

  /// A lack became the leader's to see to.
  public void tellAsked(PersonId leader, long lack, String whose, LocalDate due) {
    messages.tell(
        leader,
        "lack-" + lack,
        writing ->
            new Message.Text(
                writing.say("wellbeing.letter.asked", whose),
                writing.say("wellbeing.letter.asked-body", writing.date(due)),
                LEADERS_PAGE));
  }

  /// The day of a lack has passed without an answer; told once.
  public void tellLate(PersonId leader, long lack, String whose) {
    messages.tell(
        leader,
        "lack-late-" + lack,
        writing ->
            new Message.Text(
                writing.say("wellbeing.letter.late", whose),
                writing.say("wellbeing.letter.late-body"),
                LEADERS_PAGE));
  }

  /// Something was done about what somebody lacked.
  public void tellAnswered(Lack lack, String by) {
    messages.tell(
        lack.person(),
        "lack-answered-" + lack.id(),
        writing ->
            new Message.Text(
                writing.say("wellbeing.letter.answered", by),
                writing.say("wellbeing.letter.answered-body"),
                "/check-in"));
  }
}
