package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.util.Set;
import org.floorwalker.app.learning.Requirement.Consequence;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;

/// Two people on loans and one on cards, with their leader, in Oslo on Monday 29 March 2027.
public final class LoansFloor {
  public static final LocalDate TODAY = LocalDate.of(2027, 3, 29);

  private final TestApp app;

  public LoansFloor(TestApp app) {
    this.app = app;
    bring(PeopleForm.SITES, "site,country,zone,opens,closes\nOslo,NO,Europe/Oslo,07:00,22:00\n");
    bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\n");
    bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
        loans,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo
        cards,voice,nb,80% in 20s,served_over_offered,0.85,180,1,0.05,300,08:00,18:00,Oslo
        """);
    bring(PeopleForm.TEAMS, "team,site,name\nbris,Oslo,Bris\n");
    bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        ada,Oslo,bris,lea,full,loans cards,07:00,12:00,no,Ada Aas,ada@example.org
        bo,Oslo,bris,lea,full,loans,07:00,12:00,no,Bo Berg,bo@example.org
        cai,Oslo,bris,lea,full,cards,07:00,12:00,no,Cai Dahl,cai@example.org
        lea,Oslo,bris,,full,,07:00,12:00,no,Lea Lie,lea@example.org
        """);
    course("credit", Course.Kind.LINK, "Credit advice", "https://example.org/credit");
  }

  public void bring(PeopleForm form, String table) {
    app.bring(form, table, TODAY.minusYears(1));
  }

  public void course(String code, Course.Kind kind, String title, String content) {
    app.get(Catalogue.class)
        .add(
            app.viewer(Role.TRAINER),
            code,
            kind,
            "",
            new Course.Material(title, "nb", 45, content, null, 1));
  }

  public PersonId person(String code) {
    return app.person(code);
  }

  /// Credit advice every twelve months, ten days of grace, for whoever serves loans.
  public Requirement creditAdvice(Set<String> closes) {
    return app.get(Requirements.class)
        .add(app.viewer(Role.TRAINER), "credit-advice", terms("Credit advice", closes))
        .orElseThrow();
  }

  public static Requirement.Terms terms(String title, Set<String> closes) {
    return new Requirement.Terms(
        title,
        "House rule 7",
        "credit",
        new DueRule(
            new Recurrence.EveryMonths(12), TODAY.minusYears(1), TODAY.minusYears(5), 30, 10),
        new Audience(Set.of(), Set.of("loans"), Set.of(), Set.of(), Set.of(), 0),
        Reminders.USUAL,
        new Consequence(
            closes.isEmpty() ? Consequence.Kind.ESCALATE : Consequence.Kind.CLOSE, closes));
  }

  public void certificate(PersonId person, LocalDate on) {
    app.get(Ledger.class)
        .bringIn(
            app.viewer(Role.TRAINER),
            new Evidence.Entry(
                person,
                new Evidence.Content("credit", "Credit advice", null, null),
                new Evidence.Result(true, 90, 80, 45),
                on,
                null,
                "brought-in",
                "Finance school",
                "certificate 12",
                ""));
  }

  /// Registers a measure for Norway, in force since ten days.
  public void register(Measure measure) {
    app.register(measure.code());
  }
}
