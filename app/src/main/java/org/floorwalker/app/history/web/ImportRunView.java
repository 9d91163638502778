package org.floorwalker.app.history.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.ImportRun;
import org.floorwalker.files.Problem;

/// One import with its problems.
///
/// @param unknownQueues queues that sources name and the centre does not know, with their contacts
public record ImportRunView(
    ImportRun run, List<Problem> problems, Map<String, Double> unknownQueues) {}
