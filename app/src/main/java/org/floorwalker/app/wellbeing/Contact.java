package org.floorwalker.app.wellbeing;

import java.time.LocalDate;

/// A leader was in touch with somebody.
///
/// @param by name of who was
public record Contact(LocalDate day, ContactWay way, String by) {}
