package org.floorwalker.broken.planning.staffing;

import org.springframework.stereotype.Service;

@Service
record KnowsSpring() {}
