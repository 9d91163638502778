package org.floorwalker.planning.rules;

import java.util.List;

/// Not even for a need nobody could foresee is a roster made known later than so many days before
/// it begins: in Serbia 48 hours (Labour Law Art. 56).
final class NoticeFloorLaw implements LawRule {
  @Override
  public String name() {
    return "notice_floor_days";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return NoticeLaw.told(value, work);
  }
}
