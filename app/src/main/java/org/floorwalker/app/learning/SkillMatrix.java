package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.HeldLanguage;
import org.floorwalker.app.people.PersonCard;
import org.jspecify.annotations.Nullable;

/// What the people of a team can on a day.
///
/// @param queues codes of the queues somebody in the team has learnt, by code
/// @param competences those somebody may be assessed in
/// @param rows one a person, by name
public record SkillMatrix(
    LocalDate day, List<String> queues, List<Competence> competences, List<Row> rows) {
  public SkillMatrix {
    queues = List.copyOf(queues);
    competences = List.copyOf(competences);
    rows = List.copyOf(rows);
  }

  /// One person.
  ///
  /// @param queues what they have learnt, by code of the queue
  /// @param competences levels by code of the competence; null where the measure is not registered
  /// @param gaps what their profiles ask for and they do not have
  public record Row(
      PersonCard person,
      Map<String, Cell> queues,
      List<HeldLanguage> languages,
      @Nullable Map<String, Integer> competences,
      List<Gap> gaps) {
    public Row {
      queues = Map.copyOf(queues);
      languages = List.copyOf(languages);
      competences = competences == null ? null : Map.copyOf(competences);
      gaps = List.copyOf(gaps);
    }

    private boolean isAble(String queue) {
      Cell cell = queues.get(queue);
      return cell != null && cell.usable();
    }
  }

  /// A queue somebody has learnt.
  ///
  /// @param usable whether they may serve it on the day
  /// @param ends first day within ninety days on which they may not, null when there is none
  public record Cell(int level, boolean usable, @Nullable LocalDate ends) {}

  /// What a profile asks for and somebody does not have.
  ///
  /// @param has the level they have, 0 for none
  public record Gap(String profile, SkillProfile.Demand demand, int has) {}

  /// What a competence is called; its code where it is known no more.
  public String competenceName(String code) {
    return competences.stream()
        .filter(one -> one.code().equals(code))
        .map(Competence::name)
        .findFirst()
        .orElse(code);
  }

  /// People who may serve the queue on the day.
  public int able(String queue) {
    return (int) rows.stream().filter(row -> row.isAble(queue)).count();
  }
}
