package org.floorwalker.app.learning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.learning.InductionTemplate.Owner;
import org.floorwalker.app.learning.InductionTemplate.Step;
import org.floorwalker.app.learning.store.InductionStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what induction classes follow: the usual programme, and the house's own.
@Service
public class InductionTemplates {
  /// Days of the usual programme on which a step lies, with who sees to it. Its first word is why
  /// work is measured; the probation talks lie at the ends of the first three months.
  private static final List<UsualStep> USUAL =
      List.of(
          new UsualStep(1, Owner.LEADER, "welcome"),
          new UsualStep(1, Owner.TRAINER, "measuring"),
          new UsualStep(2, Owner.TRAINER, "working-life"),
          new UsualStep(2, Owner.BUDDY, "buddy"),
          new UsualStep(3, Owner.TRAINER, "process"),
          new UsualStep(5, Owner.NEWCOMER, "confidence"),
          new UsualStep(8, Owner.TRAINER, "compliance"),
          new UsualStep(10, Owner.BUDDY, "listening"),
          new UsualStep(14, Owner.TRAINER, "check"),
          new UsualStep(15, Owner.NEWCOMER, "confidence"),
          new UsualStep(16, Owner.FLOOR_WALKER, "first-contacts"),
          new UsualStep(22, Owner.LEADER, "probation-1"),
          new UsualStep(24, Owner.FLOOR_WALKER, "heard"),
          new UsualStep(25, Owner.FLOOR_WALKER, "sign-off"),
          new UsualStep(25, Owner.NEWCOMER, "confidence"),
          new UsualStep(43, Owner.LEADER, "probation-2"),
          new UsualStep(65, Owner.LEADER, "probation-3"));

  private static final int USUAL_BASIC_DAYS = 15;
  private static final int USUAL_NESTING_DAYS = 10;

  private final InductionStore store;
  private final Words words;
  private final Audit audit;

  InductionTemplates(InductionStore store, Words words, Audit audit) {
    this.store = store;
    this.words = words;
    this.audit = audit;
  }

  /// A step of the usual programme; its words are named by the key.
  private record UsualStep(int day, Owner owner, String key) {}

  /// The usual programme for the front line in somebody's language, to change at will.
  public InductionTemplate usual(Locale language) {
    return new InductionTemplate(
        "front-line",
        words.say(language, "learning.induction.usual"),
        "",
        true,
        USUAL_BASIC_DAYS,
        USUAL_NESTING_DAYS,
        USUAL.stream()
            .map(
                step ->
                    new Step(
                        step.day(),
                        step.owner(),
                        words.say(language, "learning.induction.step." + step.key()),
                        null))
            .toList());
  }

  public List<InductionTemplate> list() {
    return store.listTemplates();
  }

  public Optional<InductionTemplate> find(String code) {
    return list().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /// Writes a template; false when the code is taken.
  @Transactional
  public boolean add(Viewer viewer, InductionTemplate template) {
    viewer.require(Permission.CHANGE_TRAINING);
    boolean added = store.insertTemplate(template);
    if (added) {
      audit.record(
          viewer,
          "learning.induction-written",
          About.thing("induction", template.code()),
          null,
          template);
    }
    return added;
  }
}
