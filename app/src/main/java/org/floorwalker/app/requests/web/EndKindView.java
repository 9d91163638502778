package org.floorwalker.app.requests.web;

import org.floorwalker.app.requests.KindUses;
import org.floorwalker.app.requests.LeaveKind;

/// A kind of leave that is about to end, with what still stands for it.
public record EndKindView(LeaveKind kind, KindUses uses) {}
