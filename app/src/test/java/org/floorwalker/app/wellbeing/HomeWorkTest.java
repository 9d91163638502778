package org.floorwalker.app.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.development.TwoTeams;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.requests.PlaceWishes;
import org.floorwalker.app.requests.WishNo;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.Test;

/// FEATURE: home work begins when both have said yes to what they expect (WEL-01), at a place that
/// was checked, with what is missing seen to (WEL-08), and nobody assumes who wants it (WEL-07).
class HomeWorkTest {
  private static final LocalDate START = TwoTeams.TODAY.plusDays(7);
  private static final String TERMS = "In touch every day at ten";

  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final HomeWork homes = app.get(HomeWork.class);
  private final PlaceWishes wishes = app.get(PlaceWishes.class);
  private final Viewer kari = app.viewer(scene.kari);
  private final Viewer runa = app.viewer(scene.runa);
  private final PersonId karisId = scene.person("kari");

  private HomeAgreement karis() {
    return Objects.requireNonNull(homes.own(kari).orElseThrow().agreement());
  }

  private List<String> told(UserId user) {
    return app.get(Messages.class).listMine(app.viewer(user)).stream()
        .map(Message::text)
        .map(Message.Text::subject)
        .toList();
  }

  @Test
  void a01_noDayAtHomeBeforeBothHaveSaidYesAndItsFirstDay() {
    assertThat(wishes.wish(kari, START, true)).contains(new WishNo.NotAgreed());
    assertThat(wishes.wish(kari, START, false)).isEmpty();
    assertThat(homes.write(runa, karisId, TERMS, START)).isTrue();
    assertThat(told(scene.kari)).hasSize(1);
    assertThat(wishes.wish(kari, START, true)).contains(new WishNo.NotAgreed());
    assertThat(homes.agree(kari, karis().id())).isTrue();
    assertThat(told(scene.runa)).hasSize(1);
    assertThat(wishes.wish(kari, START.minusDays(1), true)).contains(new WishNo.NotAgreed());
    assertThat(wishes.wish(kari, START, true)).isNotEqualTo(Optional.of(new WishNo.NotAgreed()));
  }

  @Test
  void a02_nobodySaysYesForTheOtherOrWritesForOthersPeople() {
    homes.write(runa, karisId, TERMS, START);
    long id = karis().id();
    assertThat(homes.agree(app.viewer(scene.ola), id)).isFalse();
    assertThat(homes.agree(runa, id)).isFalse();
    assertThat(karis().isAgreed()).isFalse();
    assertThatThrownBy(() -> homes.write(app.viewer(scene.bo), karisId, TERMS, START))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> homes.end(app.viewer(scene.bo), karisId)).isInstanceOf(NotFound.class);
    assertThat(app.as(scene.ola).get("/home-work").body()).doesNotContain(TERMS);
  }

  @Test
  void a03_whatIsChangedNeedsAYesAnewAndEitherEndsIt() {
    homes.write(runa, karisId, TERMS, START);
    long first = karis().id();
    homes.agree(kari, first);
    assertThat(homes.write(runa, karisId, "Every other day", START)).isTrue();
    assertThat(karis().isAgreed()).isFalse();
    assertThat(homes.agree(kari, first)).isFalse();
    assertThat(app.as(scene.kari).post("/home-work/agree/" + first, Map.of()).body())
        .contains("changed or ended meanwhile", "Every other day");
    assertThat(homes.agree(kari, karis().id())).isTrue();
    homes.end(kari, karisId);
    assertThat(homes.own(kari).orElseThrow().agreement()).isNull();
    assertThat(wishes.wish(kari, START, true)).contains(new WishNo.NotAgreed());
    assertThat(told(scene.runa)).anyMatch(subject -> subject.contains("avsluttet"));
  }

  @Test
  void a04_whatIsMissingAtHomeIsALackOnceAndTheLeaderSeesHowMany() {
    app.as(scene.kari).post("/home-work/place", allBut("chair", "headset"));
    app.as(scene.kari).post("/home-work/place", allBut("chair"));
    List<Lack> lacks = app.get(TeamCare.class).circle(runa).lacks();
    assertThat(lacks).hasSize(1);
    assertThat(lacks.getFirst().words()).contains("a chair that can be adjusted", "a headset");
    assertThat(homes.led(runa).stream().filter(one -> one.person().equals(karisId)).findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line.place())
                    .isEqualTo(new HomePlace(TwoTeams.TODAY, List.of(HomeItem.CHAIR))));
    assertThat(app.as(scene.runa).get("/home-work").body()).contains("lacks one thing");
  }

  private static Map<String, String> allBut(String... missing) {
    Map<String, String> form = new HashMap<>();
    for (HomeItem item : HomeItem.values()) {
      form.put(item.key(), "yes");
    }
    List.of(missing).forEach(form::remove);
    return form;
  }

  /// The last day on which a preference stands and the first on which they are asked again.
  @Test
  void a05_whereSomebodyWouldRatherWorkIsAskedAgain() {
    assertThat(homes.own(kari).orElseThrow().preference()).isNull();
    homes.prefer(kari, HomePreference.Where.MIXED);
    HomePreference told = Objects.requireNonNull(homes.own(kari).orElseThrow().preference());
    assertThat(told).isEqualTo(new HomePreference(TwoTeams.TODAY, HomePreference.Where.MIXED));
    assertThat(told.isOld(TwoTeams.TODAY.plusDays(89))).isFalse();
    assertThat(told.isOld(TwoTeams.TODAY.plusDays(90))).isTrue();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(90)));
    assertThat(app.as(scene.kari).get("/home-work").body()).contains("Is it still so?");
    assertThat(app.as(scene.runa).get("/home-work").body()).contains("some of each");
  }

  @Test
  void a06_whatWasTypedIsNotLost() {
    var answer =
        app.as(scene.runa)
            .post("/home-work/people/" + karisId, Map.of("terms", "At ten", "starts", "soon"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("At ten", "the first day at home");
  }

  @Test
  void a07_atTheDeskAndOnThePhone() {
    app.get(UserStore.class).setLanguage(scene.kari, Locale.of("nb"));
    try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, Look.WIDE_LIGHT)) {
      Page page = window.go("/home-work");
      page.locator("main details summary").first().click();
      window.check("home-work-led");
      page.locator("main details form button").first().click();
      assertThat(page.locator("main").innerText()).contains("waits for the person");
    }
    try (TestBrowser.Window window = TestBrowser.open(app, scene.kari, Look.PHONE_LIGHT)) {
      Page page = window.go("/home-work");
      window.check("home-work");
      page.locator("form[action^='/home-work/agree/'] button").click();
      assertThat(page.locator("main").innerText()).contains("begge er enige");
      page.locator("button[value=home]").click();
      assertThat(page.locator("main").innerText()).contains("mest hjemme");
    }
    for (Look look : List.of(Look.WIDE_DARK, Look.PHONE_DARK)) {
      try (TestBrowser.Window window = TestBrowser.open(app, scene.runa, look)) {
        window.go("/home-work");
        window.check("home-work-led");
      }
    }
  }
}
