/// What work costs by who does it: own sites, partners, tenders.
@NullMarked
@ApplicationModule(displayName = "sourcing")
package org.floorwalker.app.sourcing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
