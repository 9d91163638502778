package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.history.History;
import org.floorwalker.app.learning.internal.EffectLearning;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.learning.store.FloorStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.quality.QualityFacts;
import org.floorwalker.planning.training.TrainingEffect;
import org.floorwalker.planning.training.TrainingEffect.Scale;
import org.floorwalker.planning.training.TrainingEffect.Seen;
import org.springframework.stereotype.Service;

/// The door to what trainings did to handle time and to the rules kept: by course and by the month
/// in which people were trained. It tells of groups of five and more, never of one person.
@Service
public class Effects {
  private static final Duration LOOKED_AT = Duration.ofDays(2 * 365);

  private final Catalogue catalogue;
  private final EvidenceStore evidence;
  private final FloorStore floor;
  private final History history;
  private final QualityFacts scores;
  private final People people;
  private final Clock clock;

  Effects(
      Catalogue catalogue,
      EvidenceStore evidence,
      FloorStore floor,
      History history,
      QualityFacts scores,
      People people,
      Clock clock) {
    this.catalogue = catalogue;
    this.evidence = evidence;
    this.floor = floor;
    this.history = history;
    this.scores = scores;
    this.people = people;
    this.clock = clock;
  }

  /// Those who passed a course in one month.
  ///
  /// @param trained people who passed it then
  /// @param handling on handle time, empty when too few can be compared
  /// @param quality on the share of contacts heard in which every rule was kept
  /// @param score on the score of contacts drawn by chance and judged
  public record Line(
      Course course,
      YearMonth month,
      int trained,
      Optional<TrainingEffect> handling,
      Optional<TrainingEffect> quality,
      Optional<TrainingEffect> score) {}

  /// Groups of five and more of the last two years, the latest first.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    Instant now = clock.instant();
    Instant from = now.minus(LOOKED_AT);
    LocalDate first = from.atZone(people.zone()).toLocalDate();
    Map<PersonId, String> codes = people.codes();
    List<Seen> handled =
        EffectLearning.handling(history.handledByWeek(first, people.today().plusDays(1)));
    List<Seen> heard = heard(codes, from);
    Watched watched = new Watched(handled, heard, judged(codes, first));
    List<Line> lines = new ArrayList<>();
    for (Course course : catalogue.list()) {
      lines.addAll(lines(course, first, codes, watched));
    }
    lines.sort(
        Comparator.comparing(Line::month)
            .reversed()
            .thenComparing(line -> line.course().latest().material().title()));
    return lines;
  }

  /// What everybody did, by person and week.
  private record Watched(List<Seen> handled, List<Seen> heard, List<Seen> judged) {}

  /// Scores of contacts that were judged.
  private List<Seen> judged(Map<PersonId, String> codes, LocalDate first) {
    LocalDate today = people.today();
    List<PersonCard> cards = people.placementsOn(today).stream().map(Placement::card).toList();
    List<Seen> judged = new ArrayList<>();
    scores
        .ofAll(cards, first, today.plusDays(1))
        .forEach((person, counted) -> counted.forEach(one -> judged.add(seen(codes, person, one))));
    return judged;
  }

  private static Seen seen(Map<PersonId, String> codes, PersonId person, QualityFacts.Counted one) {
    return new Seen(codes.getOrDefault(person, ""), EffectLearning.week(one.day()), one.score(), 1);
  }

  private List<Line> lines(
      Course course, LocalDate first, Map<PersonId, String> codes, Watched watched) {
    Map<String, List<Integer>> ever = new HashMap<>();
    Map<YearMonth, Map<String, Integer>> byMonth = new TreeMap<>();
    for (Evidence one : evidence.listOfCourse(course.code())) {
      LocalDate on = one.entry().completedOn();
      String code = codes.get(one.entry().person());
      if (code != null && one.entry().result().passed()) {
        ever.computeIfAbsent(code, _ -> new ArrayList<>()).add(EffectLearning.week(on));
        if (!on.isBefore(first)) {
          byMonth
              .computeIfAbsent(YearMonth.from(on), _ -> new HashMap<>())
              .putIfAbsent(code, EffectLearning.week(on));
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    byMonth.forEach(
        (month, trained) -> {
          if (trained.size() >= TrainingEffect.LEAST_PEOPLE) {
            lines.add(
                new Line(
                    course,
                    month,
                    trained.size(),
                    TrainingEffect.of(watched.handled(), trained, ever, Scale.RATIO),
                    TrainingEffect.of(watched.heard(), trained, ever, Scale.SHARE),
                    TrainingEffect.of(watched.judged(), trained, ever, Scale.SHARE)));
          }
        });
    return lines;
  }

  /// What floor walkers heard, by person and week.
  private List<Seen> heard(Map<PersonId, String> codes, Instant from) {
    ZoneId zone = people.zone();
    return floor.listVisits().stream()
        .filter(visit -> !visit.at().isBefore(from) && codes.containsKey(visit.person()))
        .map(
            visit ->
                new Seen(
                    codes.getOrDefault(visit.person(), ""),
                    EffectLearning.week(visit.day(zone)),
                    visit.compliant() ? visit.heard() : 0,
                    visit.heard()))
        .toList();
  }
}
