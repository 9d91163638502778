/// The day as it runs, and days gone by once more.
@NullMarked
@ApplicationModule(displayName = "intraday")
package org.floorwalker.app.intraday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
