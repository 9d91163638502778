package org.floorwalker.app.learning;

import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.store.SkillStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what roles ask of people: profiles, and the competences people can be assessed in.
@Service
public class SkillProfiles {
  private final SkillStore store;
  private final Audit audit;

  SkillProfiles(SkillStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  public List<Competence> listCompetences() {
    return store.listCompetences();
  }

  public List<SkillProfile> list() {
    return store.listProfiles();
  }

  /// Adds something people can be assessed in; false when the code is taken.
  @Transactional
  public boolean add(Viewer viewer, Competence competence) {
    viewer.require(Permission.CHANGE_TRAINING);
    boolean added = store.insertCompetence(competence);
    if (added) {
      audit.record(
          viewer,
          "learning.competence-added",
          About.thing("competence", competence.code()),
          null,
          competence);
    }
    return added;
  }

  /// Writes what a role asks; false when the code is taken.
  @Transactional
  public boolean add(Viewer viewer, SkillProfile profile) {
    viewer.require(Permission.CHANGE_TRAINING);
    Optional<Long> id = store.insertProfile(profile);
    id.ifPresent(number -> profile.demands().forEach(demand -> store.insertDemand(number, demand)));
    if (id.isPresent()) {
      audit.record(
          viewer,
          "learning.profile-written",
          About.thing("profile", profile.code()),
          null,
          profile);
    }
    return id.isPresent();
  }

  /// Takes a profile away; nothing that anybody holds goes with it.
  @Transactional
  public void remove(Viewer viewer, String profile) {
    viewer.require(Permission.CHANGE_TRAINING);
    if (store.deleteProfile(profile)) {
      audit.record(
          viewer, "learning.profile-removed", About.thing("profile", profile), profile, null);
    }
  }
}
