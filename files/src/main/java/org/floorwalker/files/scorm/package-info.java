/// Reads packages of e-learning: SCORM 1.2 and SCORM 2004.
@NullMarked
package org.floorwalker.files.scorm;

import org.jspecify.annotations.NullMarked;
