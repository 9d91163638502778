package org.floorwalker.broken.app.people.store;

/// Behind the door of people.
public record PersonRows(String name) {}
