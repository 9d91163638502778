package org.floorwalker.app.rostering.web;

import org.floorwalker.app.rostering.RosterVersion;

/// A schedule that cannot be published yet, because its search still runs.
public record SearchingView(RosterVersion version, CurveView curve) {}
