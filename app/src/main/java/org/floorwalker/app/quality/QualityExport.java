package org.floorwalker.app.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.paper.CsvRow;
import org.floorwalker.app.quality.Evaluation.Entry;
import org.springframework.stereotype.Service;

/// All that evaluations hold about the viewer, as a table to take along: a row for each answer and
/// each word said, read through the same door as the pages.
@Service
public class QualityExport {
  private static final List<String> HEADER =
      List.of("evaluation", "contact", "answered", "state", "score", "what", "by", "part", "words");

  private final Evaluations evaluations;

  QualityExport(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /// Rows of RFC 4180, the header first.
  public String csv(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_RESULTS);
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    for (Evaluations.Line line : evaluations.own(viewer)) {
      rows.addAll(rows(evaluations.open(viewer, line.evaluation().id()), viewer));
    }
    return rows.stream().map(CsvRow::of).collect(Collectors.joining());
  }

  private static List<List<String>> rows(Evaluations.Seen seen, Viewer viewer) {
    Evaluation evaluation = seen.evaluation();
    String assessor = evaluation.assessor().name();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(seen, viewer, "words", assessor, "", evaluation.words()));
    for (ScorecardContent.Item item : seen.content().items()) {
      String step = evaluation.marks().find(item.key()).map(String::valueOf).orElse("");
      rows.add(row(seen, viewer, "answer", assessor, item.key(), step));
    }
    for (Entry entry : seen.entries()) {
      rows.add(row(seen, viewer, entry.kind().key(), entry.by(), "", entry.words()));
    }
    return rows;
  }

  private static List<String> row(
      Evaluations.Seen seen, Viewer viewer, String what, String by, String part, String words) {
    Evaluation evaluation = seen.evaluation();
    SampledContact contact = evaluation.contact();
    return List.of(
        "" + evaluation.id(),
        contact.origin().code(),
        contact.answeredAt().atZone(viewer.zone()).toOffsetDateTime().toString(),
        evaluation.state().key(),
        evaluation.result().score().isPresent()
            ? "" + evaluation.result().score().getAsDouble()
            : "",
        what,
        by,
        part,
        words);
  }
}
