package org.floorwalker.app.development;

import java.util.List;
import org.floorwalker.app.development.internal.BesideFacts;
import org.floorwalker.app.development.internal.TalkFacts;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what a talk can lean on beside its own words: only for the two who talk.
@Service
public class TalkBackground {
  private final RecordStore records;
  private final TalkFacts facts;
  private final BesideFacts beside;
  private final Measures measures;

  TalkBackground(RecordStore records, TalkFacts facts, BesideFacts beside, Measures measures) {
    this.records = records;
    this.facts = facts;
    this.beside = beside;
    this.measures = measures;
  }

  /// Facts about the employee's period.
  public TalkFacts.Facts facts(Viewer viewer, OpenTalk open) {
    return open.side().isEmpty()
        ? new TalkFacts.Facts(List.of(), false)
        : facts.of(
            viewer,
            open.people().employee(),
            open.frame().since(),
            open.frame().until(),
            page(open));
  }

  /// What both gave in earlier talks of the kind, the oldest first: how far apart they see the same
  /// season, over time.
  @Transactional
  public List<GradePair> earlierGrades(Viewer viewer, OpenTalk open) {
    PersonCard employee = open.people().employee();
    if (open.side().isEmpty() || !open.frame().gradesAsked()) {
      return List.of();
    }
    Figure<List<GradePair>> figure =
        measures.show(
            viewer,
            employee.id(),
            DevelopmentMeasures.TALK_GRADE,
            employee.place().country(),
            open.frame().today(),
            page(open),
            () -> records.gradePairs(employee.id(), open.talk()));
    return figure instanceof Figure.Shown<List<GradePair>>(var shown) ? shown : List.of();
  }

  /// Training owed and coaching had as it is now, until they have talked.
  public BesideFacts.Beside beside(Viewer viewer, OpenTalk open) {
    return open.side().isEmpty() || open.talk().state().isDone()
        ? BesideFacts.Beside.NONE
        : beside.of(viewer, open.people().employee(), open.frame().today(), page(open));
  }

  private static String page(OpenTalk open) {
    return "/talks/" + open.talk().id();
  }
}
