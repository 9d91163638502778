/// What must be learnt and was: requirements, courses, evidence, sign-offs, programmes in the plan.
@NullMarked
@ApplicationModule(displayName = "learning")
package org.floorwalker.app.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
