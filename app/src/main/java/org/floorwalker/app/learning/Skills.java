package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.internal.SkillGaps;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.learning.store.SkillStore;
import org.floorwalker.app.people.HeldLanguage;
import org.floorwalker.app.people.HeldSkill;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.people.UsableSkill;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what people can: queues, languages and competences by team, and what is missing for
/// the role.
@Service
public class Skills {
  /// How far ahead the end of a right is told.
  private static final int DAYS_AHEAD = 90;

  private final SkillStore store;
  private final EvidenceStore evidence;
  private final People people;
  private final QueueRights rights;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Skills(
      SkillStore store,
      EvidenceStore evidence,
      People people,
      QueueRights rights,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.evidence = evidence;
    this.people = people;
    this.rights = rights;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes down a level that the viewer has seen, from today on.
  ///
  /// @param level 1 to 5
  /// @param until first day on which it no longer holds, null when it has no end
  @Transactional
  public void assess(
      Viewer viewer,
      PersonId person,
      String competence,
      int level,
      @Nullable LocalDate until,
      String seen) {
    LocalDate today = viewer.today(clock);
    people.requireReach(viewer, Permission.SIGN_OFF_SKILLS, person, today);
    QueueRights.requireOther(viewer, person);
    Competence.Held held =
        new Competence.Held(
            person, competence, level, today, until, seen, viewer.name(), clock.instant());
    store.endHeld(person, competence, today);
    store.insertHeld(held);
    audit.record(
        viewer,
        "learning.competence-assessed",
        About.thingOf(person, "competence", competence),
        null,
        held);
  }

  /// What the people of a team can on the day and what they miss for their roles.
  public SkillMatrix matrix(Viewer viewer, TeamId team, LocalDate day) {
    viewer.require(Permission.SEE_TRAINING);
    Facts facts = new Facts(day);
    Set<PersonId> reached =
        people.listWithin(viewer.reach(Permission.SEE_TRAINING), day).stream()
            .map(PersonLine::id)
            .collect(Collectors.toUnmodifiableSet());
    List<SkillMatrix.Row> rows =
        facts.placements.values().stream()
            .map(Placement::card)
            .filter(card -> team.equals(card.place().team()) && reached.contains(card.id()))
            .map(card -> facts.row(viewer, card))
            .toList();
    TreeSet<String> queues = new TreeSet<>();
    rows.forEach(row -> queues.addAll(row.queues().keySet()));
    return new SkillMatrix(day, List.copyOf(queues), store.listCompetences(), rows);
  }

  /// What everybody has of what profiles can ask, by kind and thing, for counting. Whoever names
  /// somebody with it asks the register for [TrainingMeasures#COMPETENCE] first.
  public Map<PersonId, Map<SkillProfile.Kind, Map<String, Integer>>> levelsOn(LocalDate day) {
    Facts facts = new Facts(day);
    return facts.placements.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                person -> facts.has(person, facts.cells(person), facts.levels(person))));
  }

  /// What everybody holds on a day, read once.
  private final class Facts {
    private final LocalDate day;
    private final List<SkillProfile> profiles = store.listProfiles();
    private final Map<PersonId, List<HeldSkill>> skills;
    private final Map<PersonId, List<UsableSkill>> usable;
    private final Map<PersonId, List<HeldLanguage>> languages;
    private final Map<PersonId, List<Competence.Held>> competences;
    private final Map<PersonId, Placement> placements;
    private final Map<PersonId, List<String>> courses;

    private Facts(LocalDate day) {
      this.day = day;
      this.skills = by(people.skillsOn(day), HeldSkill::person);
      this.usable = by(rights.listUsable(day, day.plusDays(DAYS_AHEAD)), UsableSkill::person);
      this.languages = by(people.languagesOn(day), HeldLanguage::person);
      this.competences = by(store.listHeld(day), Competence.Held::person);
      this.placements =
          people.placementsOn(day).stream()
              .collect(
                  Collectors.toMap(
                      Placement::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
      this.courses = evidence.listPassed(day);
    }

    private static <T> Map<PersonId, List<T>> by(List<T> all, Function<T, PersonId> person) {
      return all.stream().collect(Collectors.groupingBy(person));
    }

    private SkillMatrix.Row row(Viewer viewer, PersonCard card) {
      Map<String, SkillMatrix.Cell> cells = cells(card.id());
      @Nullable Map<String, Integer> levels = competences(viewer, card);
      return new SkillMatrix.Row(
          card,
          cells,
          languages.getOrDefault(card.id(), List.of()),
          levels,
          SkillGaps.of(shownProfiles(levels != null), person(card, cells, levels)));
    }

    private Map<String, SkillMatrix.Cell> cells(PersonId person) {
      Map<String, SkillMatrix.Cell> cells = new HashMap<>();
      for (HeldSkill skill : skills.getOrDefault(person, List.of())) {
        cells.put(skill.queue().name(), cell(skill));
      }
      return cells;
    }

    private SkillMatrix.Cell cell(HeldSkill skill) {
      Optional<UsableSkill> now =
          usable.getOrDefault(skill.person(), List.of()).stream()
              .filter(one -> one.queue().equals(skill.queue()) && one.holds(day))
              .findFirst();
      return new SkillMatrix.Cell(
          skill.level(), now.isPresent(), now.map(UsableSkill::until).orElse(null));
    }

    /// Levels of competences, where they may be shown.
    private @Nullable Map<String, Integer> competences(Viewer viewer, PersonCard card) {
      Figure<Map<String, Integer>> figure =
          measures.show(
              viewer,
              card.id(),
              TrainingMeasures.COMPETENCE,
              card.place().country(),
              day,
              "/training/skills",
              () -> levels(card.id()));
      return figure instanceof Figure.Shown<Map<String, Integer>>(Map<String, Integer> shown)
          ? shown
          : null;
    }

    private Map<String, Integer> levels(PersonId person) {
      return competences.getOrDefault(person, List.of()).stream()
          .collect(Collectors.toMap(Competence.Held::competence, Competence.Held::level));
    }

    /// Without competences, where these may not be shown: their absence would tell of them.
    private List<SkillProfile> shownProfiles(boolean withCompetences) {
      return withCompetences
          ? profiles
          : profiles.stream()
              .map(
                  profile ->
                      new SkillProfile(
                          profile.code(),
                          profile.title(),
                          profile.role(),
                          profile.client(),
                          profile.demands().stream()
                              .filter(one -> one.kind() != SkillProfile.Kind.COMPETENCE)
                              .toList()))
              .toList();
    }

    private SkillGaps.Person person(
        PersonCard card,
        Map<String, SkillMatrix.Cell> cells,
        @Nullable Map<String, Integer> levels) {
      @Nullable Placement placement = placements.get(card.id());
      return new SkillGaps.Person(
          placement != null && placement.tenure().leads(),
          placement == null ? "" : placement.client(),
          has(card.id(), cells, levels == null ? Map.of() : levels));
    }

    private Map<SkillProfile.Kind, Map<String, Integer>> has(
        PersonId person, Map<String, SkillMatrix.Cell> cells, Map<String, Integer> levels) {
      Map<SkillProfile.Kind, Map<String, Integer>> has = new EnumMap<>(SkillProfile.Kind.class);
      Map<String, Integer> queues = new HashMap<>();
      cells.forEach(
          (queue, cell) -> {
            if (cell.usable()) {
              queues.put(queue, cell.level());
            }
          });
      has.put(SkillProfile.Kind.QUEUE, queues);
      Map<String, Integer> spoken = new HashMap<>();
      languages
          .getOrDefault(person, List.of())
          .forEach(one -> spoken.put(one.language(), one.rank()));
      has.put(SkillProfile.Kind.LANGUAGE, spoken);
      Map<String, Integer> passed = new HashMap<>();
      courses.getOrDefault(person, new ArrayList<>()).forEach(one -> passed.put(one, 1));
      has.put(SkillProfile.Kind.COURSE, passed);
      has.put(SkillProfile.Kind.COMPETENCE, levels);
      return has;
    }
  }
}
