package org.floorwalker.broken.app.history;

import org.floorwalker.broken.app.people.store.PersonRows;

record ReachesBehindTheDoor(PersonRows rows) {}
