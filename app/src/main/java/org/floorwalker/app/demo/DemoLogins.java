package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.Logins;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoPerson;
import org.floorwalker.files.demo.DemoPerson.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One login for each role, and the register of measures as the demo centre agreed on it.
@Component
final class DemoLogins {
  private static final Map<Job, Role> ROLES =
      new EnumMap<>(
          Map.of(
              Job.AGENT, Role.AGENT,
              Job.TEAM_LEADER, Role.TEAM_LEADER,
              Job.PLANNER, Role.PLANNER,
              Job.TRAFFIC_OFFICER, Role.TRAFFIC_OFFICER,
              Job.FLOOR_WALKER, Role.FLOOR_WALKER,
              Job.PEOPLE, Role.PEOPLE,
              Job.HEAD, Role.HEAD,
              Job.REPRESENTATIVE, Role.REPRESENTATIVE,
              Job.ADMINISTRATOR, Role.ADMINISTRATOR,
              Job.AUDITOR, Role.AUDITOR));

  private final Logins logins;
  private final People people;
  private final Measures measures;

  DemoLogins(Logins logins, People people, Measures measures) {
    this.logins = logins;
    this.people = people;
    this.measures = measures;
  }

  /// Opens a login for each role, those that are there already left alone.
  List<DemoLogin> open(DemoCentre centre, String password, LocalDate today) {
    Map<Role, DemoPerson> first = new EnumMap<>(Role.class);
    for (DemoPerson person : centre.people()) {
      Role role = ROLES.get(person.job());
      if (role != null) {
        first.putIfAbsent(role, person);
      }
    }
    List<DemoLogin> open = new ArrayList<>();
    for (Role role : Role.values()) {
      open.add(open(role, first.get(role), password, today));
    }
    registerMeasures(centre, today);
    return open;
  }

  private DemoLogin open(Role role, @Nullable DemoPerson person, String password, LocalDate today) {
    String login = name(role);
    Optional<PersonId> id =
        Optional.ofNullable(person).flatMap(known -> people.findByCode(known.code()));
    String name = person == null ? "Demo " + login : person.name().toString();
    logins.open(login, name, password, id.orElse(null), new Grant(role, scope(role, id, today)));
    return new DemoLogin(role, login, name);
  }

  /// A team leader reaches their own team, everybody else the whole centre.
  private Scope scope(Role role, Optional<PersonId> person, LocalDate today) {
    return role != Role.TEAM_LEADER
        ? new Scope.Everywhere()
        : person
            .flatMap(leader -> people.findPerson(leader, today))
            .flatMap(card -> Optional.ofNullable(card.place().team()))
            .<Scope>map(Scope.OfTeam::new)
            .orElseGet(Scope.Everywhere::new);
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Opens a login for everybody in the demo agent's team, named by their code, so that a swap can
  /// be looked at from both sides.
  List<Viewer> colleagues(DemoCentre centre, String password, LocalDate today) {
    PersonId agent = Objects.requireNonNull(viewer(Role.AGENT).person());
    TeamId team = people.findPerson(agent, today).orElseThrow().place().team();
    List<Viewer> colleagues = new ArrayList<>();
    for (DemoPerson person : centre.people()) {
      Optional<PersonCard> card =
          people.findByCode(person.code()).flatMap(id -> people.findPerson(id, today));
      boolean isColleague =
          person.job() == Job.AGENT
              && card.filter(one -> !one.id().equals(agent))
                  .filter(one -> one.place().team() != null && one.place().team().equals(team))
                  .isPresent();
      if (isColleague) {
        Grant grant = new Grant(Role.AGENT, new Scope.Everywhere());
        logins.open(
            person.code(), person.name().toString(), password, card.orElseThrow().id(), grant);
        colleagues.add(logins.viewer(person.code()).orElseThrow());
      }
    }
    return colleagues;
  }

  /// Opens a login of the first apprentice, who is an agent like others.
  DemoLogin apprentice(PersonId person, String password, LocalDate today) {
    String name = people.findPerson(person, today).orElseThrow().name();
    Grant grant = new Grant(Role.AGENT, new Scope.Everywhere());
    logins.open("apprentice", name, password, person, grant);
    return new DemoLogin(Role.AGENT, "apprentice", name);
  }

  /// Opens logins for the leaders of other teams than the demo leader's, named by their codes.
  List<Viewer> otherLeaders(DemoCentre centre, String password, int most, LocalDate today) {
    List<Viewer> leaders = new ArrayList<>();
    centre.people().stream()
        .filter(one -> one.job() == Job.TEAM_LEADER)
        .skip(1)
        .limit(most)
        .forEach(
            one -> {
              PersonId id = people.findByCode(one.code()).orElseThrow();
              Scope scope = scope(Role.TEAM_LEADER, Optional.of(id), today);
              logins.open(
                  one.code(),
                  one.name().toString(),
                  password,
                  id,
                  new Grant(Role.TEAM_LEADER, scope));
              leaders.add(logins.viewer(one.code()).orElseThrow());
            });
    return leaders;
  }

  /// The demo's planner.
  Viewer planner() {
    return logins.viewer(name(Role.PLANNER)).orElseThrow();
  }

  /// The demo's login of a role.
  Viewer viewer(Role role) {
    return logins.viewer(name(role)).orElseThrow();
  }

  /// Every measure in every country of the centre, told in good time.
  private void registerMeasures(DemoCentre centre, LocalDate today) {
    Viewer keeper = logins.viewer(name(Role.DATA_PROTECTION)).orElseThrow();
    for (Measure measure : measures.listMeasures()) {
      centre.sites().stream()
          .map(site -> site.country())
          .distinct()
          .filter(country -> measures.find(measure.code(), country, today).isEmpty())
          .forEach(country -> measures.register(keeper, registration(measure, country, today)));
    }
  }

  private static Registration registration(Measure measure, String country, LocalDate today) {
    return new Registration(
        measure.code(),
        country,
        "So that each person sees their own work and leaders can help in time",
        "Legitimate interest, balancing note of the demo",
        measure.keptDays(),
        today.minusDays(150),
        today.minusDays(140),
        today.minusDays(60),
        today.plusDays(200),
        null);
  }
}
