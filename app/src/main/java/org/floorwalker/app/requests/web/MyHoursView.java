package org.floorwalker.app.requests.web;

import org.jspecify.annotations.Nullable;

/// The page of the hours a leader offers.
///
/// @param wrong key of what is wrong with a form, null when nothing is
public record MyHoursView(OfferedView offered, @Nullable String wrong) {}
