package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.store.ActivityKindStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to kinds of activities as data: a planner adds, changes and ends them on a page. What
/// was entered as one keeps its name and length.
@Component
public class ActivityKinds {
  private static final int LEAST = 15;
  private static final int MOST = 480;

  private final ActivityKindStore store;
  private final Audit audit;
  private final Clock clock;

  ActivityKinds(ActivityKindStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// Every row there ever was, by code and day.
  public List<ActivityKind> listAll() {
    return store.listAll();
  }

  /// Those that may be chosen on the day.
  public List<ActivityKind> listOn(LocalDate day) {
    return store.listAll().stream().filter(kind -> kind.isOn(day)).toList();
  }

  public Optional<ActivityKind> find(String code, LocalDate day) {
    return listOn(day).stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /// A kind as it is wanted, from a day on, in place of what its code meant before.
  public record Wanted(
      String code, String title, Activity.Kind look, int minutes, LocalDate from) {}

  /// Enters a kind.
  ///
  /// @return what is wrong as the key of its words, null when it is entered
  @Transactional
  public @Nullable String enter(Viewer viewer, Wanted wanted) {
    viewer.require(Permission.MAKE_SCHEDULES);
    String code = wanted.code().strip().toUpperCase(Locale.ROOT);
    String title = wanted.title().strip();
    int minutes = wanted.minutes();
    if (!CellText.CODE.matcher(code).matches()) {
      return "rostering.library.wrong.code";
    }
    if (title.isEmpty()) {
      return "rostering.library.wrong.title";
    }
    if (minutes < LEAST || minutes > MOST || minutes % LEAST != 0) {
      return "rostering.activities.wrong.minutes";
    }
    ActivityKind kind =
        new ActivityKind(
            0,
            code,
            title,
            wanted.look(),
            minutes,
            wanted.from(),
            null,
            new Made(clock.instant(), viewer.name()));
    store.end(code, wanted.from());
    store.insert(kind);
    audit.record(viewer, "rostering.kind-entered", About.thing("activity-kind", code), null, kind);
    return null;
  }

  /// Ends a kind on a day; activities entered as one stay.
  @Transactional
  public void end(Viewer viewer, String code, LocalDate day) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (store.end(code, day) > 0) {
      audit.record(viewer, "rostering.kind-ended", About.thing("activity-kind", code), null, day);
    }
  }

  /// Notes which kind an activity was entered as.
  void mark(long activity, String code) {
    store.setKind(activity, code);
  }

  /// Titles of activities ahead that were entered as this kind.
  public List<String> uses(String code) {
    return store.listUses(code, clock.instant());
  }
}
