package org.floorwalker.app.development;

import java.time.Instant;
import org.floorwalker.app.platform.access.PersonId;

/// What one side had prepared, as both see it since the opening.
public record Preparation(
    Side side, PersonId author, TemplateContent.Answers answers, Instant readyAt) {}
