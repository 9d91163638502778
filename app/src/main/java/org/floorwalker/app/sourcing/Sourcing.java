package org.floorwalker.app.sourcing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.sourcing.internal.AnsweredLately;
import org.floorwalker.app.sourcing.internal.CountryCosts;
import org.floorwalker.app.sourcing.internal.Quoting;
import org.floorwalker.app.sourcing.internal.SiteRecords;
import org.floorwalker.app.sourcing.store.SourcingStore;
import org.floorwalker.planning.roster.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: costs of sites and what they did for it, tenders and their quotes.
@Component
public class Sourcing {
  /// Share of paid time that is not at the desk where nobody has told another: leave, illness,
  /// breaks, training and talks.
  private static final double USUALLY_LOST = 0.3;

  private final People people;
  private final CountryCosts countries;
  private final SiteRecords records;
  private final Quoting quoting;
  private final AnsweredLately answered;
  private final SourcingStore store;
  private final Audit audit;
  private final Clock clock;

  Sourcing(
      People people,
      CountryCosts countries,
      SiteRecords records,
      Quoting quoting,
      AnsweredLately answered,
      SourcingStore store,
      Audit audit,
      Clock clock) {
    this.people = people;
    this.countries = countries;
    this.records = records;
    this.quoting = quoting;
    this.answered = answered;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// What an hour costs at each site by code: as confirmed, or as estimated for its country. A site
  /// of a country without an estimate is left out until it is told.
  public List<SiteCost> costs(Viewer viewer) {
    viewer.require(Permission.SEE_COSTS);
    Map<String, SiteCost> confirmed =
        store.listCosts().stream().collect(Collectors.toMap(SiteCost::site, Function.identity()));
    List<SiteCost> costs = new ArrayList<>();
    for (Site site : people.sites()) {
      SiteCost known = confirmed.get(site.id());
      if (known != null) {
        costs.add(known);
      } else {
        countries
            .find(site.country())
            .map(country -> estimate(site, country))
            .ifPresent(costs::add);
      }
    }
    return costs;
  }

  private static SiteCost estimate(Site site, CountryCosts.CountryCost country) {
    return new SiteCost(
        site.id(), country.currency(), 1, country.hour(), USUALLY_LOST, country.source(), null);
  }

  /// The currency in which sites are compared: that of the first confirmed cost without a rate, or
  /// else of the first site.
  public String currency(List<SiteCost> costs) {
    return costs.stream()
        .filter(cost -> cost.isConfirmed() && cost.rate() == 1)
        .findFirst()
        .or(() -> costs.stream().findFirst())
        .map(SiteCost::currency)
        .orElse("EUR");
  }

  /// Those whose currency or rate is known: estimates in another currency have no rate yet.
  public List<SiteCost> comparable(List<SiteCost> costs) {
    String currency = currency(costs);
    return costs.stream()
        .filter(cost -> cost.isConfirmed() || cost.currency().equals(currency))
        .toList();
  }

  /// Sites that cannot be compared: in another currency without a rate, or of a country of which
  /// nothing is known.
  public List<String> untold(List<SiteCost> costs) {
    List<SiteCost> known = comparable(costs);
    return people.sites().stream()
        .map(Site::id)
        .filter(site -> known.stream().noneMatch(cost -> cost.site().equals(site)))
        .toList();
  }

  public boolean isSite(String code) {
    return people.sites().stream().anyMatch(site -> site.id().equals(code));
  }

  /// What each site did in the last thirteen whole weeks.
  public List<SiteRecord> records(Viewer viewer) {
    return records.of(costs(viewer));
  }

  /// The first day of those weeks, or of those of them that are known.
  public LocalDate recordedFrom() {
    return records.first();
  }

  /// The last of those days.
  public LocalDate recordedUntil() {
    return records.end().minusDays(1);
  }

  /// Writes what an hour costs at a site; false when there is no such site.
  @Transactional
  public boolean confirm(Viewer viewer, SiteCost cost) {
    viewer.require(Permission.KEEP_COSTS);
    if (!isSite(cost.site())) {
      return false;
    }
    Optional<SiteCost> before =
        store.listCosts().stream().filter(one -> one.site().equals(cost.site())).findFirst();
    SiteCost confirmed =
        new SiteCost(
            cost.site(), cost.currency(), cost.rate(), cost.hour(), cost.lost(), "", now(viewer));
    store.put(confirmed);
    audit.record(
        viewer,
        "sourcing.cost-confirmed",
        About.thing("site", cost.site()),
        before.orElse(null),
        confirmed);
    return true;
  }

  private Made now(Viewer viewer) {
    return new Made(clock.instant(), viewer.name());
  }

  /// The newest first.
  public List<Tender> tenders(Viewer viewer) {
    viewer.require(Permission.SEE_COSTS);
    return store.listTenders();
  }

  public Optional<Tender> findTender(Viewer viewer, long id) {
    viewer.require(Permission.SEE_COSTS);
    return store.findTender(id);
  }

  /// What a tender takes and costs, at all sites that can be compared.
  public Quote quote(Viewer viewer, Tender.Content tender) {
    return quoting.quote(tender, comparable(costs(viewer)));
  }

  /// What the centre answered in the last twelve months.
  public List<Reference> references(Viewer viewer) {
    viewer.require(Permission.SEE_COSTS);
    return answered.inTwelveMonths();
  }

  /// @return number of the tender
  @Transactional
  public long add(Viewer viewer, String name, Tender.Content content) {
    viewer.require(Permission.KEEP_COSTS);
    long id = store.insert(name, content, now(viewer));
    audit.record(viewer, "sourcing.tender-made", About.thing("tender", id), null, content);
    return id;
  }

  /// False when it is gone.
  @Transactional
  public boolean change(Viewer viewer, long id, String name, Tender.Content content) {
    viewer.require(Permission.KEEP_COSTS);
    Optional<Tender> before = store.findTender(id);
    if (before.isEmpty() || !store.update(id, name, content, now(viewer))) {
      return false;
    }
    audit.record(
        viewer,
        "sourcing.tender-changed",
        About.thing("tender", id),
        before.get().content(),
        content);
    return true;
  }

  @Transactional
  public void remove(Viewer viewer, long id) {
    viewer.require(Permission.KEEP_COSTS);
    Optional<Tender> before = store.findTender(id);
    if (before.isPresent()) {
      store.delete(id);
      audit.record(
          viewer, "sourcing.tender-removed", About.thing("tender", id), before.get(), null);
    }
  }
}
