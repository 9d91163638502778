package org.floorwalker.app.learning.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Permission;

/// The pages of training as they stand above each of them, in groups.
public enum TrainingPage {
  DUE(Group.PLAN, "/training", "learning.nav.due"),
  WEEKS(Group.PLAN, "/training/weeks", "learning.nav.weeks"),
  SESSIONS(Group.PLAN, "/training/teaching", "learning.teaching"),
  COURSES(Group.KNOWLEDGE, "/training/courses", "learning.nav.courses"),
  SKILLS(Group.KNOWLEDGE, "/training/skills", "learning.nav.skills"),
  READINESS(Group.KNOWLEDGE, "/training/readiness", "learning.readiness.title"),
  COMPLEXITY(Group.KNOWLEDGE, "/training/complexity", "learning.complexity"),
  INDUCTION(Group.NEWCOMERS, "/training/cohorts", "learning.nav.cohorts"),
  APPRENTICES(Group.NEWCOMERS, "/training/apprentices", "learning.apprentices"),
  FIRST_JOBS(Group.NEWCOMERS, "/training/entry", "learning.entry", Permission.CHANGE_TRAINING),
  OPENING(Group.NEWCOMERS, "/training/opening", "learning.opening"),
  QUALITY(Group.RESULTS, "/training/quality", "learning.quality"),
  EFFECTS(Group.RESULTS, "/training/effects", "learning.effects"),
  EVIDENCE(Group.PROOF, "/training/evidence", "learning.nav.evidence"),
  STOPPED(Group.PROOF, "/training/stopped", "learning.nav.stopped"),
  APPROVALS(Group.PROOF, "/training/approvals", "learning.nav.approvals");

  private final Group group;
  private final String path;
  private final String words;
  private final Permission needs;

  TrainingPage(Group group, String path, String words) {
    this(group, path, words, Permission.SEE_TRAINING);
  }

  TrainingPage(Group group, String path, String words, Permission needs) {
    this.group = group;
    this.path = path;
    this.words = words;
    this.needs = needs;
  }

  /// Pages that stand beside each other.
  public enum Group {
    PLAN,
    KNOWLEDGE,
    NEWCOMERS,
    RESULTS,
    PROOF;

    /// The key of its words.
    public String words() {
      return "learning.group." + name().toLowerCase(Locale.ROOT);
    }

    /// The first one opens with the group.
    public List<TrainingPage> pages() {
      return Stream.of(TrainingPage.values()).filter(page -> page.group == this).toList();
    }
  }

  public Group group() {
    return group;
  }

  public String path() {
    return path;
  }

  /// The key of its words.
  public String words() {
    return words;
  }

  /// What a viewer needs to open it.
  public Permission needs() {
    return needs;
  }
}
