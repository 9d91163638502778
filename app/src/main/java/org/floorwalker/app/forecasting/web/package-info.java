/// A handler per page of the room.
@NullMarked
package org.floorwalker.app.forecasting.web;

import org.jspecify.annotations.NullMarked;
