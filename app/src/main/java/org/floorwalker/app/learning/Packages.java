package org.floorwalker.app.learning;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.internal.Hash;
import org.floorwalker.app.learning.store.PackageStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.files.scorm.ScormPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to packages of e-learning: kept, started by a learner, and their end written down.
///
/// The content of a package is somebody else's: it runs in a sandbox without our session and knows
/// nobody's name. A token of the attempt is all it has; who holds it can do nothing but end this
/// one attempt.
@Service
public class Packages {
  private static final Duration VALID = Duration.ofHours(12);
  private static final int TOKEN_BYTES = 32;
  private static final int MOST_ELEMENTS = 500;
  private static final int MOST_VALUE = 65_536;
  private static final int MOST_MINUTES = 480;
  private static final String CONTENT = "package ";

  private final PackageStore store;
  private final Catalogue catalogue;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Packages(PackageStore store, Catalogue catalogue, Ledger ledger, Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Puts a package into the catalogue as a course, or as the next version of the package of that
  /// code; false when the code is taken by something else.
  @Transactional
  public boolean add(
      Viewer viewer, String code, String client, Course.Material about, ScormPackage content) {
    viewer.require(Permission.CHANGE_TRAINING);
    String hash = hash(content);
    store.insert(hash, content, clock.instant());
    Course.Material material =
        new Course.Material(
            about.title(), about.language(), about.minutes(), CONTENT + hash, about.passMark(), 1);
    Optional<Course> known = catalogue.find(code);
    if (known.isEmpty()) {
      return catalogue.add(viewer, code, Course.Kind.PACKAGE, client, material);
    }
    boolean isNext = known.get().kind() == Course.Kind.PACKAGE && known.get().retiredOn() == null;
    if (isNext) {
      catalogue.revise(viewer, code, material);
    }
    return isNext;
  }

  /// Over edition, start, and every path with its content, in the order of the paths.
  private static String hash(ScormPackage content) {
    StringBuilder all = new StringBuilder(content.edition().name());
    all.append('\n').append(content.launch());
    content
        .files()
        .forEach(
            (path, bytes) -> all.append('\n').append(path).append('\n').append(Hash.of(bytes)));
    return Hash.of(all.toString());
  }

  /// Begins an attempt of the viewer's.
  ///
  /// @return the token by which the content is reached
  @Transactional
  public String start(Viewer viewer, String code) {
    PersonId person = viewer.requirePerson(Permission.SEE_OWN_DAY);
    Course course =
        catalogue
            .find(code)
            .filter(one -> one.kind() == Course.Kind.PACKAGE && one.retiredOn() == null)
            .orElseThrow(() -> new NotFound("package " + code));
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant now = clock.instant();
    store.insertAttempt(
        Hash.of(token),
        new PackageAttempt(
            person,
            String.valueOf(viewer.user()),
            code,
            course.latest().number(),
            course.latest().material().content().substring(CONTENT.length()),
            "",
            "",
            now,
            Map.of(),
            false),
        now.plus(VALID));
    return token;
  }

  /// The attempt a token belongs to; empty when there is none or it has expired.
  @Transactional
  public Optional<PackageAttempt> find(String token) {
    return store.lockAttempt(Hash.of(token), clock.instant());
  }

  public Optional<byte[]> file(PackageAttempt attempt, String path) {
    return store.findFile(attempt.hash(), path);
  }

  /// Keeps what the content tells, and writes its end into the ledger, once.
  ///
  /// @return false when the token is unknown or the content tells more than can be kept
  @Transactional
  public boolean tell(String token, Map<String, String> told) {
    PackageAttempt before = find(token).orElse(null);
    if (before == null || before.recorded()) {
      return before != null;
    }
    Map<String, String> data = new HashMap<>(before.data());
    data.putAll(told);
    boolean fits =
        data.size() <= MOST_ELEMENTS
            && data.entrySet().stream()
                .allMatch(
                    one ->
                        one.getKey().startsWith("cmi.")
                            && one.getKey().length() <= 250
                            && one.getValue().length() <= MOST_VALUE);
    if (!fits) {
      return false;
    }
    store.setData(Hash.of(token), data);
    PackageAttempt after = before.with(data);
    after.end().ifPresent(end -> record(token, after, end));
    return true;
  }

  private void record(String token, PackageAttempt attempt, PackageAttempt.End end) {
    Course course = catalogue.find(attempt.course()).orElseThrow();
    Course.Version version =
        catalogue.listVersions(course).stream()
            .filter(one -> one.number() == attempt.version())
            .findFirst()
            .orElseThrow();
    @Nullable Integer passMark = version.material().passMark();
    boolean meets = passMark == null || (end.score() != null && end.score() >= passMark);
    int minutes =
        (int)
            Math.min(
                MOST_MINUTES, Duration.between(attempt.startedAt(), clock.instant()).toMinutes());
    ledger.complete(
        attempt.person(),
        new Evidence.Content(
            attempt.course(), version.material().title(), version.number(), version.hash()),
        new Evidence.Result(end.passed() && meets, end.score(), passMark, minutes),
        "login " + attempt.login());
    store.setRecorded(Hash.of(token), clock.instant());
  }
}
