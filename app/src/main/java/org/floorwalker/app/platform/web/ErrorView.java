package org.floorwalker.app.platform.web;

/// A page that says what went wrong.
///
/// @param title key of the heading
/// @param sentence key of what is safe and what to do
/// @param code what support asks for
public record ErrorView(String title, String sentence, String code) {}
