package org.floorwalker.app.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.wellbeing.internal.CareLetters;
import org.floorwalker.app.wellbeing.store.CheckInStore;
import org.floorwalker.app.wellbeing.store.ContactWithStore;
import org.floorwalker.app.wellbeing.store.LackStore;
import org.floorwalker.app.wellbeing.store.ReachStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to one's own check-in: how I am, what I lack, and how my leader can be reached
/// (WEL-02, WEL-03).
@Service
public class CheckIns {
  /// Days within which what is lacking is answered.
  public static final int DAYS_TO_ANSWER = 3;

  private static final Duration ANSWERED_SHOWN = Duration.ofDays(30);
  private static final int CONTACT_DAYS = 14;

  private final CheckInStore store;
  private final LackStore lacks;
  private final ContactWithStore contacts;
  private final ReachStore reach;
  private final CareLetters letters;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  CheckIns(
      CheckInStore store,
      LackStore lacks,
      ContactWithStore contacts,
      ReachStore reach,
      CareLetters letters,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.lacks = lacks;
    this.contacts = contacts;
    this.reach = reach;
    this.letters = letters;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the person sees of their own.
  ///
  /// @param asked whether the register lets the house ask how people are
  /// @param today what was said today; null for nothing yet
  /// @param lacks open ones, and those answered in the last month
  /// @param contacts of the last fortnight, as their leader noted them
  /// @param leader null for nobody
  public record Own(
      boolean asked,
      @Nullable CheckIn today,
      List<Lack> lacks,
      List<Contact> contacts,
      @Nullable Leader leader) {
    public Own {
      lacks = List.copyOf(lacks);
      contacts = List.copyOf(contacts);
    }
  }

  /// Who leads somebody, and when and how they can be reached.
  public record Leader(String name, ReachTimes reach) {}

  /// Whether the viewer belongs to somebody who works here today.
  public boolean concerns(Viewer viewer) {
    return find(viewer).isPresent();
  }

  public Own own(Viewer viewer) {
    Placement own = get(viewer);
    PersonId person = own.id();
    LocalDate today = today(own);
    List<PersonId> alone = List.of(person);
    return new Own(
        isAsked(own, today),
        store.find(person, today).orElse(null),
        lacks.list(alone, clock.instant().minus(ANSWERED_SHOWN)),
        contacts.list(alone, today.minusDays(CONTACT_DAYS)).getOrDefault(person, List.of()),
        own.findLeader().map(this::leader).orElse(null));
  }

  private Leader leader(PersonId leader) {
    return new Leader(people.names(List.of(leader)).getOrDefault(leader, ""), reach.find(leader));
  }

  /// Says how the viewer is today, in place of what they said before; false when it is too long,
  /// or nobody may be asked here.
  @Transactional
  public boolean say(Viewer viewer, Mood mood, String words) {
    Placement own = get(viewer);
    LocalDate today = today(own);
    if (words.strip().length() > CheckIn.LONGEST || !isAsked(own, today)) {
      return false;
    }
    store.put(own.id(), new CheckIn(today, mood, words.strip()), clock.instant());
    return true;
  }

  /// Takes back what the viewer said today.
  @Transactional
  public void takeBack(Viewer viewer) {
    Placement own = get(viewer);
    store.delete(own.id(), today(own));
  }

  /// Says what the viewer lacks; it is their leader's to see to, within [#DAYS_TO_ANSWER] days.
  /// False when nothing is said, or too much.
  @Transactional
  public boolean lack(Viewer viewer, String words) {
    Placement own = get(viewer);
    String said = words.strip();
    if (said.isEmpty() || said.length() > CheckIn.LONGEST) {
      return false;
    }
    ask(own, said);
    return true;
  }

  private void ask(Placement own, String said) {
    @Nullable PersonId leader = own.findLeader().orElse(null);
    LocalDate due = today(own).plusDays(DAYS_TO_ANSWER);
    Lack asked = new Lack(0, own.id(), said, leader, due, null);
    long id = lacks.insert(asked, clock.instant());
    if (leader != null) {
      letters.tellAsked(leader, id, own.card().name(), due);
    }
    audit.record("wellbeing.lack-said", About.thingOf(own.id(), "lack", id), null, due);
  }

  private Placement get(Viewer viewer) {
    return find(viewer).orElseThrow(() -> new NotFound("a person who works here today"));
  }

  private Optional<Placement> find(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_DAY);
    return Optional.ofNullable(viewer.person())
        .flatMap(person -> people.findPlacement(person, people.today(person)));
  }

  private LocalDate today(Placement own) {
    return own.card().today(clock);
  }

  private boolean isAsked(Placement own, LocalDate today) {
    return measures
        .find(WellbeingMeasures.CHECK_IN.code(), own.card().place().country(), today)
        .isPresent();
  }
}
