package org.floorwalker.app.callout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.State;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.CallOffer.Waves;
import org.floorwalker.app.pay.ExtraPay;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayRules;
import org.floorwalker.app.pay.store.PayStore;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.MailStore;
import org.floorwalker.app.rostering.ExtraOutcome;
import org.floorwalker.app.rostering.ExtraShifts;
import org.floorwalker.app.rostering.Publishing;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: an open shift is offered to people who may lawfully take it, part-timers first where
/// the law says so; however many say yes at once, each place is given once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallOutTest {
  private static final int PART_TIMERS = 40;
  private static final LocalDate DAY = SmallFloor.MONDAY.plusDays(1);

  private final List<Viewer> partTimers = new ArrayList<>();
  private TestApp app;
  private Viewer desk;

  @BeforeAll
  void aPublishedWeek() {
    app = TestApp.fresh();
    SmallFloor floor = SmallFloor.in(app);
    long draft = floor.draft("calls");
    app.get(Publishing.class).publish(app.viewer(Role.PLANNER), draft, "a new floor opens");
    floor.bring(
        PeopleForm.CONTRACTS, "contract,weekly_hours,shift_hours,tolerance_hours\npart,15,7.5,2\n");
    StringBuilder table =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email\n");
    for (int i = 1; i <= PART_TIMERS; i++) {
      table.append(
          "p%d,Oslo,bris,,part,phone,07:00,12:00,no,Part Timer%d,p%d@floor.example\n"
              .formatted(i, i, i));
    }
    floor.bring(PeopleForm.AGENTS, table.toString());
    for (int i = 1; i <= PART_TIMERS; i++) {
      UserId user = i == 1 ? app.userOf(Role.AGENT) : app.user("part" + i);
      if (i > 1) {
        app.grant(user, Role.AGENT, new Scope.Everywhere());
      }
      app.belongsTo(user, app.person("p" + i));
      partTimers.add(app.viewer(user));
    }
    desk = app.viewer(Role.TRAFFIC_OFFICER);
  }

  private MyOffers offers() {
    return app.get(MyOffers.class);
  }

  private CallOuts calls() {
    return app.get(CallOuts.class);
  }

  private static TimeRange hours(LocalDate day, int from, int to) {
    return TimeRange.of(
        day.atTime(from, 0).atZone(SmallFloor.OSLO).toInstant(),
        day.atTime(to, 0).atZone(SmallFloor.OSLO).toInstant());
  }

  private static Wanted wanted(LocalDate day, int from, int to, int places, int size) {
    return new Wanted(
        Kind.HOURS, day, hours(day, from, to), "phone", places, new Waves(size, 30), "");
  }

  @Test
  @Order(1)
  void a01_partTimersComeFirstThenCostAndWhoWasOfferedLeast() {
    List<Candidate> order = candidates(wanted(DAY, 17, 21, 1, 3));

    assertThat(order).hasSizeGreaterThanOrEqualTo(PART_TIMERS);
    assertThat(order.subList(0, PART_TIMERS)).allMatch(one -> one.reasons().firstRight());
    assertThat(order.subList(PART_TIMERS, order.size()))
        .noneMatch(one -> one.reasons().firstRight());
    assertThat(order.stream().filter(one -> one.askedAt() != null)).hasSize(3);
    List<PersonId> asked = order.subList(0, 3).stream().map(Candidate::person).toList();
    assertThat(candidates(wanted(DAY, 17, 21, 1, 1)).subList(0, PART_TIMERS - 3))
        .noneMatch(one -> asked.contains(one.person()));
    app.get(JdbcClient.class).sql("update queue set name = 'Telefon'").update();
    assertThat(app.as(Role.PLANNER).get("/callouts").body())
        .as("a queue is called by its name, in the list and to choose")
        .contains("21:00, Telefon</a>", ">Telefon</option>");
  }

  private List<Candidate> candidates(Wanted wanted) {
    long offer = calls().make(desk, wanted).orElseThrow();
    return calls().candidates(desk, offer);
  }

  @Test
  @Order(2)
  void a02_whoLacksRestOrWorksThenIsNotAsked() {
    List<PersonId> possible =
        calls().preview(desk, wanted(DAY, 9, 15, 1, 1)).stream().map(one -> one.person()).toList();
    assertThat(app.get(Rostering.class).publishedPlans(DAY).keySet())
        .isNotEmpty()
        .noneMatch(possible::contains);
    List<PersonId> atNight =
        calls().preview(desk, wanted(DAY, 3, 6, 1, 1)).stream().map(one -> one.person()).toList();
    assertThat(app.get(Rostering.class).publishedPlans(DAY).keySet()).noneMatch(atNight::contains);
    assertThatThrownBy(() -> calls().preview(partTimers.getFirst(), wanted(DAY, 17, 21, 1, 1)))
        .isInstanceOf(Refused.class);
  }

  @Test
  @Order(3)
  void a03_ofFortyWhoSayYesAtOnceExactlyOneHasIt() throws Exception {
    long offer = calls().make(desk, wanted(DAY, 9, 15, 1, 1000)).orElseThrow();
    CountDownLatch start = new CountDownLatch(1);
    List<CallAnswer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(PART_TIMERS)) {
      List<Future<CallAnswer>> said = new ArrayList<>();
      for (Viewer viewer : partTimers) {
        said.add(
            threads.submit(
                () -> {
                  start.await();
                  return offers().answer(viewer, offer, true);
                }));
      }
      start.countDown();
      for (Future<CallAnswer> one : said) {
        answers.add(one.get());
      }
    }

    assertThat(answers).filteredOn(one -> one instanceof CallAnswer.Taken).hasSize(1);
    assertThat(answers).filteredOn(one -> one instanceof CallAnswer.Gone).hasSize(PART_TIMERS - 1);
    assertThat(calls().find(desk, offer).orElseThrow().state()).isEqualTo(State.FILLED);
    assertThat(partTimers.stream().filter(one -> works(one, DAY))).hasSize(1);
    assertThat(
            app.get(Publishing.class)
                .violations(app.get(Rostering.class).listVersions().getFirst().id()))
        .extracting(violation -> violation.rule())
        .doesNotContain("daily_rest", "weekly_rest", "week_hours", "overlap");
  }

  private boolean works(Viewer viewer, LocalDate day) {
    return app.get(Rostering.class)
        .publishedPlans(day)
        .containsKey(Objects.requireNonNull(viewer.person()));
  }

  @Test
  @Order(4)
  void a04_theLinkOfALetterAnswersOnceWithoutLogin() {
    long offer = calls().make(desk, wanted(DAY.plusDays(1), 9, 15, 2, 1)).orElseThrow();
    PersonId asked = calls().candidates(desk, offer).getFirst().person();
    String link = link();

    assertThat(app.asNobody().get(link).body()).contains("value=\"yes\"");
    assertThat(app.asNobody().get(link).body()).contains("value=\"yes\"");
    assertThat(app.asNobody().post(link, Map.of("answer", "yes")).body()).contains("It is yours");
    assertThat(app.asNobody().post(link, Map.of("answer", "no")).body())
        .contains("answered already");
    assertThat(app.get(Rostering.class).publishedPlans(DAY.plusDays(1))).containsKey(asked);

    Duration none = calls().callOff(desk, offer, asked).orElseThrow();
    assertThat(none).isZero();
    assertThat(app.get(Rostering.class).publishedPlans(DAY.plusDays(1))).doesNotContainKey(asked);
    assertThat(calls().log(desk, offer))
        .extracting(CallLogLine::what)
        .contains("made", "asked", "yes", "called-off");
  }

  private String link() {
    StringBuilder all = new StringBuilder();
    MailStore mails = app.get(MailStore.class);
    for (var next = mails.lockNext(app.clock().instant());
        next.isPresent();
        next = mails.lockNext(app.clock().instant())) {
      all.append(next.get().letter().body()).append('\n');
      mails.sent(next.get().id(), app.clock().instant());
    }
    Matcher found = Pattern.compile("/offer/[A-Za-z0-9_-]{20,}").matcher(all);
    String last = "";
    while (found.find()) {
      last = found.group();
    }
    return last;
  }

  @Test
  @Order(5)
  void a05_calledOffTooLateIsPaidAndTheNextWaveComesByItself() {
    LocalDate day = DAY.plusDays(2);
    long offer = calls().make(desk, wanted(day, 9, 13, 2, 1)).orElseThrow();
    Candidate first = calls().candidates(desk, offer).getFirst();
    app.clock().standAt(app.clock().instant().plus(Duration.ofMinutes(31)));
    calls().listDue().forEach(due -> calls().nextWave(due, "rule"));

    assertThat(calls().candidates(desk, offer).stream().filter(one -> one.askedAt() != null))
        .hasSize(2);
    Viewer taker =
        partTimers.stream()
            .filter(one -> first.person().equals(one.person()))
            .findFirst()
            .orElseThrow();
    assertThat(offers().answer(taker, offer, true)).isInstanceOf(CallAnswer.Taken.class);
    app.clock().standAt(hours(day, 8, 9).startInclusive());
    assertThat(calls().callOff(desk, offer, first.person())).contains(Duration.ofHours(4));
    assertThat(calls().callOff(desk, offer, first.person())).isEmpty();
  }

  @Test
  @Order(6)
  void a06_timeOffGoesToSomebodyNobodyMisses() {
    app.clock().standAt(hours(DAY, 6, 7).startInclusive());
    LocalDate day = SmallFloor.MONDAY.plusDays(6);
    Wanted free =
        new Wanted(Kind.TIME_OFF, day, hours(day, 8, 20), "phone", 1, new Waves(10, 30), "");
    List<PersonId> possible =
        calls().preview(desk, free).stream().map(one -> one.person()).toList();
    app.get(Rostering.class)
        .publishedPlans(day)
        .forEach(
            (person, plan) ->
                assertThat(
                        possible.contains(person)
                            || app.get(ExtraShifts.class)
                                    .checkFree(person, day, plan.shift().range())
                                instanceof ExtraOutcome.Missed)
                    .isTrue());
  }

  @Test
  @Order(7)
  void a07_theDeskMakesAnOfferAndAnAgentTakesItOnThePhone() {
    app.clock().standAt(hours(SmallFloor.MONDAY, 8, 9).startInclusive());
    LocalDate day = SmallFloor.MONDAY.plusDays(3);
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.TRAFFIC_OFFICER, TestBrowser.Look.WIDE_LIGHT)) {
      Page page = window.go("/callouts?day=" + day);
      page.fill("input[name=from]", "16:00");
      page.fill("input[name=to]", "20:00");
      page.fill("input[name=size]", "100");
      page.click("button[formaction='/callouts/who']");
      window.check("callout-desk");
      page.click("form[action='/callouts'] button.go");
      assertThat(page.content()).contains("Asked; answers come here.");
      window.check("callout-offer");
    }
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.AGENT, TestBrowser.Look.PHONE_LIGHT)) {
      Page page = window.go("/my/offers");
      window.check("callout-mine");
      page.click("button[value=yes] >> nth=-1");
      assertThat(page.content()).contains("It is yours");
    }
  }

  /// With three hours least paid: two and a half alone are filled up by half an hour, once; with an
  /// hour more next to them they are not.
  @Test
  @Order(8)
  void a08_aCallOutShorterThanTheLeastPaidIsFilledUpOnce() {
    PayRules rules = app.get(PayRules.class);
    String table = rules.contentOn("NO", SmallFloor.MONDAY);
    assertThat(
            rules.replace(
                app.viewer(Role.PEOPLE),
                "NO",
                LocalDate.of(2027, 1, 1),
                table.replace("least-paid,,,,,,2:00", "least-paid,,,,,,3:00")))
        .isEmpty();
    app.clock().standAt(hours(SmallFloor.MONDAY, 8, 9).startInclusive());
    LocalDate lonely = SmallFloor.MONDAY.plusDays(4);
    LocalDate longer = SmallFloor.MONDAY.plusDays(3);
    PersonId alone = takes(calls().make(desk, halfPast(lonely, 9, 0, 11, 30)).orElseThrow());
    PersonId more = takes(calls().make(desk, halfPast(longer, 9, 0, 11, 30)).orElseThrow());
    long next = calls().make(desk, halfPast(longer, 11, 30, 12, 30)).orElseThrow();
    assertThat(offers().answer(viewer(more), next, true)).isInstanceOf(CallAnswer.Taken.class);

    calls().settle();
    assertThat(extras(alone, lonely)).isEmpty();
    app.clock().standAt(hours(lonely, 12, 13).endExclusive());
    calls().settle();
    calls().settle();

    assertThat(extras(alone, lonely))
        .containsExactly(new PaidLine(alone, lonely, ExtraPay.LEAST_PAID, 30));
    assertThat(extras(more, longer)).isEmpty();
  }

  private static Wanted halfPast(
      LocalDate day, int fromHour, int fromMinute, int toHour, int toMinute) {
    TimeRange range =
        TimeRange.of(
            day.atTime(fromHour, fromMinute).atZone(SmallFloor.OSLO).toInstant(),
            day.atTime(toHour, toMinute).atZone(SmallFloor.OSLO).toInstant());
    return new Wanted(Kind.HOURS, day, range, "phone", 1, new Waves(1000, 30), "");
  }

  private Viewer viewer(PersonId person) {
    return partTimers.stream().filter(one -> person.equals(one.person())).findFirst().orElseThrow();
  }

  private List<PaidLine> extras(PersonId person, LocalDate day) {
    return app.get(PayStore.class).listExtras(day, day.plusDays(1)).stream()
        .filter(line -> line.person().equals(person))
        .toList();
  }

  /// The first who was asked and can.
  private PersonId takes(long offer) {
    for (Candidate candidate : calls().candidates(desk, offer)) {
      Optional<Viewer> viewer =
          partTimers.stream()
              .filter(one -> candidate.person().equals(one.person()))
              .filter(_ -> candidate.askedAt() != null && candidate.answer() == null)
              .findFirst();
      if (viewer.isPresent()
          && offers().answer(viewer.get(), offer, true) instanceof CallAnswer.Taken) {
        return candidate.person();
      }
    }
    throw new AssertionError("Nobody could take offer " + offer);
  }

  /// Extra hours are taken by so many that some can be spared again: the same people are offered
  /// the time off, and whoever takes it is free and nobody is missed.
  @Test
  @Order(9)
  void a09_extraHoursAreTakenAndTimeOffOnASlackDayIsToo() {
    app.clock().standAt(hours(SmallFloor.MONDAY, 8, 9).startInclusive());
    LocalDate day = SmallFloor.MONDAY.plusDays(5);
    long extra = calls().make(desk, wanted(day, 9, 15, 8, 1000)).orElseThrow();
    List<PersonId> working = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      working.add(takes(extra));
    }
    assertThat(calls().find(desk, extra).orElseThrow().state()).isEqualTo(State.FILLED);
    assertThat(app.get(Rostering.class).publishedPlans(day).keySet()).containsAll(working);

    Wanted free =
        new Wanted(Kind.TIME_OFF, day, hours(day, 9, 15), "phone", 1, new Waves(1000, 30), "");
    long slack = calls().make(desk, free).orElseThrow();
    PersonId spared = takes(slack);

    assertThat(working).contains(spared);
    assertThat(app.get(Rostering.class).publishedPlans(day)).doesNotContainKey(spared);
    assertThat(calls().find(desk, slack).orElseThrow().state()).isEqualTo(State.FILLED);
    assertThat(calls().log(desk, slack)).extracting(CallLogLine::what).contains("yes", "filled");
  }
}
