package org.floorwalker.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.app.people.store.BreakStore;
import org.floorwalker.app.people.store.ClientStore;
import org.floorwalker.app.people.store.CrewStore;
import org.floorwalker.app.people.store.HeldStore;
import org.floorwalker.app.people.store.OpeningStore;
import org.floorwalker.app.people.store.PersonStore;
import org.floorwalker.app.people.store.PlacementStore;
import org.floorwalker.app.people.store.QueueStore;
import org.floorwalker.app.people.store.SiteStore;
import org.floorwalker.app.people.store.TeamStore;
import org.floorwalker.app.people.store.WorkHistoryStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.training.WorkHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of the room: the organisation and its people on a day.
@Component
public final class People {
  private final BreakStore breaks;
  private final ClientStore clients;
  private final CrewStore crews;
  private final PersonStore persons;
  private final OpeningStore openings;
  private final QueueStore queues;
  private final SiteStore sites;
  private final TeamStore teams;
  private final WorkHistoryStore histories;
  private final PlacementStore placements;
  private final HeldStore held;
  private final Clock clock;

  People(
      BreakStore breaks,
      ClientStore clients,
      CrewStore crews,
      PersonStore persons,
      OpeningStore openings,
      QueueStore queues,
      SiteStore sites,
      TeamStore teams,
      WorkHistoryStore histories,
      PlacementStore placements,
      HeldStore held,
      Clock clock) {
    this.breaks = breaks;
    this.clients = clients;
    this.crews = crews;
    this.persons = persons;
    this.openings = openings;
    this.queues = queues;
    this.sites = sites;
    this.teams = teams;
    this.histories = histories;
    this.placements = placements;
    this.held = held;
    this.clock = clock;
  }

  /// Everybody with a contract on the day, as schedules are made from.
  public Crew crewOn(LocalDate day) {
    return crews.crewOver(day, day.plusDays(1));
  }

  /// Those of some people who have a contract on the day; quick where one or a team is asked about.
  public Crew crewOf(Collection<PersonId> persons, LocalDate day) {
    return crews.crewOf(persons, day);
  }

  /// The contract some people have on the day or had last before it; who begins later is not in it.
  public Map<PersonId, Contract> contractsBy(Collection<PersonId> persons, LocalDate day) {
    return crews.contractsBy(persons, day);
  }

  /// The zone the centre counts its days in: that of its first site by code; UTC before there
  /// is one.
  public ZoneId zone() {
    return sites.findFirstZone().orElse(ZoneOffset.UTC);
  }

  /// The day it is at the centre. What is about one person goes by the day at their own site.
  public LocalDate today() {
    return clock.instant().atZone(zone()).toLocalDate();
  }

  /// The day it is where somebody works; the centre's for one whom nobody knows.
  public LocalDate today(PersonId person) {
    LocalDate here = today();
    return persons.find(person, here).map(card -> card.today(clock)).orElse(here);
  }

  /// Names of the clients by their codes, by name.
  public SequencedMap<String, String> clients() {
    return clients.names();
  }

  /// Names of the missions by their codes.
  public Map<String, String> missions() {
    return clients.missionNames();
  }

  /// The teams whose leaders answer for the delivery of missions, by the mission's code.
  public Map<String, TeamId> answeringTeams() {
    return clients.answeringTeams();
  }

  /// What sites are called by their codes, by name.
  public SequencedMap<String, String> siteNames() {
    return sites.names();
  }

  /// Sites by code.
  public List<Site> sites() {
    return sites.list();
  }

  /// Meals and breaks of a shift, by the presence they begin at.
  public List<BreakRule> breakRules() {
    return breaks.list();
  }

  /// Everybody with a contract on some of the days, with the queues they may serve on every one of
  /// them: a schedule that is made now keeps somebody off a queue whose right to it ends within.
  /// On which days they are not employed tells [#notEmployed].
  public Crew crewOver(LocalDate first, LocalDate endExclusive) {
    return crews.crewOver(first, endExclusive);
  }

  /// Days of the stretch on which people with a contract on others of them have none.
  public List<NotEmployed> notEmployed(LocalDate first, LocalDate endExclusive) {
    return crews.listNotEmployed(first, endExclusive);
  }

  /// What held of everybody when, as far as training depends on it.
  public Map<PersonId, WorkHistory> workHistories() {
    return histories.list(null);
  }

  /// The same for one person; without entry when nobody is known by the number.
  public Map<PersonId, WorkHistory> workHistory(PersonId person) {
    return histories.list(person);
  }

  /// All queues, ordered by code.
  public List<QueueCard> queues() {
    return queues.listAll();
  }

  /// What queues are called, by code.
  Map<String, String> queueNames() {
    return queues.names();
  }

  /// The queues a permission of the viewer reaches. For a right that was given for clients alone
  /// they are the queues of these clients' missions; any other right reaches all.
  public QueuesWithin queuesWithin(Viewer viewer, Permission permission) {
    Reach reach = viewer.reach(permission);
    return reach.isOfClients() ? new QueuesWithin(false, clients.queues(reach)) : QueuesWithin.ALL;
  }

  public Optional<QueueCard> findQueue(QueueId queue) {
    return queues.find(queue.name());
  }

  /// Sets the opening hours of a queue by weekday and date, in place of its daily hours.
  public void setOpening(QueueId queue, OpeningHours opening) {
    openings.replace(Opened.queue(queue.name()), opening);
  }

  /// Teams as they are on the day, ordered by name.
  public List<TeamCard> teamsOn(LocalDate day) {
    return teams.listOn(day);
  }

  /// Teams of a place on the day: the team itself, those of a site, or those with people assigned
  /// to a client.
  public Set<TeamId> teamsAt(PlaceKey place, LocalDate day) {
    return teams.idsAt(place, day);
  }

  public Optional<TeamCard> findTeam(TeamId team, LocalDate day) {
    return teamsOn(day).stream().filter(t -> t.id().equals(team)).findFirst();
  }

  /// The people of a team on the day, ordered by name.
  public List<PersonCard> membersOf(TeamId team, LocalDate day) {
    return persons.listOfTeam(team, day);
  }

  /// A person as they are on the day, whether they have a contract then or not.
  public Optional<PersonCard> findPerson(PersonId person, LocalDate day) {
    return persons.find(person, day);
  }

  /// Whether the viewer holds the permission for the person's team or client of that day. People in
  /// neither are only for those who reach everybody.
  public boolean reaches(Viewer viewer, Permission permission, PersonId person, LocalDate day) {
    Reach reach = viewer.reach(permission);
    return reach.everywhere()
        || listWithin(reach, day).stream().anyMatch(line -> line.id().equals(person));
  }

  /// @throws Refused unless the viewer's permission reaches the person
  public void requireReach(Viewer viewer, Permission permission, PersonId person, LocalDate day) {
    if (!reaches(viewer, permission, person, day)) {
      throw new Refused(permission);
    }
  }

  /// Persons whose name, code or team has the words in it, within the viewer's reach, by name.
  public List<PersonLine> search(Viewer viewer, String words, LocalDate day, int most) {
    return persons.search(words.strip(), viewer.reach(Permission.SEE_PEOPLE), null, day, most);
  }

  /// As [#search], of the people at the place where the viewer works now: members of the team,
  /// people of the site, or those assigned to the client. Without a place everybody.
  public List<PersonLine> searchHere(Viewer viewer, String words, LocalDate day, int most) {
    Reach reach = viewer.reach(Permission.SEE_PEOPLE);
    return persons.search(words.strip(), reach, viewer.place(), day, most);
  }

  /// Those of the queues that belong to the place where the viewer works now, in their order: the
  /// site's, the client's, or those the team has skills for. All of them without a place, and where
  /// none belongs to it.
  public List<String> queuesHere(Viewer viewer, List<String> all, LocalDate day) {
    @Nullable PlaceKey place = viewer.place();
    Set<String> here = place == null ? Set.of() : queues.namesAt(place, day);
    return all.stream().anyMatch(here::contains)
        ? all.stream().filter(here::contains).toList()
        : all;
  }

  /// Everybody within the reach on the day, by name.
  public List<PersonLine> listWithin(Reach reach, LocalDate day) {
    return persons.search("", reach, null, day, Integer.MAX_VALUE);
  }

  /// The person with the code by which files and telephone systems know them.
  public Optional<PersonId> findByCode(String code) {
    return persons.findByCode(code);
  }

  /// Zone of a site by its code; the first site's for an empty code.
  public Optional<ZoneId> findZone(String site) {
    return sites.zones().entrySet().stream()
        .filter(entry -> site.isEmpty() || entry.getKey().equals(site))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// Zones of all sites by code.
  public Map<String, ZoneId> zones() {
    return sites.zones();
  }

  /// Everybody with a contract on the day, with team, leader and tenure, by name.
  public List<Placement> placementsOn(LocalDate day) {
    return placements.listOn(day);
  }

  /// The same of one person; empty without a contract on the day.
  public Optional<Placement> findPlacement(PersonId person, LocalDate day) {
    return placements.find(person, day);
  }

  /// Leaders of the day: when they came and when they first led.
  public List<Leadership> leadershipsOn(LocalDate day) {
    return placements.leaderships(day);
  }

  /// What everybody has learnt to serve, as it holds on the day, whether it may be used or not.
  public List<HeldSkill> skillsOn(LocalDate day) {
    return held.listSkills(day);
  }

  /// Languages everybody speaks on the day.
  public List<HeldLanguage> languagesOn(LocalDate day) {
    return held.listLanguages(day);
  }

  /// Every stretch of employment there ever was, with where it stood on the day or at its end.
  public List<Employment> employments(LocalDate day) {
    return placements.employments(day);
  }

  /// Full names by person; persons who are not there are left out.
  public Map<PersonId, String> names(Collection<PersonId> wanted) {
    return placements.names(wanted);
  }

  /// Dates of birth of those who are under eighteen on the day, as far as they are known; of
  /// nobody else.
  public Map<PersonId, LocalDate> youngOn(LocalDate day) {
    return persons.bornAfter(BirthDates.ofAgeWhenBorn(day));
  }

  /// Codes of all persons by id.
  public Map<PersonId, String> codes() {
    return persons.codes();
  }
}
