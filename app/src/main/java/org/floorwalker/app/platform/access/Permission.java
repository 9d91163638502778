package org.floorwalker.app.platform.access;

import java.util.EnumSet;
import java.util.Set;

/// Every deed the product guards, as a verb. A route without one is refused to everybody.
public enum Permission {
  // everybody who works here
  SEE_OWN_DAY,
  SEE_OWN_RESULTS,
  SEE_OWN_DATA,
  ASK_FOR_CHANGES,

  // people
  SEE_ORGANISATION,
  CHANGE_ORGANISATION,
  SEE_PEOPLE,
  CHANGE_PEOPLE,
  SEE_CONTRACTS,
  CHANGE_CONTRACTS,
  SIGN_OFF_SKILLS,

  // history
  SEE_HISTORY,
  IMPORT_HISTORY,

  // forecasting and staffing
  SEE_FORECASTS,
  MAKE_FORECASTS,
  SEE_NEED,
  SET_GOALS,
  SEE_COSTS,
  KEEP_COSTS,

  // rostering and requests
  SEE_SCHEDULES,
  MAKE_SCHEDULES,
  PUBLISH_SCHEDULES,
  COMMENT_ON_SCHEDULES,
  DECIDE_REQUESTS,
  SEE_RULES,

  // time and pay
  APPROVE_TIME,
  KEEP_PAY,
  CALL_OUT,

  // the day
  SEE_FLOOR,
  REPAIR_DAY,
  SEE_TEAM_RESULTS,
  SEND_SITUATION_REPORT,
  SEE_REPORTS,

  // talks, goals, careers
  HAVE_TALKS,
  LEAD_TALKS,
  SEE_TALK_COVERAGE,
  READ_TALK_RECORDS,
  KEEP_TALK_TEMPLATES,
  SET_PEOPLE_GOALS,
  ANSWER_PROPOSALS,
  KEEP_CAREERS,

  // quality and development
  EVALUATE_CONTACTS,
  KEEP_SCORECARDS,
  COACH,
  SEE_TRAINING,
  CHANGE_TRAINING,

  // trust
  SEE_REGISTER,
  KEEP_REGISTER,
  SEE_AUDIT_TRAIL,
  SEE_ACCESS_LOG,
  GRANT_ROLES,
  SEE_HEALTH,
  SEE_JOBS;

  /// What somebody may do because they work here, about themselves.
  private static final Set<Permission> OWN =
      EnumSet.of(SEE_OWN_DAY, SEE_OWN_RESULTS, ASK_FOR_CHANGES, HAVE_TALKS);

  public boolean isAboutOneself() {
    return OWN.contains(this);
  }
}
