/// Shows people what is measured about them, why, and who looked; shows auditors what was changed.
@NullMarked
@ApplicationModule(displayName = "trust")
package org.floorwalker.app.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
