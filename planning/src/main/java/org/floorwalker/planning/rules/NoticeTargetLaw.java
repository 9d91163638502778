package org.floorwalker.planning.rules;

import java.util.List;

/// How early a house means to make a roster known, beyond what the law or an agreement asks for;
/// shown only.
final class NoticeTargetLaw implements LawRule {
  @Override
  public String name() {
    return "notice_target_days";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return NoticeLaw.told(value, work);
  }
}
