package org.floorwalker.app.people.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.app.people.BirthDates;
import org.floorwalker.app.people.Opened;
import org.floorwalker.app.people.store.AssignmentFacts;
import org.floorwalker.app.people.store.BreakStore;
import org.floorwalker.app.people.store.ContractFacts;
import org.floorwalker.app.people.store.FactStore;
import org.floorwalker.app.people.store.Facts;
import org.floorwalker.app.people.store.LanguageFacts;
import org.floorwalker.app.people.store.OpeningStore;
import org.floorwalker.app.people.store.OrganisationStore;
import org.floorwalker.app.people.store.SkillFacts;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.people.PeopleRow;
import org.floorwalker.files.people.PeopleTable;
import org.floorwalker.planning.roster.BreakRule;
import org.jspecify.annotations.Nullable;

/// Puts the rows of one table in place, one after the other, and collects what does not fit what
/// the centre knows. Used once, inside one transaction.
public final class RowApplier {
  private static final Set<String> EEA =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final int USUAL_LEVEL = 3;

  private final OrganisationStore organisation;
  private final JointRows joint;
  private final Facts facts;
  private final String file;
  private final LocalDate asOf;
  private final OrganisationStore.Known known;
  private final Timelines timelines = new Timelines();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Long> births = new LinkedHashSet<>();
  private long line;
  private int changed;
  private int unchanged;

  public RowApplier(
      OrganisationStore organisation,
      OpeningStore openingStore,
      BreakStore breakStore,
      Facts facts,
      String file,
      LocalDate asOf) {
    this.organisation = organisation;
    this.joint = new JointRows(openingStore, breakStore);
    this.facts = facts;
    this.file = file;
    this.asOf = asOf;
    this.known = organisation.known();
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// People whose date of birth is another now.
  public Set<Long> births() {
    return Set.copyOf(births);
  }

  public int changed() {
    return changed;
  }

  public int unchanged() {
    return unchanged;
  }

  public void apply(List<PeopleTable.Line> lines) {
    addLeadersWithoutRow(lines);
    for (PeopleTable.Line next : lines) {
      line = next.number();
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
      case PeopleRow.Agent agent -> applyAgent(agent);
      case PeopleRow.Membership membership -> applyMembership(membership);
      case PeopleRow.Employment employment -> applyEmployment(employment);
      case PeopleRow.Skill skill -> applySkill(skill);
      case PeopleRow.Language language -> applyLanguage(language);
      case PeopleRow.Assignment assignment -> applyAssignment(assignment);
      case PeopleRow.Place place -> applyPlace(place);
    };
  }

  private boolean applyMission(PeopleRow.Mission mission) {
    Long client = id(known.clients(), "client", mission.client());
    return client != null && organisation.put(mission, client);
  }

  private boolean applySite(PeopleRow.Site site) {
    Long partner = idOrNone(known.partners(), "partner", site.partner());
    return organisation.put(site, partner, EEA.contains(site.where().country()));
  }

  private boolean applyQueue(PeopleRow.Queue queue) {
    OrganisationStore.QueueLinks links =
        new OrganisationStore.QueueLinks(
            idOrNone(known.sites(), "site", queue.hours().site()),
            idOrNone(known.missions(), "mission", queue.kind().mission()),
            idOrNone(known.partners(), "partner", queue.kind().partner()));
    return organisation.put(queue, links);
  }

  /// Until all rows are read, none counts as a change.
  private boolean noteOpening(PeopleRow.Opening row) {
    Opened whose =
        switch (row.whose()) {
          case QUEUE -> Opened.queue(row.code());
          case SITE -> Opened.site(row.code());
        };
    Map<String, Long> codes = whose.kind() == Opened.Kind.QUEUES ? known.queues() : known.sites();
    if (id(codes, row.whose().column(), row.code()) != null) {
      joint.add(whose, row);
    }
    return false;
  }

  private boolean noteBreak(BreakRule rule) {
    joint.add(rule);
    return false;
  }

  private boolean applyTeam(PeopleRow.Team team) {
    Long site = id(known.sites(), "site", team.site());
    return site != null && organisation.put(team, site);
  }

  private boolean applyAgent(PeopleRow.Agent agent) {
    Long site = id(known.sites(), "site", agent.placing().site());
    Long terms = id(known.terms(), "contract", agent.terms().contract());
    List<Long> queues = new ArrayList<>();
    for (String skill : agent.terms().skills()) {
      Long queue = id(known.queues(), "skills", skill);
      if (queue != null) {
        queues.add(queue);
      }
    }
    if (site == null || terms == null || queues.size() < agent.terms().skills().size()) {
      return false;
    }
    boolean different = organisation.put(personRow(agent), site);
    long person = organisation.idOfPerson(agent.code());
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
      problem(
          "wrong-order",
          "born",
          Sentence.of("Nobody is born after %s.", asOf),
          Sentence.of("Correct it."));
      return false;
    }
    boolean different = organisation.putBirth(person, born);
    if (different) {
      births.add(person);
    }
    return different;
  }

  private static OrganisationStore.PersonRow personRow(PeopleRow.Agent agent) {
    String name = agent.identity().name();
    int space = name.indexOf(' ');
    return new OrganisationStore.PersonRow(
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

  /// Leaders need not be agents: one who is only named gets a row at the first site named with
  /// them.
  private void addLeadersWithoutRow(List<PeopleTable.Line> lines) {
    for (PeopleTable.Line next : lines) {
      if (next.row() instanceof PeopleRow.Agent agent) {
        String leader = agent.placing().leader();
        Long site = known.sites().get(agent.placing().site());
        if (!leader.isEmpty() && site != null && !known.persons().containsKey(leader)) {
          organisation.put(new OrganisationStore.PersonRow(leader, leader, "", "", "site"), site);
          known.persons().put(leader, organisation.idOfPerson(leader));
        }
      }
    }
  }

  private boolean applyEmployment(PeopleRow.Employment row) {
    Long person = id(known.persons(), "agent", row.agent());
    Long terms = id(known.terms(), "contract", row.contract());
    if (person == null || terms == null) {
      return false;
    }
    return hold(
        facts.contracts(), person, new ContractFacts.Agreed(terms, row.times()), row.validity());
  }

  private boolean applyMembership(PeopleRow.Membership row) {
    Long person = id(known.persons(), "agent", row.agent());
    Long team = id(known.teams(), "team", row.team());
    return person != null
        && team != null
        && hold(facts.memberships(), person, team, row.validity());
  }

  private boolean applySkill(PeopleRow.Skill row) {
    Long person = id(known.persons(), "agent", row.agent());
    Long queue = id(known.queues(), "queue", row.queue());
    return person != null
        && queue != null
        && hold(facts.skills(), new SkillFacts.Key(person, queue), row.level(), row.validity());
  }

  private boolean applyLanguage(PeopleRow.Language row) {
    Long person = id(known.persons(), "agent", row.agent());
    return person != null
        && hold(
            facts.languages(),
            new LanguageFacts.Key(person, row.language()),
            row.level(),
            row.validity());
  }

  private boolean applyAssignment(PeopleRow.Assignment row) {
    Long person = id(known.persons(), "agent", row.agent());
    Long client = id(known.clients(), "client", row.client());
    return person != null
        && client != null
        && hold(
            facts.assignments(),
            new AssignmentFacts.Key(person, client),
            row.ready(),
            row.validity());
  }

  private boolean applyPlace(PeopleRow.Place row) {
    Long person = id(known.persons(), "agent", row.agent());
    Long site = idOrNone(known.sites(), "site", row.site());
    if (person == null) {
      return false;
    }
    if (row.worksFrom().equals("site") && site == null) {
      problem(
          "missing-value",
          "site",
          Sentence.of("A day at a site names the site."),
          Sentence.of("Fill it in."));
      return false;
    }
    return organisation.putPlace(person, row, site);
  }

  /// Makes the value hold on the days, unless a later fact says otherwise about some of them.
  private <K, V> boolean hold(FactStore<K, V> store, K key, V value, PeopleRow.Validity days) {
    Timeline<V> before = timelines.of(store, key);
    if (before.says(value, days)) {
      return false;
    }
    var conflict = before.findLaterConflict(value, days);
    if (conflict.isPresent()) {
      problem(
          "overlapping-validity",
          "from",
          Sentence.of("Another one begins on %s already.", conflict.get().validity().from()),
          Sentence.of("End this one before, or change the other first."));
      return false;
    }
    return timelines.change(store, key, t -> t.stating(value, days));
  }

  private @Nullable Long idOrNone(Map<String, Long> ids, String column, String code) {
    return code.isEmpty() ? null : id(ids, column, code);
  }

  private @Nullable Long id(Map<String, Long> ids, String column, String code) {
    Long id = ids.get(code);
    if (id == null) {
      problem(
          "unknown-code",
          column,
          Sentence.of("\"%s\" is not known here.", code),
          Sentence.of("Bring in its own table first, or correct the code."));
    }
    return id;
  }

  private void problem(String code, String column, Sentence wrong, Sentence remedy) {
    problems.add(new Problem(code, file, line, column, wrong, remedy));
  }
}
