/// Tables and models that go into the simulator, and what comes out of it.
@NullMarked
package org.floorwalker.files.simulation;

import org.jspecify.annotations.NullMarked;
