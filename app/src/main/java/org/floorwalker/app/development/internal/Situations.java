package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.development.DevelopmentMeasures;
import org.floorwalker.app.development.Preparation;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkParty;
import org.floorwalker.app.development.TalkRecord;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.development.store.ActionStore;
import org.floorwalker.app.development.store.DraftStore;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Measures;
import org.springframework.stereotype.Component;

/// Gathers what a decision about a talk rests on.
@Component
public class Situations {
  private final DraftStore drafts;
  private final RecordStore records;
  private final ActionStore actions;
  private final TalkTemplates templates;
  private final TalkPeople who;
  private final People people;
  private final Measures measures;
  private final Clock clock;

  Situations(
      DraftStore drafts,
      RecordStore records,
      ActionStore actions,
      TalkTemplates templates,
      TalkPeople who,
      People people,
      Measures measures,
      Clock clock) {
    this.drafts = drafts;
    this.records = records;
    this.actions = actions;
    this.templates = templates;
    this.who = who;
    this.people = people;
    this.measures = measures;
    this.clock = clock;
  }

  /// The talk as it stands now; of drafts only the viewer's own.
  public Situation of(Viewer viewer, Talk talk, TalkParty party) {
    PersonCard employee = who.employee(talk);
    Instant now = clock.instant();
    LocalDate today = now.atZone(employee.place().zone()).toLocalDate();
    return new Situation(
        talk,
        templates.content(talk.template()),
        party.side().flatMap(_ -> drafts.findOwn(talk.id(), TalkPeople.person(viewer))),
        record(talk),
        measures
            .find(DevelopmentMeasures.TALK_GRADE.code(), employee.place().country(), today)
            .isPresent(),
        now,
        today);
  }

  private TalkRecord record(Talk talk) {
    List<Preparation> preparations = records.preparations(talk.id());
    Set<PersonId> authors = new HashSet<>();
    authors.add(talk.pair().employee());
    authors.add(talk.pair().leader());
    preparations.forEach(preparation -> authors.add(preparation.author()));
    return new TalkRecord(
        preparations,
        records.grades(talk.id()),
        records.notes(talk.id(), people.names(authors)),
        actions.ofTalk(talk.id()));
  }
}
