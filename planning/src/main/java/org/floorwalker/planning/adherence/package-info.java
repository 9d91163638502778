/// Plan against life: how much of what was planned was done at its time.
@NullMarked
package org.floorwalker.planning.adherence;

import org.jspecify.annotations.NullMarked;
