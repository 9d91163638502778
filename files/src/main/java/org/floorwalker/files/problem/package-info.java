@NullMarked
package org.floorwalker.files.problem;

import org.jspecify.annotations.NullMarked;
