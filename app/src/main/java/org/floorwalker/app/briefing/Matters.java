package org.floorwalker.app.briefing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.briefing.store.MatterStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to missed promises: each has one owner and a day, and ends with what was done
/// (QUA-05). `internal.MatterFinding` finds them.
@Service
public class Matters {
  /// Days from the day after it was missed.
  public static final int ANSWER_DAYS = 3;

  private static final Duration SETTLED_SHOWN = Duration.ofDays(14);
  private static final int MOST_WORDS = 500;

  private final MatterStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Matters(MatterStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param owner the owner's name; empty for nobody yet
  public record Line(Matter matter, String owner) {}

  /// Matters of the team that are open, or were settled in the last fortnight.
  public List<Line> list(Viewer viewer, TeamId team) {
    viewer.require(Permission.SEE_TEAM_RESULTS, team);
    List<Matter> found = store.list(team, clock.instant().minus(SETTLED_SHOWN));
    Set<PersonId> owners =
        found.stream().map(Matter::owner).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<PersonId, String> names = new HashMap<>(people.names(owners));
    return found.stream().map(one -> new Line(one, names.getOrDefault(one.owner(), ""))).toList();
  }

  /// The viewer takes it on until a day of the next month; false when that cannot be.
  @Transactional
  public boolean take(Viewer viewer, long id, LocalDate dueOn) {
    Matter matter = open(viewer, id);
    LocalDate today = viewer.today(clock);
    PersonId own = viewer.person();
    boolean taken =
        own != null
            && !dueOn.isBefore(today)
            && !dueOn.isAfter(today.plusMonths(1))
            && store.give(id, own, dueOn);
    if (taken) {
      audit.record(viewer, "briefing.matter-taken", About.thing("matter", id), matter, dueOn);
    }
    return taken;
  }

  /// Says what was done about it; false when nothing was said, or it was settled before.
  @Transactional
  public boolean settle(Viewer viewer, long id, String words) {
    Matter matter = open(viewer, id);
    String said = words.strip();
    boolean settled =
        !said.isEmpty()
            && said.length() <= MOST_WORDS
            && store.settle(id, new Matter.Settled(clock.instant(), viewer.name(), said));
    if (settled) {
      audit.record(viewer, "briefing.matter-settled", About.thing("matter", id), matter, said);
    }
    return settled;
  }

  private Matter open(Viewer viewer, long id) {
    Matter matter = store.find(id).orElseThrow(() -> new NotFound("matter " + id));
    viewer.require(Permission.SEND_SITUATION_REPORT, matter.team());
    return matter;
  }
}
