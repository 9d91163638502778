package org.floorwalker.broken.app.history;

public final class Past {}
