/// The only SQL of the room.
@NullMarked
package org.floorwalker.app.forecasting.store;

import org.jspecify.annotations.NullMarked;
