package org.floorwalker.app.development;

/// A grade as one side gave it.
///
/// @param grade code of the grade
/// @param step 1 for the lowest
/// @param afterOpening whether it was given with the other's words already read
public record GivenGrade(Side side, String grade, int step, boolean afterOpening) {}
