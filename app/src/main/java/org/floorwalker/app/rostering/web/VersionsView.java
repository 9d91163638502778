package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.PublishedAhead;
import org.floorwalker.app.rostering.PublishedChange;
import org.floorwalker.app.rostering.RosterVersion;
import org.jspecify.annotations.Nullable;

/// All schedules, and the form that builds a new draft.
///
/// @param versions newest first
/// @param form fields of the form; none when there is no need to build from
/// @param jobs searches at work
/// @param curves searches at work
/// @param changes changes of published days, newest first
/// @param published what is published ahead, null when nothing ever was
public record VersionsView(
    List<Row> versions,
    List<Field> form,
    List<Job> jobs,
    List<CurveView> curves,
    List<Changed> changes,
    @Nullable PublishedAhead published) {
  public VersionsView {
    versions = List.copyOf(versions);
    form = List.copyOf(form);
    jobs = List.copyOf(jobs);
    curves = List.copyOf(curves);
    changes = List.copyOf(changes);
  }

  /// Topic of the job whose curve is not there yet, since the job has only just been asked for;
  /// null when none is awaited.
  public @Nullable String awaited() {
    return curves.isEmpty() && !jobs.isEmpty() ? jobs.getFirst().topic() : null;
  }

  /// A change of a published day.
  ///
  /// @param name whose
  /// @param reason key of the words for why
  public record Changed(String name, String reason, PublishedChange change) {}

  /// A version with what its search said, null while it has said nothing.
  public record Row(RosterVersion version, @Nullable DraftReport report) {}
}
