package org.floorwalker.app.rostering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.FeedStore;
import org.floorwalker.planning.roster.StartTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for people's own schedules: wishes and the private calendar feed.
@Component
public class MySchedule {
  private static final int SECRET_BYTES = 24;

  private final FeedStore feeds;
  private final AskStore asks;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  MySchedule(FeedStore feeds, AskStore asks, Clock clock) {
    this.feeds = feeds;
    this.asks = asks;
    this.clock = clock;
  }

  private static PersonId own(Viewer viewer) {
    PersonId person = viewer.person();
    if (person == null) {
      throw new Refused(Permission.SEE_OWN_DAY);
    }
    return person;
  }

  /// Makes a new feed in place of the viewer's old one and returns its secret, which is told only
  /// once: only its digest is kept.
  @Transactional
  public String makeFeed(Viewer viewer) {
    PersonId person = own(viewer);
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    feeds.revoke(person.value(), now);
    feeds.insertFeed(person.value(), digest(secret), now);
    return secret;
  }

  /// Revokes the viewer's feed; its address is nobody's from then on.
  public void revokeFeed(Viewer viewer) {
    feeds.revoke(own(viewer).value(), clock.instant());
  }

  /// When the viewer's feed in force was made.
  public Optional<Instant> findFeed(Viewer viewer) {
    return feeds.findMade(own(viewer).value());
  }

  /// Whose calendar a secret opens.
  public Optional<PersonId> findByFeed(String secret) {
    return feeds.findPerson(digest(secret)).map(PersonId::new);
  }

  private static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Wishes to start between two local times from the day on, in place of earlier wishes.
  @Transactional
  public void wish(Viewer viewer, StartTimes starts, LocalDate from) {
    asks.replaceWish(own(viewer).value(), starts, from, clock.instant());
  }

  /// The viewer's wish that holds on the day.
  public Optional<StartTimes> findWish(Viewer viewer, LocalDate day) {
    long person = own(viewer).value();
    return asks.listWishes(day).stream()
        .filter(wish -> wish.person() == person)
        .map(AskStore.StartWish::starts)
        .findFirst();
  }
}
