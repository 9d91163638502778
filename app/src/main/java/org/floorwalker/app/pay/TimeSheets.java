package org.floorwalker.app.pay;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.pay.internal.SheetMaking;
import org.floorwalker.app.pay.internal.TimeBank;
import org.floorwalker.app.pay.store.PayStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to sheets: one's own, and those of people the viewer leads.
@Component
public class TimeSheets {
  private final SheetMaking making;
  private final PayStore store;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  TimeSheets(
      SheetMaking making,
      PayStore store,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.making = making;
    this.store = store;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// The viewer's own month; nothing when they have no contract in it.
  public Figure<Optional<TimeSheet>> mine(Viewer viewer, YearMonth month) {
    PersonId person = viewer.requirePerson(Permission.SEE_OWN_DAY);
    return show(viewer, person, month, "/my/time");
  }

  /// Somebody's month, for who approves it: who leads them at its end.
  public Figure<Optional<TimeSheet>> of(Viewer viewer, PersonId person, YearMonth month) {
    people.requireReach(viewer, Permission.APPROVE_TIME, person, dayOf(month));
    return show(viewer, person, month, "/time/people/" + person.value());
  }

  private Figure<Optional<TimeSheet>> show(
      Viewer viewer, PersonId person, YearMonth month, String page) {
    PersonCard card = card(person);
    return measures.show(
        viewer,
        person,
        PayMeasures.WORKED_HOURS,
        card.place().country(),
        people.today(),
        page,
        () -> find(card, month));
  }

  private PersonCard card(PersonId person) {
    return people
        .findPerson(person, people.today())
        .orElseThrow(() -> new NotFound("person " + person.value()));
  }

  /// The day whose teams approve a month: its last one, or today while it runs. Who has left since
  /// still has a sheet.
  private LocalDate dayOf(YearMonth month) {
    LocalDate today = people.today();
    LocalDate last = month.atEndOfMonth();
    return last.isBefore(today) ? last : today;
  }

  private Optional<TimeSheet> find(PersonCard card, YearMonth month) {
    return making.of(new PayMonth(card.place().country(), month), Set.of(card.id())).stream()
        .findFirst();
  }

  /// The sheets of a team, by name; those behind a measure nobody registered are left out.
  @Transactional
  public List<TimeSheet> ofTeam(Viewer viewer, TeamId team, YearMonth month) {
    viewer.require(Permission.APPROVE_TIME, team);
    List<PersonCard> members = people.membersOf(team, dayOf(month));
    if (members.isEmpty()) {
      return List.of();
    }
    String country = members.getFirst().place().country();
    Set<PersonId> ids = members.stream().map(PersonCard::id).collect(Collectors.toSet());
    List<TimeSheet> shown = new ArrayList<>();
    for (TimeSheet sheet : making.of(new PayMonth(country, month), ids)) {
      Figure<TimeSheet> figure =
          measures.show(
              viewer,
              sheet.who().person(),
              PayMeasures.WORKED_HOURS,
              country,
              people.today(),
              "/time",
              () -> sheet);
      if (figure instanceof Figure.Shown<TimeSheet>(TimeSheet it)) {
        shown.add(it);
      }
    }
    return shown;
  }

  /// What came of approving.
  public enum Outcome {
    APPROVED,
    /// The sheet changed since it was shown.
    CHANGED,
    /// A report of it waits.
    OPEN_REPORT,
    /// The month is not over.
    NOT_OVER
  }

  /// Approves a sheet as it was shown; nobody approves their own.
  ///
  /// @param digest of the sheet that was shown
  @Transactional
  public Outcome approve(Viewer viewer, PersonId person, YearMonth month, String digest) {
    people.requireReach(viewer, Permission.APPROVE_TIME, person, dayOf(month));
    if (person.equals(viewer.person())) {
      throw new Refused(Permission.APPROVE_TIME);
    }
    TimeSheet sheet =
        find(card(person), month)
            .orElseThrow(() -> new NotFound("sheet of " + person.value() + " in " + month));
    Outcome outcome = judge(sheet, digest);
    if (outcome == Outcome.APPROVED) {
      store.approve(
          person,
          month,
          new PayStore.Approved(digest, new TimeSheet.Approval(clock.instant(), viewer.name())));
      audit.record(viewer, "pay.sheet-approved", About.person(person), null, month + " " + digest);
    }
    return outcome;
  }

  private Outcome judge(TimeSheet sheet, String digest) {
    LocalDate there = clock.instant().atZone(sheet.who().zone()).toLocalDate();
    if (there.isBefore(sheet.month().endExclusive())) {
      return Outcome.NOT_OVER;
    }
    if (sheet.hasOpenReport()) {
      return Outcome.OPEN_REPORT;
    }
    return sheet.digest().equals(digest) ? Outcome.APPROVED : Outcome.CHANGED;
  }

  /// Approves every sheet of a team that holds no difference from the plan and no open report.
  ///
  /// @return number approved
  @Transactional
  public int approvePlain(Viewer viewer, TeamId team, YearMonth month) {
    int approved = 0;
    for (TimeSheet sheet : ofTeam(viewer, team, month)) {
      boolean isPlain = sheet.countDifferences() == 0 && sheet.approval() == null;
      boolean isOwn = sheet.who().person().equals(viewer.person());
      if (isPlain && !isOwn) {
        Outcome outcome = approve(viewer, sheet.who().person(), month, sheet.digest());
        approved += outcome == Outcome.APPROVED ? 1 : 0;
      }
    }
    return approved;
  }

  /// What the viewer has in the bank after the closed months, and this month's change as it looks.
  ///
  /// @param closed hours and minutes, may be negative
  /// @param coming what the sheet would add
  public record Bank(Duration closed, Duration coming) {}

  /// The bank of the person of a sheet.
  public Bank bankOf(TimeSheet sheet) {
    boolean isClosed = store.closed(sheet.month().country()).containsKey(sheet.month().month());
    return new Bank(
        Duration.ofMinutes(store.bankMinutes(sheet.who().person())),
        isClosed ? Duration.ZERO : TimeBank.change(sheet));
  }

  /// Corrections of earlier months that were closed with the sheet's month.
  public List<PaidLine> correctionsOf(TimeSheet sheet) {
    return store.listCorrections(sheet.who().person(), sheet.month().month());
  }
}
