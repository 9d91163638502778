package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.AlumnusStore;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.paper.CsvRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to those who are gone and agreed to stay in touch (CAR-20). Their consent has a day, a
/// manner and an end; on that day, or when they ask for it, their row is deleted, and the audit
/// trail keeps that it was, without a word of what stood in it.
@Service
public class Alumni {
  /// Months a consent lasts at most; then it is asked for again.
  public static final int MOST_MONTHS = 24;

  private static final List<String> HEADER =
      List.of("agent", "name", "contact", "left", "to", "place", "path", "agreed", "keep_until");

  private final AlumnusStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Alumni(AlumnusStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param code by which files know them
  /// @param left first day without a contract
  /// @param isBack whether they work here again
  public record Line(Alumnus alumnus, String code, String name, LocalDate left, boolean isBack) {}

  /// Those within the viewer's reach by their last team, the latest leaver first.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.KEEP_CAREERS);
    Map<PersonId, Employment> last = lastEmployments();
    Map<PersonId, String> codes = people.codes();
    List<Alumnus> all = store.list();
    Map<PersonId, String> names = people.names(all.stream().map(Alumnus::person).toList());
    return all.stream()
        .flatMap(
            one ->
                Optional.ofNullable(last.get(one.person()))
                    .filter(employment -> isReached(viewer, employment))
                    .map(
                        employment ->
                            line(
                                one,
                                employment,
                                codes.getOrDefault(one.person(), ""),
                                names.getOrDefault(one.person(), "")))
                    .stream())
        .sorted(Comparator.comparing(Line::left).reversed())
        .toList();
  }

  private Line line(Alumnus one, Employment last, String code, String name) {
    LocalDate gone = last.gone();
    boolean isBack = last.since().isAfter(one.agreed().on());
    return new Line(one, code, name, gone == null ? last.since() : gone, isBack);
  }

  private Map<PersonId, Employment> lastEmployments() {
    Map<PersonId, Employment> last = new HashMap<>();
    people.employments(people.today()).forEach(one -> last.put(one.person(), one));
    return last;
  }

  private static boolean isReached(Viewer viewer, Employment last) {
    return viewer.reach(Permission.KEEP_CAREERS).everywhere()
        || (last.last().team() != null && viewer.may(Permission.KEEP_CAREERS, last.last().team()));
  }

  /// What is written down of somebody who agreed.
  ///
  /// @param code by which files know the person
  public record Wish(
      String code, String contact, Alumnus.Gone gone, CareerPath path, Alumnus.Agreed agreed) {}

  /// Why nothing was written.
  public enum Wrong {
    /// Nobody is known by the code, or not within reach.
    UNKNOWN,
    /// They work here and no end of their contract is known.
    STILL_HERE,
    /// The consent lies ahead, or lasts longer than two years, or is over.
    CONSENT
  }

  /// Writes somebody down who is gone, or whose contract ends, and agreed; again with a new
  /// consent. Empty when it is done.
  @Transactional
  public Optional<Wrong> write(Viewer viewer, Wish wish) {
    viewer.require(Permission.KEEP_CAREERS);
    Map<PersonId, Employment> all = lastEmployments();
    Optional<Employment> last =
        people
            .findByCode(wish.code())
            .flatMap(person -> Optional.ofNullable(all.get(person)))
            .filter(one -> isReached(viewer, one));
    Optional<Wrong> wrong =
        last.isEmpty()
            ? Optional.of(Wrong.UNKNOWN)
            : last.get().gone() == null
                ? Optional.of(Wrong.STILL_HERE)
                : isGood(wish.agreed()) ? Optional.empty() : Optional.of(Wrong.CONSENT);
    if (wrong.isEmpty()) {
      PersonId person = last.orElseThrow().person();
      store.write(
          new Alumnus(
              person,
              wish.contact(),
              wish.gone(),
              wish.path(),
              wish.agreed(),
              viewer.name(),
              clock.instant()));
      audit.record(viewer, "development.alumnus-written", about(person), null, null);
    }
    return wrong;
  }

  private boolean isGood(Alumnus.Agreed agreed) {
    LocalDate today = people.today();
    return !agreed.on().isAfter(today)
        && agreed.until().isAfter(today)
        && !agreed.until().isAfter(agreed.on().plusMonths(MOST_MONTHS));
  }

  /// Deletes what is kept of somebody, as they asked for.
  @Transactional
  public void forget(Viewer viewer, PersonId person) {
    viewer.require(Permission.KEEP_CAREERS);
    Employment last = lastEmployments().get(person);
    if (last == null || !isReached(viewer, last)) {
      throw new Refused(Permission.KEEP_CAREERS);
    }
    forgotten(viewer, person);
  }

  /// What is kept of the viewer themselves, while they still can sign in.
  public Optional<Alumnus> own(Viewer viewer) {
    PersonId own = viewer.person();
    return own == null ? Optional.empty() : store.find(own);
  }

  /// Takes one's own consent back.
  @Transactional
  public void withdraw(Viewer viewer) {
    forgotten(viewer, viewer.requirePerson(Permission.HAVE_TALKS));
  }

  private void forgotten(Viewer viewer, PersonId person) {
    if (store.delete(person)) {
      audit.record(viewer, "development.alumnus-forgotten", about(person), null, null);
    }
  }

  /// The list as a table to take along; that it was taken is written down.
  @Transactional
  public String csv(Viewer viewer) {
    List<Line> lines = list(viewer);
    audit.record(
        viewer, "development.alumni-exported", About.thing("alumni", lines.size()), null, null);
    return CsvRow.of(HEADER)
        + lines.stream().map(Alumni::cells).map(CsvRow::of).collect(Collectors.joining());
  }

  private static List<String> cells(Line line) {
    Alumnus one = line.alumnus();
    return List.of(
        line.code(),
        line.name(),
        one.contact(),
        "" + line.left(),
        one.gone().to().key(),
        one.gone().place(),
        one.path().key(),
        "" + one.agreed().on(),
        "" + one.agreed().until());
  }

  private static About about(PersonId person) {
    return About.thingOf(person, "alumnus", person.value());
  }
}
