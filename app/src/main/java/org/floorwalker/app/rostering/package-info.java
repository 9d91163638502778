/// Who works when: drafts, corrections, publishing, and each person's own week.
@NullMarked
@ApplicationModule(displayName = "rostering")
package org.floorwalker.app.rostering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
