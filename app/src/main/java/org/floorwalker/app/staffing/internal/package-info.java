/// Policy of the room in plain Java.
@NullMarked
package org.floorwalker.app.staffing.internal;

import org.jspecify.annotations.NullMarked;
