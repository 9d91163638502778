package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.FloorVisit;
import org.floorwalker.app.learning.FloorWalking;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Composes the page of one person's training.
@Component
final class PersonTrainingViews {
  private final RequirementRows rows;
  private final Catalogue catalogue;
  private final Ledger ledger;
  private final FloorWalking floor;
  private final QueueRights rights;
  private final People people;
  private final Measures measures;
  private final Words words;
  private final Clock clock;

  PersonTrainingViews(
      RequirementRows rows,
      Catalogue catalogue,
      Ledger ledger,
      FloorWalking floor,
      QueueRights rights,
      People people,
      Measures measures,
      Words words,
      Clock clock) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.floor = floor;
    this.rights = rights;
    this.people = people;
    this.measures = measures;
    this.words = words;
    this.clock = clock;
  }

  /// @param form what was typed into one of its forms
  PersonTrainingView of(Viewer viewer, Locale language, PersonCard person, Typed form) {
    LocalDate today = person.today(clock);
    return new PersonTrainingView(
        person,
        rows.of(person.id()),
        evidence(viewer, person, today),
        new PersonTrainingView.Rights(
            queuesOf(person.id(), today),
            rights.listSignOffs(person.id()),
            rights.listClosings(person.id())),
        visits(viewer, person, today),
        forms(form, today, language),
        viewer.may(Permission.SIGN_OFF_SKILLS),
        !form.isRight());
  }

  private @Nullable List<Evidence> evidence(Viewer viewer, PersonCard person, LocalDate today) {
    return shown(viewer, person, today, TrainingMeasures.RECORD, () -> ledger.listOf(person.id()));
  }

  private @Nullable List<FloorVisit> visits(Viewer viewer, PersonCard person, LocalDate today) {
    return shown(
        viewer, person, today, TrainingMeasures.VISITS, () -> floor.listVisits(person.id()));
  }

  private <T> @Nullable List<T> shown(
      Viewer viewer, PersonCard person, LocalDate today, Measure measure, Supplier<List<T>> lines) {
    Figure<List<T>> figure =
        measures.show(
            viewer, person.id(), measure, person.place().country(), today, "training page", lines);
    return figure instanceof Figure.Shown<List<T>>(List<T> shown) ? shown : null;
  }

  private List<String> queuesOf(PersonId person, LocalDate day) {
    return people.crewOf(List.of(person), day).members().stream()
        .flatMap(member -> member.agent().skills().stream())
        .toList();
  }

  private PersonTrainingView.Forms forms(Typed form, LocalDate today, Locale language) {
    List<Field.Choice> courses =
        catalogue.list().stream()
            .filter(PersonTrainingViews::isObserved)
            .map(one -> new Field.Choice(one.code(), one.latest().material().title()))
            .toList();
    List<Field.Choice> queues =
        people.queues().stream()
            .map(queue -> new Field.Choice(queue.id().name(), queue.name()))
            .toList();
    return new PersonTrainingView.Forms(
        courses.isEmpty()
            ? List.of()
            : form.fields(PersonFields.observe(courses, today), words, language),
        form.fields(PersonFields.visit(queues), words, language),
        form.fields(PersonFields.signOff(queues, today), words, language),
        form.fields(PersonFields.permit(queues, today), words, language));
  }

  /// Whether somebody sees people take it, and writes it down.
  static boolean isObserved(Course course) {
    return course.retiredOn() == null && !course.kind().isByOneself();
  }
}
