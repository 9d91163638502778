package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.development.Listenings.Beginning;
import org.floorwalker.app.development.internal.ListeningChore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.Test;

/// FEATURE: somebody listens in from afar, both write while the contact lasts, and what was written
/// stays as coaching (QUA-07).
class ListeningTest {
  private final TestApp app = TestApp.fresh();
  private final TwoTeams scene = new TwoTeams(app);
  private final Listenings listenings = app.get(Listenings.class);
  private final Viewer runa = app.viewer(scene.runa);
  private final Viewer kari = app.viewer(scene.kari);
  private final PersonId karisId = scene.person("kari");

  private void register() {
    app.register("listening", 90);
  }

  private long begun(Viewer listener) {
    Beginning beginning = listenings.begin(listener, karisId);
    assertThat(beginning).isInstanceOf(Beginning.Begun.class);
    return ((Beginning.Begun) beginning).id();
  }

  private void after(int seconds) {
    app.clock().standAt(TestApp.MORNING.plusSeconds(seconds));
  }

  private Listening read(Viewer viewer, long id) {
    return listenings.open(viewer, id).listening();
  }

  @Test
  void a01_nobodyIsHeardBeforeItStandsInTheRegister() {
    assertThat(listenings.begin(runa, karisId)).isEqualTo(new Beginning.NotRegistered());
    assertThat(app.as(scene.runa).post("/listening", Map.of("person", "" + karisId)).body())
        .contains("does not stand in the register");
    register();
    begun(runa);
  }

  @Test
  void a02_whoIsHeardIsToldAtOnceAndReadsEachNoteWithItsMinute() {
    register();
    long id = begun(runa);
    assertThat(app.get(Messages.class).listMine(kari).getFirst().text().path())
        .isEqualTo("/listening/" + id);
    after(67);
    assertThat(listenings.write(runa, id, "Good opening")).isTrue();
    after(130);
    assertThat(listenings.write(kari, id, "Thanks, which form?")).isTrue();
    Listening seen = read(kari, id);
    assertThat(seen.notes().stream().map(seen::mark)).containsExactly("1:07", "2:10");
    assertThat(seen.notes().stream().map(Listening.Note::byPerson)).containsExactly(false, true);
    assertThat(app.as(scene.kari).get("/listening/" + id).body())
        .contains("Good opening", "Thanks, which form?");
  }

  @Test
  void a03_itStaysAsACoachingWithItsMinutesWhereTheListenerLeads() {
    register();
    long id = begun(runa);
    after(67);
    listenings.write(runa, id, "Good opening");
    after(600);
    assertThat(listenings.end(runa, id, "Say what happens next")).isTrue();
    assertThat(listenings.write(runa, id, "One more")).isFalse();
    assertThat(listenings.end(runa, id, "")).isFalse();
    List<TalkList.Line> held = app.get(TalkList.class).mine(kari).over();
    assertThat(held).hasSize(1);
    assertThat(app.as(scene.kari).get("/talks/" + held.getFirst().talk().id()).body())
        .contains("Say what happens next", "1:07 Good opening");
    assertThat(read(kari, id).minutes(app.clock().instant())).isEqualTo(10);
  }

  @Test
  void a04_onlyTheTwoAndTheLeaderRead() {
    register();
    UserId walker = app.user("walker");
    app.grant(walker, Role.FLOOR_WALKER, new Scope.OfTeam(scene.teamOf("red")));
    app.belongsTo(walker, scene.person("ida"));
    long id = begun(app.viewer(walker));
    listenings.write(app.viewer(walker), id, "Calm and clear");
    assertThat(read(runa, id).notes()).hasSize(1);
    assertThat(app.as(scene.bo).get("/listening/" + id).statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> listenings.write(runa, id, "Mine")).isInstanceOf(NotFound.class);
    listenings.end(app.viewer(walker), id, "");
    assertThat(app.get(TalkList.class).mine(kari).over()).isEmpty();
    assertThat(listenings.list(kari)).hasSize(1);
  }

  @Test
  void a05_nobodyIsHeardByTwoByThemselvesOrFromOutsideTheReach() {
    register();
    long id = begun(runa);
    UserId walker = app.user("walker");
    app.grant(walker, Role.FLOOR_WALKER, new Scope.Everywhere());
    app.belongsTo(walker, scene.person("ida"));
    assertThat(listenings.begin(app.viewer(walker), karisId)).isEqualTo(new Beginning.Taken());
    assertThatThrownBy(() -> listenings.begin(app.viewer(scene.bo), karisId))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> listenings.begin(runa, scene.person("runa")))
        .isInstanceOf(NotFound.class);
    assertThat(listenings.end(kari, id, "")).isTrue();
    begun(app.viewer(walker));
  }

  @Test
  void a06_whatNobodyEndedEndsAndWhatIsOldIsForgotten() {
    register();
    long id = begun(runa);
    ListeningChore chore = app.get(ListeningChore.class);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofHours(10)));
    chore.run();
    assertThat(read(kari, id).isOpen()).isTrue();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofHours(11)));
    chore.run();
    assertThat(read(kari, id).isOpen()).isFalse();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(90)));
    chore.run();
    assertThat(read(kari, id).isOpen()).isFalse();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(91)));
    chore.run();
    assertThatThrownBy(() -> read(kari, id)).isInstanceOf(NotFound.class);
  }

  /// The note of one is on the page of the other without a press.
  @Test
  void a07_aNoteIsReadWhileTheContactLasts() {
    register();
    app.get(UserStore.class).setLanguage(scene.kari, Locale.of("nb"));
    try (TestBrowser.Window desk = TestBrowser.open(app, scene.runa, Look.WIDE_LIGHT);
        TestBrowser.Window phone = TestBrowser.open(app, scene.kari, Look.PHONE_DARK)) {
      Page listening = desk.go("/listening");
      desk.check("listenings");
      listening.locator("select[name=person]").selectOption("" + karisId);
      listening.locator("form[action='/listening'] button.go").click();
      phone.go("/listening/" + read(runa, 1).id());
      listening.locator("input[name=words]").fill("Say the deadline now");
      listening.locator("form[action$='/notes'] button").click();
      phone.page().locator("#notes li").first().waitFor();
      assertThat(phone.page().locator("#notes").innerText()).contains("Say the deadline now");
      phone.check("listening-heard");
      desk.check("listening");
    }
  }
}
