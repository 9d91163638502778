package org.floorwalker.broken.app.people;

record PersonHelper() {}
