/// Public shift-scheduling benchmark instances (Curtois and Qu 2014), solved to compare the search
/// with the literature.
@NullMarked
package org.floorwalker.planning.optimise.nurse;

import org.jspecify.annotations.NullMarked;
