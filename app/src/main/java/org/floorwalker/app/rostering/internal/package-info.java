/// Policy of the room in plain Java.
@NullMarked
package org.floorwalker.app.rostering.internal;

import org.jspecify.annotations.NullMarked;
