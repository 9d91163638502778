package org.floorwalker.app.people.web;

import org.floorwalker.app.people.PersonCard;
import org.jspecify.annotations.Nullable;

/// The form for somebody's date of birth.
///
/// @param typed what stands in the field
/// @param wrong key of what is wrong with it, null when nothing is
public record BirthView(PersonCard person, String typed, @Nullable String wrong) {}
