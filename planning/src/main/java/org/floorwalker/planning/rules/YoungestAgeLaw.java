package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Nobody younger works in a centre: below this age, in some countries until compulsory school is
/// over, only light work of other kinds is allowed (Directive 94/33/EC Art. 4 and 5).
final class YoungestAgeLaw implements LawRule {
  @Override
  public String name() {
    return "youngest_age";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    long least = Long.parseLong(value);
    @Nullable LocalDate born = work.facts().born();
    if (born == null) {
      return List.of();
    }
    return work.planned().stream()
        .map(work::day)
        .distinct()
        .filter(day -> ChronoUnit.YEARS.between(born, day) < least)
        .map(day -> new Breach(day, ChronoUnit.YEARS.between(born, day), least, "years of age"))
        .toList();
  }
}
