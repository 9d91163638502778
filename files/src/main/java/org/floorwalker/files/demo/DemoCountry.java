package org.floorwalker.files.demo;

import java.time.ZoneId;
import java.util.List;

/// A country of the demo centre: its site, its language and how many teams work there.
enum DemoCountry {
  NO("Oslo", "Europe/Oslo", "nb", List.of(14, 14, 14, 14, 14, 14), 12),
  SE("Helsingborg", "Europe/Stockholm", "sv", List.of(15, 15, 15, 15), 25),
  DK("København", "Europe/Copenhagen", "da", List.of(14, 14), 30),
  FI("Tampere", "Europe/Helsinki", "fi", List.of(13, 13), 15);

  private final String site;
  private final String zone;
  private final String language;
  private final List<Integer> teamSizes;
  private final int payday;

  DemoCountry(String site, String zone, String language, List<Integer> teamSizes, int payday) {
    this.site = site;
    this.zone = zone;
    this.language = language;
    this.teamSizes = teamSizes;
    this.payday = payday;
  }

  String site() {
    return site;
  }

  ZoneId zone() {
    return ZoneId.of(zone);
  }

  String language() {
    return language;
  }

  List<Integer> teamSizes() {
    return teamSizes;
  }

  int agents() {
    return teamSizes.stream().mapToInt(Integer::intValue).sum();
  }

  /// Day of the month on which wages are paid and calls come; moved to the last one in
  /// short months.
  int payday() {
    return payday;
  }
}
