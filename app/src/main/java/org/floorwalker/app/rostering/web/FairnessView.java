package org.floorwalker.app.rostering.web;

import org.floorwalker.app.rostering.Fairness;
import org.jspecify.annotations.Nullable;

/// One's own record.
///
/// @param record null while the measure is not registered
public record FairnessView(@Nullable Fairness record) {}
