package org.floorwalker.app.people.internal;

import org.floorwalker.app.people.store.AssignmentFacts;
import org.floorwalker.app.people.store.ContractFacts;
import org.floorwalker.app.people.store.FactStore;
import org.floorwalker.app.people.store.Facts;
import org.floorwalker.app.people.store.LanguageFacts;
import org.floorwalker.app.people.store.OrganisationStore;
import org.floorwalker.app.people.store.SkillFacts;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.people.PeopleRow;

/// Puts rows in place that state one fact with its validity. Each says whether anything changed.
final class FactRows {
  private final Facts facts;
  private final Timelines timelines;
  private final TableCodes codes;
  private final OrganisationStore.Known known;

  FactRows(Facts facts, Timelines timelines, TableCodes codes) {
    this.facts = facts;
    this.timelines = timelines;
    this.codes = codes;
    this.known = codes.known();
  }

  boolean apply(PeopleRow.Employment row) {
    Long person = codes.id(known.persons(), "agent", row.agent());
    Long terms = codes.id(known.terms(), "contract", row.contract());
    if (person == null || terms == null) {
      return false;
    }
    return hold(
        facts.contracts(), person, new ContractFacts.Agreed(terms, row.times()), row.validity());
  }

  boolean apply(PeopleRow.Membership row) {
    Long person = codes.id(known.persons(), "agent", row.agent());
    Long team = codes.id(known.teams(), "team", row.team());
    return person != null
        && team != null
        && hold(facts.memberships(), person, team, row.validity());
  }

  boolean apply(PeopleRow.Skill row) {
    Long person = codes.id(known.persons(), "agent", row.agent());
    Long queue = codes.id(known.queues(), "queue", row.queue());
    return person != null
        && queue != null
        && hold(facts.skills(), new SkillFacts.Key(person, queue), row.level(), row.validity());
  }

  boolean apply(PeopleRow.Language row) {
    Long person = codes.id(known.persons(), "agent", row.agent());
    return person != null
        && hold(
            facts.languages(),
            new LanguageFacts.Key(person, row.language()),
            row.level(),
            row.validity());
  }

  boolean apply(PeopleRow.Assignment row) {
    Long person = codes.id(known.persons(), "agent", row.agent());
    Long client = codes.id(known.clients(), "client", row.client());
    return person != null
        && client != null
        && hold(
            facts.assignments(),
            new AssignmentFacts.Key(person, client),
            row.ready(),
            row.validity());
  }

  /// Makes the value hold on the days, unless a later fact says otherwise about some of them.
  private <K, V> boolean hold(FactStore<K, V> store, K key, V value, PeopleRow.Validity days) {
    Timeline<V> before = timelines.of(store, key);
    if (before.says(value, days)) {
      return false;
    }
    var conflict = before.findLaterConflict(value, days);
    if (conflict.isPresent()) {
      codes.problem(
          "overlapping-validity",
          "from",
          Sentence.of("Another one begins on %s already.", conflict.get().validity().from()),
          Sentence.of("End this one before, or change the other first."));
      return false;
    }
    return timelines.change(store, key, t -> t.stating(value, days));
  }
}
