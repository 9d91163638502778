/// What will arrive: forecast versions, overrides, special days, known deviations and how right
/// they were.
@NullMarked
@ApplicationModule(displayName = "forecasting")
package org.floorwalker.app.forecasting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
