package org.floorwalker.app.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.files.CsvOutput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the audit trail as people read it: deeds in words, names, and what was changed.
@Component
public class AuditTrail {
  /// Key of the words of a deed, before its code.
  public static final String DEED = "deed.";

  private static final int MOST_IN_FILE = 100_000;
  private static final List<String> HEADER =
      List.of("number", "at", "by", "deed", "kind", "id", "person", "before", "after");

  private final Audit audit;
  private final People people;
  private final Words words;

  AuditTrail(Audit audit, People people, Words words) {
    this.audit = audit;
    this.people = people;
    this.words = words;
  }

  /// What somebody looks for.
  ///
  /// @param text stands in the deed's words, the doer's name, the thing or the name of the person
  ///     it is about; empty for all
  /// @param from first day in the viewer's zone; null for no limit
  /// @param last last day; null for no limit
  /// @param before only entries older than the one of this number; null for the latest
  public record Wish(
      String text, @Nullable LocalDate from, @Nullable LocalDate last, @Nullable Long before) {}

  /// An entry as it is read.
  ///
  /// @param person name of whom it is about; null when it is about nobody
  public record Line(AuditEntry entry, @Nullable String person, List<Difference> differences) {
    public Line {
      differences = List.copyOf(differences);
    }
  }

  /// The entries that fit, the latest first, [Audit#PAGE] at most.
  ///
  /// @param language in which the text is written
  public List<Line> find(Viewer viewer, Wish wish, Locale language) {
    List<AuditEntry> found = audit.find(viewer, search(viewer, wish, language));
    Map<PersonId, String> names = names(found);
    return found.stream()
        .map(
            entry ->
                new Line(
                    entry, name(names, entry), Difference.between(entry.before(), entry.after())))
        .toList();
  }

  /// The entries that fit as a file, 100,000 at most; that it was taken stands in the trail.
  @Transactional
  public String takeAsTable(Viewer viewer, Wish wish, Locale language) {
    AuditSearch all = search(viewer, wish, language);
    List<AuditEntry> taken = new ArrayList<>();
    List<AuditEntry> page = audit.find(viewer, all);
    while (!page.isEmpty() && taken.size() < MOST_IN_FILE) {
      taken.addAll(page);
      page = audit.find(viewer, all.olderThan(page.getLast()));
    }
    audit.record(viewer, "trust.trail-taken", About.thing("trail", taken.size()), null, wish);
    Map<PersonId, String> names = names(taken);
    return CsvOutput.text(HEADER, sink -> taken.forEach(entry -> sink.row(cells(entry, names))));
  }

  private static String[] cells(AuditEntry entry, Map<PersonId, String> names) {
    return new String[] {
      Long.toString(entry.number()),
      entry.at().toString(),
      Objects.requireNonNullElse(entry.byName(), ""),
      entry.deed(),
      entry.about().kind(),
      entry.about().id(),
      Objects.requireNonNullElse(name(names, entry), ""),
      Objects.requireNonNullElse(entry.before(), ""),
      Objects.requireNonNullElse(entry.after(), "")
    };
  }

  private AuditSearch search(Viewer viewer, Wish wish, Locale language) {
    String text = wish.text().strip().toLowerCase(language);
    return new AuditSearch(
        text,
        text.isEmpty() ? Set.of() : deeds(text, language),
        text.isEmpty() ? Set.of() : persons(text, language),
        wish.from() == null ? null : wish.from().atStartOfDay(viewer.zone()).toInstant(),
        wish.last() == null
            ? null
            : wish.last().plusDays(1).atStartOfDay(viewer.zone()).toInstant(),
        wish.before());
  }

  private Set<String> deeds(String text, Locale language) {
    return words.keys(language).stream()
        .filter(key -> key.startsWith(DEED))
        .filter(key -> words.say(language, key).toLowerCase(language).contains(text))
        .map(key -> key.substring(DEED.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<PersonId> persons(String text, Locale language) {
    return people.names(people.codes().keySet()).entrySet().stream()
        .filter(one -> one.getValue().toLowerCase(language).contains(text))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<PersonId, String> names(List<AuditEntry> entries) {
    return people.names(
        entries.stream()
            .map(entry -> entry.about().person())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Of somebody whose name is erased, the number.
  private static @Nullable String name(Map<PersonId, String> names, AuditEntry entry) {
    PersonId person = entry.about().person();
    return person == null ? null : names.getOrDefault(person, person.toString());
  }
}
