package org.floorwalker.app.quality;

/// A scorecard in one version.
///
/// @param id the scorecard
/// @param code stable, in small letters and dashes
/// @param retired whether new evaluations no longer use it
/// @param version id of the version
/// @param number of the version, from 1
public record Scorecard(
    long id, String code, boolean retired, long version, int number, ScorecardContent content) {}
