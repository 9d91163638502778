@NullMarked
package org.floorwalker.cli;

import org.jspecify.annotations.NullMarked;
