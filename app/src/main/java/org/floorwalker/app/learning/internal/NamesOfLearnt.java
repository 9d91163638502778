package org.floorwalker.app.learning.internal;

import java.util.stream.Collectors;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.platform.pages.LearntCalled;
import org.springframework.stereotype.Component;

/// Tells pages what courses and competences are called.
@Component
final class NamesOfLearnt implements LearntCalled {
  private final Catalogue catalogue;
  private final SkillProfiles profiles;

  NamesOfLearnt(Catalogue catalogue, SkillProfiles profiles) {
    this.catalogue = catalogue;
    this.profiles = profiles;
  }

  @Override
  public Names names() {
    return new Names(
        catalogue.list().stream()
            .collect(Collectors.toMap(Course::code, one -> one.latest().material().title())),
        profiles.listCompetences().stream()
            .collect(Collectors.toMap(Competence::code, Competence::name)));
  }
}
