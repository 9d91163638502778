/// From history to a simulated schedule: the steps of a plan, each callable by itself.
@NullMarked
package org.floorwalker.planning.plan;

import org.jspecify.annotations.NullMarked;
