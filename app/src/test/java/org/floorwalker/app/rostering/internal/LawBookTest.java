package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: the law of this installation: the shipped book, rows of the house, an agreement
/// a country.
class LawBookTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  @Test
  void a01_withoutAWordTheLawAloneHoldsAndTheNextSundayIsFree() {
    LawBook law = new LawBook("", "");
    assertThat(law.inForce("NO", DAY).value("next_sunday_free")).isEqualTo("yes");
    RuleSettings settings = new SiteLaw(law).settings("NO", DAY, DAY.plusDays(28));
    assertThat(settings.days().freeAfterWork())
        .extracting(day -> day.date())
        .contains(LocalDate.of(2027, 3, 7), LocalDate.of(2027, 3, 25));
    assertThat(settings.days().freeAfterWork())
        .filteredOn(day -> day.date().equals(LocalDate.of(2027, 3, 28)))
        .extracting(day -> day.from().getHour())
        .containsExactly(15);
  }

  @Test
  void a01_draftsKeepBreaksWhereTheBookWantsThem() {
    SiteLaw law = new SiteLaw(new LawBook("", ""));
    assertThat(law.settings("LV", DAY, DAY.plusDays(28)).breaks())
        .contains(BreakLaw.First.parse("6:30@4"));
    assertThat(law.settings("RS", DAY, DAY.plusDays(28)).breaks()).contains(new BreakLaw.Inside());
    assertThat(law.settings("NO", DAY, DAY.plusDays(28)).breaks())
        .isEqualTo(BreakLaw.parse("gt5.5:1|ge8:30"));
  }

  @Test
  void a02_anAgreementLiesOverTheLaw() {
    LawBook law = new LawBook("", "NO=HK call-centre; SE=Unionen call-centre");
    assertThat(law.inForce("NO", DAY).value("next_sunday_free")).isNull();
    assertThat(law.inForce("NO", DAY).value("free_sundays_in_26")).isEqualTo("13");
    assertThat(law.inForce("SE", DAY).value("night_norm_h")).isEqualTo("36@22-06");
    assertThat(new SiteLaw(law).settings("NO", DAY, DAY.plusDays(7)).days().freeAfterWork())
        .isEmpty();
  }

  @Test
  void a03_theHouseAddsAnAgreementOfItsOwn(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("own.csv");
    Files.writeString(
        file,
        """
        country,agreement,rule,value,unit,legal_basis,effective_from,effective_to,status,source,derogable_by,severity
        DK,house,notice_days,28,days,house agreement 7,2027-01-01,,verified,our archive,local_union,warn
        """);
    LawBook law = new LawBook(file.toString(), "DK=house");
    assertThat(law.inForce("DK", DAY).value("notice_days")).isEqualTo("28");
    assertThat(law.inForce("DK", DAY.minusYears(1)).value("notice_days")).isEqualTo("14");
  }

  @Test
  void a05_aSiteMayBeUnderAnotherAgreementThanItsCountry() {
    LawBook law = new LawBook("", "NO=HK call-centre", new BergenUnderTheLawAlone());
    Site oslo = site("Oslo");
    Site bergen = site("Bergen");
    assertThat(law.inForce(oslo, DAY).value("next_sunday_free")).isNull();
    assertThat(law.inForce(bergen, DAY).value("next_sunday_free")).isEqualTo("yes");

    Map<String, Agent> agents = new LinkedHashMap<>();
    agents.put("amy", agent("amy", "Oslo"));
    agents.put("beth", agent("beth", "Bergen"));
    new SiteLaw(law).bindBySite(agents, List.of(oslo, bergen), DAY, DAY.plusDays(28));
    assertThat(Objects.requireNonNull(agents.get("amy")).own().law()).isNull();
    RuleSettings beth = Objects.requireNonNull(agents.get("beth")).own().law();
    assertThat(Objects.requireNonNull(beth).days().freeAfterWork()).isNotEmpty();
  }

  private static Site site(String id) {
    return new Site(id, "NO", ZoneId.of("Europe/Oslo"), new OpeningHours.Hours(0, 1440));
  }

  private static Agent agent(String id, String site) {
    Agent.Times any = new Agent.Times(new StartTimes(0, 1440), false);
    return new Agent(id, new Agent.Place(site, "", null), "full", List.of(), any);
  }

  private static final class BergenUnderTheLawAlone implements LawBook.House {
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
      return site.equals("Bergen") ? Optional.of("") : Optional.empty();
    }
  }

  @Test
  void a04_anAgreementNobodyKnowsStopsTheStart() {
    assertThatThrownBy(() -> new LawBook("", "NO=nothing"))
        .hasMessageContaining("no agreement \"nothing\"")
        .hasMessageContaining("HK call-centre");
  }
}
