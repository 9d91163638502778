package org.floorwalker.app.requests;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.store.RightStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the laws of countries give: rights to be away, and weeks together in a season.
///
/// The product brings them with act and article and without a claim that they are right; the centre
/// reads the article and confirms or changes the number.
@Component
public class LeaveRights {
  private final RightStore store;
  private final Audit audit;
  private final People people;
  private final Clock clock;

  LeaveRights(RightStore store, Audit audit, People people, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.people = people;
    this.clock = clock;
  }

  /// Rights in force today, by country and kind.
  public List<LeaveRight> list() {
    return store.list(people.today());
  }

  /// Seasons in force today, by country.
  public Collection<RoundSeason> seasons() {
    return store.listSeasons(people.today()).values();
  }

  /// Enters a right as somebody has read it, in place of what was known of it.
  ///
  /// @param read what it says; who read it is the viewer
  /// @param where the text that was read
  @Transactional
  public void enter(Viewer viewer, LeaveRight read, String where) {
    viewer.require(Permission.MAKE_SCHEDULES);
    LeaveRight before =
        list().stream()
            .filter(one -> one.kind().equals(read.kind()) && one.country().equals(read.country()))
            .findFirst()
            .orElse(null);
    LawReading reading = new LawReading(where, viewer.name(), clock.instant());
    LeaveRight after =
        new LeaveRight(read.kind(), read.country(), read.daysAYear(), read.law(), reading);
    store.replace(after, reading, people.today());
    audit.record(
        viewer,
        "requests.right-read",
        About.thing("leave-right", read.country() + " " + read.kind()),
        before,
        after);
  }

  /// Enters the weeks together of a country as somebody has read them.
  @Transactional
  public void enter(Viewer viewer, RoundSeason read, String where) {
    viewer.require(Permission.MAKE_SCHEDULES);
    RoundSeason before = store.listSeasons(people.today()).get(read.country());
    LawReading reading = new LawReading(where, viewer.name(), clock.instant());
    RoundSeason after =
        new RoundSeason(read.country(), read.stretch(), read.weeks(), read.law(), reading);
    store.replace(after, reading, people.today());
    audit.record(
        viewer, "requests.season-read", About.thing("leave-season", read.country()), before, after);
  }
}
