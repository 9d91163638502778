package org.floorwalker.planning.optimise.search;

/// The answer of a search, without its working memory.
///
/// @param tours a draft for each agent and day of the whole problem
/// @param activityStarts first slot of each activity of the whole problem, -1 when left out
record Solution(Draft[][] tours, int[] activityStarts) {}
