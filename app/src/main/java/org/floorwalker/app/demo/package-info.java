/// The demo installation: an invented centre brought in, forecast, rostered and published by the
/// same doors that people use.
@NullMarked
@ApplicationModule(displayName = "demo")
package org.floorwalker.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
