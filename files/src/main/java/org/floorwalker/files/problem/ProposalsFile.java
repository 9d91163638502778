package org.floorwalker.files.problem;

import java.nio.file.Path;
import java.util.List;
import org.floorwalker.files.OutputFile;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.optimise.RepairProposal.Effect;
import org.floorwalker.planning.roster.TaskPiece;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `proposals.json`: ways to repair a schedule, with effect, people touched and seconds.
public final class ProposalsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ProposalsFile() {}

  /// Name of the schedule of a proposal, counted from 1.
  public static String scheduleName(int number) {
    return "proposal-" + number + ".csv";
  }

  /// @param givenUp pieces of small tasks that are given up with each of the proposals
  public static void write(Path target, List<RepairProposal> proposals, List<TaskPiece> givenUp) {
    ArrayNode all = JSON.createArrayNode();
    proposals.forEach(proposal -> add(all, proposal, givenUp));
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    OutputFile.write(target, writer -> writer.write(json + "\n"));
  }

  private static void add(ArrayNode all, RepairProposal proposal, List<TaskPiece> givenUp) {
    ObjectNode node = all.addObject();
    node.put("schedule", scheduleName(all.size()));
    node.put("means", proposal.means().words());
    node.put("seconds", proposal.cpuSeconds());
    node.set("effect", effect(proposal.effect()));
    node.put("people_touched", proposal.countTouched());
    ArrayNode withoutPlace = node.putArray("without_place");
    proposal.withoutPlace().forEach(withoutPlace::add);
    if (!givenUp.isEmpty()) {
      ArrayNode pieces = node.putArray("given_up");
      givenUp.forEach(
          piece ->
              pieces
                  .addObject()
                  .put("agent", piece.agent())
                  .put("task", piece.task())
                  .put("start", piece.range().startInclusive().toString())
                  .put("end", piece.range().endExclusive().toString()));
    }
    ArrayNode changes = node.putArray("changes");
    proposal
        .changes()
        .forEach(
            change ->
                changes
                    .addObject()
                    .put("agent", change.agent())
                    .put("business_day", change.day().toString())
                    .put("change", change.what())
                    .put("value", change.value())
                    .put("needs_consent", change.needsConsent()));
  }

  private static ObjectNode effect(Effect effect) {
    ObjectNode node = JSON.createObjectNode();
    node.put("cost_before", effect.costBefore());
    node.put("cost_damaged", effect.costDamaged());
    node.put("cost_after", effect.costAfter());
    node.put("under_hours_before", effect.underHoursBefore());
    node.put("under_hours_damaged", effect.underHoursDamaged());
    node.put("under_hours_after", effect.underHoursAfter());
    return node;
  }
}
