@NullMarked
package org.floorwalker.files.rules;

import org.jspecify.annotations.NullMarked;
