package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.Apprentice;
import org.floorwalker.app.learning.LanguageTrack;
import org.floorwalker.app.learning.SocialImpact;
import org.floorwalker.planning.training.ApprenticeTerm;

/// Apprentices, language tracks and what came of them.
///
/// @param heldBack apprentices whose record may not be shown
public record ApprenticesView(
    LocalDate today, List<Row> rows, int heldBack, List<TrackRow> tracks, SocialImpact impact) {
  public ApprenticesView {
    rows = List.copyOf(rows);
    tracks = List.copyOf(tracks);
  }

  /// An apprentice with the days that matter now.
  ///
  /// @param missed half-years over without a talk
  /// @param next last day for the next talk
  public record Row(
      Apprentice apprentice,
      String name,
      ApprenticeTerm.Registration registration,
      int missed,
      LocalDate next) {
    static Row of(Apprentice one, String name, LocalDate today) {
      return new Row(
          one,
          name,
          one.term().registration(today),
          one.term().talksMissed(one.talks(), today).size(),
          one.term().nextTalk(one.talks(), today));
    }

    /// The key of what is to be done about the trade test.
    public String state() {
      if (apprentice.test().result() != null) {
        return "learning.apprentice.result." + apprentice.test().result().word();
      }
      if (apprentice.test().registeredOn() != null) {
        return "learning.apprentice.registered";
      }
      return switch (registration) {
        case NOT_YET -> "learning.apprentice.not-yet";
        case OPEN -> "learning.apprentice.open";
        case TOO_LATE -> "learning.apprentice.too-late";
      };
    }

    /// The class of its tag.
    public String tone() {
      if (apprentice.test().result() != null || apprentice.test().registeredOn() != null) {
        return "good";
      }
      return switch (registration) {
        case NOT_YET -> "";
        case OPEN -> "warn";
        case TOO_LATE -> "bad";
      };
    }
  }

  /// A language track with the name.
  public record TrackRow(LanguageTrack track, String name, boolean reached) {}
}
