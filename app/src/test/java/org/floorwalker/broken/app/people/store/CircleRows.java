package org.floorwalker.broken.app.people.store;

import org.floorwalker.broken.app.people.GoesInCircles;

public record CircleRows(GoesInCircles.Row first) {}
