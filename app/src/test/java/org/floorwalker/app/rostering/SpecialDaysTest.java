package org.floorwalker.app.rostering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastMaking;
import org.floorwalker.app.forecasting.ForecastOrder;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.staffing.NeedMaking;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.rules.Violation;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: four weeks of May 2027 with a holiday that is half (Norway's Whitsun Eve from 15:00),
/// eves that the law shortens (Latvia's 30 April and 3 May, by an hour) and a contract that gives
/// way to another in the middle: the draft keeps to them, and pages say so. The rows are judged in
/// SQL, by the clock of the site.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpecialDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 4, 26);
  private static final LocalDate CHANGE = LocalDate.of(2027, 5, 6);
  private static final LocalDate WHITSUN_EVE = LocalDate.of(2027, 5, 15);
  private static final List<LocalDate> EVES =
      List.of(LocalDate.of(2027, 4, 30), LocalDate.of(2027, 5, 3));

  /// Paid hours of a row: breaks are paid, and the meal of half an hour from 5.5 hours on is not.
  private static final String PAID =
      """
      extract(epoch from piece.end_at - piece.start_at) / 3600
        - case when piece.end_at - piece.start_at >= interval '5.5 hours' then 0.5 else 0 end
      """;

  private final TestApp app = TestApp.fresh();
  private final long draft = bring();

  private long bring() {
    SmallFloor floor = SmallFloor.in(app);
    floor.bring(
        PeopleForm.SITES, "site,country,zone,opens,closes\nRiga,LV,Europe/Riga,07:00,22:00\n");
    floor.bring(PeopleForm.TEAMS, "team,site,name\nriga,Riga,Riga\n");
    floor.bring(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        r1,Riga,riga,,full,phone,07:00,12:00,no,Riga Number1,r1@floor.example
        r2,Riga,riga,,full,phone,07:00,12:00,no,Riga Number2,r2@floor.example
        r3,Riga,riga,,full,phone,07:00,12:00,no,Riga Number3,r3@floor.example
        """);
    floor.bring(
        PeopleForm.CONTRACTS, "contract,weekly_hours,shift_hours,tolerance_hours\nhalf,20,4 5,1\n");
    floor.bring(
        PeopleForm.EMPLOYMENT,
        """
        agent,contract,from,to,earliest_start,latest_start,night
        a2,full,%s,%s,07:00,12:00,no
        a2,half,%s,,09:00,12:00,no
        """
            .formatted(FIRST.minusYears(1), CHANGE, CHANGE));
    return build();
  }

  private long build() {
    long forecast =
        app.get(ForecastMaking.class)
            .make("f-may", new ForecastOrder(SmallFloor.MONDAY, 49, 15, 1), "Test", _ -> {});
    app.get(Forecasting.class).approve(forecast, "Test");
    long need = app.get(NeedMaking.class).make("n-may", forecast, "Test", _ -> {});
    RosterMaking making = app.get(RosterMaking.class);
    RosterVersion.Span weeks = new RosterVersion.Span(FIRST, 28);
    long version = making.begin("may", need, weeks, new RosterVersion.Recipe(1, 1), "Test");
    making.solve(version, new Budget.Iterations(400_000, 1), Progress.NONE);
    return version;
  }

  /// @param what columns of a shift
  /// @param which condition on it
  private JdbcClient.StatementSpec sql(String what, String which) {
    return app.get(JdbcClient.class)
        .sql(
            """
            select %s from roster_piece piece join person on person.id = piece.person
            where piece.kind = 'shift' and piece.version = :version and %s
            """
                .formatted(what, which))
        .param("version", draft);
  }

  /// Each day has a length of that day's contract, and the page asks of the whole what the two
  /// contracts ask: 10 days of 37.5 hours a week and 18 of 20.
  @Test
  @Order(1)
  void a01_aContractGivesWayToAnotherWithinTheDraft() {
    String lengths = "distinct " + PAID;
    assertThat(hours(lengths, "person.code = 'a2' and piece.business_day < '%s'".formatted(CHANGE)))
        .isNotEmpty()
        .isSubsetOf(7.0, 7.5, 8.0);
    assertThat(
            hours(lengths, "person.code = 'a2' and piece.business_day >= '%s'".formatted(CHANGE)))
        .isNotEmpty()
        .isSubsetOf(4.0, 5.0);
    double planned = hours("sum(" + PAID + ")", "person.code = 'a2'").getFirst();
    double agreed = (10 * 37.5 + 18 * 20) / 7;
    assertThat(planned).isBetween(agreed - 1.5, agreed + 1.5);

    LocalDate worked =
        sql(
                "min(piece.business_day)",
                "person.code = 'a2' and piece.business_day >= '%s'".formatted(CHANGE))
            .query(LocalDate.class)
            .single();
    String page =
        app.as(Role.PLANNER).get("/schedule/%d?day=%s&shift=a2".formatted(draft, worked)).body();
    assertThat(page)
        .contains("%.1f h planned, %.1f h agreed for these days".formatted(planned, agreed));
    look("contract", "?day=%s&shift=a2".formatted(worked));
  }

  private List<Double> hours(String what, String which) {
    return sql(what, which).query(Double.class).list();
  }

  /// Norway: the hours of Whitsunday begin on the eve at 15:00, and who works in them is free on
  /// Whit Monday. The last lawful minute on the eve is 15:00 for whoever works on Monday.
  @Test
  @Order(2)
  void a02_aHalfHolidayBelongsToTheNextDay() {
    String works = "person.code like 'a%' and tstzrange(piece.start_at, piece.end_at) && ";
    List<String> whitsun = codes(works + window("2027-05-15 15:00", "2027-05-16 22:00"));
    List<String> monday = codes(works + window("2027-05-16 22:00", "2027-05-17 22:00"));
    assertThat(whitsun).isNotEmpty();
    assertThat(monday).isNotEmpty().doesNotContainAnyElementsOf(whitsun);
    assertThat(broken()).isEmpty();

    String someone =
        monday.stream()
            .filter(
                code ->
                    typed(code, "7-15") instanceof Trial.Verdict.Fine
                        || typed(code, "7-15") instanceof Trial.Verdict.Same)
            .findFirst()
            .orElseThrow();
    assertThat(typed(someone, "7:30-15:30"))
        .isInstanceOfSatisfying(
            Trial.Verdict.Unlawful.class,
            refused ->
                assertThat(refused.violations())
                    .isNotEmpty()
                    .allSatisfy(
                        why -> {
                          assertThat(why.rule()).isEqualTo("next_sunday_free");
                          assertThat(why.law()).contains("aml");
                        }));
    look("half-holiday", "?day=" + WHITSUN_EVE);
  }

  private static String window(String from, String until) {
    return "tstzrange('%s'::timestamp at time zone 'Europe/Oslo', '%s'::timestamp at time zone 'Europe/Oslo')"
        .formatted(from, until);
  }

  private List<String> codes(String which) {
    return sql("person.code", which).query(String.class).list();
  }

  private Trial.Verdict typed(String code, String hours) {
    TypedCell cell = new TypedCell(code, WHITSUN_EVE, 0, hours);
    return app.get(GridEditing.class)
        .look(app.viewer(Role.PLANNER), draft, List.of(cell), false)
        .rows()
        .getFirst()
        .verdict();
  }

  private List<Violation> broken() {
    return app.get(Publishing.class).checkBeforePublishing(draft).refusals();
  }

  /// Latvia: an hour less than a fifth of the week's hours, 6.5. The law lets it be longer with a
  /// reason, so publishing names each such row and asks.
  @Test
  @Order(3)
  void a03_aLongDayOnAnEveAsksForAReason() {
    Stream<String> tooLong =
        EVES.stream()
            .flatMap(
                eve ->
                    codes(
                            "person.code like 'r%' and piece.business_day = '"
                                + eve
                                + "' and "
                                + PAID
                                + " > 6.5")
                        .stream()
                        .map(code -> code + " " + eve));
    List<Violation> warned =
        app.get(Publishing.class).checkBeforePublishing(draft).warnings().stream()
            .filter(why -> why.rule().equals("eve_shorter_h") && EVES.contains(why.businessDay()))
            .toList();
    assertThat(warned)
        .isNotEmpty()
        .allSatisfy(why -> assertThat(why.figure().limit()).isEqualTo(6.5))
        .extracting(why -> why.agent() + " " + why.businessDay())
        .containsExactlyInAnyOrderElementsOf(tooLong.toList());
    assertThat(app.as(Role.PLANNER).get("/schedule/" + draft + "/publish").body())
        .contains(
            "the shorter day before a holiday", "at most 6.5 h are allowed", "Darba likums § 135");
    look("eves", "/publish");
  }

  private void look(String name, String path) {
    for (TestBrowser.Look look : TestBrowser.Look.values()) {
      try (TestBrowser.Window window = TestBrowser.open(app, Role.PLANNER, look)) {
        window.go("/schedule/" + draft + path);
        window.check("special-days-" + name);
      }
    }
  }
}
