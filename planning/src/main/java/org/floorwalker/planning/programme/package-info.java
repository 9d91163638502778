/// Training programmes placed into the hours that cost customers least, and the proof of it.
@NullMarked
package org.floorwalker.planning.programme;

import org.jspecify.annotations.NullMarked;
