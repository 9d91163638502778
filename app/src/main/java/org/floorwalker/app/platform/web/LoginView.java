package org.floorwalker.app.platform.web;

import org.jspecify.annotations.Nullable;

/// The login form.
///
/// @param trouble key of the sentence that says what went wrong
public record LoginView(String name, String next, @Nullable String trouble) {}
