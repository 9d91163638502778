package org.floorwalker.app.rostering.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.rules.RuleBookFile;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RulesInForce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The rule book of this installation: the shipped one, the house's own rows, and the collective
/// agreement that holds in each country or at a site of its own.
@Component
public final class LawBook {
  private final RuleBook book;
  private final Map<String, String> agreements;
  private final House house;

  /// What people of the house have entered on pages.
  public interface House {
    /// Rows that stand, laid over the book.
    List<RuleEntry> rows(RuleBook book);

    /// The agreement chosen for a country on a day.
    Optional<String> agreement(String country, LocalDate day);

    /// The agreement chosen for one site, when it does not follow its country.
    Optional<String> agreementOfSite(String site, LocalDate day);
  }

  private static final House NOTHING_ENTERED =
      new House() {
        @Override
        public List<RuleEntry> rows(RuleBook book) {
          return List.of();
        }

        @Override
        public Optional<String> agreement(String country, LocalDate day) {
          return Optional.empty();
        }

        @Override
        public Optional<String> agreementOfSite(String site, LocalDate day) {
          return Optional.empty();
        }
      };

  /// @param file rows of the house in the form of the shipped book, e.g. its own agreements; empty
  ///     when there are none
  /// @param agreements like `NO=HK call-centre;SE=Unionen call-centre`; without a word the
  /// law alone
  /// @param house what was entered on pages; it goes before the file and the choice above
  @Autowired
  LawBook(
      @Value("${floorwalker.rules.file:}") String file,
      @Value("${floorwalker.rules.agreements:}") String agreements,
      House house) {
    this.book = file.isBlank() ? RuleBookFile.shipped() : RuleBookFile.shipped().with(read(file));
    this.agreements = known(agreements);
    this.house = house;
  }

  LawBook(String file, String agreements) {
    this(file, agreements, NOTHING_ENTERED);
  }

  /// The country's rules on the day with its agreement laid over them.
  public RulesInForce inForce(String country, LocalDate day) {
    return whole().inForce(country, agreement(country, day), day);
  }

  /// The rules of a site on the day: its country's law with its own agreement, or the country's.
  public RulesInForce inForce(Site site, LocalDate day) {
    return whole().inForce(site.country(), agreement(site, day), day);
  }

  /// The agreement of a site on the day: its own or its country's, empty for the law alone.
  public String agreement(Site site, LocalDate day) {
    return house.agreementOfSite(site.id(), day).orElseGet(() -> agreement(site.country(), day));
  }

  /// Whether the site has an agreement of its own on the day.
  public boolean isApart(Site site, LocalDate day) {
    return house.agreementOfSite(site.id(), day).isPresent();
  }

  /// The agreement that holds in the country on the day, empty for the law alone.
  public String agreement(String country, LocalDate day) {
    return house.agreement(country, day).orElseGet(() -> agreements.getOrDefault(country, ""));
  }

  /// The shipped book with the file and what was entered on pages.
  public RuleBook whole() {
    return book.with(new RuleBook(house.rows(book)));
  }

  /// The shipped book and the file, without what was entered on pages.
  public RuleBook given() {
    return book;
  }

  private static RuleBook read(String file) {
    Parsed<RuleBook> parsed = RuleBookFile.read(Path.of(file));
    if (!parsed.isClean()) {
      throw new IllegalStateException(
          "The rule book %s has %d problems, the first: %s"
              .formatted(file, parsed.problems().size(), parsed.problems().getFirst().line()));
    }
    return parsed.value();
  }

  private Map<String, String> known(String text) {
    Map<String, String> byCountry = new LinkedHashMap<>();
    for (String part : text.isBlank() ? new String[0] : text.split(";")) {
      String country = part.substring(0, Math.max(0, part.indexOf('='))).strip();
      String agreement = part.substring(part.indexOf('=') + 1).strip();
      if (!book.agreements(country).contains(agreement)) {
        throw new IllegalStateException(
            "The rule book has no agreement \"%s\" of \"%s\".\nMaybe one of: %s."
                .formatted(agreement, country, String.join(", ", book.agreements(country))));
      }
      byCountry.put(country, agreement);
    }
    return Map.copyOf(byCountry);
  }
}
