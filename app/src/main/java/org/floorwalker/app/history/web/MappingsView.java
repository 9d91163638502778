package org.floorwalker.app.history.web;

import java.util.List;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// Saved mappings, and the form that begins another.
///
/// @param trouble key of what is wrong with the file
public record MappingsView(
    List<SavedMapping> mappings, List<Field> fields, @Nullable String trouble) {}
