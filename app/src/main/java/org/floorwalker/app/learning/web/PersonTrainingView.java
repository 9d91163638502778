package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.FloorVisit;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueClosing;
import org.floorwalker.app.people.SignOff;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.planning.training.Standing;
import org.jspecify.annotations.Nullable;

/// How one person stands, what they have learnt, and which queues are theirs.
///
/// @param evidence null when the measure is not registered in the person's country
/// @param visits null likewise
/// @param mayWrite whether the viewer may observe, visit and sign off
/// @param wrong whether something is wrong with what was sent
public record PersonTrainingView(
    PersonCard person,
    List<Row> rows,
    @Nullable List<Evidence> evidence,
    Rights rights,
    @Nullable List<FloorVisit> visits,
    Forms forms,
    boolean mayWrite,
    boolean wrong) {
  public PersonTrainingView {
    rows = List.copyOf(rows);
  }

  /// A requirement that concerns the person.
  public record Row(
      Requirement requirement,
      @Nullable Course course,
      Standing.Phase phase,
      boolean exempt,
      boolean done,
      @Nullable LocalDate due) {

    /// The class of the tag.
    public String tone() {
      return switch (phase) {
        case HOLDS -> done ? "good" : "";
        case SOON -> "warn";
        case OVERDUE, LAPSED -> "bad";
      };
    }

    /// The key of the tag's words.
    public String state() {
      return "learning.phase."
          + (exempt ? "exempt" : done ? "done" : phase.name().toLowerCase(Locale.ROOT));
    }
  }

  /// Which queues are theirs.
  ///
  /// @param queues those that may be served today
  public record Rights(List<String> queues, List<SignOff> signOffs, List<QueueClosing> closings) {
    public Rights {
      queues = List.copyOf(queues);
      signOffs = List.copyOf(signOffs);
      closings = List.copyOf(closings);
    }
  }

  /// Fields of the forms.
  public record Forms(
      List<Field> observe, List<Field> visit, List<Field> signOff, List<Field> permit) {
    public Forms {
      observe = List.copyOf(observe);
      visit = List.copyOf(visit);
      signOff = List.copyOf(signOff);
      permit = List.copyOf(permit);
    }
  }
}
