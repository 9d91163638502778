package org.floorwalker.app.rostering.web;

import org.floorwalker.app.rostering.HouseRule;
import org.floorwalker.app.rostering.RuleUses;

/// A rule of an agreement that is about to be withdrawn, and whom it binds.
public record RuleEndView(HouseRule rule, RuleUses.Bound bound) {}
