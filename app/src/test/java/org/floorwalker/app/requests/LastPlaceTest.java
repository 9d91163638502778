package org.floorwalker.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.requests.LeaveRequest.State;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;
import org.junit.jupiter.api.Test;

/// FEATURE: however many ask at the same moment, the last place is given once, and everybody else
/// gets the reason.
class LastPlaceTest {
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final int AGENTS = 200;
  private static final int BROWSERS = 40;
  private static final LocalDate DAY = LocalDate.of(2027, 7, 14);

  @Test
  void a01_twoHundredAskForTheLastPlaceAtOnce() throws Exception {
    TestApp app = TestApp.fresh();
    List<Viewer> agents = agents(app);
    app.get(LeaveRules.class)
        .replace(
            app.viewer(Role.PLANNER),
            new LeaveRule(
                new LeaveRule.Scope("bris", ""),
                0,
                365,
                new LeaveRule.Limits(1.0 / AGENTS, 0),
                LeaveRule.DecidedBy.RULE,
                LeaveRule.Order.ASKED));
    LeaveWish wish = new LeaveWish("unpaid", DAY, DAY, LeavePart.WHOLE);

    List<LeaveRequest> answers = allAtOnce(agents, agent -> app.get(Leave.class).ask(agent, wish));

    assertThat(answers).hasSize(AGENTS);
    assertThat(answers).filteredOn(answer -> answer.state() == State.GRANTED).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.state() == State.REFUSED)
        .hasSize(AGENTS - 1)
        .allMatch(answer -> answer.reasons().equals(List.of(new LeaveReason.NoPlace(DAY, 1, 1))));
    assertThat(app.get(Leave.class).chance(agents.getFirst(), wish).nearest()).hasSize(3);
    fromTheirBrowsers(app, agents);
  }

  /// The same from browsers, two presses each: every one is answered.
  private static void fromTheirBrowsers(TestApp app, List<Viewer> agents) throws Exception {
    String day = DAY.plusDays(7).toString();
    Map<String, String> form = Map.of("kind", "unpaid", "first", day, "last", day);
    List<TestApp.Client> browsers =
        agents.stream()
            .limit(BROWSERS)
            .map(agent -> app.as(agent.user()))
            .flatMap(browser -> Stream.of(browser, browser))
            .toList();

    List<Integer> answers =
        allAtOnce(browsers, browser -> browser.post("/my/leave", form).statusCode());

    assertThat(answers).hasSize(2 * BROWSERS).containsOnly(303);
    assertThat(agents.stream().limit(BROWSERS))
        .flatMap(agent -> app.get(Leave.class).listMine(agent))
        .filteredOn(request -> request.wish().first().equals(DAY.plusDays(7)))
        .hasSize(BROWSERS)
        .filteredOn(request -> request.state() == State.GRANTED)
        .hasSize(1);
  }

  private interface Deed<A, R> {
    R by(A who);
  }

  private static <A, R> List<R> allAtOnce(List<A> agents, Deed<A, R> deed) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<R> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(agents.size())) {
      List<Future<R>> asked =
          agents.stream()
              .map(
                  agent ->
                      threads.submit(
                          () -> {
                            start.await();
                            return deed.by(agent);
                          }))
              .toList();
      start.countDown();
      for (Future<R> one : asked) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  private static List<Viewer> agents(TestApp app) {
    app.bring(
        PeopleForm.SITES,
        "site,country,zone,opens,closes\nOslo,NO,Europe/Oslo,07:00,22:00\n",
        BEGIN);
    app.bring(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\n",
        BEGIN);
    app.bring(PeopleForm.TEAMS, "team,site,name\nbris,Oslo,Bris\n", BEGIN);
    StringBuilder table =
        new StringBuilder(
            "agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name\n");
    for (int i = 1; i <= AGENTS; i++) {
      table.append("a%d,Oslo,bris,,full,,07:00,12:00,no,Person Number%d\n".formatted(i, i));
    }
    app.bring(PeopleForm.AGENTS, table.toString(), BEGIN);
    List<Viewer> agents = new ArrayList<>();
    for (int i = 1; i <= AGENTS; i++) {
      UserId user = app.user("agent" + i);
      app.grant(user, Role.AGENT, new Scope.Everywhere());
      app.belongsTo(user, app.get(People.class).findByCode("a" + i).orElseThrow());
      agents.add(app.viewer(user));
    }
    return agents;
  }
}
