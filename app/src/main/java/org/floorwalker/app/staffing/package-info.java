/// How many are needed: promises of the queues and need versions, each figure with its reasons.
@NullMarked
@ApplicationModule(displayName = "staffing")
package org.floorwalker.app.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
