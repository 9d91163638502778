package org.floorwalker.app.requests;

/// How much people of a group may wish in a calendar month.
///
/// @param team code of the team, empty for everybody
/// @param points of a month; a weekday takes 1, a weekend day or public holiday 2, a must-have
///     twice that
/// @param mustHaves most wishes of a month that bind
/// @param mustShare share of the team, 0 to 1, that may have the same day as a must-have or be on
///     leave; at least one person always may
/// @param noticeDays least days between the wish and its day
/// @param siteShare share of the team, 0 to 1, that must be at the site on each day
public record WishBudget(
    String team, int points, int mustHaves, double mustShare, int noticeDays, double siteShare) {}
