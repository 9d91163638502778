package org.floorwalker.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: an organisation comes in by tables, each wholly or not at all (ORG-01 to 15, OPS-23).
class PeopleImportTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);

  private final TestApp app = TestApp.fresh();
  private final PeopleImport tables = app.get(PeopleImport.class);
  private final People people = app.get(People.class);

  private PeopleImport.Result bring(PeopleForm form, String text) {
    return bring(form, text, TODAY);
  }

  private PeopleImport.Result bring(PeopleForm form, String text, LocalDate asOf) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return tables.bring(form, null, new ByteArrayInputStream(bytes), form.form().name(), asOf);
  }

  private static String told(PeopleImport.Result result) {
    return switch (result) {
      case PeopleImport.Result.Done done -> done.changed() + " changed, " + done.unchanged();
      case PeopleImport.Result.Refused refused ->
          refused.problems().stream()
              .map(p -> p.row() + " " + p.column() + " " + p.code())
              .toList()
              .toString();
    };
  }

  @BeforeEach
  void organisation() {
    bring(PeopleForm.CLIENTS, "client,name\nacme,Acme AS\n");
    bring(PeopleForm.PARTNERS, "partner,name,country\nnovi,Novi d.o.o.,RS\n");
    bring(
        PeopleForm.MISSIONS,
        "mission,client,name,function,segment\nacme-sales,acme,Acme sales,sales,private\n");
    bring(
        PeopleForm.SITES,
        """
        site,country,zone,opens,closes,opened,partner
        oslo,NO,Europe/Oslo,07:00,22:00,,
        belgrade,RS,Europe/Belgrade,00:00,24:00,2026-05-01,novi
        """);
    bring(
        PeopleForm.CONTRACTS,
        """
        contract,weekly_hours,shift_hours,tolerance_hours
        full,37.5,7 7.5 8,2
        half,20,4 5,1
        """);
    bring(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name,mission
        voice-nb,voice,nb,80% in 20s,excl_short_abandons,0.85,300,,0.08,280,08:00,20:00,oslo,Support,acme-sales
        mail-nb,email,nb,done in 8h working,,,,,0.05,420,08:00,16:00,oslo,,
        """);
    bring(PeopleForm.TEAMS, "team,site,name,unit\nred,oslo,Red team,front\n");
  }

  private static final String AGENTS =
      """
      agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,works_from
      kari,oslo,red,runa,full,voice-nb mail-nb,07:00,14:00,no,Kari Nordmann,home
      ola,oslo,red,runa,half,voice-nb,07:00,18:00,no,Ola Berg,site
      """;

  @Test
  void a01_theCrewOfADayIsWhatTheTablesSay() {
    assertThat(told(bring(PeopleForm.AGENTS, AGENTS))).isEqualTo("2 changed, 0");
    Crew crew = people.crewOn(TODAY);
    assertThat(crew.members())
        .extracting(m -> m.name() + " " + m.agent())
        .satisfiesExactly(
            kari ->
                assertThat(kari).contains("Kari Nordmann", "oslo", "red", "runa", "mail-nb, voice"),
            ola -> assertThat(ola).contains("Ola Berg", "half", "[voice-nb]"));
    assertThat(crew.contracts()).extracting(c -> c.id()).containsExactly("full", "half");
    assertThat(people.crewOn(TODAY.minusDays(1)).members()).isEmpty();
    assertThat(people.teamsOn(TODAY))
        .singleElement()
        .satisfies(
            team -> {
              assertThat(team.span()).isEqualTo(2);
              assertThat(team.leaderName()).isEqualTo("runa");
            });
  }

  @Test
  void a02_theSameTableAgainChangesNothing() {
    bring(PeopleForm.AGENTS, AGENTS);
    assertThat(told(bring(PeopleForm.AGENTS, AGENTS))).isEqualTo("0 changed, 2");
    assertThat(told(bring(PeopleForm.AGENTS, AGENTS, TODAY.plusDays(40))))
        .isEqualTo("0 changed, 2");
    organisation();
    assertThat(told(bring(PeopleForm.CLIENTS, "client,name\nacme,Acme AS\n")))
        .isEqualTo("0 changed, 1");
  }

  @Test
  void a03_aChangeKeepsWhatWasTrueBefore() {
    bring(PeopleForm.AGENTS, AGENTS);
    LocalDate june = LocalDate.of(2027, 6, 1);
    bring(
        PeopleForm.EMPLOYMENT,
        """
        agent,contract,from,to,earliest_start,latest_start,night
        kari,half,2027-06-01,2027-09-01,08:00,12:00,no
        """);
    bring(PeopleForm.SKILLS, "agent,queue,level,from\nola,mail-nb,2,2027-06-01\n");
    assertThat(contractOf("kari", june.minusDays(1))).isEqualTo("full");
    assertThat(contractOf("kari", june)).isEqualTo("half");
    assertThat(contractOf("kari", LocalDate.of(2027, 9, 1))).isEqualTo("full");
    assertThat(skillsOf("ola", june.minusDays(1))).containsExactly("voice-nb");
    assertThat(skillsOf("ola", june)).containsExactly("mail-nb", "voice-nb");
  }

  private String contractOf(String code, LocalDate day) {
    return member(code, day).agent().contract();
  }

  private List<String> skillsOf(String code, LocalDate day) {
    return member(code, day).agent().skills();
  }

  private Member member(String code, LocalDate day) {
    return people.crewOn(day).members().stream()
        .filter(m -> m.agent().id().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a04_everyFaultIsNamedAndNothingIsHalfDone() {
    String result =
        told(
            bring(
                PeopleForm.AGENTS,
                """
                agent,site,team,leader,contract,skills,earliest_start,latest_start,night
                kari,oslo,red,runa,full,voice-nb,07:00,14:00,no
                per,bergen,red,runa,triple,fax,07:00,14:00,no
                """));
    assertThat(result)
        .isEqualTo("[3 site unknown-code, 3 contract unknown-code, 3 skills unknown-code]");
    assertThat(people.crewOn(TODAY).members()).isEmpty();
    assertThat(people.teamsOn(TODAY)).extracting(TeamCard::span).containsExactly(0);
    assertThat(
            told(
                bring(
                    PeopleForm.SITES,
                    """
                    site,country,zone,opens,closes
                    a,XX,Europe/Atlantis,8,25:00
                    a,NO,Europe/Oslo,08:00,16:00
                    """)))
        .isEqualTo(
            "[2 zone unreadable-value, 2 opens unreadable-value, 2 closes unreadable-value, "
                + "2 country unreadable-value, 3 site duplicate-id]");
  }

  @Test
  void a08_aDateOfBirthGoesOutAsItCameInAndIsKeptOfTheYoungOnly(@TempDir Path folder)
      throws IOException {
    String header = "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,";
    String row = "%s,oslo,red,,full,voice-nb,07:00,14:00,no,%s\n";
    String table =
        header
            + "born\n"
            + row.formatted("kari", "2010-05-17")
            + row.formatted("ola", "2009-03-29");
    assertThat(told(bring(PeopleForm.AGENTS, table))).isEqualTo("2 changed, 0");
    assertThat(told(bring(PeopleForm.AGENTS, table))).isEqualTo("0 changed, 2");
    PersonId kari = people.findByCode("kari").orElseThrow();
    LocalDate born = LocalDate.of(2010, 5, 17);
    assertThat(people.youngOn(TODAY)).containsExactly(Map.entry(kari, born));
    assertThat(people.youngOn(LocalDate.of(2028, 5, 16))).containsOnlyKeys(kari);
    assertThat(people.youngOn(LocalDate.of(2028, 5, 17))).isEmpty();

    app.get(PeopleExport.class).write(folder);
    String written = Files.readString(folder.resolve("agents.csv"));
    assertThat(written).contains(",born", ",2010-05-17").doesNotContain("2009-03-29");
    app.get(BirthDates.class).change(app.viewer(Role.PEOPLE), kari, null);
    assertThat(people.youngOn(TODAY)).isEmpty();
    assertThat(told(bring(PeopleForm.AGENTS, written))).isEqualTo("1 changed, 1");
    assertThat(people.youngOn(TODAY)).containsExactly(Map.entry(kari, born));
    assertThat(told(bring(PeopleForm.AGENTS, AGENTS))).startsWith("2 changed");
    assertThat(people.youngOn(TODAY)).as("a file without the column").containsOnlyKeys(kari);

    assertThat(
            told(bring(PeopleForm.AGENTS, header + "born\n" + row.formatted("ny", "2027-03-30"))))
        .isEqualTo("[2 born wrong-order]");
    app.clock().standAt(Instant.parse("2028-05-18T12:00:00Z"));
    app.get(BirthDates.class).run();
    assertThat(people.youngOn(TODAY)).isEmpty();
  }

  @Test
  void a05_overlappingContractsAreRefusedInTheFileAndAgainstWhatIsKnown() {
    bring(PeopleForm.AGENTS, AGENTS);
    String header = "agent,contract,from,to,earliest_start,latest_start,night\n";
    assertThat(
            told(
                bring(
                    PeopleForm.EMPLOYMENT,
                    header
                        + "kari,half,2027-06-01,2027-07-01,08:00,12:00,no\n"
                        + "kari,full,2027-06-30,,08:00,12:00,no\n")))
        .isEqualTo("[3 from overlapping-validity]");
    bring(PeopleForm.EMPLOYMENT, header + "kari,half,2027-06-01,,08:00,12:00,no\n");
    assertThat(
            told(
                bring(
                    PeopleForm.EMPLOYMENT,
                    header + "kari,full,2027-05-01,2027-06-02,08:00,12:00,no\n")))
        .isEqualTo("[2 from overlapping-validity]");
  }

  @Test
  void a06_aQueueHasItsSettingsAndCustomers() {
    QueueCard queue = people.findQueue(new QueueId("voice-nb")).orElseThrow();
    assertThat(queue.threshold().goalSeconds()).isEqualTo(20);
    assertThat(queue.customers())
        .isEqualTo(new QueueCard.Customers("acme", "acme-sales", "sales", "private", ""));
    assertThat(queue.settings().handling().patienceSeconds()).isEqualTo(300);
    assertThat(people.queues())
        .extracting(q -> q.id().name())
        .containsExactly("mail-nb", "voice-nb");
  }

  @Test
  void a07_anotherSuitesTableComesInThroughAMapping() {
    bring(PeopleForm.AGENTS, AGENTS);
    ColumnMapping mapping =
        new ColumnMapping(
            new ColumnMapping.Layout(';', true),
            new ColumnMapping.Spelling(true, "", "dd.MM.yyyy", ZoneId.of("Europe/Oslo")),
            Map.of("agent", "Ansatt", "queue", "Kompetanse", "level", "Nivå", "from", "Fra"));
    byte[] text =
        "Ansatt;Kompetanse;Nivå;Fra\nola;mail-nb;4;01.06.2027\n".getBytes(StandardCharsets.UTF_8);
    PeopleImport.Result result =
        tables.bring(
            PeopleForm.SKILLS, mapping, new ByteArrayInputStream(text), "skills.csv", TODAY);
    assertThat(told(result)).isEqualTo("1 changed, 0");
    assertThat(skillsOf("ola", LocalDate.of(2027, 6, 1))).containsExactly("mail-nb", "voice-nb");
  }

  /// Hours by weekday and date come in, go out, and come in again as the same.
  @Test
  void a08_openingHoursByWeekdayAndDate() {
    String table =
        """
        queue,weekday,date,opens,closes
        voice-nb,1,,08:00,12:00
        voice-nb,1,,13:00,18:00
        voice-nb,5,,22:00,02:00
        voice-nb,,2027-05-17,,
        """;
    assertThat(told(bring(PeopleForm.OPENING, table, TODAY))).startsWith("4 changed");
    OpeningHours opening =
        people.findQueue(new QueueId("voice-nb")).orElseThrow().settings().opening();
    assertThat(opening.hoursOf(LocalDate.of(2027, 5, 10))).hasSize(2);
    assertThat(opening.hoursOf(LocalDate.of(2027, 5, 17))).isEmpty();
    assertThat(opening.hoursOf(LocalDate.of(2027, 5, 14)))
        .containsExactly(new OpeningHours.Hours(1320, 1560));
    assertThat(told(bring(PeopleForm.OPENING, table, TODAY))).isEqualTo("0 changed, 4");
    String shorter = table.replace("12:00", "11:00");
    assertThat(told(bring(PeopleForm.OPENING, shorter, TODAY))).isEqualTo("1 changed, 3");
    String withoutFriday = shorter.replace("voice-nb,5,,22:00,02:00\n", "");
    assertThat(told(bring(PeopleForm.OPENING, withoutFriday, TODAY)))
        .as("hours that are only taken away")
        .isEqualTo("1 changed, 2");
    assertThat(
            people
                .findQueue(new QueueId("voice-nb"))
                .orElseThrow()
                .settings()
                .opening()
                .hoursOf(LocalDate.of(2027, 5, 14)))
        .isEmpty();
    String eve = "queue,weekday,date,opens,closes\nvoice-nb,,2027-12-24,08:00,11:00\n";
    assertThat(told(bring(PeopleForm.OPENING, eve, TODAY))).isEqualTo("1 changed, 0");
    OpeningHours kept =
        people.findQueue(new QueueId("voice-nb")).orElseThrow().settings().opening();
    assertThat(kept.hoursOf(LocalDate.of(2027, 5, 10))).as("the week stays").hasSize(2);
    assertThat(kept.hoursOf(LocalDate.of(2027, 12, 24))).hasSize(1);
    assertThat(
            told(
                bring(
                    PeopleForm.OPENING,
                    "queue,weekday,date,opens,closes\nfax,1,,08:00,12:00\nvoice-nb,8,,24:00,\nvoice-nb,,,08:00,09:00\n",
                    TODAY)))
        .contains("3 weekday unreadable-value", "4 weekday missing-value");
  }
}
