/// Histories, calendars and forecasts as files.
@NullMarked
package org.floorwalker.files.history;

import org.jspecify.annotations.NullMarked;
