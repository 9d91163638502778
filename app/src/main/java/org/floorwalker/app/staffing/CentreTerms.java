package org.floorwalker.app.staffing;

import org.floorwalker.planning.staffing.CentreRules;

/// What one centre asks of all its queues together.
///
/// @param site its code
/// @param rules band of time with customers, time away by plan, people by language line
public record CentreTerms(String site, CentreRules rules) {}
