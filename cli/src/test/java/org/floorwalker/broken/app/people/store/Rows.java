package org.floorwalker.broken.app.people.store;

public final class Rows {}
