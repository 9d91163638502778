package org.floorwalker.app.people.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.people.Eea;
import org.floorwalker.app.people.Opened;
import org.floorwalker.app.people.store.BreakStore;
import org.floorwalker.app.people.store.Facts;
import org.floorwalker.app.people.store.OpeningStore;
import org.floorwalker.app.people.store.OrganisationStore;
import org.floorwalker.app.people.store.PersonStore;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.people.PeopleRow;
import org.floorwalker.files.people.PeopleTable;
import org.floorwalker.planning.roster.BreakRule;

/// Puts the rows of one table in place, one after the other, and collects what does not fit what
/// the centre knows. Used once, inside one transaction.
public final class RowApplier {
  private final OrganisationStore organisation;
  private final OrganisationStore.Known known;
  private final TableCodes codes;
  private final JointRows joint;
  private final AgentRows agents;
  private final FactRows facts;
  private int changed;
  private int unchanged;

  public RowApplier(
      OrganisationStore organisation,
      PersonStore persons,
      OpeningStore openingStore,
      BreakStore breakStore,
      Facts facts,
      String file,
      LocalDate asOf) {
    this.organisation = organisation;
    this.known = organisation.known();
    this.codes = new TableCodes(known, file);
    this.joint = new JointRows(openingStore, breakStore);
    Timelines timelines = new Timelines();
    this.agents = new AgentRows(organisation, persons, facts, timelines, codes, asOf);
    this.facts = new FactRows(facts, timelines, codes);
  }

  public List<Problem> problems() {
    return codes.problems();
  }

  /// People whose date of birth is another now.
  public Set<Long> births() {
    return agents.births();
  }

  public int changed() {
    return changed;
  }

  public int unchanged() {
    return unchanged;
  }

  public void apply(List<PeopleTable.Line> lines) {
    agents.addLeadersWithoutRow(lines);
    for (PeopleTable.Line next : lines) {
      codes.readLine(next.number());
      count(apply(next.row()));
    }
    int replaced = joint.replace();
    changed += replaced;
    unchanged -= replaced;
  }

  private void count(boolean different) {
    if (different) {
      changed++;
    } else {
      unchanged++;
    }
  }

  private boolean apply(PeopleRow row) {
    return switch (row) {
      case PeopleRow.Client client -> organisation.put(client);
      case PeopleRow.Partner partner -> organisation.put(partner);
      case PeopleRow.Mission mission -> applyMission(mission);
      case PeopleRow.Site site -> applySite(site);
      case PeopleRow.Terms terms -> organisation.put(terms);
      case PeopleRow.Break one -> noteBreak(one.rule());
      case PeopleRow.Queue queue -> applyQueue(queue);
      case PeopleRow.Opening opening -> noteOpening(opening);
      case PeopleRow.Team team -> applyTeam(team);
      case PeopleRow.Agent agent -> agents.apply(agent);
      case PeopleRow.Membership membership -> facts.apply(membership);
      case PeopleRow.Employment employment -> facts.apply(employment);
      case PeopleRow.Skill skill -> facts.apply(skill);
      case PeopleRow.Language language -> facts.apply(language);
      case PeopleRow.Assignment assignment -> facts.apply(assignment);
      case PeopleRow.Place place -> applyPlace(place);
    };
  }

  private boolean applyMission(PeopleRow.Mission mission) {
    Long client = codes.id(known.clients(), "client", mission.client());
    Long team = codes.idOrNone(known.teams(), "team", mission.team());
    return client != null && organisation.put(mission, client, team);
  }

  private boolean applySite(PeopleRow.Site site) {
    Long partner = codes.idOrNone(known.partners(), "partner", site.partner());
    return organisation.put(site, partner, Eea.covers(site.where().country()));
  }

  private boolean applyQueue(PeopleRow.Queue queue) {
    OrganisationStore.QueueLinks links =
        new OrganisationStore.QueueLinks(
            codes.idOrNone(known.sites(), "site", queue.hours().site()),
            codes.idOrNone(known.missions(), "mission", queue.kind().mission()),
            codes.idOrNone(known.partners(), "partner", queue.kind().partner()));
    return organisation.put(queue, links);
  }

  /// Until all rows are read, none counts as a change.
  private boolean noteOpening(PeopleRow.Opening row) {
    Opened whose =
        switch (row.whose()) {
          case QUEUE -> Opened.queue(row.code());
          case SITE -> Opened.site(row.code());
        };
    Map<String, Long> there = whose.kind() == Opened.Kind.QUEUES ? known.queues() : known.sites();
    if (codes.id(there, row.whose().column(), row.code()) != null) {
      joint.add(whose, row);
    }
    return false;
  }

  private boolean noteBreak(BreakRule rule) {
    joint.add(rule);
    return false;
  }

  private boolean applyTeam(PeopleRow.Team team) {
    Long site = codes.id(known.sites(), "site", team.site());
    return site != null && organisation.put(team, site);
  }

  private boolean applyPlace(PeopleRow.Place row) {
    Long person = codes.id(known.persons(), "agent", row.agent());
    Long site = codes.idOrNone(known.sites(), "site", row.site());
    if (person == null) {
      return false;
    }
    if (row.worksFrom().equals("site") && site == null) {
      codes.problem(
          "missing-value",
          "site",
          Sentence.of("A day at a site names the site."),
          Sentence.of("Fill it in."));
      return false;
    }
    return organisation.putPlace(person, row, site);
  }
}
