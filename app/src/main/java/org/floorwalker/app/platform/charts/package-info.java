/// Places on a still chart: scales, ticks and the paths of lines and areas. Colours and words
/// belong to the templates.
@NullMarked
@NamedInterface("charts")
package org.floorwalker.app.platform.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
