package org.floorwalker.app.history.web;

import java.util.List;
import org.floorwalker.app.history.ImportRun;
import org.floorwalker.files.Problem;

/// One import with its problems.
public record ImportRunView(ImportRun run, List<Problem> problems) {}
