package org.floorwalker.app.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.floorwalker.app.platform.mail.Letter.Attachment;
import org.floorwalker.app.platform.store.MailStore;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// FEATURE: a letter leaves after the deed it tells of, and only then.
class PostmanTest {
  private final TestApp app = TestApp.fresh();
  private final Mail mail = app.get(Mail.class);
  private final MailStore store = app.get(MailStore.class);
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void a01_aLetterArrivesOnce() throws Exception {
    mail.send(
        Letter.of("maren@example.org", "Week 19 is published", "Your week: …")
            .with(
                new Attachment(
                    "week.ics", "text/calendar", "BEGIN".getBytes(StandardCharsets.UTF_8))));
    postman(server.getSmtp().getPort()).run();
    postman(server.getSmtp().getPort()).run();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Week 19 is published");
    assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0])).contains("week.ics");
    assertThat(store.countWaiting()).isZero();
  }

  @Test
  void a02_aDeedThatFailsSendsNothing() {
    TransactionTemplate transaction = app.get(TransactionTemplate.class);
    transaction.executeWithoutResult(
        status -> {
          mail.send(Letter.of("maren@example.org", "Never", "…"));
          status.setRollbackOnly();
        });
    assertThat(store.countWaiting()).isZero();
  }

  @Test
  void a03_aServerThatIsAwayIsTriedAgainLater() {
    int port = server.getSmtp().getPort();
    server.stop();
    mail.send(Letter.of("maren@example.org", "Later", "…"));
    postman(port).run();
    assertThat(store.countWaiting()).isOne();
    assertThat(store.lockNext(TestApp.MORNING.plus(Duration.ofSeconds(59)))).isEmpty();
    assertThat(store.lockNext(TestApp.MORNING.plus(Duration.ofSeconds(60)))).isPresent();
  }

  @Test
  void a04_withoutAServerLettersWait() {
    mail.send(Letter.of("maren@example.org", "Waits", "…"));
    app.get(Postman.class).run();
    assertThat(store.countWaiting()).isOne();
  }

  private Postman postman(int port) {
    MailServer there = new MailServer("127.0.0.1", port, "", "", "floorwalker@example.org");
    return new Postman(store, Optional.of(there), app.get(TransactionTemplate.class), app.clock());
  }
}
