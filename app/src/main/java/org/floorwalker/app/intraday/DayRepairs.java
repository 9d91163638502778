package org.floorwalker.app.intraday;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.intraday.internal.RepairLetters;
import org.floorwalker.app.intraday.store.RepairStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.Logins;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.RepairOutcome;
import org.floorwalker.app.rostering.RepairTaking;
import org.floorwalker.app.rostering.RepairWay;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RosterRepairs;
import org.floorwalker.app.rostering.RosterRepairs.Found;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.planning.optimise.RepairProposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The door to repairs: somebody fell ill, ways to cover are found and told, one is taken.
@Component
public class DayRepairs {
  private final RosterRepairs rosters;
  private final RepairTaking taking;
  private final RepairStore repairs;
  private final People people;
  private final Logins logins;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;
  private final RepairLetters letters = new RepairLetters();

  DayRepairs(
      RosterRepairs rosters,
      RepairTaking taking,
      RepairStore repairs,
      People people,
      Logins logins,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.rosters = rosters;
    this.taking = taking;
    this.repairs = repairs;
    this.people = people;
    this.logins = logins;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /// Seeks ways to go on, keeps them and, when somebody is away, tells the leader and the planners;
  /// safe to run twice. A meeting that could not be then is looked at again.
  ///
  /// @return the number of the repair
  /// @throws IllegalArgumentException when the plan holds shifts that no search could have built
  @Transactional
  public long seek(Upset upset) {
    Optional<DayRepair> known = repairs.findId(upset).flatMap(repairs::find);
    if (known.isEmpty()) {
      return keep(upset, rosters.propose(upset));
    }
    long id = known.get().id();
    if (known.get().found().trouble() != null) {
      repairs.renew(id, rosters.propose(upset), clock.instant());
    }
    return id;
  }

  private long keep(Upset upset, Found found) {
    long id =
        repairs
            .insert(upset, found, clock.instant())
            .orElseGet(() -> repairs.findId(upset).orElseThrow());
    PersonId away = upset.person();
    if (away != null) {
      tell(id, away, found.ways().size());
    }
    return id;
  }

  private void tell(long id, PersonId away, int ways) {
    String name = people.findPerson(away, people.today(away)).orElseThrow().name();
    for (PersonId person : concerned(away)) {
      messages.tell(person, "repair-" + id, writing -> letters.found(writing, name, id, ways));
    }
  }

  private Set<PersonId> concerned(PersonId ill) {
    LocalDate today = people.today(ill);
    PersonCard card = people.findPerson(ill, today).orElseThrow();
    Set<PersonId> concerned = new HashSet<>(logins.personsWith(Role.PLANNER));
    people.teamsOn(today).stream()
        .filter(team -> team.id().equals(card.place().team()))
        .flatMap(team -> team.findLeader().stream())
        .forEach(concerned::add);
    concerned.remove(ill);
    return concerned;
  }

  /// Repairs of what lasts, newest first: absences of people within the viewer's reach, and all
  /// else for those who repair days.
  public List<DayRepair> list(Viewer viewer) {
    viewer.require(Permission.DECIDE_REQUESTS);
    List<DayRepair> lasting = repairs.listUntil(clock.instant());
    if (lasting.isEmpty()) {
      return List.of();
    }
    Set<PersonId> reached = reached(viewer);
    return lasting.stream()
        .filter(repair -> isFor(viewer, reached, repair.upset().person()))
        .toList();
  }

  private static boolean isFor(Viewer viewer, Set<PersonId> reached, @Nullable PersonId away) {
    return away == null ? viewer.may(Permission.REPAIR_DAY) : reached.contains(away);
  }

  /// How many repairs wait for the viewer's choice.
  public int countOpen(Viewer viewer) {
    return viewer.may(Permission.REPAIR_DAY)
        ? (int) list(viewer).stream().filter(repair -> repair.isOpen(clock.instant())).count()
        : 0;
  }

  /// Whether a way can still be taken.
  public boolean isOpen(DayRepair repair) {
    return repair.isOpen(clock.instant());
  }

  /// Everybody the viewer decides for; others stay unnamed.
  public Set<PersonId> reached(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    Set<PersonId> reached = new HashSet<>();
    for (PersonLine line : people.listWithin(viewer.reach(Permission.DECIDE_REQUESTS), today)) {
      reached.add(line.id());
    }
    return reached;
  }

  public DayRepair get(Viewer viewer, long id) {
    viewer.require(Permission.DECIDE_REQUESTS);
    DayRepair repair = repairs.find(id).orElseThrow(() -> new NotFound("a repair " + id));
    PersonId away = repair.upset().person();
    if (away == null) {
      viewer.require(Permission.REPAIR_DAY);
    } else {
      people.requireReach(viewer, Permission.DECIDE_REQUESTS, away, people.today(away));
    }
    return repair;
  }

  /// Takes a way: its changes become changes after publication.
  ///
  /// @param way place in the list of ways, from 0
  /// @param isAgreed whether everybody who is told too late to be ordered has agreed
  @Transactional
  public RepairOutcome take(Viewer viewer, long id, int way, boolean isAgreed) {
    DayRepair repair = lock(viewer, id);
    if (way < 0 || way >= repair.found().ways().size()) {
      throw new NotFound("a way " + way + " of the repair " + id);
    }
    RepairWay chosen = repair.found().ways().get(way);
    requireReach(viewer, repair, chosen);
    if (!repair.isOpen(clock.instant())) {
      return new RepairOutcome.Overtaken();
    }
    if (chosen.needsAgreement() && !isAgreed) {
      return new RepairOutcome.NotAgreed();
    }
    RepairOutcome outcome = taking.take(viewer.name(), repair.upset(), repair.found(), chosen);
    if (outcome instanceof RepairOutcome.Done) {
      repairs.setTaken(id, new DayRepair.Taken(way, new Made(clock.instant(), viewer.name())));
      record(viewer, repair, "intraday.repair-taken", chosen);
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  private DayRepair lock(Viewer viewer, long id) {
    viewer.require(Permission.REPAIR_DAY);
    return repairs.lock(id).orElseThrow(() -> new NotFound("a repair " + id));
  }

  /// What the trail keeps of a way that was taken.
  ///
  /// @param agreed whether somebody had to agree, and the planner said that they did
  private record Taking(RepairProposal.Means means, boolean agreed) {}

  private void record(Viewer viewer, DayRepair repair, String deed, RepairWay way) {
    PersonId away = repair.upset().person();
    About about =
        away == null
            ? About.thing("repair", repair.id())
            : About.thingOf(away, "repair", repair.id());
    audit.record(viewer, deed, about, null, new Taking(way.means(), way.needsAgreement()));
  }

  /// Takes back the way that was taken; everybody is told again.
  @Transactional
  public RepairOutcome takeBack(Viewer viewer, long id) {
    DayRepair repair = lock(viewer, id);
    DayRepair.Taken taken = repair.taken();
    if (taken == null) {
      return new RepairOutcome.Overtaken();
    }
    RepairWay way = repair.found().ways().get(taken.way());
    requireReach(viewer, repair, way);
    RepairOutcome outcome = taking.takeBack(viewer.name(), repair.upset(), repair.found(), way);
    if (outcome instanceof RepairOutcome.Done) {
      repairs.setOpen(id);
      record(viewer, repair, "intraday.repair-taken-back", way);
    }
    return outcome;
  }

  private void requireReach(Viewer viewer, DayRepair repair, RepairWay way) {
    PersonId away = repair.upset().person();
    if (away != null) {
      requireReach(viewer, away);
    }
    way.days().stream().map(RepairedDay::person).forEach(person -> requireReach(viewer, person));
  }

  private void requireReach(Viewer viewer, PersonId person) {
    people.requireReach(viewer, Permission.REPAIR_DAY, person, people.today(person));
  }
}
