package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;

/// Talks as rows of a query.
final class TalkRows {
  private TalkRows() {}

  static Talk talk(ResultSet row, int number) throws SQLException {
    String asked = row.getString("asked_by");
    return new Talk(
        row.getLong("id"),
        TalkKind.ofKey(row.getString("kind")),
        row.getLong("template_version"),
        new Talk.Pair(
            new PersonId(row.getLong("employee_id")), new PersonId(row.getLong("leader_id"))),
        new Talk.Plan(
            row.getString("origin"),
            asked == null ? null : Side.ofKey(asked),
            row.getString("reason"),
            row.getObject("due_from", LocalDate.class),
            row.getObject("due_until", LocalDate.class),
            SqlTime.find(row, "starts_at").orElse(null),
            row.getInt("minutes"),
            Talk.Medium.ofKey(row.getString("medium")),
            row.getString("place")),
        TalkState.ofKey(row.getString("state")),
        progress(row, "leader"),
        progress(row, "employee"),
        new Talk.Times(
            SqlTime.find(row, "shared_at").orElse(null),
            SqlTime.find(row, "held_at").orElse(null),
            row.getInt("held_minutes"),
            SqlTime.find(row, "agreed_at").orElse(null),
            SqlTime.find(row, "closed_at").orElse(null)),
        row.getInt("version"));
  }

  private static Talk.Progress progress(ResultSet row, String side) throws SQLException {
    return new Talk.Progress(
        Talk.Progress.Stage.valueOf(row.getString(side + "_side").toUpperCase(Locale.ROOT)),
        SqlTime.find(row, side + "_ready_at").orElse(null),
        Talk.Progress.View.valueOf(row.getString(side + "_view").toUpperCase(Locale.ROOT)));
  }
}
