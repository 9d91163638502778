package org.floorwalker.app.rostering.internal;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.EditStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.optimise.HandmadeRows;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The versions that were asked about last, ready for the next question, since who asks why about
/// one day asks about others. Their rows are always as they stand; while no row changes, what was
/// gathered with them (people, absences, wishes) may be a minute old.
@Component
public final class AskedVersions {
  private static final int MOST = 3;
  private static final Duration STAYS = Duration.ofMinutes(1);

  private final VersionStore versions;
  private final RosterInputs inputs;
  private final EditStore edits;
  private final Clock clock;

  private final Map<Long, SoftReference<Asked>> lately =
      new LinkedHashMap<>(MOST, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, SoftReference<Asked>> eldest) {
          return size() > MOST;
        }
      };

  AskedVersions(VersionStore versions, RosterInputs inputs, EditStore edits, Clock clock) {
    this.versions = versions;
    this.inputs = inputs;
    this.edits = edits;
    this.clock = clock;
  }

  /// A version with all that its answers are made of.
  public static final class Asked {
    private final RosterVersion version;
    private final Inputs inputs;
    private final Roster roster;
    private final Fresh fresh;
    private Set<String> leftOut = Set.of();
    private @Nullable RosterExplanation explanation;

    private Asked(RosterVersion version, Inputs inputs, Roster roster, Fresh fresh) {
      this.version = version;
      this.inputs = inputs;
      this.roster = roster;
      this.fresh = fresh;
    }

    public RosterVersion version() {
      return version;
    }

    public Inputs inputs() {
      return inputs;
    }

    public Roster roster() {
      return roster;
    }

    /// Asks about somebody, one after the other; empty where they have a row that no search could
    /// have built, so that nothing can be compared. Others with such a row are left out.
    public synchronized <T> Optional<T> ask(
        String person, Function<RosterExplanation, T> question) {
      if (explanation == null) {
        explanation = takenIn();
      }
      return leftOut.contains(person) ? Optional.empty() : Optional.of(question.apply(explanation));
    }

    private RosterExplanation takenIn() {
      RosterProblem problem = inputs.problem();
      try {
        return RosterExplanation.of(problem, roster);
      } catch (IllegalArgumentException _) {
        leftOut = HandmadeRows.agents(problem, roster);
        RosterProblem others = problem.without(leftOut);
        return RosterExplanation.of(others, roster.within(others));
      }
    }
  }

  /// @param gathered when
  /// @param stamp of the corrections and changes that stood then
  private record Fresh(Instant gathered, long stamp) {}

  /// A version ready to be asked about.
  public Asked of(long id) {
    Asked known = find(id);
    long stamp = edits.stamp(id);
    Asked now = known != null && isFresh(known, stamp) ? known : gather(id, stamp);
    keep(id, now);
    return now;
  }

  /// For whoever puts another database underneath, in which the same number is another version;
  /// tests do, between two scenes.
  public synchronized void forget() {
    lately.clear();
  }

  private synchronized @Nullable Asked find(long id) {
    SoftReference<Asked> kept = lately.get(id);
    return kept == null ? null : kept.get();
  }

  private synchronized void keep(long id, Asked asked) {
    lately.put(id, new SoftReference<>(asked));
  }

  private boolean isFresh(Asked asked, long stamp) {
    return asked.fresh.stamp == stamp && asked.fresh.gathered.plus(STAYS).isAfter(clock.instant());
  }

  /// Rows are gathered together with what they are asked against, so that an activity placed since
  /// is known to both.
  private Asked gather(long id, long stamp) {
    Instant now = clock.instant();
    RosterVersion version = versions.find(id).orElseThrow();
    Inputs gathered = inputs.of(version);
    return new Asked(version, gathered, inputs.roster(gathered, id), new Fresh(now, stamp));
  }
}
