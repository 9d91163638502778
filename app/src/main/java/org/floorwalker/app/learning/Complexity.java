package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Readiness.QueueReadiness;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.learning.store.QueueAskStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to how hard each queue's contacts are, what they ask, and whether there will be people
/// enough who can in ninety days (OPS-15, TRN-18). It counts and names nobody.
@Service
public class Complexity {
  /// How far ahead the gap is told.
  public static final int DAYS_AHEAD = 90;

  private final QueueAskStore store;
  private final Readiness readiness;
  private final HandleTrends trends;
  private final Skills skills;
  private final Audit audit;

  Complexity(
      QueueAskStore store, Readiness readiness, HandleTrends trends, Skills skills, Audit audit) {
    this.store = store;
    this.readiness = readiness;
    this.trends = trends;
    this.skills = skills;
    this.audit = audit;
  }

  /// A queue with its people.
  ///
  /// @param longer handle time now ÷ a year ago; empty when too few contacts are known
  /// @param now today
  /// @param ahead in ninety days, if contacts go on becoming longer as they did and nobody learns
  ///     anything new
  public record Outlook(QueueAsk ask, Optional<Double> longer, Stand now, Stand ahead) {}

  /// @param needed people needed at once; 0 when no need is known
  /// @param may people who may serve the queue
  /// @param can of these, people with every competence it asks
  public record Stand(int needed, int may, int can) {
    /// People who lack.
    public int gap() {
      return Math.max(0, needed - can);
    }
  }

  /// Queues within the viewer's reach, the largest gap in ninety days first.
  public List<Outlook> list(Viewer viewer, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    Map<String, QueueAsk> asks = store.list();
    Map<String, Double> longer = trends.byQueue(viewer);
    Levels now = new Levels(skills.levelsOn(day));
    Levels later = new Levels(skills.levelsOn(day.plusDays(DAYS_AHEAD)));
    return readiness.missions(viewer, day).stream()
        .map(
            mission -> {
              String queue = mission.queue();
              QueueAsk ask = asks.getOrDefault(queue, QueueAsk.none(queue));
              return new Outlook(
                  ask,
                  Optional.ofNullable(longer.get(queue)),
                  now.stand(ask, mission.most()),
                  later.stand(ask, ahead(mission, longer)));
            })
        .sorted(
            Comparator.comparing((Outlook one) -> one.ahead().gap())
                .thenComparing(one -> one.now().gap())
                .reversed()
                .thenComparing(one -> one.ask().queue()))
        .toList();
  }

  private static int ahead(QueueReadiness mission, Map<String, Double> longer) {
    return HandleTrends.neededAhead(mission.most(), longer.getOrDefault(mission.queue(), 1.0));
  }

  /// What everybody holds on a day, by person, kind and thing.
  private record Levels(Map<PersonId, Map<Kind, Map<String, Integer>>> held) {
    Stand stand(QueueAsk ask, int needed) {
      List<Map<Kind, Map<String, Integer>>> may =
          held.values().stream()
              .filter(one -> one.getOrDefault(Kind.QUEUE, Map.of()).containsKey(ask.queue()))
              .toList();
      long can =
          may.stream()
              .filter(one -> ask.isMetBy(one.getOrDefault(Kind.COMPETENCE, Map.of())))
              .count();
      return new Stand(needed, may.size(), (int) can);
    }
  }

  /// What a queue within the viewer's reach asks; empty when there is no such queue.
  public Optional<QueueAsk> find(Viewer viewer, String queue, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    return readiness.missions(viewer, day).stream()
        .filter(mission -> mission.queue().equals(queue))
        .findFirst()
        .map(_ -> store.list().getOrDefault(queue, QueueAsk.none(queue)));
  }

  /// Writes what a queue asks.
  @Transactional
  public void write(Viewer viewer, QueueAsk ask) {
    viewer.require(Permission.CHANGE_TRAINING);
    QueueAsk before = store.list().getOrDefault(ask.queue(), QueueAsk.none(ask.queue()));
    if (!before.equals(ask)) {
      store.write(ask);
      audit.record(
          viewer, "learning.queue-asks-changed", About.thing("queue", ask.queue()), before, ask);
    }
  }
}
