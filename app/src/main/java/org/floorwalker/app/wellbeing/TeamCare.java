package org.floorwalker.app.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.wellbeing.internal.CareLetters;
import org.floorwalker.app.wellbeing.internal.ContactGap;
import org.floorwalker.app.wellbeing.internal.WorkedDays;
import org.floorwalker.app.wellbeing.store.CheckInStore;
import org.floorwalker.app.wellbeing.store.ContactWithStore;
import org.floorwalker.app.wellbeing.store.LackStore;
import org.floorwalker.app.wellbeing.store.ReachStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for leaders to those they lead: how they are, who has not heard from them, what they
/// lack (WEL-02, WEL-03, WEL-04). Nobody else reads it, not their own leader either.
@Service
public class TeamCare {
  private static final String PAGE = "/check-ins";
  private static final Duration ANSWERED_SHOWN = Duration.ofDays(14);

  /// Days before today that are looked at for contact.
  public static final int DAYS_LOOKED_AT = 14;

  private final CheckInStore store;
  private final LackStore lacks;
  private final ContactWithStore contacts;
  private final ReachStore reach;
  private final WorkedDays worked;
  private final CareLetters letters;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  TeamCare(
      CheckInStore store,
      LackStore lacks,
      ContactWithStore contacts,
      ReachStore reach,
      WorkedDays worked,
      CareLetters letters,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.lacks = lacks;
    this.contacts = contacts;
    this.reach = reach;
    this.worked = worked;
    this.letters = letters;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// One of those led.
  ///
  /// @param name full name
  /// @param place today; null when they do not work today
  /// @param said today; null for nothing
  /// @param last contact of the last fortnight; null for none
  /// @param gap why somebody should be in touch; null for no reason
  public record Line(
      PersonId person,
      String name,
      @Nullable Place place,
      @Nullable CheckIn said,
      @Nullable Contact last,
      ContactGap.@Nullable Gap gap) {}

  /// Where somebody works today.
  public enum Place {
    HOME,
    SITE
  }

  /// @param lines those who wait longest for a word first, then those who work today
  /// @param lacks what they lack, the most urgent first
  /// @param names of those led
  /// @param notRegistered whether some are left out because the register does not hold it
  /// @param reach the viewer's own times
  public record Circle(
      List<Line> lines,
      List<Lack> lacks,
      Map<PersonId, String> names,
      boolean notRegistered,
      ReachTimes reach) {
    public Circle {
      lines = List.copyOf(lines);
      lacks = List.copyOf(lacks);
      names = Map.copyOf(names);
    }

    /// How many of those who work today said how they are.
    public long saidToday() {
      return lines.stream().filter(one -> one.said() != null).count();
    }

    public long workingToday() {
      return lines.stream().filter(one -> one.place() != null).count();
    }

    /// Those who should have heard from their leader.
    public List<Line> waiting() {
      return lines.stream().filter(one -> one.gap() != null).toList();
    }
  }

  /// Whether the viewer leads somebody today.
  public boolean leads(Viewer viewer) {
    return viewer.may(Permission.LEAD_TALKS) && !led(viewer).isEmpty();
  }

  /// What leaders see; each look at how somebody is, is written down.
  public Circle circle(Viewer viewer) {
    PersonId leader = viewer.requirePerson(Permission.LEAD_TALKS);
    LocalDate today = viewer.today(clock);
    List<Placement> led = led(viewer);
    Map<PersonId, String> names =
        led.stream().collect(Collectors.toMap(Placement::id, one -> one.card().name()));
    WorkedDays.Looked looked = worked.of(led, today, DAYS_LOOKED_AT);
    Map<PersonId, CheckIn> said = store.listOn(names.keySet(), today);
    Map<PersonId, List<Contact>> heard =
        contacts.list(names.keySet(), today.minusDays(DAYS_LOOKED_AT));
    List<Line> lines =
        led.stream()
            .flatMap(
                one ->
                    shown(
                        viewer,
                        one,
                        today,
                        line(
                            one,
                            today,
                            looked,
                            said.get(one.id()),
                            heard.getOrDefault(one.id(), List.of())))
                        .stream())
            .sorted(
                Comparator.comparingInt((Line one) -> one.gap() == null ? 0 : -one.gap().days())
                    .thenComparing(one -> one.place() == null)
                    .thenComparing(Line::name))
            .toList();
    return new Circle(
        lines,
        lacks.list(names.keySet(), clock.instant().minus(ANSWERED_SHOWN)),
        names,
        lines.size() < led.size(),
        reach.find(leader));
  }

  private Optional<Line> shown(Viewer viewer, Placement one, LocalDate today, Line line) {
    Figure<Line> figure =
        measures.show(
            viewer,
            one.id(),
            WellbeingMeasures.CHECK_IN,
            one.card().place().country(),
            today,
            PAGE,
            () -> line);
    return figure instanceof Figure.Shown<Line>(Line told) ? Optional.of(told) : Optional.empty();
  }

  private static Line line(
      Placement one,
      LocalDate today,
      WorkedDays.Looked looked,
      @Nullable CheckIn said,
      List<Contact> heard) {
    List<ContactGap.Worked> days = looked.of(one.id());
    Place place =
        days.stream()
            .filter(day -> day.day().equals(today))
            .findFirst()
            .map(day -> day.atHome() ? Place.HOME : Place.SITE)
            .orElse(null);
    return new Line(
        one.id(),
        one.card().name(),
        place,
        said,
        heard.isEmpty() ? null : heard.getFirst(),
        ContactGap.of(days, heard, one.tenure().since(), today).orElse(null));
  }

  /// Notes that the viewer was in touch with somebody today; what about stays between them.
  ///
  /// @throws NotFound for somebody the viewer does not lead
  public void note(Viewer viewer, PersonId person, ContactWay way) {
    note(viewer, person, way, viewer.today(clock));
  }

  /// The same for a day that may have passed.
  @Transactional
  public void note(Viewer viewer, PersonId person, ContactWay way, LocalDate day) {
    requireLed(viewer, person);
    Contact contact = new Contact(day, way, viewer.name());
    if (contacts.insert(person, contact, clock.instant())) {
      audit.record(viewer, "wellbeing.contact-noted", About.person(person), null, way.key());
    }
  }

  /// Says what was done about a lack; false when nothing is said, or it was answered before.
  ///
  /// @throws NotFound for one of somebody the viewer does not lead
  @Transactional
  public boolean answer(Viewer viewer, long id, String words) {
    Lack lack = lacks.find(id).orElseThrow(() -> new NotFound("lack " + id));
    requireLed(viewer, lack.person());
    String said = words.strip();
    boolean answered =
        !said.isEmpty()
            && said.length() <= CheckIn.LONGEST
            && lacks.answer(id, new Lack.Answer(clock.instant(), viewer.name(), said));
    if (answered) {
      letters.tellAnswered(lack, viewer.name());
      audit.record(
          viewer, "wellbeing.lack-answered", About.thingOf(lack.person(), "lack", id), null, null);
    }
    return answered;
  }

  /// Says when and how the viewer can be reached, in place of what was said before; false when
  /// the way is too long.
  @Transactional
  public boolean reachable(Viewer viewer, ReachTimes times) {
    PersonId leader = viewer.requirePerson(Permission.LEAD_TALKS);
    if (times.way().length() > ReachTimes.LONGEST) {
      return false;
    }
    reach.replace(leader, times);
    return true;
  }

  /// What those led lack and was not answered.
  public int countOpen(Viewer viewer) {
    return viewer.person() == null || !viewer.may(Permission.LEAD_TALKS)
        ? 0
        : lacks.countOpen(led(viewer).stream().map(Placement::id).toList());
  }

  private List<Placement> led(Viewer viewer) {
    return people.placementsOn(people.today()).stream()
        .filter(one -> one.leader() != null && one.leader().equals(viewer.person()))
        .toList();
  }

  private void requireLed(Viewer viewer, PersonId person) {
    viewer.require(Permission.LEAD_TALKS);
    if (led(viewer).stream().noneMatch(one -> one.id().equals(person))) {
      throw new NotFound("person " + person + " among those led");
    }
  }
}
