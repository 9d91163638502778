package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.DevelopmentMeasures;
import org.floorwalker.app.development.OpenTalk;
import org.floorwalker.app.development.Preparation;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkChange;
import org.floorwalker.app.development.TalkParty;
import org.floorwalker.app.development.TalkRecord;
import org.floorwalker.app.development.store.ActionStore;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.springframework.stereotype.Component;

/// Lays out a talk for one party: what they may not see is not in it.
@Component
public class TalkOpening {
  private static final int FIRST_PERIOD_DAYS = 30;
  private static final int LONGEST_PERIOD_DAYS = 200;

  private final TalkStore talks;
  private final RecordStore records;
  private final ActionStore actions;
  private final TalkPeople who;
  private final Measures measures;

  TalkOpening(
      TalkStore talks,
      RecordStore records,
      ActionStore actions,
      TalkPeople who,
      Measures measures) {
    this.talks = talks;
    this.records = records;
    this.actions = actions;
    this.who = who;
    this.measures = measures;
  }

  /// The talk as the party may see it.
  public OpenTalk open(Viewer viewer, Situation situation, TalkParty party) {
    Talk talk = situation.talk();
    PersonCard employee = who.employee(talk);
    Optional<Talk> previous = previous(situation);
    LocalDate until = dayHeld(talk, employee).orElse(situation.today());
    LocalDate since = since(previous, employee, until);
    boolean may = TalkPolicy.maySeeRecord(party, talk.state(), talk.isShared());
    Optional<TalkRecord> record =
        may ? recordFor(viewer, situation, party, employee) : Optional.empty();
    boolean isSide = party.side().isPresent();
    return new OpenTalk(
        talk,
        situation.content(),
        party,
        new OpenTalk.People(employee, who.leaderName(talk)),
        situation.ownDraft(),
        record,
        previous.map(last -> before(viewer, last)).orElse(List.of()),
        isSide ? actions.carriedTo(employee.id(), talk.id(), since) : List.of(),
        record.isPresent() ? records.ratings(talk.id()) : Map.of(),
        changes(talk, isSide),
        isSide ? situation.missing() : List.of(),
        new OpenTalk.Frame(
            situation.gradesAsked(),
            may && record.isEmpty(),
            employee.place().zone(),
            situation.today(),
            since,
            until,
            previous));
  }

  private Optional<Talk> previous(Situation situation) {
    Talk talk = situation.talk();
    return talks.findLastHeld(
        talk.pair().employee(),
        talk.kind(),
        Optional.ofNullable(talk.times().held()).orElse(situation.now()));
  }

  private static Optional<LocalDate> dayHeld(Talk talk, PersonCard employee) {
    return Optional.ofNullable(talk.times().held())
        .map(held -> held.atZone(employee.place().zone()).toLocalDate());
  }

  private static LocalDate since(Optional<Talk> previous, PersonCard employee, LocalDate until) {
    LocalDate earliest = until.minusDays(LONGEST_PERIOD_DAYS);
    return previous
        .flatMap(last -> dayHeld(last, employee))
        .map(day -> day.isBefore(earliest) ? earliest : day)
        .orElse(until.minusDays(FIRST_PERIOD_DAYS));
  }

  private Optional<TalkRecord> recordFor(
      Viewer viewer, Situation situation, TalkParty party, PersonCard employee) {
    if (party.side().isPresent()) {
      return Optional.of(situation.record());
    }
    Figure<TalkRecord> figure =
        measures.show(
            viewer,
            employee.id(),
            DevelopmentMeasures.TALK_RECORD,
            employee.place().country(),
            situation.today(),
            "/talks/" + situation.talk().id(),
            situation::record);
    return figure instanceof Figure.Shown<TalkRecord>(TalkRecord shown)
        ? Optional.of(shown)
        : Optional.empty();
  }

  /// What lies open of the last talk to those who had it; a new leader asks for the record itself.
  private List<Preparation> before(Viewer viewer, Talk last) {
    return last.isShared() && who.party(viewer, last).side().isPresent()
        ? records.preparations(last.id())
        : List.of();
  }

  /// Why a time was changed, or a talk asked for, is between the two who talk.
  private List<TalkChange> changes(Talk talk, boolean isSide) {
    List<TalkChange> changes = records.changes(talk.id());
    return isSide ? changes : changes.stream().map(TalkChange::withoutWhy).toList();
  }
}
