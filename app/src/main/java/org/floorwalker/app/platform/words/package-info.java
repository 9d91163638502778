/// All words of the product in five languages.
@NullMarked
@NamedInterface("words")
package org.floorwalker.app.platform.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
