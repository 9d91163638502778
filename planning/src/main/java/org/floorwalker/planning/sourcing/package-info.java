/// What work costs by who does it: own sites, partners, tenders.
@NullMarked
package org.floorwalker.planning.sourcing;

import org.jspecify.annotations.NullMarked;
