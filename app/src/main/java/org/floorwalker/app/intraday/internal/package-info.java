/// Policy of the room in plain Java.
@NullMarked
package org.floorwalker.app.intraday.internal;

import org.jspecify.annotations.NullMarked;
