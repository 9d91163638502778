/// Tables from outside, read row by row through a column mapping, so a file of any size is never
/// held in memory.
@NullMarked
package org.floorwalker.files.table;

import org.jspecify.annotations.NullMarked;
