/// The page shell - rail, top line, forms and figures of every page.
@NullMarked
@NamedInterface("pages")
package org.floorwalker.app.platform.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
