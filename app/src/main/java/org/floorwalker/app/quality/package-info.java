/// The quality of contacts: scorecards, contacts drawn by chance, evaluations with a dialogue, and
/// how far assessors agree.
@NullMarked
package org.floorwalker.app.quality;

import org.jspecify.annotations.NullMarked;
