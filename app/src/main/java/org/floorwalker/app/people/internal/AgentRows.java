package org.floorwalker.app.people.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.app.people.BirthDates;
import org.floorwalker.app.people.store.ContractFacts;
import org.floorwalker.app.people.store.Facts;
import org.floorwalker.app.people.store.OrganisationStore;
import org.floorwalker.app.people.store.PersonStore;
import org.floorwalker.app.people.store.SkillFacts;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.people.PeopleRow;
import org.floorwalker.files.people.PeopleTable;

/// Puts the rows of agents in place: a row is a person with team, leader, agreement and queues, all
/// from one day on.
final class AgentRows {
  private static final int USUAL_LEVEL = 3;

  private final OrganisationStore organisation;
  private final PersonStore persons;
  private final Facts facts;
  private final Timelines timelines;
  private final TableCodes codes;
  private final OrganisationStore.Known known;
  private final LocalDate asOf;
  private final Set<Long> births = new LinkedHashSet<>();

  AgentRows(
      OrganisationStore organisation,
      PersonStore persons,
      Facts facts,
      Timelines timelines,
      TableCodes codes,
      LocalDate asOf) {
    this.organisation = organisation;
    this.persons = persons;
    this.facts = facts;
    this.timelines = timelines;
    this.codes = codes;
    this.known = codes.known();
    this.asOf = asOf;
  }

  /// People whose date of birth is another now.
  Set<Long> births() {
    return Set.copyOf(births);
  }

  /// Leaders need not be agents: one who is only named gets a row at the first site named
  /// with them.
  void addLeadersWithoutRow(List<PeopleTable.Line> lines) {
    for (PeopleTable.Line next : lines) {
      if (next.row() instanceof PeopleRow.Agent agent) {
        String leader = agent.placing().leader();
        Long site = known.sites().get(agent.placing().site());
        if (!leader.isEmpty() && site != null && !known.persons().containsKey(leader)) {
          persons.put(new PersonStore.PersonRow(leader, leader, "", "", "site"), site);
          known.persons().put(leader, persons.idOf(leader));
        }
      }
    }
  }

  boolean apply(PeopleRow.Agent agent) {
    Long site = codes.id(known.sites(), "site", agent.placing().site());
    Long terms = codes.id(known.terms(), "contract", agent.terms().contract());
    List<Long> queues = new ArrayList<>();
    for (String skill : agent.terms().skills()) {
      Long queue = codes.id(known.queues(), "skills", skill);
      if (queue != null) {
        queues.add(queue);
      }
    }
    if (site == null || terms == null || queues.size() < agent.terms().skills().size()) {
      return false;
    }
    boolean different = persons.put(personRow(agent), site);
    long person = persons.idOf(agent.code());
    known.persons().put(agent.code(), person);
    LocalDate from = agent.from() == null ? asOf : agent.from();
    different |= applyBirth(agent, person);
    different |= applyTeamOf(agent, person, site, from);
    ContractFacts.Agreed agreed = new ContractFacts.Agreed(terms, agent.terms().times());
    different |= timelines.change(facts.contracts(), person, t -> t.from(agreed, from));
    return applySkills(person, queues, from) || different;
  }

  /// Nothing told erases nothing, and somebody of age needs no date.
  private boolean applyBirth(PeopleRow.Agent agent, long person) {
    LocalDate born = agent.identity().born();
    if (born == null || BirthDates.isOfAge(born, asOf)) {
      return false;
    }
    if (born.isAfter(asOf)) {
      codes.problem(
          "wrong-order",
          "born",
          Sentence.of("Nobody is born after %s.", asOf),
          Sentence.of("Correct it."));
      return false;
    }
    boolean different = persons.putBirth(person, born);
    if (different) {
      births.add(person);
    }
    return different;
  }

  private static PersonStore.PersonRow personRow(PeopleRow.Agent agent) {
    String name = agent.identity().name();
    int space = name.indexOf(' ');
    return new PersonStore.PersonRow(
        agent.code(),
        space < 0 ? name : name.substring(0, space),
        space < 0 ? "" : name.substring(space + 1).strip(),
        agent.identity().email(),
        agent.identity().worksFrom());
  }

  /// The line's queues are the person's queues: others end.
  private boolean applySkills(long person, List<Long> queues, LocalDate from) {
    boolean different = false;
    for (long queue : queues) {
      SkillFacts.Key key = new SkillFacts.Key(person, queue);
      Timeline<Integer> before = timelines.of(facts.skills(), key);
      int level = before.find(from).map(Timeline.Fact::value).orElse(USUAL_LEVEL);
      different |= timelines.change(facts.skills(), key, t -> t.from(level, from));
    }
    for (SkillFacts.Key key : timelines.keys(facts.skills(), key -> key.person() == person)) {
      if (!queues.contains(key.queue())) {
        different |= timelines.change(facts.skills(), key, t -> t.endedOn(from));
      }
    }
    return different;
  }

  private boolean applyTeamOf(PeopleRow.Agent agent, long person, long site, LocalDate from) {
    String team = agent.placing().team();
    if (team.isEmpty()) {
      return timelines.change(facts.memberships(), person, t -> t.endedOn(from));
    }
    boolean different = false;
    if (!known.teams().containsKey(team)) {
      organisation.put(new PeopleRow.Team(team, "", team, "front"), site);
      known.teams().put(team, organisation.idOfTeam(team));
      different = true;
    }
    long id = Objects.requireNonNull(known.teams().get(team));
    different |= timelines.change(facts.memberships(), person, t -> t.from(id, from));
    Long leader = known.persons().get(agent.placing().leader());
    return leader == null
        ? different
        : timelines.change(facts.leaderships(), id, t -> t.from(leader, from)) || different;
  }
}
