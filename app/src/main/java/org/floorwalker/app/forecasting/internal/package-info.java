/// Policy of the room in plain Java.
@NullMarked
package org.floorwalker.app.forecasting.internal;

import org.jspecify.annotations.NullMarked;
