/// How groups of people stay, leave and move on, each figure with its uncertainty.
@NullMarked
package org.floorwalker.planning.careers;

import org.jspecify.annotations.NullMarked;
