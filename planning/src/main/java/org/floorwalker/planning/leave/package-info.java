/// The yearly round of leave: who gets which weeks, by a rule everybody can follow.
@NullMarked
package org.floorwalker.planning.leave;

import org.jspecify.annotations.NullMarked;
