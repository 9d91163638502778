/// An invented centre to show the product with: people, queues, and contacts made by the simulator.
@NullMarked
package org.floorwalker.files.demo;

import org.jspecify.annotations.NullMarked;
