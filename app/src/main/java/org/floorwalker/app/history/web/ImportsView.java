package org.floorwalker.app.history.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.ImportRun;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.files.table.TableForm;
import org.jspecify.annotations.Nullable;

/// The form for a file, and the latest imports.
///
/// @param fields the form but for the file
/// @param trouble key of what is wrong with the file
/// @param mostMegabytes how large a file may be
/// @param unknownQueues queues that sources name and the centre does not know, with their contacts
/// @param forms columns of each table that is read
public record ImportsView(
    List<Field> fields,
    @Nullable String trouble,
    long mostMegabytes,
    List<ImportRun> runs,
    Map<String, Double> unknownQueues,
    List<TableForm> forms) {}
