/// Policy of the room in plain Java.
@NullMarked
package org.floorwalker.app.learning.internal;

import org.jspecify.annotations.NullMarked;
