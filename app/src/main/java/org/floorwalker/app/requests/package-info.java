/// Leave, swaps and other wishes of people, decided by rule with the reason.
@NullMarked
@ApplicationModule(displayName = "requests")
package org.floorwalker.app.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
