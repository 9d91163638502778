@NullMarked
package org.floorwalker.broken.files;

import org.jspecify.annotations.NullMarked;
