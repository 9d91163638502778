package org.floorwalker.app.development;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.learning.Skills;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.springframework.stereotype.Component;

/// How people inside stand to what is asked. Where competences are not in the register, none are
/// asked either: their absence would tell of them.
@Component
class InsideFits {
  private final Skills skills;
  private final Measures measures;
  private final People people;

  InsideFits(Skills skills, Measures measures, People people) {
    this.skills = skills;
    this.measures = measures;
    this.people = people;
  }

  /// @param page on which it is shown, for the log of looks
  Function<PersonCard, Fit> of(Viewer viewer, List<Demand> demands, String page) {
    if (demands.isEmpty()) {
      return _ -> new Fit(List.of());
    }
    LocalDate today = people.today();
    Map<PersonId, Map<Kind, Map<String, Integer>>> levels = skills.levelsOn(today);
    return card ->
        Fit.of(
            isShown(viewer, card, today, page) ? demands : withoutCompetences(demands),
            levels.getOrDefault(card.id(), Map.of()));
  }

  private boolean isShown(Viewer viewer, PersonCard card, LocalDate today, String page) {
    return measures.show(
            viewer,
            card.id(),
            TrainingMeasures.COMPETENCE,
            card.place().country(),
            today,
            page,
            card::id)
        instanceof Figure.Shown<PersonId>;
  }

  private static List<Demand> withoutCompetences(List<Demand> demands) {
    return demands.stream().filter(one -> one.kind() != Kind.COMPETENCE).toList();
  }
}
