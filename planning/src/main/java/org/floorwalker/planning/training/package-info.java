/// What training must be done when, by whom, and what follows when it is not.
@NullMarked
package org.floorwalker.planning.training;

import org.jspecify.annotations.NullMarked;
