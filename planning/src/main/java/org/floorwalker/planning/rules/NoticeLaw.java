package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The roster is made known, or in Norway talked over, so many days before it begins.
final class NoticeLaw implements LawRule {
  @Override
  public String name() {
    return "notice_days";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return told(value, work);
  }

  static List<Breach> told(String value, PersonWork work) {
    LocalDate published = work.judged().published();
    if (published == null) {
      return List.of();
    }
    long days = ChronoUnit.DAYS.between(published, work.judged().first());
    long limit = Long.parseLong(value);
    return days >= limit
        ? List.of()
        : List.of(new Breach(work.judged().first(), days, limit, "days of notice"));
  }
}
