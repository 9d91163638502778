package org.floorwalker.app.sourcing;

import org.jspecify.annotations.Nullable;

/// What a site did in the thirteen weeks before this one.
///
/// @param cost what an hour costs there
/// @param name of the site
/// @param people who work there today
/// @param paidHours hours of their contracts in those weeks, from each one's first day on
/// @param contacts they handled
/// @param handledHours they spent on contacts
/// @param quality mean score of their evaluated contacts, 0 to 1; null where too few have one
/// @param shown false where so few people work that the figures would be about persons
public record SiteRecord(
    SiteCost cost,
    String name,
    int people,
    double paidHours,
    double contacts,
    double handledHours,
    @Nullable Double quality,
    boolean shown) {

  public boolean hasHandled() {
    return shown && contacts > 0 && paidHours > 0;
  }

  /// What the paid hours cost, in the currency in which sites are compared.
  public double paid() {
    return paidHours * cost.compared().perPaidHour();
  }

  public double costPerContact() {
    return paid() / contacts;
  }

  /// Contacts handled for a thousand of the currency.
  public double contactsPerThousand() {
    return 1000 * contacts / paid();
  }

  /// Share of the paid hours spent with customers.
  public double customerShare() {
    return handledHours / paidHours;
  }
}
