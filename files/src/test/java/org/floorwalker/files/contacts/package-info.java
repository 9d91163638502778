@NullMarked
package org.floorwalker.files.contacts;

import org.jspecify.annotations.NullMarked;
