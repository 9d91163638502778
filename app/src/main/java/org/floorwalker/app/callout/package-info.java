/// The call-out desk: hours and time off offered to those who may, in a fair order.
@NullMarked
@ApplicationModule(displayName = "callout")
package org.floorwalker.app.callout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
