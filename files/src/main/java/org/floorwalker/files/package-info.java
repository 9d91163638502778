@NullMarked
package org.floorwalker.files;

import org.jspecify.annotations.NullMarked;
