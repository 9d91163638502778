package org.floorwalker.app.people;

import java.util.Set;

/// The European Economic Area: to a site within it personal data may go as within the country, to
/// one outside only on grounds of transfer (GDPR, articles 44 to 49; read 2026-11-24).
public final class Eea {
  private static final Set<String> COUNTRIES =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private Eea() {}

  /// @param country two letters, e.g. `NO`
  public static boolean covers(String country) {
    return COUNTRIES.contains(country);
  }
}
