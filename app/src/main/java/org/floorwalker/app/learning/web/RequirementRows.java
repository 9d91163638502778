package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Concerned;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.platform.access.PersonId;
import org.springframework.stereotype.Component;

/// What one person must learn, as the person and their leader both read it: due first, first.
@Component
final class RequirementRows {
  private final Requirements requirements;
  private final Catalogue catalogue;

  RequirementRows(Requirements requirements, Catalogue catalogue) {
    this.requirements = requirements;
    this.catalogue = catalogue;
  }

  List<PersonTrainingView.Row> of(PersonId person) {
    List<PersonTrainingView.Row> rows = new ArrayList<>();
    requirements
        .listConcerned(person)
        .forEach((requirement, one) -> rows.add(row(requirement, one)));
    rows.sort(Comparator.comparing(row -> Objects.requireNonNullElse(row.due(), LocalDate.MAX)));
    return rows;
  }

  private PersonTrainingView.Row row(Requirement requirement, Concerned one) {
    return new PersonTrainingView.Row(
        requirement,
        catalogue.find(requirement.terms().course()).orElse(null),
        one.phase(requirement),
        one.isExempt(),
        one.isDone(requirement),
        one.due());
  }
}
