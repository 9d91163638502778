package org.floorwalker.app.rostering.web;

import org.floorwalker.planning.plan.LoadStudy;
import org.jspecify.annotations.Nullable;

/// @param study null while there are too few groups and weeks
public record LoadStudyView(@Nullable LoadStudy study) {}
