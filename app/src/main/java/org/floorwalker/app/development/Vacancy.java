package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Places to be filled, shown inside first (CAR-02) and then in the countries they are open
/// in (CAR-15).
///
/// @param words what it is about
/// @param outsideFrom first day on which others than one's own people may be asked
/// @param closesOn last day to apply
public record Vacancy(
    long id,
    CareerPath path,
    String title,
    String words,
    Work work,
    LocalDate outsideFrom,
    LocalDate closesOn) {

  public boolean isOpen(LocalDate today) {
    return !today.isAfter(closesOn);
  }

  /// Whether candidates of a country may be put forward on a day.
  public boolean isOpenTo(String country, LocalDate today) {
    return isOpen(today)
        && !today.isBefore(outsideFrom)
        && (work.countries().isEmpty() || work.countries().contains(country));
  }

  /// @param places how many are sought, 1 to 500
  /// @param countries in which the work may be done, by ISO 3166 code; empty for any
  /// @param hard what is hard about it, told before anybody says yes
  public record Work(Asked asked, int places, List<String> countries, String hard) {
    public static final Work OF_ITS_WORDS = new Work(Asked.NOTHING, 1, List.of(), "");

    public Work {
      countries = List.copyOf(countries);
    }
  }

  /// What is asked for: the profile as it stood when the place was opened, so that everybody is
  /// held against the same.
  ///
  /// @param profile its code; empty when the words alone say it
  /// @param mission code of the client it is for; empty for none
  public record Asked(String profile, String mission, List<SkillProfile.Demand> demands) {
    public static final Asked NOTHING = new Asked("", "", List.of());

    public Asked {
      demands = List.copyOf(demands);
    }

    public static Asked of(SkillProfile profile) {
      return new Asked(profile.code(), profile.client(), profile.demands());
    }
  }

  /// Somebody's application from inside.
  ///
  /// @param decision null while nobody has decided
  public record Application(
      long id, long vacancy, PersonId person, String words, @Nullable Decision decision) {}

  /// @param reasons why, in words; never empty
  public record Decision(boolean chosen, String reasons, String by, Instant at) {}
}
