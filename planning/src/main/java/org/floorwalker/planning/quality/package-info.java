/// How far assessors of quality agree beyond chance.
@NullMarked
package org.floorwalker.planning.quality;

import org.jspecify.annotations.NullMarked;
