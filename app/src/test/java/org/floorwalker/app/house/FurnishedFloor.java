package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.Candidate;
import org.floorwalker.app.development.CandidatePools;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkPlanning;
import org.floorwalker.app.development.Vacancies;
import org.floorwalker.app.development.Vacancy;
import org.floorwalker.app.history.Mappings;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.app.learning.Approvals;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirement.Consequence;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.quality.JudgedContacts;
import org.floorwalker.app.requests.LeaveRounds;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.sourcing.Sourcing;
import org.floorwalker.app.sourcing.Tender;
import org.floorwalker.app.testing.CountingJob;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;

/// A small floor with something in every room, so that every page has something to show: a
/// published week and a draft, a requirement with its programme, a class, an apprentice, an
/// approval, a talk, an offer, a repair, a mapping, a job.
final class FurnishedFloor {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final String MONDAY = SmallFloor.MONDAY.toString();

  private final TestApp app;
  private final TestApp.Client trainer;
  private final TestApp.Client planner;
  private final SmallFloor floor;
  private final long draft;

  FurnishedFloor(TestApp app) {
    this.app = app;
    this.trainer = app.as(Role.TRAINER);
    this.planner = app.as(Role.PLANNER);
    this.floor = SmallFloor.in(app);
    planner.post(
        "/library/tasks",
        Map.of(
            "title", "Ukens nyheter", "minutes", "30", "pieceMinutes", "15", "from", "2027-04-01"));
    app.get(Publishing.class)
        .publish(app.viewer(Role.PLANNER), floor.draft("published"), "gulvet åpner");
    this.draft = floor.draft("every-page");
    List.of("worked-hours", "apprentice-record", "quality-score", "adherence")
        .forEach(app::register);
    people();
    training();
    day();
    tender();
    app.runJobs();
    app.get(Jobs.class)
        .submit(
            app.get(CountingJob.class), new CountingJob.Input(3, 0, ""), app.viewer(Role.PLANNER));
  }

  private void tender() {
    Tender.Line line =
        new Tender.Line(
            "Litauisk", 21_000, 240, 7, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, null, 20, 1);
    app.get(Sourcing.class)
        .add(
            app.viewer(Role.HEAD),
            "Innreiseregister",
            new Tender.Content(
                SmallFloor.MONDAY.plusWeeks(20),
                8,
                3,
                0.85,
                0.1,
                "",
                List.of(line, line),
                List.of(new Tender.Partner("Svar AS", Tender.Unit.MINUTE, 15))));
  }

  /// Addresses that pages reach by typing or by a choice in them.
  List<String> corners() {
    return List.of(
        "/schedule/%d?day=%s&shift=a1".formatted(draft, MONDAY),
        "/schedule/%d/why?person=a1&day=%s".formatted(draft, MONDAY),
        "/schedule/%d/curve".formatted(draft),
        "/imports/mappings/edit?name=pbx",
        "/need/scenarios?version=" + floor.need(),
        "/organisation/queues/opening?code=phone",
        "/find/results?words=a",
        "/talks/archive.csv",
        "/time/months/record.csv?country=NO&month=2027-02");
  }

  /// The logins of leader and agent belong to people, one of whom leads the other.
  private void people() {
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        a2,Oslo,bris,a1,full,phone,07:00,12:00,no,Person Number2,a2@floor.example
        """);
    app.belongsTo(app.userOf(Role.TEAM_LEADER), app.person("a1"));
    app.belongsTo(app.userOf(Role.AGENT), app.person("a2"));
    app.belongsTo(app.userOf(Role.PLANNER), app.person("a3"));
    candidates();
    JudgedContacts.in(app, SmallFloor.MONDAY.minusDays(7), "a1", "a2", "a3");
  }

  /// A profile for a mission, a vacancy by it and somebody from outside who was put forward.
  private void candidates() {
    SkillProfiles profiles = app.get(SkillProfiles.class);
    profiles.add(app.viewer(Role.TRAINER), new Competence("law", "Rett", "Grad eller like bra"));
    SkillProfile profile =
        new SkillProfile(
            "advisers",
            "Rådgivere",
            "",
            "banken",
            List.of(new Demand(Kind.LANGUAGE, "nb", 5), new Demand(Kind.COMPETENCE, "law", 3)));
    profiles.add(app.viewer(Role.TRAINER), profile);
    Vacancy vacancy =
        new Vacancy(
            0,
            CareerPath.SPECIALIST,
            "Rådgiver for banken",
            "Vanskelige brev",
            new Vacancy.Work(Vacancy.Asked.of(profile), 2, List.of("RS"), "Mange sinte brev."),
            TODAY.plusDays(1),
            TODAY.plusDays(40));
    Viewer people = app.viewer(Role.PEOPLE);
    long id = app.get(Vacancies.class).open(people, vacancy).orElseThrow();
    CandidatePools pools = app.get(CandidatePools.class);
    long mila =
        pools.write(
            people, new Candidate.Asking("Mila Ilić", "mila@example.org", "RS", TODAY, "Kvelder"));
    pools.show(people, mila, new CandidatePools.Seeing(Kind.LANGUAGE, "nb", 4, "Samtale"));
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(1)));
    pools.putForward(people, mila, id);
    app.clock().standAt(TestApp.MORNING);
  }

  private void training() {
    app.get(Catalogue.class)
        .add(
            app.viewer(Role.TRAINER),
            "credit",
            Course.Kind.LINK,
            "",
            new Course.Material("Credit advice", "nb", 45, "https://example.org/credit", null, 1));
    Requirement requirement =
        app.get(Requirements.class)
            .add(app.viewer(Role.TRAINER), "credit-advice", terms())
            .orElseThrow();
    done(
        trainer.post(
            "/training/requirements/%d/programme".formatted(requirement.id()),
            Map.of(
                "minutes", "60",
                "least", "1",
                "most", "2",
                "from", MONDAY,
                "due", SmallFloor.MONDAY.plusDays(6).toString(),
                "trainer_from", "8",
                "trainer_until", "16",
                "rooms", "Blue 4")));
    induction();
    done(
        trainer.post(
            "/training/apprentices",
            Map.of(
                "person", app.person("a3").toString(),
                "supervisor", app.person("a1").toString(),
                "trade", "Salgsfaget",
                "contract", "2025-117",
                "starts", "2025-10-01",
                "ends", "2027-09-30",
                "hours", "37",
                "goals", "Guide a customer; Handle a complaint")));
    done(
        trainer.post(
            "/training/approvals",
            Map.of(
                "title", "Approved call centre",
                "issuer", "Virke",
                "owner", app.person("a1").toString(),
                "days", "60")));
    app.get(Approvals.class)
        .give(
            app.viewer(Role.TRAINER),
            1,
            new Approvals.Grant("V-77", TODAY, TODAY.plusYears(1), "Letter, archive 44"),
            "letter.txt",
            "Approved.".getBytes(StandardCharsets.UTF_8));
  }

  private static Requirement.Terms terms() {
    return new Requirement.Terms(
        "Credit advice",
        "House rule 7",
        "credit",
        new DueRule(
            new Recurrence.EveryMonths(12), TODAY.minusYears(1), TODAY.minusYears(5), 30, 30),
        new Audience(Set.of(), Set.of("phone"), Set.of(), Set.of(), Set.of(), 0),
        Reminders.USUAL,
        new Consequence(Consequence.Kind.ESCALATE, Set.of()));
  }

  private void induction() {
    done(
        trainer.post(
            "/training/inductions",
            Map.of(
                "code", "phone-line",
                "title", "Phone line",
                "front", "yes",
                "basic", "15",
                "nesting", "10",
                "steps", "1 trainer Why we measure\n5 newcomer Feelings")));
    done(
        trainer.post(
            "/training/cohorts",
            Map.of(
                "title", "April",
                "template", "phone-line",
                "starts", TODAY.toString(),
                "trainer", app.person("a1").toString(),
                "room", "Blue",
                "places", "2")));
  }

  /// A talk, an offer, a jump of volume, a round of leave and a mapping.
  private void day() {
    Instant at = TODAY.plusDays(1).atTime(14, 30).atZone(SmallFloor.OSLO).toInstant();
    TalkPlanning.Wish wish =
        new TalkPlanning.Wish("raq", app.person("a2"), at, 45, Talk.Medium.VIDEO, "", "");
    assertThat(app.get(TalkPlanning.class).plan(app.viewer(Role.TEAM_LEADER), wish))
        .isInstanceOf(TalkPlanning.Outcome.Planned.class);
    HttpResponse<String> offer =
        app.as(Role.TRAFFIC_OFFICER)
            .post(
                "/callouts",
                Map.of(
                    "kind", "hours",
                    "day", SmallFloor.MONDAY.plusDays(5).toString(),
                    "from", "12:00",
                    "to", "16:00",
                    "queue", "phone",
                    "places", "1",
                    "size", "3",
                    "minutes", "30"));
    done(offer);
    assertThat(offer.headers().firstValue("Location").orElse("")).startsWith("/callouts/");
    done(
        planner.post(
            "/repair/volume",
            Map.of(
                "queue", "phone",
                "day", MONDAY,
                "from", "12:00",
                "until", "16:00",
                "percent", "60")));
    app.get(LeaveRounds.class)
        .open(
            app.viewer(Role.PLANNER),
            2028,
            List.of("bris"),
            SmallFloor.MONDAY.minusDays(7),
            SmallFloor.MONDAY.plusDays(20));
    app.get(Mappings.class)
        .save(
            app.viewer(Role.ADMINISTRATOR),
            new SavedMapping(
                "pbx",
                "sites",
                ColumnMapping.plain(PeopleForm.SITES.form(), ZoneId.of("Europe/Oslo"))));
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
  }
}
