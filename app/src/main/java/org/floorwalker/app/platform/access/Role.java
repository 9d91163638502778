package org.floorwalker.app.platform.access;

import static org.floorwalker.app.platform.access.Permission.*;

import java.time.Period;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody is at the centre; a person may hold several, each with its own [Scope].
public enum Role {
  PLANNER(
      SEE_ORGANISATION,
      SEE_PEOPLE,
      SEE_CONTRACTS,
      SEE_HISTORY,
      IMPORT_HISTORY,
      SEE_FORECASTS,
      MAKE_FORECASTS,
      SEE_NEED,
      SET_GOALS,
      SEE_COSTS,
      KEEP_COSTS,
      SEE_SCHEDULES,
      MAKE_SCHEDULES,
      PUBLISH_SCHEDULES,
      DECIDE_REQUESTS,
      SEE_RULES,
      SEE_FLOOR,
      REPAIR_DAY,
      SEE_TRAINING,
      SEE_REPORTS,
      SEE_JOBS,
      APPROVE_TIME,
      KEEP_PAY,
      CALL_OUT),
  TRAFFIC_OFFICER(
      SEE_ORGANISATION,
      SEE_PEOPLE,
      SEE_HISTORY,
      SEE_FORECASTS,
      SEE_NEED,
      SEE_SCHEDULES,
      DECIDE_REQUESTS,
      SEE_RULES,
      SEE_FLOOR,
      REPAIR_DAY,
      SEND_SITUATION_REPORT,
      SEE_REPORTS,
      CALL_OUT),
  TEAM_LEADER(
      SEE_ORGANISATION,
      SEE_PEOPLE,
      SEE_CONTRACTS,
      SIGN_OFF_SKILLS,
      SEE_FORECASTS,
      SEE_NEED,
      SEE_SCHEDULES,
      DECIDE_REQUESTS,
      SEE_RULES,
      SEE_FLOOR,
      SEE_TEAM_RESULTS,
      SEND_SITUATION_REPORT,
      SEE_REPORTS,
      EVALUATE_CONTACTS,
      COACH,
      LEAD_TALKS,
      SEE_TALK_COVERAGE,
      SET_PEOPLE_GOALS,
      ANSWER_PROPOSALS,
      SEE_TRAINING,
      APPROVE_TIME),
  AGENT(ASK_FOR_CHANGES, SEE_RULES),
  FLOOR_WALKER(
      SEE_PEOPLE,
      SIGN_OFF_SKILLS,
      SEE_FLOOR,
      SEE_SCHEDULES,
      EVALUATE_CONTACTS,
      COACH,
      SEE_TRAINING),
  TRAINER(SEE_PEOPLE, SIGN_OFF_SKILLS, SEE_SCHEDULES, COACH, SEE_TRAINING, CHANGE_TRAINING),
  QUALITY(SEE_PEOPLE, EVALUATE_CONTACTS, KEEP_SCORECARDS, COACH, SEE_TRAINING),
  PEOPLE(
      SEE_ORGANISATION,
      CHANGE_ORGANISATION,
      SEE_PEOPLE,
      CHANGE_PEOPLE,
      SEE_CONTRACTS,
      CHANGE_CONTRACTS,
      SEE_RULES,
      SEE_TRAINING,
      CHANGE_TRAINING,
      SEE_REPORTS,
      SEE_TALK_COVERAGE,
      READ_TALK_RECORDS,
      KEEP_TALK_TEMPLATES,
      SET_PEOPLE_GOALS,
      ANSWER_PROPOSALS,
      KEEP_CAREERS,
      SEE_JOBS,
      APPROVE_TIME,
      KEEP_PAY),
  HEAD(
      SEE_ORGANISATION,
      SEE_PEOPLE,
      SEE_HISTORY,
      SEE_FORECASTS,
      SEE_NEED,
      SEE_COSTS,
      KEEP_COSTS,
      SEE_SCHEDULES,
      SEE_RULES,
      SEE_FLOOR,
      SEE_REPORTS,
      LEAD_TALKS,
      SEE_TALK_COVERAGE,
      SET_PEOPLE_GOALS,
      ANSWER_PROPOSALS,
      KEEP_CAREERS,
      SEE_TRAINING),
  CLIENT(SEE_FORECASTS, SEE_REPORTS),
  REPRESENTATIVE(SEE_SCHEDULES, COMMENT_ON_SCHEDULES, SEE_RULES, SEE_REPORTS),
  ADMINISTRATOR(
      SEE_ORGANISATION,
      CHANGE_ORGANISATION,
      SEE_PEOPLE,
      CHANGE_PEOPLE,
      IMPORT_HISTORY,
      SEE_HISTORY,
      SEE_RULES,
      GRANT_ROLES,
      SEE_HEALTH,
      SEE_JOBS,
      KEEP_PAY),
  AUDITOR(
      SEE_ORGANISATION,
      SEE_TRAINING,
      SEE_RULES,
      SEE_AUDIT_TRAIL,
      SEE_ACCESS_LOG,
      SEE_REPORTS,
      SEE_JOBS),
  DATA_PROTECTION(SEE_RULES, KEEP_REGISTER, SEE_ACCESS_LOG, SEE_AUDIT_TRAIL),

  /// An adviser from outside, for the whole business or one project: sees plans and results but
  /// nobody by name, changes nothing, comes for a time, and each visit is written down (ORG-06).
  ADVISER(SEE_ORGANISATION, SEE_HISTORY, SEE_FORECASTS, SEE_NEED, SEE_RULES, SEE_REPORTS);

  private static final Set<Permission> EVERYBODY =
      EnumSet.of(SEE_OWN_DAY, SEE_OWN_RESULTS, SEE_OWN_DATA, SEE_REGISTER, HAVE_TALKS);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = EnumSet.copyOf(Set.of(permissions));
  }

  /// What this role may do; what belongs to everybody who is signed in is part of it.
  public Set<Permission> permissions() {
    EnumSet<Permission> all = EnumSet.copyOf(permissions);
    all.addAll(EVERYBODY);
    return all;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission) || EVERYBODY.contains(permission);
  }

  /// The longest it is given for at a time; null when it needs no end.
  public @Nullable Period longest() {
    return this == ADVISER ? Period.ofYears(1) : null;
  }

  /// Whether it is of people who do not work here: they have no day, results or talks of their own.
  public boolean isFromOutside() {
    return this == CLIENT || this == ADVISER || this == AUDITOR;
  }

  /// Whether it can be given for one client alone. Plans, rosters and people serve several clients
  /// at once, so that roles that work with them cannot be cut to one (decision 0006).
  public boolean canBeOfClient() {
    return this == CLIENT || this == ADVISER;
  }

  /// The key of its name in the message files, such as `role.team-leader`.
  public String key() {
    return "role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
