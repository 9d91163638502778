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
  private static final String HOME_PAGE = "/home-work";

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

  /// A leader wrote what both expect of home work.
  public void tellHomeWritten(PersonId person, long agreement, String by) {
    tellOfHome(person, agreement, "home-written", by);
  }

  /// Somebody said yes to it.
  public void tellHomeAgreed(PersonId leader, long agreement, String by) {
    tellOfHome(leader, agreement, "home-agreed", by);
  }

  /// The other has ended it.
  public void tellHomeEnded(PersonId other, long agreement, String by) {
    tellOfHome(other, agreement, "home-ended", by);
  }

  private void tellOfHome(PersonId to, long agreement, String what, String by) {
    String key = "wellbeing.letter." + what;
    messages.tell(
        to,
        what + "-" + agreement,
        writing -> new Message.Text(writing.say(key, by), writing.say(key + "-body"), HOME_PAGE));
  }
}
