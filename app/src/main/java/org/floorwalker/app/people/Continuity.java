package org.floorwalker.app.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.people.store.ContinuityStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.mail.Mail;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to sending a whole site home and back (OPS-04). The plan is not touched: who works when
/// and on what stays as published, only where from changes, and each person is told.
@Service
public class Continuity {
  /// Longest stretch at a time, in days.
  public static final int MOST_DAYS = 92;

  private static final int MOST_WORDS = 500;

  private final ContinuityStore store;
  private final People people;
  private final Mail mail;
  private final Words words;
  private final LetterLanguage languages;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Continuity(
      ContinuityStore store,
      People people,
      Mail mail,
      Words words,
      LetterLanguage languages,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.mail = mail;
    this.words = words;
    this.languages = languages;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What is asked for.
  ///
  /// @param why the words everybody concerned is told
  public record Asked(String site, ContinuityRun.Days days, String why) {}

  /// All of them, newest first.
  public List<ContinuityRun> list(Viewer viewer) {
    viewer.require(Permission.SEE_PEOPLE);
    return store.list();
  }

  /// Sends the site home: number of people who were told where they work; empty when the days lie
  /// behind or are too many, a reason is missing, or another covers some of them.
  public Optional<Integer> begin(Viewer viewer, Asked asked) {
    viewer.requireEverywhere(Permission.CHANGE_PEOPLE);
    ContinuityRun.Days days = asked.days();
    boolean fits =
        !days.first().isBefore(viewer.today(clock))
            && !days.last().isBefore(days.first())
            && days.first().plusDays(MOST_DAYS).isAfter(days.last())
            && !asked.why().isBlank()
            && asked.why().length() <= MOST_WORDS;
    return fits ? write(viewer, asked) : Optional.empty();
  }

  private Optional<Integer> write(Viewer viewer, Asked asked) {
    try {
      return Optional.ofNullable(transactions.execute(_ -> sendHome(viewer, asked)));
    } catch (DataIntegrityViolationException another) {
      return Optional.empty();
    }
  }

  private int sendHome(Viewer viewer, Asked asked) {
    long id =
        store
            .insert(asked.site(), asked.days(), asked.why().strip(), viewer.name(), clock.instant())
            .orElseThrow(() -> new NotFound("site " + asked.site()));
    List<PersonId> moved = store.moveHome(id);
    moved.forEach(person -> tell(person, asked));
    audit.record(viewer, "people.sent-home", About.thing("continuity", id), null, asked);
    return moved.size();
  }

  private void tell(PersonId id, Asked asked) {
    people
        .findPerson(id, asked.days().first())
        .filter(person -> !person.email().isEmpty())
        .ifPresent(person -> mail.send(letter(person, asked)));
  }

  private Letter letter(PersonCard person, Asked asked) {
    Locale language = languages.of(person);
    String first = Days.write(asked.days().first(), language, true);
    String last = Days.write(asked.days().last(), language, true);
    return Letter.of(
        person.email(),
        words.say(language, "people.continuity.letter.subject", first, last),
        words.say(language, "people.continuity.letter", first, last, asked.why().strip()));
  }

  /// Everybody works where they usually do from today on; false when it was over.
  public boolean end(Viewer viewer, long id) {
    viewer.requireEverywhere(Permission.CHANGE_PEOPLE);
    LocalDate today = viewer.today(clock);
    return Boolean.TRUE.equals(
        transactions.execute(
            _ -> {
              boolean ended = store.end(id, today, clock.instant());
              if (ended) {
                audit.record(
                    viewer, "people.called-back", About.thing("continuity", id), null, null);
              }
              return ended;
            }));
  }

  /// Notes that the viewer saw to a step.
  public void tick(Viewer viewer, long id, ContinuityRun.Step step) {
    viewer.requireEverywhere(Permission.CHANGE_PEOPLE);
    if (store.list().stream().noneMatch(run -> run.id() == id)) {
      throw new NotFound("continuity " + id);
    }
    transactions.executeWithoutResult(
        _ -> {
          store.insertStep(id, step, viewer.name(), clock.instant());
          audit.record(
              viewer, "people.continuity-seen-to", About.thing("continuity", id), null, step);
        });
  }
}
