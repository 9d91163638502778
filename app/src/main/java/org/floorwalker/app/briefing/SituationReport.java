package org.floorwalker.app.briefing;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// A team's situation report for one business day: what yesterday gave, what is known of today.
///
/// @param id its number
/// @param team the team
/// @param day the business day it is for
/// @param facts sentences drafted from data, a line each
/// @param words what people added
/// @param version rises with each edit; a form sends it back
/// @param sent when and by whom it was sent; null while it is a draft
public record SituationReport(
    long id,
    TeamId team,
    LocalDate day,
    String facts,
    String words,
    int version,
    @Nullable Sent sent) {

  public record Sent(Instant at, String by) {}

  public boolean isDraft() {
    return sent == null;
  }
}
